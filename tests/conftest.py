"""Fixtures for all tests: a project of two short guides, as it is and as it is built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit import ROOT, TinyProject
from tiny import make_project


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
    """Give this project's own guides, built on A4 in every locale that is stored."""
    project = TinyProject(tmp_path_factory.mktemp("real") / "real")
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, project.root / folder)
    project.write("fbss-publish.toml", 'papers = ["a4"]\n')
    project.build()
    return project
