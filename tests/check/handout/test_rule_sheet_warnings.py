from __future__ import annotations

import pytest
from rulekit import said, sheet

from fbss_publish.check.handout.sheet_warnings import RULE

SILENT: list[tuple[str, ...]] = [(), ("", " ")]

SPEAKS = [
    (("Ignored `x: y` at 1:1.",), ["The renderer says: Ignored `x: y` at 1:1."]),
    (("a", "b", "a "), ["The renderer says: a", "The renderer says: b"]),
]


@pytest.mark.parametrize("warnings", SILENT)
def test_is_silent(warnings: tuple[str, ...]) -> None:
    assert said(RULE, sheet(warnings=warnings)) == []


@pytest.mark.parametrize(("warnings", "expected"), SPEAKS)
def test_speaks(warnings: tuple[str, ...], expected: list[str]) -> None:
    assert said(RULE, sheet(warnings=warnings)) == expected
