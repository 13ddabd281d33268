from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.reader_addressed import RULE

SILENT = [
    "<p>" + "Patients call. " * 7 + "</p>",
    "<p>" + "Patients call. " * 6 + "You rest. Call us. </p>",
    filler(100),
    "<ul>" + "<li>Do not drive.</li>" * 9 + "</ul>",
]

SPEAKS = [
    ("<p>" + "Patients should call. " * 9 + "</p>", "0 of 9 sentences speak to the reader"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_spanish_verbs_count_without_a_pronoun(tmp_path: Path) -> None:
    body = "<ul>" + "<li>Llame al médico.</li>" * 9 + "</ul>"
    assert said(RULE, written(tmp_path, body, "es")) == []
    body = "<ul>" + "<li>Los pacientes llaman.</li>" * 9 + "</ul>"
    assert len(said(RULE, written(tmp_path, body, "es"))) == 1


def test_german_tells_you_from_they(tmp_path: Path) -> None:
    they = "<ul>" + "<li>Wenn der Arzt kommt, warten sie.</li>" * 9 + "</ul>"
    assert len(said(RULE, written(tmp_path, they, "de"))) == 1
    you = "<ul>" + "<li>Wenn der Arzt kommt, warten Sie.</li>" * 9 + "</ul>"
    assert said(RULE, written(tmp_path, you, "de")) == []
