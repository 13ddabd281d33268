from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.handout.artifact_nesting import RULE

SILENT = ("paragraph_as_artifact", "page_as_artifact", "text_not_marked", "order_reversed")
SPEAKS = ("artifact_within_content",)


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize("fault", SILENT)
def test_is_silent_about_another_fault(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault)) == []


@pytest.mark.parametrize("fault", SPEAKS)
def test_speaks(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault))
