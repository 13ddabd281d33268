"""A browser, and the pages of this project's own guides for it to look at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kit import ROOT, TinyProject

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the pages of all locales that are stored, and give the output folder."""
    project = TinyProject(tmp_path_factory.mktemp("site") / "site")
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, project.root / folder)
    project.write("fbss-publish.toml", "")
    done = project.run("build", "--format", "html", SOURCE_DATE_EPOCH="1795392000")
    assert done.code == 0, done.out + done.err
    return project.path("output")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Start Chromium, or skip with the reason why there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    program = os.environ.get("FBSS_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(program).is_file():
        pytest.skip(f"no Chromium at {program}; set FBSS_CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()
