"""Tests for the rule `opposites`."""

from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.opposites import RULE

SILENT = [
    ("es", "Put it on your left leg.", "Póngalo en la pierna izquierda."),
    ("es", "Get help right away if your left leg is weak.", "Ayuda ya: pierna izquierda débil."),
    ("es", "Pain on the left or the right side", "Dolor a un lado"),
    ("es", "Pain on the left side", "Dolor en el lado izquierdo, no en el derecho"),
    ("es", "At least two people left the hospital.", "Al menos dos personas dejaron el hospital."),
    ("es", "It works more or less well after a day.", "Funciona más o menos bien tras un día."),
    ("es", "No more than 4 a day", "Como máximo 4 al día"),
    ("es", "The dose is higher than before.", "La dosis es mayor que antes."),
    ("es", "Take it once you feel pain.", "Tómelo dos veces si le duele."),
    ("fr", "Take it before you eat.", "Prenez-le avant de manger."),
    ("fr", "It no longer hurts less.", "Cela ne fait plus moins mal."),
    ("de", "one in the morning and two in the evening", "morgens eine und abends zwei"),
    ("de", "one in the morning and two in the evening", "abends zwei und morgens eine"),
    ("zh-Hans", "after the operation", "手术后"),
    ("zh-Hans", "before the operation", "目前手术前"),
    ("ar", "before meals", "قبل الطعام"),
    ("ar", "in the future, after meals", "في المستقبل بعد الطعام"),
    ("ru", "twice as much, once a day", "в два раза больше, один раз в день"),
    ("hi", "on the left", "बाएँ"),
    ("xx", "left", "right"),
]  # fmt: skip
SPEAKS = [
    ("es", "Put it on your left leg.", "Póngalo en la pierna derecha.", "“left”"),
    ("es", "before meals", "después de las comidas", "“después”"),
    ("es", "twice a day", "dos veces a la semana", "“a day”"),
    ("es", "twice a day", "una vez al día", "“twice a”"),
    ("es", "if it gets worse", "si mejora", "“worse”"),
    ("es", "Increase the dose", "Reduzca la dosis", "“Increase”"),
    ("es", "one in the morning and two in the evening",
     "dos por la mañana y una por la noche", "exchange"),
    ("fr", "Use a cold pack.", "Utilisez une poche chaude.", "“cold pack”"),
    ("de", "slowly", "schnell", "“slowly”"),
    ("zh-Hans", "on the left side", "右侧", "“右”"),
    ("ar", "in the evening", "في الصباح", "“evening”"),
    ("ko", "after meals", "식사 전에 드세요.", "“after”"),
    ("hi", "twice a day", "दिन में एक बार", "“twice a”"),
    ("fa", "on the right side", "سمت چپ", "“چپ”"),
    ("ht", "in the morning", "nan aswè", "“morning”"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
