from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.mixed_scripts import RULE

SILENT = [
    ("es", "Back pain", "Dolor de espalda"),
    ("es", "5 µg a day", "5 µg al día"),
    ("es", "5 μg a day", "5 μg al día"),
    ("ar", "Have an MRI.", "أجرِ MRI."),
    ("ar", "Have an MRI.", "أجرِ الMRI."),
    ("zh-Hans", "What is FBSS?", "什么是FBSS？"),
    ("ja", "Back pain", "背中の痛みについて"),
    ("ko", "Back pain", "등 통증 痛"),
    ("ru", "Back pain", "Боль в спине, MRI"),
    ("es", "Take β-blockers", "Tome betabloqueantes β"),
    ("en-XA", "Pain", "Pаin"),
]

SPEAKS = [
    ("es", "Back pain", "Dоlor de espalda", "mixes Cyrillic and Latin"),
    ("ru", "Back pain", "Бoль в спине", "mixes Cyrillic and Latin"),
    ("el", "Back pain", "Πόνoς", "mixes Greek and Latin"),
    ("es", "Back pain", "Dolor de спина", "in Cyrillic letters"),
    ("es", "Back pain", "Dolor de 背", "in Cjk letters"),
    ("ar", "Back pain", "ألم 背", "in Cjk letters"),
    ("zh-Hans", "Back pain", "背боль痛", "in Cyrillic letters"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
