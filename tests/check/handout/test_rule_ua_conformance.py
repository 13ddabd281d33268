from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.handout.ua_conformance import RULE

SILENT = (
    "wrong_language",
    "two_first_headings",
    "alternative_is_file_name",
    "list_as_paragraphs",
    "bookmarks_removed",
    "other_title",
)
SPEAKS = (
    "untagged",
    "no_language",
    "no_title",
    "picture_without_alternative",
    "heading_skips_a_level",
    "no_scope_and_headers",
    "text_not_marked",
    "font_not_embedded",
    "no_tab_order",
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
