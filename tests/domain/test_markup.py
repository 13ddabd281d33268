"""Messages with tags: into text, into page parts, and nothing that the source has not."""

from __future__ import annotations

import re
from itertools import zip_longest

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fbss_publish.domain.guide import InlineTag
from fbss_publish.domain.markup import MarkupError, escape, expand, plain, tag_counts, tokens
from kit import filled, guide_of, units_of

STRONG = InlineTag(name="strong", start=("<strong>",), end="</strong>")
LINK = InlineTag(name="a1", start=('<a href="#x">',), end="</a>")
LINK2 = InlineTag(name="a2", start=('<a href="#y">',), end="</a>")
BREAK = InlineTag(name="br", start=("<br>",), empty=True)
NAME = InlineTag(name="span1", start=("<span>FBSS</span>",), empty=True, protects="FBSS")


@pytest.mark.parametrize(
    ("message", "tags", "html"),
    [
        ("plain", (), "plain"),
        ("a &amp; b &lt; c > d", (), "a &amp; b &lt; c &gt; d"),
        ("&nbsp;&#233;&unknown; & b", (), "\xa0é&amp;unknown; &amp; b"),
        ("<strong>no</strong>t", (STRONG,), "<strong>no</strong>t"),
        ("<strong >no</strong >", (STRONG,), "<strong>no</strong>"),
        ("a<br/>b", (BREAK,), "a<br>b"),
        ("a<br />b", (BREAK,), "a<br>b"),
        ("<a2>y</a2> <a1>x</a1>", (LINK, LINK2), '<a href="#y">y</a> <a href="#x">x</a>'),
        ("<a1><strong>x</strong></a1>", (STRONG, LINK), '<a href="#x"><strong>x</strong></a>'),
        ("<span1/> hurts", (NAME,), "<span>FBSS</span> hurts"),
        ("", (), ""),
    ],
)
def test_expand(message: str, tags: tuple[InlineTag, ...], html: str):
    assert "".join(str(part) for part in expand(message, tags)) == html


@pytest.mark.parametrize(
    ("message", "tags", "complaint"),
    [
        ("<script>alert(1)</script>", (), "<script> is not in the source"),
        ("<a1 onclick=x>y</a1>", (LINK,), "starts no tag"),
        ('<a1 href="http://evil.example">y</a1>', (LINK,), "starts no tag"),
        ("<a href='x'>y</a>", (LINK,), "starts no tag"),
        ("<strong", (STRONG,), "starts no tag"),
        ("a < b", (), "starts no tag"),
        ("<!-- x -->", (), "starts no tag"),
        ("<strong>a", (STRONG,), "<strong> is not closed; add </strong>"),
        ("a</strong>", (STRONG,), "</strong> closes nothing"),
        ("<a1><strong>x</a1></strong>", (STRONG, LINK), "</a1> stands where </strong>"),
        ("<a1>x <a2>y</a2></a1>", (LINK, LINK2), "<a2> is a link inside another link"),
        ("<strong>a</strong><strong>b</strong>", (STRONG,), "not so often"),
        ("<Strong>a</Strong>", (STRONG,), "<Strong> is not in the source"),
        ("a", (STRONG,), "<strong> of the source is missing"),
        ("a", (BREAK,), "<br> of the source is missing"),
        ("<br>", (BREAK,), "<br> has no content; write <br/>"),
        ("<strong/>a", (STRONG,), "<strong/> must hold text"),
    ],
)
def test_expand_refuses(message: str, tags: tuple[InlineTag, ...], complaint: str):
    with pytest.raises(MarkupError, match=re.escape(complaint)):
        expand(message, tags)


