from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rulekit import guide_subject, said, severity

from fbss_publish.check.guide.review_date import RULE
from fbss_publish.domain.finding import Severity

SILENT: list[dict[str, Any]] = [
    {},
    {"next_review_due": date(2026, 11, 24)},
    {"today": date(2027, 5, 23)},
    {"today": date(2027, 5, 23), "release": True},
]

SPEAKS: list[tuple[dict[str, Any], str]] = [
    ({"today": date(2027, 5, 24)}, "The review was due on 2027-05-23"),
    ({"next_review_due": date(2026, 11, 23)}, "is not after the day of issue"),
    ({"modified": date(2026, 11, 22)}, "is before the day of issue"),
]


@pytest.mark.parametrize("fields", SILENT)
def test_is_silent(fields: dict[str, Any]) -> None:
    assert said(RULE, guide_subject(**fields)) == []


@pytest.mark.parametrize(("fields", "expected"), SPEAKS)
def test_speaks(fields: dict[str, Any], expected: str) -> None:
    assert expected in said(RULE, guide_subject(**fields))[0]


def test_an_overdue_review_holds_a_release_only() -> None:
    late = date(2028, 1, 1)
    assert severity(RULE, guide_subject(today=late)) is Severity.WARNING
    assert severity(RULE, guide_subject(today=late, release=True)) is Severity.ERROR
