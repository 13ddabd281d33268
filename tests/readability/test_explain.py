"""What a sentence and a word cost: the exact difference, computed another way."""

from __future__ import annotations

import re
import time

import pytest

from fbss_publish.readability.blocks import Block
from fbss_publish.readability.explain import explain, hottest
from fbss_publish.readability.plain_words import PlainWords, english
from fbss_publish.readability.report import Report, analyze

EASY = "You can rest at home. Call us if you feel bad. Ask a friend to come with you. "
HARD = "Subsequently, discontinue anticoagulant medication approximately seven days prior to it. "


def blocks(text: str, extra: str = "") -> list[Block]:
    return [Block(text=f"{text}{extra}".strip(), ref=number) for number in range(12)]


def report(extra: str = HARD, lang: str = "en") -> Report:
    return analyze([*blocks(EASY), Block(text=extra.strip(), ref=99, line=7)], lang)


@pytest.mark.parametrize("formula", ["flesch", "flesch-kincaid", "smog", "fog", "lix"])
def test_a_gain_is_what_the_text_without_the_sentence_has_more(formula: str) -> None:
    whole, rest = report(), analyze(blocks(EASY), "en")
    gains = {s.sentence.text: s.gain for s in explain(whole, formula, english()).sentences}
    values = [{s.id: s.value for s in r.scores}[formula] for r in (whole, rest)]
    assert values[0] is not None
    assert values[1] is not None
    change = values[1] - values[0]
    expected = change if formula == "flesch" else -change
    assert gains[HARD.strip()] == pytest.approx(expected)
    assert gains[HARD.strip()] > 0


def test_the_sentence_that_costs_most_comes_first() -> None:
    found = explain(report(), "flesch", english())
    assert found.sentences[0].sentence.text == HARD.strip()
    assert found.sentences[0].sentence.line == 7
    assert found.sentences[-1].gain < 0
    costly = hottest(report(), "flesch")
    assert costly is not None
    assert costly.text == HARD.strip()


def test_plain_words_gain_what_the_changed_text_gains() -> None:
    whole = report()
    found = explain(whole, "flesch", english(), swaps=9)
    changed = HARD
    for word in found.swaps:
        changed = re.sub(word.word, word.plain, changed, flags=re.IGNORECASE)
    before, after = whole.scores[0].value, report(changed).scores[0].value
    assert before is not None
    assert after is not None
    assert {"subsequently", "discontinue", "approximately"} <= {w.word for w in found.swaps}
    assert found.together == pytest.approx(after - before)


def test_only_so_many_words_are_asked_for() -> None:
    found = explain(report(), "flesch", english(), swaps=2)
    assert len(found.swaps) == 2
    assert found.swaps[0].gain >= found.swaps[1].gain > 0
    assert found.together > found.swaps[0].gain


def test_words_that_make_the_text_longer_are_no_swap() -> None:
    found = explain(report("You had a cut. "), "flesch", english())
    assert found.swaps == ()
    assert found.together == 0.0
    extra = "Gait and dura are words that we say to you. "
    words = {w.word: w for w in explain(report(extra), "flesch", english()).words}
    assert words["dura"].gain < 0
    assert words["dura"].plain == "the cover around the spinal nerves"


def test_a_long_word_without_plain_ones_says_what_could_be_had() -> None:
    words = {
        w.word: w for w in explain(report("Everything counts here. "), "flesch", english()).words
    }
    assert words["everything"].reasons == ("long",)
    assert words["everything"].plain == ""
    assert words["everything"].gain > 0


def test_what_is_long_depends_on_the_language() -> None:
    text = "Pregunte primero a su equipo. Descanse en su casa. Evite la inflamación. " * 9
    found = explain(analyze([Block(text=text)], "es"), "inflesz", PlainWords((), "es"))
    assert {word.word for word in found.words} == {"inflamación"}


def test_words_of_another_script_are_not_judged() -> None:
    texts = [Block(text="请到MedlinePlus网站阅读有关腰背痛的内容，然后问医护团队。")] * 9
    found = explain(analyze(texts, "zh-Hans"), "sentence-length", PlainWords((), "zh"))
    assert found.words == ()


def test_a_rare_word_is_told() -> None:
    found = analyze(
        blocks(EASY, "A zygote. "), "en", frequency=lambda w: 2.0 if w == "zygote" else 6
    )
    words = {w.word: w for w in explain(found, "flesch", english()).words}
    assert words["zygote"].reasons == ("rare",)


def test_unavoidable_terms_cost_nothing() -> None:
    name = "failed back surgery syndrome"
    texts = blocks(EASY, f"You have {name}. ")
    found = explain(analyze(texts, "en", [name]), "flesch", english())
    assert not {"surgery", "syndrome"} & {word.word for word in found.words}
    spared = next(s for s in found.sentences if name in s.sentence.text)
    plain = explain(analyze(texts, "en"), "flesch", english())
    assert spared.gain < next(s for s in plain.sentences if name in s.sentence.text).gain


def test_without_a_formula_sentences_are_measured_by_their_length() -> None:
    texts = [Block(text="استرح في البيت. اتصل بنا الآن."), Block(text="اتصل بنا " * 9 + ".")]
    found = explain(analyze(texts * 9, "ar"), "sentence-length", PlainWords((), "ar"))
    assert found.measure == "sentence-length"
    assert found.sentences[0].sentence.counts.words == 18
    assert found.sentences[0].gain > 0


def test_an_empty_text_is_explained_without_a_crash() -> None:
    found = explain(analyze([], "en"), "flesch", english())
    assert (found.sentences, found.words, found.swaps, found.together) == ((), (), (), 0.0)
    one = explain(analyze([Block(text="Rest.")], "en"), "smog", english())
    assert one.sentences[0].gain == 0.0


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    def seconds(times: int) -> float:
        found = analyze(blocks(EASY, HARD) * times, "en")
        start = time.process_time()
        explain(found, "flesch", english())
        return time.process_time() - start

    seconds(1)
    small, large = max(seconds(8), 0.005), seconds(64)
    assert large / small < 8 * 4
