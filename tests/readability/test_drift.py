"""A translation beside its source."""

from __future__ import annotations

import pytest

from fbss_publish.readability.drift import drift_of

SOURCE = "Stop. Rest well. Call us if it still hurts in the evening."
LONG = "casa " * 26


def test_counts_both_sides() -> None:
    found = drift_of(SOURCE, "Pare. Descanse bien. Llámenos si le duele por la noche.", "en", "es")
    assert (found.source.sentences, found.target.sentences) == (3, 3)
    assert (found.source.words, found.target.words) == (12, 10)
    assert (found.source.longest, found.target.longest) == (9, 7)
    assert 0.7 < found.length_ratio < 1.1
    assert not found.harder


def test_a_long_sentence_for_short_ones_is_harder() -> None:
    found = drift_of(SOURCE, f"{LONG}.", "en", "es")
    assert found.longer_sentences
    assert found.harder
    assert found.sentence_ratio == pytest.approx(26 / (9 * 1.2))


def test_a_long_sentence_for_a_long_one_is_not() -> None:
    assert not drift_of("word " * 24, f"{LONG}.", "en", "es").harder


def test_what_is_short_is_no_burden() -> None:
    assert not drift_of("Rest.", "Descanse usted en su casa por favor hoy.", "en", "es").harder


def test_long_words_are_only_weighed_where_somebody_measured() -> None:
    source = "You can rest at home and ask a friend to come with you on the way back to us too."
    target = "responsabilidad " * 15 + "en la casa de los dos."
    assert drift_of(source, target, "en", "es").longer_words
    assert not drift_of(source, target, "en", "fi").longer_words


def test_chinese_is_counted_in_characters() -> None:
    found = drift_of("Call us now.", "请现在打电话给我们。", "en", "zh-Hans")
    assert found.target.longest == 9
    assert not found.harder


@pytest.mark.parametrize(("source", "target"), [("", ""), ("Rest.", ""), ("", "Pare."), ("1", "2")])
def test_nothing_is_nothing(source: str, target: str) -> None:
    found = drift_of(source, target, "en", "es")
    assert not found.harder
    assert found.length_ratio >= 0
