from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.call_to_action import RULE

SILENT = [
    "<p>Call your doctor if the pain gets worse.</p>",
    "<p>Pain is real. Please read this first.</p>",
    "<p>Both can harm you, so use them with care.</p>",
    "<p>Do not wait.</p>",
    "<h2>Talk to your doctor</h2><p>Pain is real.</p>",
    "",
]

SPEAKS = [
    ("<p>Pain is real. It can last.</p>", "does not say what to do"),
    ("<p>" + "Pain is real here. " * 40 + "</p><p>Call us.</p>", "stands here, after 160 words"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


@pytest.mark.parametrize(("lang", "body"), [
    ("es", "<p>Llame a su médico.</p>"), ("fr", "<p>Appelez votre médecin.</p>"),
    ("de", "<p>Bitte rufen Sie uns an.</p>"), ("vi", "<p>Hãy gọi.</p>"),
])  # fmt: skip
def test_is_silent_in_other_languages(tmp_path: Path, lang: str, body: str) -> None:
    assert said(RULE, written(tmp_path, body, lang)) == []
