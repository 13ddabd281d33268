"""A guide filled with its own texts is the source again; translations keep its shape."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import html5lib
import pytest

from fbss_publish.catalog.pseudo import pseudo_text
from fbss_publish.domain.guide import Guide, Unit
from fbss_publish.source.fill import fill
from fbss_publish.source.read import read_guide
from kit import ROOT, dom, edition_of, elements, empty_slots, filled

GUIDES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "source").rglob("*")
    if path.suffix in (".html", ".md")
)


def read(name: str) -> Guide:
    return read_guide(ROOT / name, guide_id=Path(name).stem, name=name)


def main_of(name: str) -> str:
    tree = html5lib.parse((ROOT / name).read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return html5lib.serialize(
        tree.find(".//main"), omit_optional_tags=False, quote_attr_values="always"
    )


@pytest.mark.parametrize("name", [name for name in GUIDES if name.endswith(".html")])
def test_a_real_guide_comes_back(name: str):
    guide = read(name)
    page = f"<main>{fill(edition_of(guide), slots=empty_slots(guide))}</main>"
    assert dom(page) == dom(main_of(name))


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_pseudo_text_keeps_the_shape_of_a_real_guide(name: str, tag: str):
    guide = read(name)

    def pseudo(unit: Unit) -> str:
        return pseudo_text(unit.msgid, tag, markup=unit.markup)

    plain = dom(fill(edition_of(guide)), texts=False)
    changed = dom(fill(edition_of(guide, pseudo)), texts=False)
    assert shape(changed) == shape(plain)


def shape(tree):
    """Give element names and the attributes that no translator sees."""
    seen = ("alt", "title", "aria-label", "placeholder", "summary")
    return [
        (name, [item for item in attributes if item[0] not in seen])
        for name, attributes, _ in elements(tree)
    ]


@pytest.mark.parametrize("name", GUIDES)
def test_every_word_of_a_real_guide_is_in_a_message(name: str):
    guide = read(name)
    marker = "\N{SNOWMAN}"

    def hidden(unit: Unit) -> str:
        tags = "".join(
            f"<{t.name}/>" if t.empty else f"<{t.name}>{marker}</{t.name}>" for t in unit.tags
        )
        return marker + tags if unit.markup else marker

    words = Counter(
        word
        for element in elements(dom(fill(edition_of(guide, hidden))))
        for text in element[2]
        if isinstance(text, str)
        for word in text.replace(marker, " ").split()
        if any(c.isalnum() for c in word)
    )
    assert not words


@pytest.mark.parametrize(
    "html",
    [
        '<p lang="la">Primum <em lang="en">first</em></p>',
        '<blockquote lang="la"><p lang="en">English</p></blockquote>',
        '<p dir="rtl" lang="ar">نص</p>',
        "<p>a &lt;b&gt; &amp;amp; c</p>",
        '<p title="&quot;a&quot; &lt;b&gt; &amp;">x</p>',
        "<pre>\n\n  a\n\tb </pre>",
        "<p> a <b> b </b> c </p>",
        "<p>a<!-- 1 --> <!-- 2 -->b</p>",
        "<ul>\n<li>a\n<li>b\n</ul>",
        "<table><caption>c</caption><colgroup><col><tr><td>a</table>",
        '<svg viewBox="0 0 1 1"><linearGradient id="g"/><text>a</text></svg>',
        "<p>漢<ruby>字<rp>(</rp><rt>zi</rt><rp>)</rp></ruby></p>",
    ],
)
def test_a_piece_comes_back(html: str):
    assert dom(filled(html)) == dom(html)
