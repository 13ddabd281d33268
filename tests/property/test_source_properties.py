"""Any text gives a document or a plain error; any document comes back as it was."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from fbss_publish.catalog.pseudo import pseudo_text
from fbss_publish.errors import SourceError
from fbss_publish.source.fill import fill
from fbss_publish.source.markdown import parse_markdown
from fbss_publish.source.parse import parse_html
from fbss_publish.source.tree import Element
from kit import dom, edition_of, filled, guide_of

PIECES = [
    "<", ">", "</", "/>", "<p>", "</p>", "<b>", "</b>", "<a href=", "<!--", "-->", "<!", "<?",
    "<![", "]]>", "<svg>", "</svg>", "<br>", "<script>", "</script>", "<title>", "&", "&amp;",
    "&nbsp", ";", "&#", "&#x", "0", "'", '"', "=", " ", "\n", "a", "é", "\xa0", "\x00", "<div ",
]  # fmt: skip

soup = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=20).map("".join)


@settings(max_examples=300, deadline=None)
@given(soup)
def test_any_text_is_a_document_or_an_error(text: str):
    outcome = outcome_of(parse_html, text)
    if isinstance(outcome, Element):
        guide_of(text)
    else:
        assert outcome.line in range(1, text.count("\n") + 2)
        assert outcome.mend


def outcome_of(parse: Callable[[str, str], Element], text: str) -> Element | SourceError:
    try:
        return parse(text, "x")
    except SourceError as error:
        return error


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "# ", "- ", "| ", "`", "**", "[", "](", ")", "{#"])))
def test_any_text_is_markdown_or_an_error(pieces: list[str]):
    text = "---\ntitle: x\n---\n" + "".join(pieces)
    outcome = outcome_of(parse_markdown, text)
    assert isinstance(outcome, Element) or outcome.line


# Documents that are right -----------------------------------------------------------------

words = st.text("ab 1é漢\n\t<&>\"'", max_size=8).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
) | st.sampled_from(["&nbsp;", " mg", "<!-- note -->", "word", "two  words", "&copy;"])
attributes = st.sampled_from(
    ["", ' id="i"', ' class="c"', ' title="a &amp; b"', ' lang="la"', ' lang="en"', ' dir="rtl"',
     ' translate="no"', ' translate="yes"', ' data-safety="critical"', ' its-within-text="nested"',
     ' its-within-text="no"', ' its-loc-note="n"', ' data-x="1"', ' hidden', ' aria-label="l"']
)  # fmt: skip


def wrapped(names: str, content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, attrs, inner: f"<{name}{attrs}>{inner}</{name}>",
        st.sampled_from(names.split()),
        attributes,
        content,
    )


def joined(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(content, max_size=4).map("".join)


inline = st.recursive(
    words | st.sampled_from(["<br>", '<img src="a" alt="b">', '<wbr class="x">']),
    lambda inner: wrapped("b em span x-y sup code q", joined(inner)),
    max_leaves=6,
)
links = wrapped("a", joined(words)).map(lambda html: html.replace("<a", '<a href="#x"', 1))
runs = joined(inline | links)
blocks = st.recursive(
    wrapped("p h2 figcaption dt pre summary address", runs),
    lambda inner: (
        wrapped("div section aside blockquote", joined(inner | runs))
        | wrapped("ul ol", joined(wrapped("li", joined(inner | runs))))
        | joined(wrapped("tr", joined(wrapped("td th", joined(inner | runs))))).map(
            lambda rows: f"<table><tbody>{rows}</tbody></table>"
        )
    ),
    max_leaves=6,
)
documents = joined(blocks | runs)


@settings(max_examples=150, deadline=None)
@given(documents)
def test_a_document_comes_back(html: str):
    assert dom(filled(html)) == dom(html)


@settings(max_examples=100, deadline=None)
@given(documents)
def test_reading_what_was_filled_gives_the_same_messages(html: str):
    once = filled(html)
    assert [u.key for u in guide_of(once).units] == [u.key for u in guide_of(html).units]
    assert filled(once) == once


@settings(max_examples=100, deadline=None)
@given(documents, st.sampled_from(["en-XA", "ar-XB"]))
def test_pseudo_text_keeps_the_shape(html: str, tag: str):
    guide = guide_of(html)
    edition = edition_of(guide, lambda unit: pseudo_text(unit.msgid, tag, markup=unit.markup))
    changed, plain = (
        re.sub(r'(alt|title|aria-label)="[^"]*"', r'\1=""', page)
        for page in (fill(edition), fill(edition_of(guide)))
    )
    assert dom(changed, texts=False) == dom(plain, texts=False)


@settings(max_examples=100, deadline=None)
@given(documents, st.integers(min_value=0))
def test_a_comment_changes_no_message(html: str, place: int):
    ends = [found.end() for found in re.finditer(r"</?\w[^<>]*>", html)]
    keys = [unit.key for unit in guide_of(html).units]
    if ends and "<pre" not in html:
        at = ends[place % len(ends)]
        changed = f"{html[:at]}<!-- new -->{html[at:]}"
        assert [unit.key for unit in guide_of(changed).units] == keys
