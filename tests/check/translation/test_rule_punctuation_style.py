from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.punctuation_style import RULE

SILENT = [
    ("es", "What? Yes!", "¿Qué? ¡Sí!"),
    ("es", "Ask: who?", "Pregunte: ¿quién?"),
    ("ar", "pain, fever", "ألم، حمى"),
    ("ar", "FBSS, pain", "FBSS, ألم"),
    ("ar", "1,000 people", "1,000 شخص"),
    ("zh-Hans", "pain, fever", "疼痛，发烧"),
    ("zh-Hans", "at 8:30", "在8:30"),
    ("zh-Hans", "MedlinePlus: pain", "MedlinePlus: 疼痛"),
    ("fr", "Why? Ask: “who?”", "Pourquoi\u202f? Demandez\u00a0: «\u00a0qui\u202f?\u00a0»"),
    ("fr", "At 8:30", "À 8:30"),
    ("fr-CA", "Why?", "Pourquoi?"),
    ("fr", "See https://a.b/c?d", "Voir https://a.b/c?d"),
    ("en-XA", "Why?", "Ŵhy?"),
]

SPEAKS = [
    ("es", "What? Yes.", "Qué? Sí.", "“¿” and “?”"),
    ("es", "Yes! Go on", "Sí! Siga", "“¡” and “!”"),
    ("es", "What? Why? Ask.", "¿Qué? Por qué? Pregunte.", "“¿” and “?”"),
    ("ar", "pain, fever", "ألم, حمى", "“،”"),
    ("zh-Hans", "pain, fever", "疼痛,发烧", "full-width"),
    ("zh-Hans", "Why? Ask", "为什么?问", "full-width"),
    ("fr", "Why? Ask.", "Pourquoi? Demandez.", "no-break space"),
    ("fr", "Why? Ask.", "Pourquoi ? Demandez.", "no-break space"),
    ("fr", "Note: pain", "Note : douleur", "no-break space"),
    ("fr", "Say “yes”", "Dites « oui »", "no-break space"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
