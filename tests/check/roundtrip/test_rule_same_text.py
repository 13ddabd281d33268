from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.roundtrip.same_text import RULE

SILENT = (
    "paragraph_as_artifact",
    "heading_as_paragraph",
    "list_as_paragraphs",
    "paragraph_twice",
    "items_swapped",
    "link_as_span",
    "bookmarks_removed",
    "picture_without_alternative",
    "pages_swapped",
)
SPEAKS = (
    "paragraph_removed",
    "heading_removed",
    "cell_removed",
    "item_removed",
    "nothing_read_aloud",
    "other_words_read_aloud",
    "no_character_map",
    "character_map_shifted",
    "order_reversed",
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
