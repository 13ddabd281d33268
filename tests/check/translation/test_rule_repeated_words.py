from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.repeated_words import RULE

SILENT = [
    ("es", "Wait.", "Espere un momento."),
    ("fr", "We rest.", "Nous nous reposons."),
    ("id", "children", "anak anak"),
    ("es", "very, very bad and bad bad", "muy muy malo"),
    ("es", "x", "más, más"),
    ("es", "x", "de la la"),
]

SPEAKS = [
    ("es", "Wait for the team.", "Espere para para el equipo.", "“para” stands twice"),
    ("ar", "It said so.", "قالت أنه أنه كذلك.", "“أنه” stands twice"),
    ("de", "Wait.", "Bitte bitte warten.", "“Bitte” stands twice"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
