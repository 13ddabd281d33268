from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint
from rulekit import said, sheet

from fbss_publish.check.handout.sheet_readable import RULE

SILENT = ("untagged", "no_metadata", "page_removed", "empty_page", "bookmarks_removed", "script")
SPEAKS = {
    "empty": (b"", "is empty"),
    "spaces": (b" \n", "is empty"),
    "a page": (b"<!doctype html><title>x</title>", "is not a PDF"),
    "a zip file": (b"PK\x03\x04" + bytes(64), "is not a PDF"),
    "a head only": (b"%PDF-1.7\n", "is damaged"),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 20, "is damaged"),
}


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize("fault", SILENT)
def test_is_silent_about_another_fault(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault)) == []


@pytest.mark.parametrize(("data", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(data: bytes, expected: str) -> None:
    (text,) = said(RULE, sheet(data))
    assert expected in text


def test_speaks_about_a_password(sheets: dict[str, Sheet]) -> None:
    (text,) = above_hint(RULE, sheets["en"].spoilt("encrypted_with_password"))
    assert "is locked with a password" in text


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_damaged_or_has_lost_something(
    sheets: dict[str, Sheet], share: float
) -> None:
    data = sheets["en"].data
    cut = Sheet("", data[: int(len(data) * share)])
    above_hint(RULE, cut)  # it may be repaired; it must not raise
