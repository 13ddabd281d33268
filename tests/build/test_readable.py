"""Documents into blocks: what a reader reads, and nothing flattened."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.build.readable import blocks_of_guide, blocks_of_markdown, read_blocks
from fbss_publish.build.readable_html import blocks_of_html
from fbss_publish.errors import SourceError
from kit import guide_of


def texts(html: str) -> list[str]:
    return [block.text for block in blocks_of_html(html)[0]]


@pytest.mark.parametrize(("html", "wanted"), [
    ("<h1>Signs</h1><p>Call us.</p>", ["Signs", "Call us."]),
    ("<ul><li>one<li>two</ul>", ["one", "two"]),
    ("<ul><li>one<ul><li>two</li></ul>three</li></ul>", ["one", "two", "three"]),
    ("<table><tr><th>Dose</th><td>500 mg</td></tr></table>", ["Dose", "500 mg"]),
    ("<p>Do <strong>not</strong> <a href='#'>drive</a>.", ["Do not drive."]),
    ("<p>one<p>two", ["one", "two"]),
    ("<dl><dt>Disc<dd>A pad.</dl>", ["Disc", "A pad."]),
    ("<nav>Skip</nav><script>x()</script><style>a{}</style><p>Text", ["Text"]),
    ("<p hidden>a</p><p aria-hidden=true>b</p><p style='display: none'>c</p>d", ["d"]),
    ("<svg><title>a</title><text>b</text></svg><p>c<button>d</button></p>", ["c"]),
    ("<!-- no --><head><title>t</title></head><p>a<br>b</p>", ["a b"]),
    ("<p>Clinic<br>Main Street 5</p>", ["Clinic", "Main Street 5"]),
    ("<figure><img alt=x><figcaption>A disc</figcaption></figure>", ["A disc"]),
    ("<details><summary>More</summary>Text</details>", ["More", "Text"]),
    ("<p>a &amp; b &lt;c&gt;</p>", ["a & b <c>"]),
    ("<div>" * 3000 + "deep", ["deep"]),
    ("", []),
    ("plain", ["plain"]),
])  # fmt: skip
def test_blocks_of_html(html: str, wanted: list[str]):
    assert texts(html) == wanted


def test_kinds_and_lines():
    found, language = blocks_of_html(
        '<html lang="es">\n<h2>A</h2>\n<ul><li><p>b</p></li></ul><td><div>c</div></td>'
    )
    assert language == "es"
    assert [(b.kind, b.line) for b in found] == [("heading", 2), ("item", 3), ("cell", 3)]


def test_words_in_another_language_are_blocks_of_their_own():
    found, _ = blocks_of_html(
        '<html lang="es-MX"><p>Se llama <span lang="en">failed back</span> aquí.</p>'
        '<p lang="es">Sí.</p><div lang="fr"><p>Oui.</p><p lang="es">No.</p></div>'
    )
    assert [(b.text, b.lang) for b in found] == [
        ("Se llama aquí.", None), ("failed back", "en"), ("Sí.", None),
        ("Oui.", "fr"), ("No.", None),
    ]  # fmt: skip


def test_blocks_of_markdown():
    text = "---\ntitle: A\nlanguage: es\n---\n# Uno {#a}\n\n- dos\n- tres\n\n"
    text += "| a | b |\n|---|---|\n| c | d |\n"
    assert [(b.text, b.kind) for b in blocks_of_markdown(text)] == [
        ("Uno", "heading"), ("dos", "item"), ("tres", "item"),
        ("a", "cell"), ("b", "cell"), ("c", "cell"), ("d", "cell"),
    ]  # fmt: skip
    assert read_blocks(Path("a.md"), text.encode())[1] == "es"


@pytest.mark.parametrize(("path", "data", "wanted"), [
    ("a.html", b"<p>a<p>b", ["a", "b"]),
    ("a.txt", b"<p>a", ["<p>a"]),
    (None, b"<!doctype html><p>a<p>b", ["a", "b"]),
    (None, b"x < y", ["x < y"]),
    ("a.txt", "\ufeffé".encode(), ["é"]),
])  # fmt: skip
def test_the_name_says_what_a_file_is(path: str | None, data: bytes, wanted: list[str]):
    found, _ = read_blocks(Path(path) if path else None, data)
    assert [block.text for block in found] == wanted


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(SourceError, match="not UTF-8"):
        read_blocks(None, b"\xff\xfe")


def test_blocks_of_a_guide_name_their_units():
    guide = guide_of('<h2 id="a">Signs</h2><ul><li>Do <b>not</b> drive.</li></ul><p>A<br>B</p>')
    found = [b for b in blocks_of_guide(guide) if b.ref is not None]
    body = [(b.text, b.kind) for b in found][-4:]
    assert body == [
        ("Signs", "heading"), ("Do not drive.", "item"), ("A", "paragraph"), ("B", "paragraph"),
    ]  # fmt: skip
    for block in found:
        assert block.ref is not None
        assert block.text.split()[0] in guide.units[block.ref].msgid
