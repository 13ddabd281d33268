from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.roundtrip.same_lists import RULE

SILENT = (
    "paragraph_removed",
    "heading_as_paragraph",
    "table_as_paragraphs",
    "cells_swapped",
    "link_as_span",
    "picture_without_alternative",
    "bookmarks_removed",
    "two_first_headings",
    "paragraphs_swapped",
)
SPEAKS = (
    "list_as_paragraphs",
    "one_list_as_paragraphs",
    "items_outside_a_list",
    "item_removed",
    "items_joined",
    "items_swapped",
    "list_numbering_removed",
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
