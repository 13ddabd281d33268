"""Every kind of sheet in every language of this project, before its validators and a scanner."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import page as page_validation
import pypdfium2
import pytest
import zxingcpp

from kit import ROOT, TinyProject

FORMS = ("a4", "large-print", "high-contrast", "bilingual")
GUIDE = "hot-and-cold"
CONFIG = 'papers = ["a4"]\nsite-url = "https://handouts.example.org"\n'
SCALE = 150 / 72
"""150 dots an inch: what the camera of a telephone sees at least."""

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> TinyProject:
    project = TinyProject(tmp_path / "project")
    shutil.copytree(ROOT / "locales", project.root / "locales")
    project.write(f"source/{GUIDE}.md", (ROOT / "source" / f"{GUIDE}.md").read_text("utf-8"))
    project.write("fbss-publish.toml", CONFIG)
    return project


@pytest.mark.parametrize("form", FORMS)
def test_sheets_are_valid_and_their_codes_lead_to_their_pages(project: TinyProject, form: str):
    manifest = project.build(formats=(form,), guides=(GUIDE,))
    stored = {path.parent.name for path in (ROOT / "locales").glob("*/LC_MESSAGES")}
    made = {record.locale: record for record in manifest.editions if record.pages}
    assert set(made) == stored | ({"en"} if form != "bilingual" else set())
    for tag, record in made.items():
        (name,) = record.pages
        data = project.path(f"output/{name}").read_bytes()
        for profile in ("ua1", "3a"):
            report = page_validation.validate_pdf_bytes(data, profile=profile)
            assert report.is_compliant, f"{name}, {profile}: {report}"
        address = record.trust["online"]
        assert re.match(rf"https://handouts\.example\.org/{tag}/{GUIDE}/", address)
        assert set(codes(data)) == {address}, name


def codes(data: bytes) -> Iterator[str]:
    """Read the codes in the pictures of a sheet's pages."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            picture = page.render(scale=SCALE).to_pil().convert("L")
            yield from (found.text for found in zxingcpp.read_barcodes(picture))
