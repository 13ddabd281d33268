from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.units import RULE

SILENT = [
    ("es", "Use it for 20 minutes.", "Úsela 20 minutos."),
    ("es", "for 3 to 5 days", "de 3 a 5 días"),
    ("es", "2 tablets every 8 hours", "cada 8 horas, 2 tabletas"),
    ("es", "38\u00a0°C (100.4\u00a0°F)", "38\u00a0°C (100.4\u00a0°F)"),
    ("es", "2 tablets", "2 unidades"),
    ("es", "500 mg", "500 miligramos"),
    ("ar", "20 minutes", "٢٠ دقيقة"),
    ("ar", "500 mg for 7 days", "٥٠٠ ملغ لمدة ٧ أيام"),
    ("zh-Hans", "15 minutes, 3 times, 2 weeks", "15\u00a0分钟，3次，2周"),
    ("zh-Hans", "3 months", "3个月"),
    ("th", "20 minutes", "20 นาที"),
    ("en-XA", "20 minutes", "20 ĥöûŕš hours"),
]

SPEAKS = [
    (
        "es",
        "Use it for 20 minutes.",
        "Úsela 20 horas.",
        "“20” counts minute in the source and hour",
    ),
    ("es", "2 tablets every 8 hours", "8 tabletas cada 2 horas", "“2” counts tablet"),
    ("es", "500 mg", "500 g", "counts mg in the source and g"),
    ("es", "38\u00a0°C", "38\u00a0°F", "celsius in the source and fahrenheit"),
    ("es", "for 3 to 5 days", "de 3 a 5 semanas", "“3” counts day"),
    ("fr", "2 weeks", "2 mois", "counts week in the source and month"),
    ("ar", "20 minutes", "٢٠ ساعة", "counts minute in the source and hour"),
    ("ar", "5 mcg", "5 ملغ", "counts mcg in the source and mg"),
    ("zh-Hans", "20 minutes", "20小时", "counts minute in the source and hour"),
    ("zh-Hans", "5 mcg", "5毫克", "counts mcg in the source and mg"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
