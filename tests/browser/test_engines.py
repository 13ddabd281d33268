"""Every page in every look: two engines, the Nu checker, nothing lost, nothing fetched."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from audit import JOBS, PAGES, TEST_PAGES, Audit

pytestmark = pytest.mark.browser

each = pytest.mark.parametrize(("page", "look"), JOBS)
MOST_REQUESTS = 8


@each
def test_axe_finds_nothing(audited: Audit, page: str, look: str):
    assert audited[page, look].axe == []


@each
def test_the_second_engine_finds_nothing(second_engine: str, audited: Audit, page: str, look: str):
    assert audited[page, look].ace == []


@each
def test_nothing_scrolls_sideways(audited: Audit, page: str, look: str):
    """WCAG 2.2, 1.4.10 Reflow: 320 CSS pixels, which are 1280 at 400 %."""
    assert audited[page, look].wide == []


@each
def test_nothing_is_cut_off(audited: Audit, page: str, look: str):
    seen = audited[page, look]
    assert seen.lost == []


@each
def test_a_readers_own_spacing_loses_nothing(audited: Audit, page: str, look: str):
    """WCAG 2.2, 1.4.12 Text Spacing."""
    assert audited[page, look].spaced == []


@each
def test_type_twice_as_large_loses_nothing(audited: Audit, page: str, look: str):
    """WCAG 2.2, 1.4.4 Resize Text."""
    assert audited[page, look].large == []


@each
def test_pages_are_silent_and_ask_nobody_else(audited: Audit, site: Path, page: str, look: str):
    seen = audited[page, look]
    assert seen.said == []
    assert [url for url in seen.asked if not url.startswith(site.as_uri())] == []
    assert len(seen.asked) <= MOST_REQUESTS


def test_nu_finds_nothing(checkers: Path, site: Path):
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java; ./start test installs it")
    jar = checkers / "vnu-jar" / "build" / "dist" / "vnu.jar"
    files = [str(site / page) for page in (*PAGES, *TEST_PAGES)]
    done = subprocess.run(
        [java, "-jar", str(jar), "--format", "json", "--stdout", *files],
        capture_output=True,
        check=False,
        timeout=600,
    )
    messages = json.loads(done.stdout)["messages"]
    said = [f"{m['url'].removeprefix(site.as_uri())}: {m['message']}" for m in messages]
    # It guesses the language of a page, and a mirrored pseudo-locale is English letters.
    assert [text for text in said if "ar-XB" not in text] == []
