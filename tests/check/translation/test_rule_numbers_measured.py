"""The number rule on professional translations, untouched and with faults put in."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest
from rulekit import pair, said

from fbss_publish.catalog.po.read import read_po
from fbss_publish.check.translation.numbers import RULE

DATA = Path(os.environ.get("FBSS_MEASURING_DATA", "")) / "tico19"
pytestmark = pytest.mark.skipif(
    not (os.environ.get("FBSS_MEASURING_DATA") and DATA.is_dir()),
    reason="FBSS_MEASURING_DATA names no folder with the TICO-19 translation memories",
)
_DIGITS = re.compile(r"(?<![\d.,])\d+(?![\d.,]\d)")


def _pairs(tag: str) -> list[tuple[str, str]]:
    catalog = read_po(DATA / f"{tag}.po")
    return [(e.msgid, e.msgstr[0]) for e in catalog.active if re.search(r"\d", e.msgid)]


def _faulty(pairs: list[tuple[str, str]], fault: str) -> list[tuple[str, str]]:
    """Put one fault into each translation that has a number of its own."""
    chance = random.Random(7)
    faulty = []
    for source, target in pairs:
        found = list(_DIGITS.finditer(target))
        if not found:
            continue
        match = chance.choice(found)
        number = match[0]
        shifted = number[:-1] + str((int(number[-1]) + chance.randrange(1, 10)) % 10)
        new = {"tenfold": f"{number}0", "digit": shifted, "dropped": ""}[fault]
        faulty.append((source, target[: match.start()] + new + target[match.end() :]))
    return faulty


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_few_alarms_on_good_translations(tag: str) -> None:
    pairs = _pairs(tag)
    alarms = sum(bool(said(RULE, pair(tag, *texts, markup=False))) for texts in pairs)
    assert alarms / len(pairs) <= 0.02


@pytest.mark.parametrize("tag", ["es", "ar"])
@pytest.mark.parametrize("fault", ["tenfold", "digit", "dropped"])
def test_finds_faults(tag: str, fault: str) -> None:
    faulty = _faulty(_pairs(tag), fault)
    found = sum(bool(said(RULE, pair(tag, *texts, markup=False))) for texts in faulty)
    assert found / len(faulty) >= 0.99
