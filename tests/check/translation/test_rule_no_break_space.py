from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.no_break_space import RULE

SILENT = [
    ("es", "20\u00a0minutes", "20\u00a0minutos"),
    ("es", "20\u00a0minutes", "20\u202fminutos"),
    ("es", "20 minutes", "20 minutos"),
    ("zh-Hans", "20\u00a0minutes", "20分钟"),
    ("es", "20\u00a0minutes", "veinte minutos"),
    ("es", "20\u00a0minutes", "minutos: 20 (máximo)"),
    ("es", "20\u00a0minutes or 20 times", "20\u00a0minutos o 20 veces"),
    ("ar", "38\u00a0°C", "٣٨\u00a0°م"),
]

SPEAKS = [
    ("es", "20\u00a0minutes", "20 minutos", "“20” and “minutos” can be parted"),
    ("ar", "20\u00a0minutes", "٢٠ دقيقة", "“٢٠” and “دقيقة”"),
    ("zh-Hans", "20\u00a0minutes", "20 分钟", "“20” and “分钟”"),
    ("es", "38\u00a0°C (100.4\u00a0°F)", "38\u00a0°C (100,4 °F)", "“100,4”"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
