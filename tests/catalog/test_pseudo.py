"""Pseudo-text: longer, accented or mirrored, and never broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.catalog.pseudo import pseudo_text
from fbss_publish.domain.markup import Piece, escape, plain, tag_counts, tokens


def test_accents_brackets_and_length():
    text = pseudo_text("Take two tablets", "en-XA")
    assert text.startswith("[Ţåķé ţŵö ţåbļéţš")
    assert text.endswith("]")
    assert len(text) >= 1.4 * len("Take two tablets")


def test_mirrored_text_is_overridden_word_by_word():
    assert pseudo_text("Take two", "ar-XB") == "\u202eTake\u202c \u202etwo\u202c"


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_tags_references_and_placeholders_stay(tag: str):
    message = "Page %(page)s of {pages}: <a1>see <b>x</b></a1><br/> &amp; 5&#160;mg &lt;"
    changed = pseudo_text(message, tag)
    for piece in (
        "%(page)s",
        "{pages}",
        "<a1>",
        "<b>",
        "</b>",
        "</a1>",
        "<br/>",
        "&amp;",
        "&#160;",
    ):
        assert piece in changed


def test_an_attribute_may_look_like_a_tag():
    changed = pseudo_text("<i>", "en-XA", markup=False)
    assert "<î>" in changed


tags = st.sampled_from(["<b>x</b>", "<a1>y z</a1>", "<br/>", "&nbsp;", "&amp;", " "])


@given(st.lists(st.text().map(escape) | tags).map("".join), st.sampled_from(["en-XA", "ar-XB"]))
def test_the_tags_are_the_same(message: str, tag: str):
    changed = pseudo_text(message, tag)
    assert tag_counts(changed) == tag_counts(message)
    marks = [t.value for t in tokens(message) if t.piece is not Piece.TEXT]
    assert [t.value for t in tokens(changed) if t.piece is not Piece.TEXT] == marks


@given(st.text().map(escape))
def test_nothing_of_a_mirrored_text_is_lost(message: str):
    changed = plain(pseudo_text(message, "ar-XB"))
    overrides = {ord("\u202e"): None, ord("\u202c"): None}
    assert changed.translate(overrides) == plain(message).translate(overrides)
