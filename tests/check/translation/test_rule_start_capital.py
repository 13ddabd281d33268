from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.start_capital import RULE

SILENT = [
    ("es", "Back pain", "Dolor de espalda"),
    ("es", "back pain", "Dolor de espalda"),
    ("es", "back pain", "dolor de espalda"),
    ("es", "What is it?", "¿Qué es?"),
    ("es", "“Back”", "«Espalda»"),
    ("es", "Acidity", "pH"),
    ("es", "Two tablets", "2 tabletas"),
    ("es", "2 Tablets", "2 tabletas"),
    ("ar", "Back pain", "ألم الظهر"),
    ("zh-Hans", "Back pain", "背痛"),
    ("ru", "Back pain", "Боль в спине"),
    ("en-XA", "Back pain", "bàck"),
    ("es", "A", "y"),
    ("ru", "Checked on %(date)s.", "%(date)s всё проверили."),
    ("es", "Remove “tabindex”.", "“tabindex” sobra: quítelo."),
    ("hi", "Remove “tabindex”.", "“tabindex” हटाएँ।"),
    ("hi", "Correct the id.", "id ठीक करें।"),
]

SPEAKS = [
    ("es", "Back pain", "dolor de espalda", "“d” is small"),
    ("es", "What is it?", "¿qué es?", "“q” is small"),
    ("ru", "Back pain", "боль в спине", "“б” is small"),
    ("el", "Back pain", "πόνος", "“π” is small"),
    ("es", "Put a “cold” cloth", "“fría” sea la tela", "“f” is small"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
