from __future__ import annotations

import pytest
from rulekit import locale, said, sheet

from fbss_publish.check.handout.sheet_title import RULE

SPEAKS = [
    (b"/DisplayDocTitle true", b"", "show the file's name"),
    (b"dc:title", b"dc:other", "has no title"),
]


def test_speaks_about_another_title(rendered: bytes) -> None:
    (text,) = said(RULE, sheet(rendered, title="Mi guía"))
    assert "called “Su guía”, the page “Mi guía”" in text


def test_is_silent_about_another_locale(rendered: bytes) -> None:
    assert said(RULE, sheet(rendered, locale=locale("ar"))) == []


def test_is_silent_about_a_good_sheet(rendered: bytes, opened: bytes) -> None:
    assert said(RULE, sheet(rendered)) == []
    assert said(RULE, sheet(opened)) == []


@pytest.mark.parametrize(("old", "new", "expected"), SPEAKS)
def test_speaks_about_a_broken_sheet(opened: bytes, old: bytes, new: bytes, expected: str) -> None:
    assert old in opened
    assert expected in " ".join(said(RULE, sheet(opened.replace(old, new))))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"no pdf at all << stream"])
def test_speaks_about_what_is_no_sheet(data: bytes) -> None:
    assert said(RULE, sheet(data))
