from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.number_order import RULE

SOURCE = "Use it for about 15 minutes. Never use it for more than 20 minutes."

SILENT = [
    ("es", SOURCE, "Úsela unos 15 minutos. Nunca la use más de 20 minutos."),
    ("ar", SOURCE, "استخدمها نحو ١٥ دقيقة. لا تستخدمها أبدا أكثر من ٢٠ دقيقة."),
    ("zh-Hans", SOURCE, "每次大约15分钟。绝不要超过20分钟。"),
    ("es", SOURCE, "Úsela unos 15 minutos, y nunca más de 20 minutos."),
    ("es", "Take 2 every 8 hours.", "Cada 8 horas tome 2."),
    ("es", SOURCE, "Úsela unos 15 minutos. Nunca la use más de 30 minutos."),
]

SPEAKS = [
    ("es", SOURCE, "Úsela unos 20 minutos. Nunca la use más de 15 minutos.", "In sentence 1"),
    ("ar", SOURCE, "استخدمها نحو ٢٠ دقيقة. لا تستخدمها أبدا أكثر من ١٥ دقيقة.", "“٢٠”"),
    ("zh-Hans", SOURCE, "每次大约20分钟。绝不要超过15分钟。", "no numbers are exchanged"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
