from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.handout.sheet_actions import RULE

SILENT = ("link_leads_elsewhere", "no_metadata", "untagged", "title_is_file_name")
SPEAKS = ("script", "launch", "attachment", "encrypted_against_readers")


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize("fault", SILENT)
def test_is_silent_about_another_fault(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault)) == []


@pytest.mark.parametrize("fault", SPEAKS)
def test_speaks(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault))
