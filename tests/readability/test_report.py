"""A whole text: counts, scores and their refusal, exempt terms, measures."""

from __future__ import annotations

import pytest

from fbss_publish.readability.blocks import Block, blocks_of_text
from fbss_publish.readability.counting import count
from fbss_publish.readability.formulas import BY_ID
from fbss_publish.readability.report import Report, analyze
from fbss_publish.readability.score import Score

EASY = "The pain in your back may come back after the operation. Please call us at once. "
FACIL = "El dolor de la espalda puede volver después de la operación. Llame al médico. "


def report(text: str, lang: str = "en", **more: object) -> Report:
    return analyze(blocks_of_text(text), lang, **more)  # type: ignore[arg-type]


def score(found: Report, name: str) -> Score:
    return next(each for each in found.scores if each.id == name)


def test_counts_of_a_text_counted_by_hand():
    found = report("Stop. Rest. Call us.\n\nDr. Smith called at 3:30 p.m. He was kind.")
    counts = found.counts
    assert (counts.sentences, counts.words, counts.syllables) == (5, 12, 13)
    assert [each.text for each in found.sentences][3] == "Dr. Smith called at 3:30 p.m."


def test_an_item_a_heading_and_a_cell_end_a_sentence():
    blocks = [
        Block(text="Warning signs", kind="heading"),
        Block(text="numb legs", kind="item"),
        Block(text="no control of the bladder", kind="item"),
        Block(text="Dose", kind="cell"),
        Block(text="Call us. Do not wait."),
    ]
    assert count(blocks, "en").sentences == 6


def test_scores_are_the_formulas_of_the_counts():
    found = report(EASY * 10)
    assert (found.counts.sentences, found.counts.words) == (20, 160)
    for each in found.scores:
        if each.id in ("smog", "dale-chall"):
            continue
        assert each.valid
        assert each.value == BY_ID[each.id].compute(found.counts)
    assert score(found, "flesch").band in ("easy", "very easy", "fairly easy")


@pytest.mark.parametrize("text", ["", "Pain.", "Take 1. 2. 3.", EASY * 2, "word " * 400])
def test_little_text_is_too_short_to_score(text: str):
    found = report(text)
    assert found.scores
    for each in found.scores:
        assert each.value is None
        assert not each.valid
        assert each.why.startswith("too short to score")


def test_smog_below_thirty_sentences_is_an_estimate_and_no_grade():
    few, many = score(report(EASY * 10), "smog"), score(report(EASY * 15), "smog")
    assert few.value is not None
    assert (few.valid, few.estimate) == (False, True)
    assert "30 sentences" in few.why
    assert (many.valid, many.estimate) == (True, False)


def test_only_numbers_have_no_score():
    found = report("Is 12, 34, 56. " * 60)
    assert found.counts.words >= 100
    assert {each.why for each in found.scores} == {"most words are numbers"}


def test_a_text_in_another_script_has_no_score():
    found = report("Больно в спине. Звоните нам сейчас. " * 30, "es")
    assert all(each.value is None and "script" in each.why for each in found.scores)


@pytest.mark.parametrize("lang", ["zh-Hans", "ja", "ko", "hi", "vi", "ar", "ht", "tl", "fil", "xx"])
def test_where_no_formula_is_valid_there_is_no_grade(lang: str):
    found = report(EASY * 20, lang)
    assert found.scores == ()
    assert any("no grade" in note for note in found.notes)
    assert {each.id for each in found.measures} >= {"sentence-length", "longest-sentence"}


@pytest.mark.parametrize(("length", "band"), [
    (15, "good"), (16, "long"), (21, "too long"), (26, "far too long"),
])  # fmt: skip
def test_limits_of_sentence_length(length: int, band: str):
    found = report("mo " * length + ".", "ht")
    assert found.measures[0].value == length
    assert found.measures[0].band == band


@pytest.mark.parametrize(("length", "band"), [
    (25, "good"), (26, "long"), (41, "too long"), (61, "far too long"),
])  # fmt: skip
def test_limits_of_chinese_are_in_characters(length: int, band: str):
    found = report("痛" * length + "。", "zh-Hans")
    assert found.measures[0].unit == "characters per sentence"
    assert found.measures[0].band == band


def test_chinese_sentences_are_measured_in_characters_even_where_words_are_known():
    found = report("痛" * 30 + "。", "zh", segmenter=lambda text: ["痛" * 15, "痛" * 15, "。"])
    assert found.counts.words == 2
    assert (found.measures[0].value, found.measures[0].band) == (30, "long")


def test_long_and_rare_words():
    found = report("a a a difficult", "ht", frequency=lambda word: 6.0 if word == "a" else None)
    values = {each.id: each.value for each in found.measures}
    assert values["long-words"] == values["rare-words"] == 25
    assert any(
        each.id == "rare-words" and not each.valid and "[freq]" in each.why
        for each in report("a a", "tl").measures
    )
    assert any("no list" in each.why for each in report("a a", "ht").measures)


def test_exempt_terms_are_scored_both_ways():
    text = "Failed back surgery syndrome is a name for pain that stays. " * 20
    found = report(text, exempt=["failed back surgery syndrome", "spinal fusion"])
    assert found.exempt == ("failed back surgery syndrome",)
    assert found.counts.words - found.counts_exempt.words == 3 * 20
    assert found.counts.sentences == found.counts_exempt.sentences == 20
    as_is = score(found, "flesch").value
    spared = next(each for each in found.scores_exempt if each.id == "flesch").value
    assert as_is is not None
    assert spared is not None
    assert spared > as_is


def test_the_longest_exempt_term_wins():
    found = report("Back surgery syndrome.", exempt=["surgery", "back surgery syndrome"])
    assert found.counts_exempt.words == 1


def test_blocks_in_another_language_are_left_out():
    blocks = [
        Block(text="Hola a todos."),
        Block(text="Hello.", lang="en"),
        Block(text="Sí.", lang="es-MX"),
    ]
    found = analyze(blocks, "es")
    assert found.counts.sentences == 2
    assert found.left_out == ("en",)


def test_familiar_words_make_the_formula_of_dale_and_chall_possible():
    found = report(EASY * 10, familiar=frozenset("the pain in your back may come call".split()))
    assert score(found, "dale-chall").valid
    assert found.counts.unfamiliar == 10 * 6
    assert "could not be counted" in score(report(EASY * 10), "dale-chall").why


def test_spanish_is_scored_on_the_inflesz_scale_first():
    found = report(FACIL * 12, "es-MX")
    assert found.scores[0].id == "inflesz"
    assert found.scores[0].valid
    assert found.scores[0].value == pytest.approx(206.835 - 62.3 * 26 / 14 - 7)
