"""Images stand beside the guide; nothing else is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.errors import SourceError
from fbss_publish.source.assets import assets_of
from fbss_publish.source.parse import parse_html


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "guide"
    (folder / "images").mkdir(parents=True)
    for name in ("a.png", "images/b.SVG", "notes.txt"):
        (folder / name).write_bytes(b"x")
    (tmp_path / "secret.png").write_bytes(b"x")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    return folder


def names(html: str, folder: Path) -> list[str]:
    return [a.name for a in assets_of(parse_html(html, "x").walk(), folder, "source/x.html")]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>a</p>", []),
        ('<img src="a.png" alt="">', ["a.png"]),
        ('<img src="a.png" alt=""><img src="a.png" alt="">', ["a.png"]),
        ('<img src="images/b.SVG" alt="">', ["images/b.SVG"]),
        ('<svg><image href="a.png"/><use href="#x"/></svg>', ["a.png"]),
        ('<svg><image xlink:href="a.png"/></svg>', ["a.png"]),
        ('<a href="https://example.org/x.png">x</a>', []),
    ],
)
def test_images_are_found(html: str, wanted: list[str], folder: Path):
    assert names(html, folder) == wanted


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://example.org/a.png", "is not a file beside the document"),
        ("//example.org/a.png", "is not a file beside the document"),
        ("file:///etc/passwd", "is not a file beside the document"),
        ("data:image/png;base64,AAAA", "is not a file beside the document"),
        ("/etc/a.png", "is not a file beside the document"),
        ("../secret.png", "is not a file beside the document"),
        ("images/../../secret.png", "is not a file beside the document"),
        ("images\\b.SVG", "is not a file beside the document"),
        ("link.png", "is not there"),
        ("none.png", "is not there"),
        ("notes.txt", "is not an image"),
        ("images", "is not an image"),
    ],
)
@pytest.mark.parametrize(
    "html", ['<p>\n<img src="{}" alt=""></p>', '<svg>\n<image href="{}"></image></svg>']
)
def test_other_addresses_are_refused(html: str, address: str, what: str, folder: Path):
    with pytest.raises(SourceError) as caught:
        names(html.format(address), folder)
    assert what in caught.value.what
    assert (caught.value.path, caught.value.line) == ("source/x.html", 2)
    assert caught.value.mend


def test_a_set_of_sources_is_refused(folder: Path):
    with pytest.raises(SourceError, match="srcset"):
        names('<img src="a.png" srcset="b.png 2x" alt="">', folder)


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ('<link rel="stylesheet" href="x.css">', "“x.css” is not an image"),
        ('<input type="image" src="x.png" alt="b">', "“x.png” is not there"),
        ('<video poster="x.png"></video>', "“x.png” is not there"),
        ('<img alt="b">', "<img> shows no file"),
    ],
)
def test_what_could_not_be_shown_is_refused(html: str, what: str, folder: Path):
    with pytest.raises(SourceError, match=what):
        names(html, folder)
