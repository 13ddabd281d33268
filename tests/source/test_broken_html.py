"""Broken HTML is refused with its line and what to do; nothing is guessed."""

from __future__ import annotations

import pytest

from fbss_publish.errors import SourceError
from fbss_publish.source.parse import MAX_DEPTH, parse_html
from kit import messages

# what is broken: (HTML, line, a part of the sentence, a part of the advice)
FAULTS = {
    "unclosed section": ("\n<section><p>a</p>\n", 2, "<section> is never closed", "</section>"),
    "unclosed emphasis": ("<p>Do <em>not</p>", 1, "</p> stands where </em>", "Close <em> first"),
    "unclosed in a list": (
        "<ul>\n<li><b>a\n<li>b</ul>", 3, "</ul> stands where </b>", "Close <b> first"
    ),
    "unclosed paragraph text": (
        "<p>a <b>c\n<div>d</div>", 2, "still open where <div>", "Close <b> first"
    ),
    "unclosed script": ("<script>\nx", 1, "<script> is never closed", "</script>"),
    "misnested": ("<p>\n<b><i>a</b></i></p>", 2, "</b> stands where </i>", "Close <i> first"),
    "stray end": ("<p>a</p>\n\n</div>", 3, "</div> closes nothing", "Delete it"),
    "second end": ("<p>a</p></p>", 1, "</p> closes nothing", "Delete it"),
    "end of a void element": ("a<br>\n</br>", 2, "</br> is not needed", "Delete it"),
    "unknown element": ("<p>\n<strnog>a</strnog></p>", 2, "<strnog> is not", "spelling"),
    "unknown entity": ("<p>500\n&nsbp;mg</p>", 2, "“&nsbp;” names no character", "&amp;"),
    "entity in an attribute": ('<p\n title="&foo;">a</p>', 2, "“&foo;”", "&amp;"),
    "number of no character": ("<p>&#xD800;</p>", 1, "“&#xD800;”", "&amp;"),
    "number out of Unicode": ("<p>&#99999999999;</p>", 1, "names no character", "&amp;"),
    "number of a control": ("<p>&#7;</p>", 1, "“&#7;”", "&amp;"),
    "duplicate attribute": ('<p>\n<a href="a" HREF="b">x</a></p>', 2, "“href” twice", "Keep one"),
    "self-closed div": ("\n<div/>", 2, "<div/> does not close itself", "<div></div>"),
    "control character": ("<p>a\n\x07</p>", 2, "U+0007", "Delete it"),
    "noncharacter": ("<p>a\uffff</p>", 1, "U+FFFF", "Delete it"),
    "too deep": ("<div>" * 101, 1, f"more than {MAX_DEPTH}", "Close elements"),
    "link in a link": ('<a href="a">b\n<a href="c">d</a></a>', 2, "inside another link", "Close"),
    "tag cut off": ("<p>a</p>\n<p>b <strong", 2, "never ends", "“>”"),
    "quotation mark left out": ('<p>a</p>\n<p title="b>c</p>', 2, "never ends", "quotation mark"),
    "comment never closed": ("<p>a</p>\n<!-- b\n<p>Do not</p>", 2, "never ends", "-->"),
    "comment ended wrongly": ("<p>a</p>\n<!-- b -- > c <!-- d -->", 2, "not a comment", "marks"),
    "comment that browsers end early": ("<!-- a --!> b -->", 1, "not a comment", "marks"),
    "empty comment that browsers end": ("<!--> a -->", 1, "not a comment", "marks"),
    "bogus comment": ("a\n<!b>", 2, "not a comment", "marks"),
    "processing instruction": ("a\n<?xml version='1.0'?>", 2, "processing instruction", "Delete"),
    "CDATA section": ("<p><![CDATA[a]]></p>", 1, "section is not HTML", "without the marks"),
    "marked section cut off": ("<p>a</p><![x", 1, "", "“>”"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "line", "what", "mend"), FAULTS.values(), ids=list(FAULTS))
def test_a_fault_is_named_with_its_line(html: str, line: int, what: str, mend: str):
    with pytest.raises(SourceError) as caught:
        parse_html(html, "source/guide.html")
    error = caught.value
    assert error.line == line
    assert error.column
    assert error.column > 0
    assert what in error.what
    assert mend in error.mend
    assert str(error).startswith(f"source/guide.html:{line}:")
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>a < b and 3 <4</p>", ["a &lt; b and 3 &lt;4"]),
        ("<p>Tom & Jerry &amp; AT&T</p>", ["Tom &amp; Jerry &amp; AT&amp;T"]),
        ("<P>A<BR>b</P>", ["A<br/>b"]),
        ("<p>a<br/>b</p>", ["a<br/>b"]),
        ("<p>a <!-- - -- b --> c</p>", ["a c"]),
        ("<!DOCTYPE html>\n<p>a</p>", ["a"]),
        ('<script>if (a<b) { x("</p>") } </script><p>a</p>', ["a"]),
        ("<style>a > b {}</style><p>a</p>", ["a"]),
        ("<p>&hearts; &#233; &#xE9; &copy;</p>", ["♥ é é ©"]),
        ("<svg><path/><g></g></svg><p>a</p>", ["a"]),
        ("<div><p>a</div><p>b", ["a", "b"]),
        ("<div>" * 99 + "a" + "</div>" * 99, ["a"]),
    ],
)
def test_what_is_allowed_stays_silent(html: str, wanted: list[str]):
    assert messages(html) == wanted
