from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.end_punctuation import RULE

SILENT = [
    ("es", "What is FBSS?", "¿Qué es el SCFE?"),
    ("es", "Call now.", "Llame ahora"),
    ("es", "Ask if it is safe.", "Pregunte: ¿es seguro?"),
    ("ar", "What is FBSS?", "ما هي المتلازمة؟"),
    ("zh-Hans", "What is FBSS?", "什么是FBSS？"),
    ("zh-Hans", "Ask first:", "请先问："),
    ("zh-Hans", "MedlinePlus.", "MedlinePlus."),
    ("el", "What is it?", "Τι είναι;"),
    ("th", "What is it?", "คืออะไร"),
    ("ur", "Call now.", "ابھی فون کریں۔"),
    ("hy", "What is it?", "Ինչ է սա՞"),
    ("es", "Say: “What is it?”", "Diga: «¿Qué es?»"),
]

SPEAKS = [
    ("es", "What is FBSS?", "Qué es el SCFE.", "ends with a question mark"),
    ("es", "What is FBSS?", "Qué es el SCFE?", "no “¿”"),
    ("es", "Call if you have:", "Llame si tiene", "ends with a colon"),
    ("ar", "What is FBSS?", "ما هي المتلازمة?", "this language writes “؟”"),
    ("zh-Hans", "Call now.", "现在打电话.", "this language writes “。”"),
    ("fr", "Stop!", "Arrêtez.", "ends with a exclamation mark"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
