"""Every page in every look: two engines, the Nu checker, nothing lost, nothing fetched."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from audit import JOBS, LOOKS, PAGES, TEST_PAGES, Audit, audit

pytestmark = [pytest.mark.browser, pytest.mark.timeout(1800)]

each = pytest.mark.parametrize(("page", "look"), JOBS)
GUESS = "This document appears to be written in"
MOST_REQUESTS = 8
# The list of languages writes each in its own letters, and so needs a font for each script.
MOST_OF_THE_LIST = 12


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
    # Pictures of sheets are loaded only when a reader comes near them.
    first = [url for url in seen.asked if not url.endswith(".webp")]
    assert len(first) <= (MOST_OF_THE_LIST if page == "index.html" else MOST_REQUESTS)


# What each seeded fault is seen by, and in which looks.
FAULTS = {
    "<img src='fonts/none.png'>": ("axe", set(LOOKS)),
    "<aside>One</aside><aside>Two</aside>": ("ace", set(LOOKS) - {"print"}),
    "<style>@media (prefers-color-scheme: dark) { main p { color: #333 } }</style>": (
        "axe",
        {"dark", "400 % zoom"},
    ),
    "<style>@media (max-width: 320px) { main p { width: 400px } }</style>": (
        "wide",
        {"320 pixels", "400 % zoom"},
    ),
    "<style>@media print { main p { color: #bbb } }</style>": ("axe", {"print"}),
    "<style>main p { height: 1em; overflow: hidden }</style>": ("lost", set(LOOKS)),
    "<style>main li { height: 3.7em; overflow: hidden }</style>": ("spaced", {"320 pixels"}),
    "<style>main h1 { height: 3em; overflow: hidden }</style>": ("large", {"320 pixels"}),
    "<script>console.log('a')</script>": ("said", set(LOOKS)),
}


def test_faults_are_seen_in_their_looks(
    program: str, site: Path, second_engine: str, tmp_path: Path
):
    """Put faults into a page; a look that did not show, or an engine asleep, would miss them."""
    html = (site / "es" / "hot-and-cold" / "index.html").read_text(encoding="utf-8")
    html = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    for number, fault in enumerate(FAULTS):
        (tmp_path / f"{number}.html").write_text(html.replace("</main>", f"{fault}</main>"))
    wanted = {f"{number}.html": tuple(LOOKS) for number in range(len(FAULTS))}
    found = audit(program, tmp_path, second_engine, wanted)
    for number, (fault, (part, looks)) in enumerate(FAULTS.items()):
        seen = {look for look in LOOKS if getattr(found[f"{number}.html", look], part)}
        assert looks <= seen, (fault, seen)
        if looks < {"dark", "320 pixels", "400 % zoom", "print"}:
            assert "light" not in seen, fault


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
    # It guesses the language of a page, and a pseudo-locale is English letters, mirrored or with
    # accents. For 'self' it knows no folder: that Chromium shows the pictures and says nothing is
    # tested above.
    said = [text for text in said if not ("/en-XA/" in text and GUESS in text)]
    wrong = ("ar-XB", "blocked by “img-src” directive")
    assert [text for text in said if not any(part in text for part in wrong)] == []
