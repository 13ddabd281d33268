from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.wrong_language import RULE

SILENT = [
    (
        "es",
        "Put a dry cloth between the pack and your skin.",
        "Ponga un paño seco entre la compresa y la piel.",
    ),
    ("es", "Back pain", "Dolor de espalda"),
    ("es", "Learn more", "Más información"),
    (
        "pt",
        "Put a dry cloth between the pack and your skin.",
        "Coloque um pano seco entre a compressa e a sua pele.",
    ),
    (
        "fr",
        "National Institute of Neurological Disorders and Stroke",
        "National Institute of Neurological Disorders and Stroke (en anglais)",
    ),
    ("ar", "MedlinePlus: Back Pain", "MedlinePlus: ألم الظهر (بالإنجليزية)"),
    ("ar", "See MedlinePlus.", "MedlinePlus"),
    ("zh-Hans", "What is FBSS?", "什么是FBSS？"),
    ("zh-Hans", "Ask the doctor.", "请问医生。"),
    ("zh-Hant", "Ask the doctor first.", "請先問醫生。"),
    ("ja", "Ask the doctor first.", "最初に医師に聞いてください。"),
    ("xx", "Ask the doctor first.", "Abc def ghi jkl mno pqr."),
    ("ru", "Ask the doctor first.", "Сначала спросите врача."),
    ("en-XA", "Ask the doctor first.", "Åśķ the doctor of the and with"),
]

SPEAKS = [
    (
        "es",
        "Put a dry cloth between the pack and your skin.",
        "Coloque um pano seco entre a compressa e a sua pele, não diretamente.",
        "(pt)",
    ),
    (
        "es",
        "Ask before you take a new medicine.",
        "Demandez avant de prendre un nouveau médicament avec vos autres.",
        "(fr)",
    ),
    (
        "de",
        "Ask before you take a new medicine.",
        "Check with the doctor if you have not been told that it is safe.",
        "(en)",
    ),
    (
        "ar",
        "Ask your doctor about this medicine.",
        "از پزشک خود که این دارو را برای شما نوشته است بپرسید.",
        "(fa)",
    ),
    (
        "ar",
        "Ask your doctor about this medicine.",
        "Pregunte a su médico por este medicamento.",
        "script",
    ),
    ("es", "Ask your doctor about this medicine.", "اسأل طبيبك عن هذا الدواء.", "script"),
    ("zh-Hans", "Ask your doctor about this medicine.", "請問醫生關於這個藥。", "letters of Hant"),
    ("zh-Hant", "Ask your doctor about this medicine.", "请问医生关于这个药。", "letters of Hans"),
    (
        "zh-Hans",
        "Ask your doctor about this medicine.",
        "Pregunte a su médico por este medicamento.",
        "script",
    ),
    (
        "ru",
        "Ask your doctor about this medicine.",
        "Запитайте лікаря про ці ліки, якщо ви не можете його бути або ні.",
        "(uk)",
    ),
    (
        "es",
        "Call us. Do not wait.",
        "Llame a su equipo y diga lo que siente. Você não tem de esperar até amanhã.",
        "“Você não",
    ),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
