"""What an author may write is not blamed once it is a sheet: all constructs, eleven languages."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from fbss_publish.check.rule import HandoutSubject
from fbss_publish.check.run import check_handout
from fbss_publish.domain.finding import Severity
from fbss_publish.render.pdf import BASE_URL, render_pdf

CASES = Path(__file__).parent.parent / "cases"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaGD4DwACggGAbmM7vQAAAABJRU5ErkJg"
    "gg=="
)
CONSTRUCT = re.compile(
    r"^## (.+?)\n\n```html\n(.*?)\n```\n(?:\n```css\n(.*?)\n```\n)?\n```tree\n", re.M | re.S
)
PAGE = (
    '<!doctype html><html lang="{lang}" dir="{dir}"><head><title>{title}</title><style>@page '
    "{{ size: A5 }} {css}</style></head><body>{body}</body></html>"
)
RIGHT_TO_LEFT = ("ar", "fa", "he")


def blamed(html: str, assets: dict[str, Path]) -> list[str]:
    data = render_pdf(html, "", name="case", assets=assets).data
    found = check_handout(HandoutSubject(data=data, html=html), file="x")
    return [f"{f.code}: {f.text}" for f in found if f.severity is not Severity.HINT]


@pytest.mark.parametrize(
    "path", sorted((CASES / "constructs").glob("[a-z]*.md")), ids=lambda p: p.stem
)
def test_a_construct_is_not_blamed(path: Path, tmp_path: Path) -> None:
    pixel = tmp_path / "a.png"
    pixel.write_bytes(PIXEL)
    cases = CONSTRUCT.findall(path.read_text(encoding="utf-8"))
    assert cases
    for name, body, css in cases:
        html = PAGE.format(lang="en", dir="ltr", title="T", css=css, body=f"<h1>T</h1>{body}")
        assert blamed(html, {f"{BASE_URL}a.png": pixel}) == [], name


@pytest.mark.parametrize("path", sorted((CASES / "sheets").glob("*.html")), ids=lambda p: p.stem)
def test_a_language_is_not_blamed(path: Path) -> None:
    body = path.read_text(encoding="utf-8")
    title = re.sub(r"<[^>]+>", "", re.findall(r"<h1.*?</h1>", body, re.S)[0]).strip()
    direction = "rtl" if path.stem in RIGHT_TO_LEFT else "ltr"
    html = PAGE.format(
        lang=path.stem, dir=direction, title=title, css="", body=f"<main>{body}</main>"
    )
    assert blamed(html, {}) == []
