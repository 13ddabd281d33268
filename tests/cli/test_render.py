"""fbss-publish render: any page becomes an accessible PDF, from its own folder alone."""

from __future__ import annotations

import base64
from pathlib import Path

import page as page_validation
import pytest
from click.testing import CliRunner, Result

from fbss_publish.cli.app import cli
from fbss_publish.errors import FbssError

PAGE = (
    '<!doctype html><html lang="en"><head><title>T</title></head><body><h1>T</h1>{}</body></html>'
)
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOIAgAAXABb2LRWWgAAAABJRU5ErkJggg=="
)


def render(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["render", *map(str, arguments)], standalone_mode=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a.png").write_bytes(PIXEL)
    (tmp_path / "secret.png").write_bytes(PIXEL)
    return tmp_path / "site"


def page_in(folder: Path, body: str) -> Path:
    path = folder / "page.html"
    path.write_text(PAGE.format(body), encoding="utf-8")
    return path


def test_a_page_becomes_a_pdf_beside_it(folder: Path):
    page = page_in(folder, '<p>Text</p><img src="a.png" alt="Dot">')
    done = render(page)
    assert (done.return_value, done.output) == (0, f"{folder / 'page.pdf'}: 1 page\n")
    data = (folder / "page.pdf").read_bytes()
    for profile in ("ua1", "3a"):
        assert not page_validation.validate_pdf_bytes(data, profile=profile).failures


def test_another_place_and_a_style_sheet(folder: Path):
    style = folder / "a.css"
    style.write_text("@page { size: A6 } h1 { break-after: page }", encoding="utf-8")
    done = render(page_in(folder, "<p>Text</p>"), "-o", folder / "b.pdf", "--style", style)
    assert done.output == f"{folder / 'b.pdf'}: 2 pages\n"


def test_what_is_cut_off_is_said(folder: Path):
    done = render(page_in(folder, f"<p>{'x' * 200}</p>"))
    assert done.return_value == 1
    assert "is cut off at the edge of the paper" in done.output
    assert (folder / "page.pdf").exists()


def test_complaints_are_said(folder: Path):
    done = render(page_in(folder, '<img src="a.png"><a href="#no">x</a>'))
    assert done.return_value == 0
    assert "“a.png” has no text alternative" in done.output
    assert "No anchor #no" in done.output


@pytest.mark.parametrize("source", ["../secret.png", "/etc/hostname", "file:///etc/hostname",
                                    "https://example.org/a.png", "page.html"])  # fmt: skip
def test_nothing_from_elsewhere(folder: Path, source: str):
    done = render(page_in(folder, f'<img src="{source}" alt="x">'))
    assert isinstance(done.exception, FbssError)
    assert "is not one of the build's own files" in str(done.exception)
    assert not (folder / "page.pdf").exists()


def test_a_link_out_of_the_folder_is_not_followed(folder: Path):
    (folder / "b.png").symlink_to(folder.parent / "secret.png")
    done = render(page_in(folder, '<img src="b.png" alt="x">'))
    assert "is not one of the build's own files" in str(done.exception)


def test_the_page_is_not_written_over(folder: Path):
    page = page_in(folder, "")
    done = render(page, "-o", page)
    assert "it is one of the files that are read" in str(done.exception)


@pytest.mark.parametrize(("data", "said"), [(None, "cannot be read"), (b"\xff\xfe", "not UTF-8")])
def test_a_page_that_cannot_be_read(folder: Path, data: bytes | None, said: str):
    path = folder / "x.html"
    if data is not None:
        path.write_bytes(data)
    done = render(path)
    assert said in str(done.exception)
    assert "x.html" in str(done.exception)
