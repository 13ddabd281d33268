"""The rule on professional translations: how often it is wrong, and what it finds when put in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from rulekit import pair, said

from fbss_publish.catalog.po.read import read_po
from fbss_publish.check.translation.harder_than_source import RULE

DATA = Path(os.environ.get("FBSS_MEASURING_DATA", "")) / "tico19"
pytestmark = pytest.mark.skipif(
    not (os.environ.get("FBSS_MEASURING_DATA") and DATA.is_dir()),
    reason="FBSS_MEASURING_DATA names no folder with the TICO-19 translation memories",
)
SHORT = 15
"""Words of a source sentence that is short enough to be joined with two others."""


@cache
def texts(tag: str) -> tuple[tuple[str, str], ...]:
    found = read_po(DATA / f"{tag}.po").active
    return tuple((e.msgid, e.msgstr[0]) for e in found if not e.is_header and e.msgstr[0])


def joined(tag: str) -> Iterator[tuple[str, str, str]]:
    """Give three short sentences, their translations, and these in one long sentence."""
    short = [
        (source.strip(), target.strip())
        for source, target in texts(tag)
        if 6 <= len(source.split()) <= SHORT and source.endswith(".") and source.count(".") == 1
        and target.endswith(".") and target.count(".") == 1
    ]  # fmt: skip
    for three in zip(short[::3], short[1::3], short[2::3], strict=False):
        source = " ".join(s for s, _ in three)
        apart = " ".join(t for _, t in three)
        together = ", ".join(t.rstrip(".") for _, t in three) + "."
        yield source, apart, together


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_few_translations_are_reported(tag: str) -> None:
    found = sum(bool(said(RULE, pair(tag, source, target))) for source, target in texts(tag))
    assert len(texts(tag)) > 3000
    assert found / len(texts(tag)) <= 0.015


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_sentences_that_were_joined_are_found(tag: str) -> None:
    found = [
        (bool(said(RULE, pair(tag, source, apart))), bool(said(RULE, pair(tag, source, one))))
        for source, apart, one in joined(tag)
    ]
    assert len(found) >= 40
    assert sum(wrong for wrong, _ in found) / len(found) <= 0.05
    assert sum(right for _, right in found) / len(found) >= 0.95
