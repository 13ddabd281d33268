from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.length_ratio import RULE

SILENT = [
    ("es", "Back pain", "Sí"),
    ("es", "Learn more", "Más información sobre esto"),
    (
        "es",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "Pregunte a su médico antes de tomar, dejar o cambiar la dosis de un fármaco. No maneje.",
    ),
    (
        "zh-Hans",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "开始用药、停药或改变剂量之前，请先问医生或药师。不要开车。",
    ),
    (
        "ar",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "اسأل طبيبك أو الصيدلي قبل أن تبدأ دواء أو توقفه أو تغير جرعته. لا تقد السيارة.",
    ),
    (
        "es",
        "5. What will you do before your next visit to the surgical team?",
        "5. ¿Qué hará antes de su próxima cita con el equipo?",
    ),
    (
        "es",
        "Visit https://www.example.org/a/very/long/address/indeed/of/a/page",
        "Vea https://www.example.org/a",
    ),
    (
        "en-XA",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "x",
    ),
    (
        "es",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "",
    ),
]

SPEAKS = [
    (
        "es",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "Pregunte a su médico o farmacéutico.",
        "much shorter",
    ),
    (
        "zh-Hans",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "请先问医生。",
        "much shorter",
    ),
    (
        "es",
        "Ask the team at once.",
        "Pregunte al médico; no espere; pregunte otra vez; pregunte una tercera vez; llame ya.",
        "much longer",
    ),
    (
        "es",
        "Ask your doctor before you start, stop or change the dose of a medicine. Do not drive.",
        "Pregunte a su médico antes de tomar, dejar o cambiar la dosis de él.",
        "2 sentences, the translation 1",
    ),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
