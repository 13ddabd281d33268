"""One page by itself, of any origin, made into a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from fbss_publish.errors import InputError
from fbss_publish.render.pdf import BASE_URL, Sheet, render_pdf

_KINDS = frozenset({
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".css", ".ttf", ".otf", ".woff", ".woff2",
})  # fmt: skip


class Beside(Mapping[str, Path]):
    """The pictures, style sheets and fonts in the folder of a page, by their addresses.

    Nothing outside the folder, and nothing of another kind, is found.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def __getitem__(self, address: str) -> Path:
        if not address.startswith(BASE_URL):
            raise KeyError(address)
        name = unquote(address.removeprefix(BASE_URL).split("?")[0].split("#")[0])
        path = (self._folder / name).resolve()
        inside = path.is_relative_to(self._folder) and path.suffix.lower() in _KINDS
        if not inside or not path.is_file():
            raise KeyError(address)
        return path

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def render_file(page: Path, styles: Sequence[Path] = ()) -> Sheet:
    """Render an HTML file. Raises InputError if a file cannot be read, and as render_pdf does."""
    css = "\n".join(_text(path) for path in styles)
    return render_pdf(_text(page), css, name=page.as_posix(), assets=Beside(page.parent))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8.", path=path, mend="Save it as UTF-8.") from None
