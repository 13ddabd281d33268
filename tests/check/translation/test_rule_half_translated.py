from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.half_translated import RULE

NINDS = "National Institute of Neurological Disorders and Stroke (United States): Back Pain"

SILENT = [
    ("es", "Put a dry cloth on it.", "Ponga un paño seco."),
    ("es", NINDS, "National Institute of Neurological Disorders and Stroke (EE. UU.): Dolor"),
    ("zh-Hans", NINDS, "National Institute of Neurological Disorders and Stroke（美国）：背痛"),
    ("ar", "failed back surgery syndrome (FBSS)", "متلازمة فشل جراحة الظهر (FBSS)"),
    ("es", "a b c d e", "a b c d e f"),
    ("es", "Scar tissue of the nerve root", "Scar tissue of the nerve root"),
    ("fr", "an MRI or CT scan", "une IRM ou un CT scan"),
]

SPEAKS = [
    (
        "es",
        "Put a dry cloth between the pack and your skin.",
        "Ponga un paño seco between the pack and your skin.",
        "“between the pack and…”",
    ),
    (
        "ar",
        "Stop if a move makes it worse.",
        "توقف if a move makes it worse.",
        "“if a move makes…”",
    ),
    (
        "zh-Hans",
        "Ask first. Call your care team.",
        "先问。Call your care team。",
        "“Call your care",
    ),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
