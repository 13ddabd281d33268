from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.invisible_characters import RULE

SILENT = [
    ("es", "Wait.", "Espere.\u00a0"),
    ("ar", "FBSS", "\u2068FBSS\u2069"),
    ("ar", "FBSS", "FBSS\u200f"),
    ("fa", "They go", "می\u200cروند"),
    ("hi", "x", "क्\u200dष"),
    ("th", "x", "ก\u200bข"),
    ("es", "soft\u00adhyphen", "guion\u00adsuave"),
    ("es", "a\nb", "a\nb\t"),
]

SPEAKS = [
    ("ar", "FBSS", "\u202eFBSS\u202c", "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ("ar", "\u202eFBSS", "\u202eFBSS", "U+202E"),
    ("ar", "FBSS", "\u2067FBSS", "are not paired"),
    ("ar", "FBSS", "\u2069FBSS\u2067", "are not paired"),
    ("es", "Wait", "Es\u200bpere", "U+200B ZERO WIDTH SPACE"),
    ("es", "Wait", "Es\u200cpere", "U+200C ZERO WIDTH NON-JOINER"),
    ("es", "Wait", "Es\u00adpere", "U+00AD SOFT HYPHEN"),
    ("es", "Wait", "\ufeffEspere", "U+FEFF BYTE ORDER MARK"),
    ("es", "Wait", "Espere\ufffd", "U+FFFD REPLACEMENT CHARACTER"),
    ("es", "Wait", "Espere\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ("es", "Wait", "Espere\x07\x07", "U+0007 (2 times)"),
    ("es", "Wait", "Espere\x85", "U+0085"),
    ("es", "Wait", "Espere\ue000", "U+E000"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
