"""The cases in tests/cases/constructs: HTML in, a tag tree out, and two standards kept."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import page as page_validation
import pytest
from tagkit import outline, tags_of

from fbss_publish.render.pdf import BASE_URL, render_pdf

FOLDER = Path(__file__).parent.parent / "cases" / "constructs"
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOIAgAAXABb2LRWWgAAAABJRU5ErkJggg=="
)
PAGE = (
    '<!doctype html><html lang="en"><head><title>T</title><style>@page {{ size: A5 }} {css}'
    "</style></head><body><h1>T</h1>{body}</body></html>"
)
_CASE = re.compile(
    r"^## (.+?)\n\n```html\n(.*?)\n```\n(?:\n```css\n(.*?)\n```\n)?\n```tree\n(.*?)^```$",
    re.M | re.S,
)


def read_cases() -> list[tuple[str, str, str, str]]:
    return [
        (f"{path.stem}: {title}", body, css, tree)
        for path in sorted(FOLDER.glob("*.md"))
        for title, body, css, tree in _CASE.findall(path.read_text(encoding="utf-8"))
    ]


CASES = read_cases()


@pytest.fixture(scope="module")
def pixel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "a.png"
    path.write_bytes(base64.b64decode(PIXEL))
    return path


def rendered(body: str, css: str, pixel: Path) -> bytes:
    html = PAGE.format(css=css, body=body)
    return render_pdf(html, "", name="case", assets={f"{BASE_URL}a.png": pixel}).data


def failures(data: bytes) -> list[str]:
    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in ("ua1", "3a")
        for failure in page_validation.validate_pdf_bytes(data, profile=profile).failures
    ]


@pytest.mark.parametrize(
    ("body", "css", "tree"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_construct(body: str, css: str, tree: str, pixel: Path):
    data = rendered(body, css, pixel)
    assert failures(data) == []
    assert "".join(f"{line}\n" for line in list(outline(tags_of(data)))[1:]) == tree


def test_there_are_many_constructs():
    assert len(CASES) > 120
