from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.roundtrip.same_tables import RULE

SILENT = (
    "paragraph_removed",
    "heading_as_paragraph",
    "list_as_paragraphs",
    "no_scope_and_headers",
    "items_swapped",
    "link_as_span",
    "picture_without_alternative",
    "bookmarks_removed",
    "two_first_headings",
    "paragraph_twice",
    "other_title",
)
SPEAKS = (
    "headers_as_cells",
    "one_header_as_cell",
    "table_as_paragraphs",
    "cells_swapped",
    "rows_swapped",
    "cell_removed",
    "row_removed",
    "cell_spans_too_much",
    "row_outside_its_table",
    "scope_turned",
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
