"""The panel: its facts are the same everywhere, and its QR code leads where it says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fbss_publish.render.qr import qr_svg
from kit import TinyProject


def test_page_sheet_and_manifest_say_the_same(tiny: TinyProject):
    tiny.edit("fbss-publish.toml", "papers", 'site-url = "https://h.example.org"\npapers')
    tiny.build(formats=("html",), locales=("en", "es"), guides=("packs",))
    english, spanish = (tiny.read(f"output/{tag}/packs/index.html") for tag in ("en", "es"))
    facts = {r["locale"]: r["trust"] for r in tiny.manifest()["editions"]}
    for page, tag in ((english, "en"), (spanish, "es")):
        content = facts[tag]["content"]
        assert f'id="v-{content}"' in page
        assert f"https://h.example.org/{tag}/packs/#v-{content}" in page
        assert f"h.example.org/{tag}/packs/</bdi>" in page
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
        assert data is not None
        assert json.loads(data[1])["sameAs"] == facts[tag]["urn"]
    assert facts["en"]["content"] != facts["es"]["content"]
    assert facts["es"]["origin"] == "draft"


def test_without_an_address_there_is_no_code(tiny: TinyProject):
    tiny.build(formats=("html",), locales=("en",), guides=("packs",))
    page = tiny.read("output/en/packs/index.html")
    assert 'class="qr"' not in page
    assert "On the web:" not in page


def test_a_text_that_changes_has_another_digest(tiny: TinyProject):
    seen = set()
    for old, new in (("Steps", "Steps"), (">Steps<", ">Ways<")):
        tiny.edit("source/packs/index.html", old, new)
        tiny.build(formats=("html",), locales=("en",), guides=("packs",))
        seen.add(tiny.manifest()["editions"][0]["trust"]["content"])
    assert len(seen) == 2


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="needs zbarimg (apt install zbar-tools)")
@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs pdftoppm (poppler-utils)")
def test_the_code_on_the_sheet_is_read_by_a_camera(tiny: TinyProject, tmp_path: Path):
    tiny.edit("fbss-publish.toml", "papers", 'site-url = "https://h.example.org"\npapers')
    tiny.build(locales=("en",), guides=("packs",))
    sheet = tiny.path("output/en/packs/packs-en-a4.pdf")
    subprocess.run(
        ["pdftoppm", "-r", "150", "-png", sheet, tmp_path / "p"], check=True, timeout=120
    )
    pictures = sorted(tmp_path.glob("p*.png"))
    done = subprocess.run(
        ["zbarimg", "-q", "--raw", *pictures],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    online = tiny.manifest()["editions"][0]["trust"]["online"]
    assert done.stdout.strip() == online


def test_words_stand_beside_the_code_and_are_escaped():
    svg = qr_svg("https://h.example.org/", 'Code "x" <b>')
    assert "<title>Code &#34;x&#34; &lt;b&gt;</title>" in svg
    assert 'role="img"' in svg
