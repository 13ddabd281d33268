"""docs/readability.md says what the registry says."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.readability.formulas import FORMULAS
from fbss_publish.readability.formulas.model import MIN_SENTENCES, MIN_WORDS
from fbss_publish.readability.syllables import LANGUAGES

PAGE = Path(__file__).parent.parent.parent / "docs" / "readability.md"
DATA = Path(__file__).parent.parent.parent / "src" / "fbss_publish" / "readability" / "data"


def test_the_table_of_formulas_is_the_registry():
    text = PAGE.read_text(encoding="utf-8")
    found = [line for line in text.splitlines() if line.startswith("| `") and line.count("|") == 7]
    assert found == [
        f"| `{row.id}` {row.name} | {', '.join(row.languages)} | {row.equation} | {row.source}, "
        f"{row.year} | {row.unit}; {row.direction} | {row.confirmed} |"
        for row in FORMULAS
    ]


def test_the_page_names_the_limits_and_languages():
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert f"Fewer than {MIN_WORDS} words or {MIN_SENTENCES} sentences" in text
    assert ", ".join(sorted(LANGUAGES)) in text


def test_the_data_is_small_and_has_its_licence_beside_it():
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) <= 150 * 1024
    licence = (DATA / "syllables" / "CMUDICT-LICENSE.txt").read_text(encoding="utf-8")
    assert "Carnegie Mellon University" in licence
    assert "Redistributions in binary form" in licence
