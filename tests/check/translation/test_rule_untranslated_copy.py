from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.untranslated_copy import RULE

SILENT = [
    ("es", "Scar tissue", "Tejido cicatricial"),
    ("fr", "Introduction", "Introduction"),
    ("es", "FBSS", "FBSS"),
    ("es", "MedlinePlus: Back Pain", "MedlinePlus: Back Pain"),
    ("es", "%(count)s error", "%(count)s error"),
    ("es", "38\u00a0°C", "38\u00a0°C"),
    ("ar", "MRI", "MRI"),
    ("en-GB", "Scar tissue", "Scar tissue"),
    ("en-XA", "Scar tissue", "Scar tissue"),
    ("es", "https://example.org/some/page", "https://example.org/some/page"),
]

SPEAKS = [
    ("es", "Scar tissue", "Scar tissue", "repeats the source"),
    ("es", "Tell your doctor.", "Tell your doctor.", "repeats the source"),
    ("es", "%(count)s hints found", "%(count)s hints found", "repeats the source"),
    ("ar", "Introduction", "Introduction", "repeats the source"),
    ("zh-Hans", "Nerve root", " Nerve root ", "repeats the source"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))


def test_one_word_is_enough_where_it_can_harm() -> None:
    assert said(RULE, pair("fr", "Stop", "Stop", critical=True))
    assert not said(RULE, pair("fr", "Stop", "Stop"))
