"""What counts as one word."""

from __future__ import annotations

import pytest

from fbss_publish.readability.words import Shape, words

ONE = [
    ("500 mg", "en"), ("500mg", "en"), ("0.5 ml", "en"), ("2,5 ml", "es"), ("3:30 p.m.", "en"),
    ("8 a.m.", "en"), ("10–15", "en"), ("5-10 mg", "en"), ("-5", "en"), ("98.6 °F", "en"),
    ("20 %", "de"), ("$1,000.50", "en"), ("10 000", "fr"), ("1-800-555-0199", "en"),
    ("(555) 012-3456", "en"), ("+1 555 012 3456", "en"), ("12/05/2026", "en"), ("3rd", "en"),
    ("https://www.example.org/a?b=1", "en"), ("www.example.org", "en"), ("a.b@example.org", "en"),
    ("2 mg/kg", "en"), ("1,500", "en"), ("½", "en"), ("90/60", "en"),
]  # fmt: skip
TEXTS = [
    ("en", "don’t stop", ["don’t", "stop"]),
    ("en", "word—word", ["word", "word"]),
    ("en", "a 5-year-old follow-up", ["a", "5-year-old", "follow-up"]),
    ("en", "patients' and/or L4-L5", ["patients", "and", "or", "L4-L5"]),
    ("en", "e.g. this", ["e.g.", "this"]),
    ("es", "en E.E.UU y EE. UU. p.ej. hoy", ["en", "E.E.UU", "y", "EE", "UU", "p.ej.", "hoy"]),
    ("en", "Take 2 tablets.", ["Take", "2", "tablets"]),
    ("fr", "l’eau d'un homme", ["l’", "eau", "d'", "un", "homme"]),
    ("fr", "aujourd’hui, quelqu’un", ["aujourd’hui", "quelqu’un"]),
    ("it", "l’acqua dell'osso", ["l’", "acqua", "dell'", "osso"]),
    ("es", "teórico-práctico", ["teórico-práctico"]),
    ("hi", "मुझे दर्द है।", ["मुझे", "दर्द", "है"]),
    ("ar", "تَأخُذُ الدَّوَاءَ؟", ["تَأخُذُ", "الدَّوَاءَ"]),
    ("de", "Rücken\u00adschmerz", ["Rückenschmerz"]),
    ("zh", "腰痛", ["腰", "痛"]),
    ("ko", "허리 통증", ["허리", "통증"]),
    ("en", "… — ! ()", []),
]


@pytest.mark.parametrize(("text", "lang"), ONE)
def test_numbers_doses_times_and_addresses_are_one_word(text: str, lang: str):
    (found,) = words(text, lang)
    assert found.text == text
    assert found.shape in (Shape.NUMBER, Shape.ADDRESS)


@pytest.mark.parametrize(("lang", "text", "wanted"), TEXTS)
def test_words(lang: str, text: str, wanted: list[str]):
    assert [word.text for word in words(text, lang)] == wanted


def test_a_segmenter_cuts_scripts_without_spaces():
    found = words("腰痛很常见。", "zh", lambda text: ["腰痛", "很", "常见", "。"])
    assert [word.text for word in found] == ["腰痛", "很", "常见"]
    assert all(word.shape is Shape.WORD for word in found)


def test_without_a_segmenter_each_character_is_a_sign():
    assert {word.shape for word in words("腰痛很常见。", "zh")} == {Shape.SIGN}
