"""The QR code of a page, read from the screen as a telephone reads it, in every look."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from kit import TinyProject
from tiny import make_project

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "dark forced colours": {"forced_colors": "active", "color_scheme": "dark"},
    "telephone": {"viewport": {"width": 320, "height": 640}},
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    made = TinyProject(tmp_path_factory.mktemp("codes") / "tiny")
    make_project(made.root)
    address = 'site-url = "https://handouts.example.org"\n'
    made.edit("fbss-publish.toml", "papers = ", f"{address}papers = ")
    made.build(locales=("en", "ar"), guides=("packs",), formats=("html",))
    return made


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("look", LOOKS)
def test_the_code_leads_to_this_page(chromium: Any, project: TinyProject, look: str, tag: str):
    zxingcpp = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed")
    image = pytest.importorskip("PIL.Image")
    (edition,) = (e for e in project.manifest()["editions"] if e["locale"] == tag
                  and e["guide"] == "packs")  # fmt: skip
    context = chromium.new_context(**LOOKS[look])
    page = context.new_page()
    page.goto(Path(project.path(f"output/{tag}/packs/index.html")).as_uri())
    shown = page.locator(".trust").screenshot()
    context.close()
    with image.open(io.BytesIO(shown)) as picture:
        found = [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]
    assert found == [edition["trust"]["online"]]
