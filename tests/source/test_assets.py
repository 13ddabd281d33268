"""Images beside a document: which are shown, and which are refused before anything is made."""

from pathlib import Path

import pytest

from fbss_publish.errors import SourceError
from fbss_publish.source.assets import assets_of
from fbss_publish.source.parse import parse_html


def assets(folder: Path, html: str) -> list[str]:
    return [asset.name for asset in assets_of(parse_html(html, "g.html"), folder, "g.html")]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="a.png" alt="">',
        '<img src="a.png" alt="A"><p><img src="a.png" alt="B"></p>',
        '<svg viewBox="0 0 1 1"><title>T</title><image href="a.png"/></svg>',
    ],
)
def test_a_file_beside_the_document_is_shown_once(tmp_path: Path, html: str) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert assets(tmp_path, html) == ["a.png"]


@pytest.mark.parametrize(
    "html",
    ["<p>No image</p>", '<svg viewBox="0 0 1 1"><title>T</title><use href="#a"/></svg>'],
)
def test_nothing_to_show(tmp_path: Path, html: str) -> None:
    assert assets(tmp_path, html) == []


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("none.png", "is not there"),
        ("../a.png", "not a file beside"),
        ("/etc/passwd.png", "not a file beside"),
        ("file:///etc/a.png", "not a file beside"),
        ("https://example.org/a.png", "not a file beside"),
        ("data:image/png;base64,AAAA", "not a file beside"),
        ("..\\a.png", "not a file beside"),
        ("notes.txt", "is not an image"),
        ("link.png", "is not there"),
    ],
)
def test_other_addresses_are_refused(tmp_path: Path, address: str, what: str) -> None:
    folder = tmp_path / "guide"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    (folder / "notes.txt").write_text("x")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(SourceError, match=what) as caught:
        assets(folder, f'<p>\n<img src="{address}" alt="A"></p>')
    assert caught.value.line == 2


def test_srcset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="srcset"):
        assets(tmp_path, '<img srcset="a.png 2x" alt="A">')
