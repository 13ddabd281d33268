from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.roundtrip.same_headings import RULE

SILENT = (
    "paragraph_removed",
    "list_as_paragraphs",
    "bookmarks_removed",
    "table_as_paragraphs",
    "picture_without_alternative",
    "link_as_span",
    "items_swapped",
    "paragraph_twice",
    "other_title",
)
SPEAKS = (
    "heading_as_paragraph",
    "all_headings_as_paragraphs",
    "heading_skips_a_level",
    "two_first_headings",
    "no_first_heading",
    "heading_level_lowered",
    "heading_removed",
    "paragraph_as_heading",
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