@pytest.mark.parametrize(
    ("message", "tags", "text"),
    [
        ("Do <strong>not</strong> &amp; never", (STRONG,), "Do not & never"),
        ("<span1/> hurts", (NAME,), "FBSS hurts"),
        ("a<br/>b", (BREAK,), "ab"),
        ("500&nbsp;mg", (), "500\xa0mg"),
        ("a < b <strong>c</strong", (STRONG,), "a < b c</strong"),
    ],
)
def test_plain(message: str, tags: tuple[InlineTag, ...], text: str):
    assert plain(message, tags) == text


def test_plain_of_a_text_without_markup():
    assert plain("a <b> &amp;", markup=False) == "a <b> &amp;"


def test_tokens_and_counts():
    assert [(t.piece.value, t.value) for t in tokens("a <b>c</b><br/>&lt;")] == [
        ("text", "a "), ("start", "b"), ("text", "c"), ("end", "b"), ("empty", "br"), ("text", "<"),
    ]  # fmt: skip
    assert tag_counts("<a1>x</a1><b>y</b><b>z</b><br/>") == {"a1": 1, "b": 2, "br": 1}
    with pytest.raises(MarkupError):
        tag_counts("a < b")


@given(st.text())
def test_escaped_text_is_itself(text: str):
    assert plain(escape(text)) == text


SOURCE = (
    '<p>See <a href="#x">the <em>list</em></a><br><img src="i" alt="b"> now <a href="#y">y</a></p>'
)
ALLOWED = {
    ("p", ()), ("br", ()), ("em", ()), ("img", (("alt", "b"), ("src", "i"))),
    ("a", (("href", "#x"),)), ("a", (("href", "#y"),)),
    ("html", ()), ("head", ()), ("body", ()),
}  # fmt: skip
HOSTILE = [
    "<a1>", "</a1>", "<a2>", "</a2>", "<em>", "</em>", "<br/>", "<img1/>", "<script>", "</script>",
    "<a1 onclick='x'>", "<img src=x onerror=y>", "<", ">", "</", "/>", '"', "'", "&lt;", "&#60;",
    "&#x3c;script&#x3E;", "<!--", "-->", "<svg/onload=x>", "javascript:", "\x00", "\n", "{{ x }}",
]  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(
    st.permutations(["<a1>", "</a1>", "<a2>", "</a2>", "<em>", "</em>", "<br/>", "<img1/>"]),
    st.lists(st.sampled_from(HOSTILE) | st.text(max_size=4), max_size=9),
)
def test_no_translation_adds_a_tag_or_an_attribute(right: list[str], more: list[str]):
    mixed = "".join(a + b for a, b in zip_longest(right, more, fillvalue=""))
    for message in ("".join(more), mixed):
        try:
            page = filled(SOURCE, lambda unit, m=message: m if unit.markup else unit.msgid)
        except MarkupError:
            continue
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        found = [(e.tag, tuple(sorted(e.attrib.items()))) for e in tree.iter()]
        assert set(found) <= ALLOWED
        assert len(found) == len(ALLOWED)


def test_a_right_translation_may_change_the_order():
    wanted = "<a2>y</a2> <img1/> <a1><em>x</em></a1><br/>"
    html = filled(SOURCE, lambda unit: wanted if unit.markup else unit.msgid)
    assert html == (
        '<p><a href="#y">y</a> <img src="i" alt="b"> <a href="#x"><em>x</em></a><br></p>'
    )


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_no_attribute_escapes_its_quotes(text: str):
    page = filled('<p title="a">b</p>', lambda u: u.msgid if u.markup else text)
    paragraph = html5lib.parse(page, namespaceHTMLElements=False).find(".//p")
    assert set(paragraph.attrib) == {"title"}
    assert paragraph.text == "b"


def test_units_know_their_tags():
    unit = units_of(SOURCE)[-1]
    assert unit.msgid == "See <a1>the <em>list</em></a1><br/><img1/> now <a2>y</a2>"
    assert [tag.name for tag in unit.tags] == ["a1", "em", "br", "img1", "a2"]
    assert guide_of(SOURCE).units[-1] == unit
