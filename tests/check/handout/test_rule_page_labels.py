from __future__ import annotations

from collections.abc import Callable

import pytest
from handoutkit import TAGS, Sheet, found, weight
from pikepdf import Array, Dictionary, Name, Pdf, String

from fbss_publish.check.handout.page_labels import RULE
from fbss_publish.domain.finding import Severity


def labels(*ranges: tuple[int, dict[str, object]]) -> Callable[[Pdf], None]:
    """Give a PDF page labels: for each range its first page and how it is counted."""

    def change(pdf: Pdf) -> None:
        nums = [part for start, style in ranges for part in (start, Dictionary(style))]
        pdf.Root.PageLabels = Dictionary(Nums=Array(nums))

    return change


D = {"/S": Name.D}
SILENT = {
    "decimal": labels((0, D)),
    "from three": labels((0, {**D, "/St": 3})),
    "with a prefix": labels((0, {**D, "/P": String("A-")})),
    "roman first": labels((0, {"/S": Name.r}), (1, D)),
    "letters": labels((0, {"/S": Name.A})),
    "a cover": labels((0, {"/P": String("Cover")}), (1, D)),
}
SPEAKS = {
    "only a prefix": labels((0, {"/P": String("Page")})),
    "counted twice": labels((0, D), (1, D)),
    "nothing": labels((0, {})),
}


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert found(RULE, sheets[tag]) == []


@pytest.mark.parametrize("change", SILENT.values(), ids=list(SILENT))
def test_is_silent(sheets: dict[str, Sheet], change: Callable[[Pdf], None]) -> None:
    assert found(RULE, sheets["en"].changed(change)) == []


@pytest.mark.parametrize("change", SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(sheets: dict[str, Sheet], change: Callable[[Pdf], None]) -> None:
    assert weight(RULE, sheets["en"].changed(change)) is Severity.WARNING


def test_a_sheet_without_labels_is_a_hint(sheets: dict[str, Sheet]) -> None:
    def change(pdf: Pdf) -> None:
        del pdf.Root.PageLabels

    assert weight(RULE, sheets["en"].changed(change)) is Severity.HINT
