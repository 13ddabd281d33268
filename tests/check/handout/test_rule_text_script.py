from __future__ import annotations

from collections.abc import Callable

import pytest
from faults import elements
from handoutkit import TAGS, Sheet, above_hint
from pikepdf import Pdf, String

from fbss_publish.check.handout.text_script import RULE


def language(tag: str) -> Callable[[Pdf], None]:
    """Say that all of a PDF is in a language."""

    def change(pdf: Pdf) -> None:
        pdf.Root.Lang = String(tag)
        for element in elements(pdf):
            if "/Lang" in element:
                element.Lang = String(tag)

    return change


SILENT = [
    ("en", "fr"), ("en", "vi"), ("en", "es-MX"), ("en", "en-XA"), ("en", "xx"), ("en", "zh-Latn"),
    ("ar", "fa"), ("ar", "ur"), ("ar", "ar-EG"), ("zh-Hans", "zh"), ("zh-Hans", "ja"),
    ("hi", "ne"), ("th", "th-TH"), ("hi", "mr"), ("en", ""), ("ar", "ks-Arab"),
]  # fmt: skip
SPEAKS = [("en", "ar"), ("en", "zh-Hans"), ("ar", "en"), ("zh-Hans", "en"), ("hi", "ar"),
          ("th", "hi"), ("ar", "ar-Latn")]  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


@pytest.mark.parametrize(("tag", "said"), SILENT)
def test_is_silent(sheets: dict[str, Sheet], tag: str, said: str) -> None:
    assert above_hint(RULE, sheets[tag].changed(language(said))) == []


@pytest.mark.parametrize(("tag", "said"), SPEAKS)
def test_speaks(sheets: dict[str, Sheet], tag: str, said: str) -> None:
    (text,) = above_hint(RULE, sheets[tag].changed(language(said)))
    assert f"tagged as “{said}”" in text
