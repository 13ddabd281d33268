from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.summary_first import RULE

SILENT = [
    f"<h1>G</h1><h2>The main points</h2><p>Rest.</p><h2>B</h2>{filler(300)}",
    f"<h1>G</h1><h2>Start</h2><ul><li>Rest.</li></ul><h2>B</h2>{filler(300)}",
    f"<h1>G</h1><h2>Key facts</h2><p>Rest.</p>{filler(100)}<h2>B</h2>{filler(300)}",
    f"<h1>G</h1>{filler(200)}",
]

SPEAKS = [
    (f"<h1>G</h1><h2>What is it?</h2>{filler(300)}", "does not start with its main points"),
    (f"<h1>G</h1><h2>The main points</h2>{filler(300)}", "at most 150 words"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_a_card_needs_none(tmp_path: Path) -> None:
    body = f"<h1>G</h1><h2>What is it?</h2>{filler(300)}"
    assert said(RULE, written(tmp_path, body, layout="card")) == []


def test_other_languages_have_their_own_words(tmp_path: Path) -> None:
    body = f"<h1>G</h1><h2>Lo más importante</h2><p>Descanse.</p><h2>B</h2>{filler(300)}"
    assert said(RULE, written(tmp_path, body, "es")) == []
