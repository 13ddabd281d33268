from __future__ import annotations

from typing import Any

import pytest
from presskit import KINDS, TAGS, box, imposed, made, real, weight

from fbss_publish.check.press.boxes import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def boxes(**values: Any) -> Any:
    """Give a change of the boxes of the first page; None takes one away."""

    def change(pdf: Any) -> None:
        for key, value in values.items():
            if value is None:
                del pdf.pages[0].obj[f"/{key}"]
            else:
                pdf.pages[0].obj[f"/{key}"] = value

    return change


SILENT = {
    "media, bleed and trim": made(),
    "more bleed": made(change=boxes(BleedBox=box(-5, -5, 105, 155))),
    "turned corners": made(change=boxes(TrimBox=box(100, 150, 0, 0))),
    "an art box alone": made(change=boxes(TrimBox=None, ArtBox=box(0, 0, 100, 150))),
    "no marks": made(change=boxes(MediaBox=box(-3, -3, 103, 153))),
}
SPEAKS = {
    "no trim": (made(change=boxes(TrimBox=None)), Severity.ERROR),
    "trim and art": (made(change=boxes(ArtBox=box(0, 0, 100, 150))), Severity.ERROR),
    "no bleed box": (made(change=boxes(BleedBox=None)), Severity.ERROR),
    "1 mm of bleed": (made(change=boxes(BleedBox=box(-1, -1, 101, 151))), Severity.ERROR),
    "bleed on three sides": (made(change=boxes(BleedBox=box(-3, -3, 100, 153))), Severity.ERROR),
    "trim outside the bleed": (made(change=boxes(TrimBox=box(-4, 0, 100, 150))), Severity.ERROR),
    "bleed outside the media": (made(change=boxes(MediaBox=box(0, 0, 100, 150))), Severity.ERROR),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_file(tag: str, kind: Kind) -> None:
    assert weight(RULE, real(tag, kind), imposed(kind)) is None


@pytest.mark.parametrize("data", SILENT.values(), ids=list(SILENT))
def test_is_silent(data: bytes) -> None:
    assert weight(RULE, data) is None


@pytest.mark.parametrize(("data", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(data: bytes, expected: Severity) -> None:
    assert weight(RULE, data) is expected


def test_speaks_about_another_size_than_the_wanted_one() -> None:
    assert weight(RULE, real("en"), imposed(Kind.BOOKLET)) is Severity.ERROR
