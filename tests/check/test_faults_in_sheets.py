"""Faults are put into this project's own sheets; every kind has to be found.

Only our own rules speak here. With the second opinion more findings come, never fewer.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from faults import FAULTS, spoilt

from fbss_publish.build.check_files import check_files
from fbss_publish.check.handout import archive_conformance, ua_conformance
from fbss_publish.check.rule import HandoutSubject
from fbss_publish.check.run import check_handout
from fbss_publish.domain.finding import Finding, Severity
from kit import TinyProject

TAGS = ("en", "es", "ar", "zh-Hans")
GUIDE = "fbss-guide"
OPINIONS = (ua_conformance.RULE.code, archive_conformance.RULE.code)
WITHOUT = {"note_without_id"}
"""Faults for which these sheets have nothing: they have no footnotes."""
SCRIPTS = (
    "paragraph_removed", "paragraph_as_artifact", "page_as_artifact", "order_reversed",
    "paragraphs_swapped", "paragraph_twice", "other_words_read_aloud", "nothing_read_aloud",
    "text_not_marked", "printed_text_removed", "no_character_map", "character_map_garbage",
    "character_map_shifted", "character_map_all_alike", "character_map_private",
    "character_map_empty", "wrong_language", "part_language_lost", "heading_as_paragraph",
    "list_as_paragraphs", "items_joined", "cells_swapped", "one_bookmark_removed",
    "link_leads_elsewhere", "place_of_a_link_moved",
)  # fmt: skip
"""Faults that depend on how the text is written; the benchmark puts in all of them everywhere."""
CASES = [
    *(("en", name) for name in FAULTS),
    *((tag, name) for tag in ("ar", "zh-Hans") for name in SCRIPTS),
]


def files(real: TinyProject, tag: str, guide: str = GUIDE) -> tuple[Path, Path]:
    folder = real.path(f"output/{tag}/{guide}")
    return folder / f"{guide}-{tag}-a4.pdf", folder / "index.html"


def above_hint(found: tuple[Finding, ...]) -> list[str]:
    return [f"{f.code}: {f.text}" for f in found if f.severity is not Severity.HINT]


@pytest.mark.parametrize("guide", [GUIDE, "hot-and-cold", "teach-back-card"])
@pytest.mark.parametrize("tag", TAGS)
def test_good_sheets_are_not_blamed(real: TinyProject, tag: str, guide: str) -> None:
    sheet, page = files(real, tag, guide)
    assert above_hint(check_files([sheet], page)) == []
    assert above_hint(check_files([sheet])) == []


@pytest.mark.parametrize(("tag", "name"), CASES)
def test_each_fault_is_found(real: TinyProject, tag: str, name: str) -> None:
    sheet, page = files(real, tag)
    data = spoilt(sheet.read_bytes(), name)
    if data is None:
        assert name in WITHOUT | ({"part_language_lost"} if tag == "en" else set())
        return
    subject = HandoutSubject(data=data, html=page.read_text(encoding="utf-8"))
    found = tuple(f for f in check_handout(subject, file="x") if f.code not in OPINIONS)
    assert above_hint(found)
