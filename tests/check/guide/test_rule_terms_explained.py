from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.terms_explained import RULE

SILENT = [
    "<p>You may have stenosis (a space that is too narrow).</p>",
    "<p>Doctors call this sciatica.</p>",
    "<p>Decompression is surgery to take pressure off a nerve.</p>",
    "<p>Take an opioid, such as morphine.</p>",
    "<h2>Sciatica</h2><p>This pain goes down the leg.</p>",
    "<p>It may be sciatica.</p><dl><dt><dfn>Sciatica</dfn></dt><dd>Leg pain.</dd></dl>",
    "<p>Swelling (edema) is common.</p>",
]

SPEAKS = [
    ("<p>You may have stenosis.</p>", "“stenosis” (a space that has become too narrow)"),
    ("<p>A laminectomy may help.</p>", "(surgery to take out part of a bone of the spine)"),
    ("<p>Edema can last.</p><p>Edema (swelling) is common.</p>", "“Edema” (swelling)"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_a_card_goes_with_a_guide(tmp_path: Path) -> None:
    assert said(RULE, written(tmp_path, "<p>You may have stenosis.</p>", layout="card")) == []
