"""Whatever the text, measuring it ends well, and its counts add up."""

from __future__ import annotations

from dataclasses import astuple

from hypothesis import given, settings
from hypothesis import strategies as st

from fbss_publish.readability.blocks import Block, blocks_of_text
from fbss_publish.readability.counting import count
from fbss_publish.readability.report import analyze
from fbss_publish.readability.sentences import sentences
from fbss_publish.readability.syllables import LANGUAGES, syllables

LANGS = st.sampled_from([*sorted(LANGUAGES), "zh", "ja", "th", "ar", "hi", "el", "xx"])
PIECES = st.sampled_from(
    ["Dr.", "e.g.", "a.m.", "3.", "500 mg", "J.", "»", '"', "…", "?!", "。", "।", "؟", "A", "b",
     "’", ";", "www.a.org", "\n", "\n\n", "- ", "1. ", "é", "ß", "İ", "ǅ", "\u0301", "\u200d",
     "腰痛", "دواء", " "]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join))


@given(TEXTS, LANGS)
@settings(max_examples=300, deadline=None)
def test_measuring_never_fails_and_counts_are_not_negative(text: str, lang: str):
    found = analyze(blocks_of_text(text), lang, ["A", "Dr. b"])
    for counts in (found.counts, found.counts_exempt):
        assert all(value is None or value >= 0 for value in astuple(counts))
    assert found.counts.words == sum(word.count for word in found.words)
    assert all(score.value is None or score.value == score.value for score in found.scores)
    if found.counts.words < 100:
        assert all(score.value is None for score in found.scores)


@given(TEXTS, TEXTS, LANGS)
@settings(max_examples=150, deadline=None)
def test_counts_of_blocks_add_up(one: str, other: str, lang: str):
    first, second = [Block(text=one)], [Block(text=other)]
    both = count([*first, *second], lang)
    assert both == count(first, lang) + count(second, lang)
    back = zip(astuple(both - count(second, lang)), astuple(count(first, lang)), strict=True)
    assert all(found in (None, wanted) for found, wanted in back)


@given(TEXTS, LANGS)
@settings(max_examples=300, deadline=None)
def test_sentences_keep_every_sign(text: str, lang: str):
    found = sentences(text, lang)
    assert "".join("".join(each.text.split()) for each in found) == "".join(text.split())
    ends = [0, *(place for each in found for place in (each.start, each.end))]
    assert ends == sorted(ends)


@given(st.text(max_size=20), LANGS)
@settings(max_examples=300, deadline=None)
def test_a_word_has_a_number_of_syllables(word: str, lang: str):
    size = syllables(word, lang)
    assert (size is None) is (lang not in LANGUAGES)
    assert size is None or 0 <= size <= 2 * len(word) + 2
