from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.roundtrip.same_order import RULE

SILENT = (
    "paragraph_removed",
    "heading_as_paragraph",
    "list_as_paragraphs",
    "items_joined",
    "picture_as_span",
    "bookmarks_flattened",
    "paragraph_twice",
)
SPEAKS = (
    "paragraphs_swapped",
    "order_reversed",
    "section_moved_to_the_end",
    "cells_swapped",
    "rows_swapped",
    "items_swapped",
)


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize("fault", SILENT)
def test_is_silent_about_another_fault(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault)) == []


@pytest.mark.parametrize("fault", SPEAKS)
def test_speaks(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault))
