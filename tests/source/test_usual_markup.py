"""Usual markup is read at one look: the same tree, or the same error, as html.parser gives."""

from __future__ import annotations

import random

import pytest

from fbss_publish.errors import SourceError
from fbss_publish.source import parse
from kit import ROOT

PAGES = sorted((ROOT / "source").rglob("*.html"))
PIECES = (
    "<", ">", "/", '"', "'", "=", "&", "&amp;", "&#65;", "&nbsp", "&lt", "<p>", "</p>", "<br/>",
    "<br>", "<b>", "</b>", "<!--", "-->", "--!>", "-", "<!-->", "<!-- a - b -->", "<!doctype html>",
    '<!DOCTYPE "a">', "<?x?>", "<![CDATA[x]]>", "<title>", "</title>", "<textarea>", "</textarea>",
    "<script>", "</script>", "<style>", "</style>", "<svg>", "</svg>", "<svg/>", '<path d="M0"/>',
    ' a="1"', " a", " a=1", " b='x'", ' a="1"b="2"', "\n", " ", "\f", "\u00a0", "<LI>", "</Li>",
    "<my-el x>", "</my-el >", '<a href="x">', "</a>", '<img alt="&amp;x" src=y>', "< ", "</ ",
    "</>", "<p/ >", '<p / a="b">', '<p a = "b">', "<iframe>", "</iframe>", '<h1\nid="x"\n>',
    "\v", '<p\va="b">', "<a:b>", "<p.x>", "<ul><li>a<li>b</ul>", "<table><tr><td>x</table>", "word",
)  # fmt: skip


def said(text: str) -> object:
    try:
        return parse.parse_html(text, "x.html")
    except SourceError as error:
        return str(error)


def both(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[object, object]:
    at_one_look = said(text)
    with monkeypatch.context() as patched:
        patched.setattr(parse, "read_usual", lambda *_: 0)
        return at_one_look, said(text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_our_guides_are_read_the_same(path, monkeypatch: pytest.MonkeyPatch):
    first, second = both(path.read_text(encoding="utf-8"), monkeypatch)
    assert not isinstance(first, str)
    assert first == second


@pytest.mark.parametrize("seed", range(40))
def test_damaged_pages_are_read_the_same(seed: int, monkeypatch: pytest.MonkeyPatch):
    chance = random.Random(seed)
    whole = chance.choice(PAGES).read_text(encoding="utf-8")
    for _ in range(50):
        start = chance.choice((0, chance.randrange(len(whole))))
        text = whole[start : start + chance.randrange(20, 900)]
        for _ in range(chance.randrange(3)):
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(PIECES) + text[at + chance.choice((0, 0, 4)) :]
        text = chance.choice((text, "".join(chance.choices(PIECES, k=chance.randrange(1, 10)))))
        first, second = both(text, monkeypatch)
        assert first == second, text


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html lang='en'><p>a</p></html>",
        "<p>a &lt; b<br>c<br/><!-- d - e -->\n<img alt='x' src=\"y\" hidden></p>\n",
        "<title>a <b> c</title>",
        "<p>a</p><script>if (a < b) '<p>'</script><p>b</p>",
        "<svg viewBox='0 0 1 1'><title>t</title><path d='M0'/></svg>",
        "<p>tail &amp",
    ],
)
def test_where_unusual_markup_starts_changes_nothing(text: str, monkeypatch: pytest.MonkeyPatch):
    first, second = both(text, monkeypatch)
    assert first == second


def test_a_usual_page_needs_no_other_parser(monkeypatch: pytest.MonkeyPatch):
    text = '<html lang="en">\n<p class="a" hidden>One &amp; <em>two</em>.</p><br />\n</html>\n'
    fed = []
    monkeypatch.setattr(parse._Builder, "feed", lambda _, rest: fed.append(rest))
    parse.parse_html(text, "x.html")
    assert fed == ["\n"]
