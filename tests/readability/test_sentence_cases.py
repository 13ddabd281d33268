"""The cases in tests/cases/sentences: a text, and where its sentences end."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.readability.sentences import sentences

FOLDER = Path(__file__).parent.parent / "cases" / "sentences"
FILES = sorted(path for path in FOLDER.glob("*.md") if path.stem != "README")
CASES = [
    (path.stem, line[2:])
    for path in FILES
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.startswith("- ")
]


def parts(case: str) -> list[str]:
    return [part.strip() for part in case.replace("¦", "|").split("|")]


def test_all_cases_are_read():
    lines = sum(path.read_text(encoding="utf-8").count("\n- ") for path in FILES)
    assert len(CASES) == lines >= 150


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_sentences_end_where_the_case_says(lang: str, case: str):
    text = case.replace(" | ", " ").replace("¦", "")
    assert [found.text for found in sentences(text, lang)] == parts(case)


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_offsets_give_the_text_back(lang: str, case: str):
    text = case.replace(" | ", " ").replace("¦", "")
    for found in sentences(text, lang):
        assert text[found.start : found.end] == found.text
