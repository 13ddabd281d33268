from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from faults import elements
from handoutkit import TAGS, Sheet, above_hint
from pikepdf import Name, Pdf, String

from fbss_publish.check.handout.tag_notes import RULE


def notes(*ids: str | None) -> Callable[[Pdf], None]:
    """Turn paragraphs into notes with these ids."""

    def change(pdf: Pdf) -> None:
        found: list[Any] = elements(pdf, "P")
        for element, name in zip(found, ids, strict=False):
            element.S = Name.Note
            if name is not None:
                element.ID = String(name)

    return change


SILENT: list[tuple[str | None, ...]] = [(), ("a",), ("a", "b"), ("n1", "n2", "n3"), ("1", "01")]
SPEAKS: list[tuple[tuple[str | None, ...], str]] = [
    ((None,), "has no ID"),
    (("a", None), "has no ID"),
    (("",), "has no ID"),
    (("a", "a"), "shares its ID “a”"),
]


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize("ids", SILENT)
def test_is_silent(sheets: dict[str, Sheet], ids: tuple[str | None, ...]) -> None:
    assert above_hint(RULE, sheets["en"].changed(notes(*ids))) == []


@pytest.mark.parametrize(("ids", "expected"), SPEAKS)
def test_speaks(sheets: dict[str, Sheet], ids: tuple[str | None, ...], expected: str) -> None:
    texts = above_hint(RULE, sheets["en"].changed(notes(*ids)))
    assert texts
    assert all(expected in text for text in texts)
