"""A browser, the pages of this project's own guides, and what was found on all of them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from audit import ARGUMENTS, JOBS, Audit, audit, axe_source

from fbss_publish.build.browser_checks import SCHEMA
from fbss_publish.build.engine.worker import Limits
from fbss_publish.build.pipeline import build
from fbss_publish.build.provenance import build_date
from fbss_publish.build.request import Means, Request, processors
from fbss_publish.files import locked
from kit import DAY, ROOT, TinyProject

PAGE_CHECKERS = ("accessibility-checker-engine", "vnu-jar")
"""The checkers of pages among what npm installs; the others are for e-books."""
CONFIG = 'pseudo-locales = ["en-XA", "ar-XB"]\npapers = ["letter"]\n'
SHEETS_OF = "hot-and-cold"
LARGEST = "fbss-guide"
"""This guide has every kind of block; e-books of the others are looked at in two languages."""
ALL_GUIDES_IN = ("en", "ar")
EPUB = {"formats": ("epub",)}
BOOKS: tuple[dict[str, Any], ...] = (
    {"guides": (LARGEST,), **EPUB},
    {"locales": ALL_GUIDES_IN, **EPUB},
)
SITE_AND_BOOKS: tuple[dict[str, Any], ...] = (
    {"guides": (LARGEST, "teach-back-card"), **EPUB},
    # The sheets of one guide are enough for the pages to have links to sheets.
    {"guides": (SHEETS_OF,), "formats": ("letter", "epub")},
)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build pages and e-books of all locales, and give the output folder.

    With FBSS_SITE, pages are there already, and only the e-books are made. All processes of a
    test run share one build, and change nothing in it: whoever comes first makes it.
    """
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    project = TinyProject(base / "made" / "site")
    done = base / "made" / "done"
    with locked(done):
        if not done.is_file():
            for folder in ("source", "locales"):
                shutil.copytree(ROOT / folder, project.root / folder)
            project.write("fbss-publish.toml", CONFIG)
            for wanted in BOOKS if os.environ.get("FBSS_SITE") else SITE_AND_BOOKS:
                _make(project, **wanted)
            done.touch()
    return project.path("output")


def _make(project: TinyProject, **wanted: Any) -> None:
    means = Means(jobs=processors(), limits=Limits())
    manifest = build(project.load(), Request(today=DAY, **wanted), lambda *_: None, means)
    assert {record.status for record in manifest.editions} == {"built"}


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """Give a folder with the pages of all locales: that in FBSS_SITE, or one that is made."""
    given = os.environ.get("FBSS_SITE")
    found: Path = Path(given).resolve() if given else request.getfixturevalue("made")
    return found


@pytest.fixture(scope="session")
def books(made: Path) -> list[Path]:
    """Give the e-books to look at: the largest guide in every locale, all guides in some."""
    found = [
        path
        for path in sorted(made.glob("*/*/*.epub"))
        if path.parent.name == LARGEST or path.parent.parent.name in ALL_GUIDES_IN
    ]
    stored = {path.parent.name for path in (ROOT / "locales").glob("*/LC_MESSAGES")}
    assert {path.parent.parent.name for path in found} == {*stored, "en", "en-XA", "ar-XB"}
    assert len({path.parent.name for path in found}) == len(list(made.glob("en/*/index.html")))
    return found


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Leave a record of a check that was whole and found nothing, in FBSS_RECORD."""
    target, site = os.environ.get("FBSS_RECORD"), os.environ.get("FBSS_SITE")
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    whole = exitstatus == 0 and reporter is not None and not reporter.stats.get("skipped")
    if not (target and site and whole and len(reporter.stats["passed"]) > len(JOBS)):
        return
    folder = Path(site).resolve()
    pages = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.html"))
    }
    values = {"schema": SCHEMA, "date": str(build_date()), "tools": _tools(), "pages": pages}
    Path(target).write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


def _tools() -> dict[str, str]:
    """Give what the pages were checked with, by name."""
    tools = {}
    for name in PAGE_CHECKERS:
        package = _modules() / name / "package.json"
        if package.is_file():
            tools[name] = json.loads(package.read_text(encoding="utf-8"))["version"]
    found = re.search(r"axe v([\d.]+)", axe_source()[:400])
    return {**tools, "axe-core": found[1] if found else "", "Chromium": _chromium_version()}


def _chromium_version() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=ARGUMENTS)
        version: str = browser.version
        browser.close()
    return version


def _chromium() -> str:
    return os.environ.get("FBSS_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"


def _modules() -> Path:
    folder = Path(os.environ.get("FBSS_CHECKERS") or ROOT / ".venv" / "checkers")
    return folder / "node_modules"


@pytest.fixture(scope="session")
def program() -> str:
    """Find Chromium, or skip with the reason why there is none."""
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = _chromium()
    if not Path(found).is_file():
        pytest.skip(f"no Chromium at {found}; set FBSS_CHROMIUM")
    return found


@pytest.fixture(scope="session")
def chromium(program: str) -> Iterator[Any]:
    """Start Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def checkers() -> Path:
    """Give the folder of what npm installs from .ci/npm, or skip; ./start test puts it there."""
    folder = _modules()
    if not folder.is_dir():
        pytest.skip(f"no checkers in {folder}; run ./start test, or set FBSS_CHECKERS")
    return folder


@pytest.fixture(scope="session")
def second_engine(checkers: Path) -> str:
    """Give the source of IBM's accessibility-checker-engine."""
    return (checkers / "accessibility-checker-engine" / "ace.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def audited(program: str, site: Path, request: pytest.FixtureRequest) -> Audit:
    """Visit every page in every look; without the second engine where it is not installed."""
    try:
        ace = request.getfixturevalue("second_engine")
    except pytest.skip.Exception:
        ace = ""
    return audit(program, site, ace)
