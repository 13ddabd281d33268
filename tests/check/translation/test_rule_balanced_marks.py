from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.balanced_marks import RULE

SILENT = [
    ("es", "Water (clean)", "Agua (limpia)"),
    ("es", "Water (clean)", "Agua limpia"),
    ("es", "Water", "Agua (limpia)"),
    ("zh-Hans", "Water (clean)", "水（干净）"),
    ("zh-Hans", "Water (clean)", "水（干净)"),
    ("es", "a) Water", "a) Agua"),
    ("es", "First, a) water, b) ice", "Primero, a) agua, b) hielo"),
    ("es", "1) Water", "Agua"),
    ("es", "Water :)", "Agua :)"),
    ("es", "Say: “Yes.”", "Diga: “Sí”."),
    ("de", "Say: “Yes.”", "Sagen Sie: „Ja.“"),
    ("fr", "Say: “Yes.”", "Dites : « Oui. »"),
    ("ar", "Say: “Yes.”", "قل: «نعم»."),
    ("zh-Hans", "Say: “Yes.”", "说：「是」。"),
    ("es", 'A 5" plaster', 'Una venda de 5"'),
    ("es", "It's \"fine", 'Está "bien'),
]

SPEAKS = [
    ("es", "Water (clean)", "Agua (limpia", "“(” is not closed"),
    ("es", "Water (clean)", "Agua limpia)", "“)” is not opened"),
    ("es", "Use [clean] (cold) water", "Use agua [limpia (fría])", "“]” is not opened"),
    ("zh-Hans", "Water (clean)", "水（干净", "“(” is not closed"),
    ("zh-Hans", "See “Water”", "看《水", "“《” is not closed"),
    ("es", "Say: “Yes.”", "Diga: “Sí.", "quotation mark"),
    ("es", 'Say: "Yes."', 'Diga: Sí".', "quotation mark"),
    ("ar", "Say: “Yes.”", "قل: «نعم.", "quotation mark"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
