"""Every rule has a page and a test, and every page has a rule."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build.finding_words import all_codes
from fbss_publish.check.other_codes import OTHER_CODES, Code
from fbss_publish.check.registry import (
    CATALOG_RULES,
    GUIDE_RULES,
    HANDOUT_RULES,
    PAGE_RULES,
    PRESS_RULES,
    ROUND_TRIP_RULES,
    TRANSLATION_RULES,
    all_rules,
)
from fbss_publish.check.rule import Rule
from fbss_publish.project import TAKEN

ROOT = Path(__file__).parent.parent.parent
PAGES = ROOT / "docs" / "rules"
CHECKS = ROOT / "src" / "fbss_publish" / "check"

# Pages that are about all rules.
ABOUT = {"README", "peers"}

# Codes that no rule has: findings about the state of a catalog or an edition.
WITHOUT_A_RULE = {code.code for code in OTHER_CODES}
ROOMS = {
    "guide": GUIDE_RULES,
    "translation": TRANSLATION_RULES,
    "catalog": CATALOG_RULES,
    "page": PAGE_RULES,
    "handout": HANDOUT_RULES,
    "roundtrip": ROUND_TRIP_RULES,
    "press": PRESS_RULES,
}
RULES = list(all_rules())


def _file(rule: Rule[Any]) -> Path:
    return ROOT / "src" / Path(*rule.check.__module__.split(".")).with_suffix(".py")


def test_codes_are_unique_and_kebab_case() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_page_with_its_code_as_title(rule: Rule[Any]) -> None:
    lines = (PAGES / f"{rule.code}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {rule.code}"
    assert rule.title in lines[2]
    assert rule.severity.value in lines[2].lower()


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_a_page_says_all_that_is_promised(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    if page.stem in ABOUT:
        others = [other.name for other in PAGES.glob("*.md") if other != page]
        assert page.stem != "README" or all(f"({name})" in text for name in others)
        return
    parts = ("Why it matters to a patient", "Example", "How to mend it", "Standard")
    assert [text.count(f"\n## {part}\n") for part in parts] == [1, 1, 1, 1]
    assert "\nFails:\n" in text
    assert "\nPasses:\n" in text


def test_pages_without_a_rule_are_listed() -> None:
    pages = {page.stem for page in PAGES.glob("*.md")} - ABOUT
    assert pages - {rule.code for rule in RULES} == WITHOUT_A_RULE


@pytest.mark.parametrize("code", OTHER_CODES, ids=lambda code: code.code)
def test_a_code_without_a_rule_has_a_page_with_its_title(code: Code) -> None:
    lines = (PAGES / f"{code.code}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {code.code}"
    assert lines[2].startswith(f"**{code.title}.** {code.severity.capitalize()}")


@pytest.mark.parametrize("code", all_codes(), ids=lambda code: code.code)
def test_a_code_says_in_one_plain_sentence_what_to_do(code: Code) -> None:
    assert re.fullmatch(r"[A-Z].*[^.]\.", code.mend)
    assert 1 < len(code.mend.split()) <= 20
    assert re.search(r"[.!?] ", code.mend) is None
    assert re.search(r"[<>`]", code.title + code.mend) is None
    assert not code.title.endswith(".")


def test_every_code_is_explained() -> None:
    pages = {page.stem for page in PAGES.glob("*.md")} - ABOUT
    assert sorted(code.code for code in all_codes()) == sorted(pages)


def test_the_wheel_brings_along_what_explains_findings_and_our_own_templates() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    taken = build["build"]["targets"]["wheel"]["force-include"]
    found = sorted(ROOT.glob("locales/*/LC_MESSAGES/findings.po"))
    own = [ROOT / "locales" / "templates" / f"{domain}.pot" for domain in TAKEN]
    names = [path.relative_to(ROOT).as_posix() for path in (*found, *own)]
    assert found
    assert taken == {name: f"fbss_publish/{name}" for name in names}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_test_with_both_tables(rule: Rule[Any]) -> None:
    file = _file(rule)
    test = ROOT / "tests" / "check" / file.parent.name / f"test_rule_{file.name}"
    text = test.read_text(encoding="utf-8")
    assert "test_is_silent" in text
    assert "test_speaks" in text


@pytest.mark.parametrize("room", ROOMS)
def test_every_file_of_a_room_is_registered(room: str) -> None:
    files = {path for path in (CHECKS / room).glob("*.py") if path.name != "__init__.py"}
    assert {_file(rule) for rule in ROOMS[room]} == files


def test_codes_that_other_parts_give_have_a_page() -> None:
    source = ROOT / "src" / "fbss_publish"
    codes: set[str] = set()
    for path in source.rglob("*.py"):
        codes |= set(
            re.findall(r'(?:\bcode="|"(?=import-))([a-z-]+)"', path.read_text(encoding="utf-8"))
        )
    assert codes
    assert {code for code in codes if not (PAGES / f"{code}.md").exists()} == set()
