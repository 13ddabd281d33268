from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.everyday_words import RULE

SILENT = [
    "<p>Stop the medicine before surgery.</p>",
    "<p>A laminectomy is surgery.</p>",
    "<p>Ask your doctor about side effects. It may help.</p>",
    "<p>The monitors in the hall show the time.</p>".replace("monitors", "screens"),
    "<h2>Physical therapy</h2><p>A therapist can teach you.</p>",
    "<p>The wrong dose can harm you.</p>",
]

SPEAKS = [
    ("<p>Discontinue the medication.</p>", "“Discontinue” → “stop”, “medication” → “medicine”"),
    ("<p>The nurse administered it.</p>", "“administered” → “given”"),
    ("<p>Rest prior to the visit.</p>", "“before”"),
    ("<p>Two physicians look at it.</p>", "“doctors”"),
    ("<p>Take it as needed.</p>", "Say how often at most"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_a_word_is_reported_once_and_other_languages_not_at_all(tmp_path: Path) -> None:
    body = "<p>Utilize it.</p><p>He utilized it.</p>"
    assert len(said(RULE, written(tmp_path, body))) == 1
    assert said(RULE, written(tmp_path, "<p>Consulte a medication.</p>", "es")) == []
