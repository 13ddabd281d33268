"""Fixtures for all tests: a project of two short guides, as it is and as it is built."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import commands
from fbss_publish.build.engine.worker import Limits
from fbss_publish.build.pipeline import build
from fbss_publish.build.request import Means, Request, processors
from fbss_publish.files import locked
from kit import DAY, ROOT, TinyProject
from tiny import make_project

REAL = 'papers = ["a4"]\nsite-url = "https://handouts.example.org"\n'
FORMATS = ("a4", "text", "ssml")
EVERY_FORM = "hot-and-cold"
MORE_FORMATS = ("large-print", "high-contrast", "bilingual")

# A report follows the language of the machine; a test that wants another one says so.
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_unconfigure() -> None:
    """End what this test process has started."""
    commands.close()


@pytest.fixture(scope="session")
def _tiny_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("template") / "tiny"
    make_project(root)
    return root


@pytest.fixture
def tiny(_tiny_template: Path, tmp_path: Path) -> TinyProject:
    """Give a project with drafts in es and ar and a pseudo-locale; not built yet."""
    root = tmp_path / "tiny"
    shutil.copytree(_tiny_template, root)
    return TinyProject(root)


@pytest.fixture(scope="session")
def built(_tiny_template: Path, tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    """Give the same project after a draft build. Tests that use it change nothing in it."""
    root = tmp_path_factory.mktemp("built") / "tiny"
    shutil.copytree(_tiny_template, root)
    project = TinyProject(root)
    project.build()
    return project


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    """Give this project's own guides, built in every locale that is stored.

    Each has its page, its sheet on A4, its text and its script; one has the other sheets too.
    All processes of a test run share one build, and change nothing in it: whoever comes first
    makes it.
    """
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    project = TinyProject(base / "real" / "project")
    done = base / "real" / "done"
    with locked(done):
        if not done.is_file():
            _make_real(project)
            done.touch()
    return project


def _make_real(project: TinyProject) -> None:
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, project.root / folder)
    project.write("fbss-publish.toml", REAL)
    means = Means(jobs=processors(), limits=Limits())
    others = tuple(source.id for source in project.load().sources() if source.id != EVERY_FORM)
    for guides, formats in ((others, FORMATS), ((EVERY_FORM,), (*FORMATS, *MORE_FORMATS))):
        request = Request(today=DAY, guides=guides, formats=formats)
        build(project.load(), request, lambda *_: None, means)
