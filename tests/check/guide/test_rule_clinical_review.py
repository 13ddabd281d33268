from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rulekit import guide_subject, said

from fbss_publish.check.guide.clinical_review import RULE

SILENT: list[dict[str, Any]] = [
    {"release": True},
    {"release": False, "last_clinical_review": None},
    {"release": False, "last_clinical_review": date(2020, 1, 1)},
]

SPEAKS: list[tuple[dict[str, Any], str]] = [
    ({"last_clinical_review": None}, "No clinician has reviewed this guide"),
    ({"last_clinical_review": date(2026, 11, 22)}, "after its clinical review of 2026-11-22"),
    ({"last_clinical_review": date(2026, 11, 24)}, "is in the future"),
]


@pytest.mark.parametrize("fields", SILENT)
def test_is_silent(fields: dict[str, Any]) -> None:
    assert said(RULE, guide_subject(**fields)) == []


@pytest.mark.parametrize(("fields", "expected"), SPEAKS)
def test_speaks(fields: dict[str, Any], expected: str) -> None:
    assert expected in said(RULE, guide_subject(release=True, **fields))[0]
