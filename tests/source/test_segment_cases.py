"""The cases in tests/cases/segment: HTML in, messages out, and the same HTML back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fbss_publish.domain.guide import Unit
from kit import dom, filled, guide_of

FOLDER = Path(__file__).parent.parent / "cases" / "segment"
_CASE = re.compile(r"^## (.+?)\n.*?^```html\n(.*?)^```\n+^```messages\n(.*?)^```$", re.M | re.S)


@dataclass
class Expected:
    msgid: str
    facts: list[tuple[str, str]] = field(default_factory=list)


def read_cases(path: Path) -> list[tuple[str, str, list[Expected]]]:
    cases = []
    for title, html, lines in _CASE.findall(path.read_text(encoding="utf-8")):
        wanted: list[Expected] = []
        for line in lines.replace("&nbsp;", "\xa0").splitlines():
            if line.startswith("  "):
                key, _, value = line.strip(" ").partition(": ")
                wanted[-1].facts.append((key.rstrip(":"), value))
            else:
                wanted.append(Expected(line.replace("⏎", "\n")))
        cases.append((title, html, wanted))
    return cases


CASES = [
    pytest.param(html, wanted, id=f"{path.stem}: {title}")
    for path in sorted(FOLDER.glob("*.md"))
    for title, html, wanted in read_cases(path)
]


def holds(unit: Unit, key: str, value: str) -> bool:
    """Say whether a unit has the fact that a case tells of it."""
    if key == "note":
        return value in unit.notes
    if key.startswith("tag "):
        tag = next(tag for tag in unit.tags if tag.name == key[4:])
        return "".join(p if isinstance(p, str) else "" for p in tag.start) == value
    found = {
        "kind": str(unit.kind),
        "anchor": unit.anchor,
        "section": unit.section,
        "context": unit.msgctxt,
        "limit": str(unit.max_length),
        "critical": "yes" if unit.critical else "no",
        "markup": "yes" if unit.markup else "no",
    }
    return found[key] == value


def test_every_case_is_read():
    headings = sum(
        path.read_text(encoding="utf-8").count("\n## ") for path in FOLDER.glob("[a-z]*.md")
    )
    assert len(CASES) == headings > 30


@pytest.mark.parametrize(("html", "wanted"), CASES)
def test_messages(html: str, wanted: list[Expected]):
    units = guide_of(html).units
    assert [unit.msgid for unit in units] == [expected.msgid for expected in wanted]
    for unit, expected in zip(units, wanted, strict=True):
        for key, value in expected.facts:
            assert holds(unit, key, value), (unit, key, value)


@pytest.mark.parametrize(("html", "wanted"), CASES)
def test_the_same_page_comes_back(html: str, wanted: list[Expected]):
    assert dom(filled(html)) == dom(html)
