"""The templates that the program brings along are those that it would make."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.build import brought
from fbss_publish.build.extraction import extract, our_template
from fbss_publish.catalog.po.write import format_po
from fbss_publish.project import TAKEN, load_project
from kit import ROOT, TinyProject


@pytest.mark.parametrize("domain", TAKEN)
def test_they_are_up_to_date(domain: str):
    data = (ROOT / "locales/templates" / f"{domain}.pot").read_bytes()
    assert data == format_po(our_template(domain)), "run: fbss-publish extract"


def test_a_project_gets_them_with_their_number_of_messages(tiny: TinyProject):
    found = {written.name: written.messages for written in extract(tiny.load())}
    for domain in TAKEN:
        name = f"locales/templates/{domain}.pot"
        assert tiny.path(name).read_bytes() == (ROOT / name).read_bytes()
        assert found[name] == len(our_template(domain).entries)


def test_without_them_they_are_made(tiny: TinyProject, monkeypatch: pytest.MonkeyPatch):
    extract(tiny.load())
    monkeypatch.setattr(brought, "OURS", Path("nowhere"))
    assert not any(written.changed for written in extract(tiny.load()))


def test_our_own_project_makes_them_anew():
    project = load_project(ROOT)
    assert all(brought.brought_template(project, domain) is None for domain in TAKEN)
