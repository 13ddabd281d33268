from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.edge_space import RULE

SILENT = [
    ("es", "Wait.", "Espere."),
    ("es", " Wait.\n", "\u00a0Espere. "),
    ("es", "Wait.", ""),
    ("es", " ", "x"),
]

SPEAKS = [
    ("es", "Wait. ", "Espere.", "The source has a space at its end"),
    ("es", " Wait.", "Espere.", "The source has a space at its start"),
    ("es", "Wait.", "Espere. ", "There is a space at the end"),
    ("zh-Hans", "Wait.", "\u3000请等待。", "There is a space at the start"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
