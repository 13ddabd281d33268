"""Fixtures for all tests: a project of two short guides, as it is and as it is built."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from fbss_publish.build.engine.worker import Limits
from fbss_publish.build.pipeline import build
from fbss_publish.build.request import Means, Request, processors
from fbss_publish.files import locked
from kit import DAY, ROOT, TinyProject
from tiny import make_project

# A report follows the language of the machine; a test that wants another one says so.
os.environ["LC_ALL"] = "C.UTF-8"


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
    """Give this project's own guides, built on A4 in every locale that is stored.

    All processes of a test run share one build: whoever comes first makes it.
    """
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    project = TinyProject(base / "real" / "project")
    with locked(project.root):
        if not project.path("output/SHA256SUMS").is_file():
            _make_real(project)
    return project


def _make_real(project: TinyProject) -> None:
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, project.root / folder)
    project.write("fbss-publish.toml", 'papers = ["a4"]\n')
    means = Means(jobs=processors(), limits=Limits())
    build(project.load(), Request(today=DAY), lambda *_: None, means)
