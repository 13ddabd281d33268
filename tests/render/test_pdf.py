"""The sheet renderer loads nothing that the build does not list, and says what is wrong."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pikepdf
import pytest

from fbss_publish.errors import SourceError
from fbss_publish.render.pdf import BASE_URL, Sheet, render_pdf

SECRET = "a secret of this machine"
PAGE = '<html lang="en"><title>T</title><body><h1>T</h1>{}</body></html>'


@pytest.fixture
def secret(tmp_path: Path) -> str:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET, encoding="utf-8")
    return path.as_uri()


WAYS = {
    "image": '<img src="{}" alt="x">',
    "object": '<object data="{}" type="text/plain"></object>',
    "embed": '<embed src="{}">',
    "attachment": '<link rel="attachment" href="{}">',
    "linked attachment": '<a rel="attachment" href="{}">x</a>',
    "style sheet": '<link rel="stylesheet" href="{}">',
    "import": '<style>@import "{}";</style>',
    "background": "<p style=\"background: url('{}')\">x</p>",
    "list": "<ul style=\"list-style-image: url('{}')\"><li>x</ul>",
    "font": "<style>@font-face {{ font-family: x; src: url('{}') }} p {{ font: 9pt x }}</style>",
    "content": "<style>p::before {{ content: url('{}') }}</style><p>x",
    "svg image": '<svg viewBox="0 0 9 9" width="9"><image href="{}" width="9" height="9"/></svg>',
    "svg use": '<svg viewBox="0 0 9 9" width="9"><use href="{}#a"/></svg>',
}  # fmt: skip


@pytest.mark.parametrize("html", WAYS.values(), ids=list(WAYS))
def test_a_file_of_the_machine_is_never_embedded(html: str, secret: str):
    outcome = outcome_of(PAGE.format(html.format(secret)))
    if isinstance(outcome, SourceError):
        assert outcome.path == "source/x.html"
        assert "is not one of the build's own files" in outcome.what
        assert outcome.mend
    else:
        assert SECRET not in everything_in(outcome.data)


def outcome_of(html: str) -> Sheet | SourceError:
    try:
        return render_pdf(html, "", name="source/x.html")
    except SourceError as error:
        return error


def everything_in(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as document:
        streams = [
            found.read_bytes() for found in document.objects if isinstance(found, pikepdf.Stream)
        ]
        assert "/EmbeddedFiles" not in document.Root.get("/Names", {})
    return b"".join(streams).decode("latin-1")


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/x.png",
        "https://example.org/x.png",
        "ftp://example.org/x.png",
        "file:///etc/hostname",
        "//example.org/x.png",
        "x.png",
        "../x.png",
        "data:image/png;base64," + base64.b64encode(b"\x89PNG").decode(),
    ],
)
@pytest.mark.parametrize("way", ["image", "background", "style sheet"])
def test_other_addresses_stop_the_rendering(way: str, address: str):
    with pytest.raises(SourceError, match="is not one of the build's own files"):
        render_pdf(PAGE.format(WAYS[way].format(address)), "", name="source/x.html")


def test_an_address_in_the_style_sheet_stops_it_too():
    with pytest.raises(SourceError, match="example"):
        render_pdf(PAGE.format(""), '@import "https://example.org/x.css";', name="x")


def test_a_listed_file_is_taken(tmp_path: Path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    (tmp_path / "a.svg").write_text(svg, encoding="utf-8")
    page = PAGE.format('<img src="a.svg" alt="A square">')
    sheet = render_pdf(page, "", name="x", assets={f"{BASE_URL}a.svg": tmp_path / "a.svg"})
    assert sheet.pages == 1
    assert sheet.warnings == ()


PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOIAgAAXABb2LRWWgAAAABJRU5ErkJggg=="
)
SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>"


@pytest.mark.parametrize(
    "address",
    [
        f"data:image/png;base64,{PIXEL}",
        "data:image/svg+xml," + SVG.replace("#", "%23"),
        "data:image/svg+xml;base64," + base64.b64encode(SVG.encode()).decode(),
    ],
)
def test_a_picture_that_stands_in_the_page_is_taken(address: str):
    sheet = render_pdf(PAGE.format(f'<img src="{address}" alt="A dot">'), "", name="x")
    assert sheet.warnings == ()


@pytest.mark.parametrize(
    "address",
    [
        "data:text/css,p{color:red}",
        "data:image/png;base64,not base64",
        f"data:text/html;base64,{PIXEL}",
        "data:image/svg+xml,<p>no drawing</p>",
        "data:,",
        "data:image/png",
    ],
)
def test_other_data_in_the_page_stop_the_rendering(address: str):
    with pytest.raises(SourceError, match="is not one of the build's own files"):
        render_pdf(PAGE.format(f'<img src="{address}" alt="A dot">'), "", name="x")


def test_a_drawing_in_the_page_cannot_reach_out(secret: str):
    inner = f"<svg xmlns='http://www.w3.org/2000/svg'><image href='{secret}' width='9'/></svg>"
    address = "data:image/svg+xml;base64," + base64.b64encode(inner.encode()).decode()
    outcome = outcome_of(PAGE.format(f'<img src="{address}" alt="x" width="9">'))
    assert isinstance(outcome, SourceError) or SECRET not in everything_in(outcome.data)


def test_links_to_pages_are_not_fetched():
    html = '<p>See <a href="https://example.org/">this</a>.</p>'
    assert render_pdf(PAGE.format(html), "", name="x").warnings == ()


def test_complaints_are_kept():
    sheet = render_pdf(PAGE.format(""), "p { no-such-property: 1 }", name="x")
    assert any("no-such-property" in warning for warning in sheet.warnings)


def test_the_same_page_is_the_same_bytes():
    one, two = (render_pdf(PAGE.format("<p>x"), "", name="x") for _ in range(2))
    assert one.data == two.data
