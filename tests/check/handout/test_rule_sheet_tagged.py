from __future__ import annotations

import pytest
from rulekit import locale, said, sheet

from fbss_publish.check.handout.sheet_tagged import RULE

SPEAKS = [
    (b"/Marked true", b"/Marked false", "is not tagged"),
    (b"/StructTreeRoot", b"/Other", "is not tagged"),
    (b"pdfuaid:part", b"x:part", "does not say that it is PDF/UA"),
]


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
