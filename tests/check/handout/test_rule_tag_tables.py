from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint

from fbss_publish.check.handout.tag_tables import RULE

SILENT = (
    "headers_as_cells",
    "table_as_paragraphs",
    "cells_swapped",
    "rows_swapped",
    "scope_turned",
    "row_removed",
    "one_header_as_cell",
)
SPEAKS = ("no_scope_and_headers", "cell_removed", "cell_spans_too_much", "row_outside_its_table")


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize("fault", SILENT)
def test_is_silent_about_another_fault(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault)) == []


@pytest.mark.parametrize("fault", SPEAKS)
def test_speaks(sheets: dict[str, Sheet], fault: str) -> None:
    assert above_hint(RULE, sheets["en"].spoilt(fault))
