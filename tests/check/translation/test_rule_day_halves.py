from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.day_halves import RULE

SILENT = [
    ("es", "Call at 8 a.m.", "Llame a las 8 a. m."),
    ("es", "Call at 8 a.m.", "Llame a las 8 de la mañana."),
    ("es", "Call at 8 p.m.", "Llame a las 20:00."),
    ("es", "Call at 8 p.m.", "Llame a las 8 de la noche."),
    ("es", "From 8 a.m. to 8 p.m.", "De 8 a. m. a 8 p. m."),
    ("es", "From 8 a.m. to 5 p.m.", "De las 8 de la mañana a las 5 de la tarde"),
    ("ar", "Call at 8:30 a.m.", "اتصل الساعة ٨:٣٠ صباحًا."),
    ("zh-Hans", "Call at 8 a.m.", "上午8点打电话。"),
    ("zh-Hans", "From 8 a.m. to 5 p.m.", "上午8点到下午5点"),
    ("xx", "Call at 8 a.m.", "8 p.m."),
    ("es", "Take 8 tablets.", "Tome 8 tabletas por la noche, a las 9 p. m."),
]

SPEAKS = [
    ("es", "Call at 8 a.m.", "Llame a las 8 p. m.", "puts 8 after noon"),
    ("es", "Call at 8 a.m.", "Llame a las 8 de la noche.", "puts 8 after noon"),
    ("es", "Call at 8:30 PM", "Llame a las 8:30 a.m.", "puts 8 before noon"),
    ("es", "From 8 a.m. to 5 p.m.", "De 8 p. m. a 5 p. m.", "puts 8 after noon"),
    ("ar", "Call at 8 a.m.", "اتصل الساعة ٨ مساءً.", "puts 8 after noon"),
    ("zh-Hans", "Call at 8 a.m.", "下午8点打电话。", "puts 8 after noon"),
    ("zh-Hans", "From 8 a.m. to 5 p.m.", "下午8点到下午5点", "puts 8 after noon"),
    ("fr", "Call at 8 a.m.", "Appelez à 8 h du soir.", "puts 8 after noon"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
