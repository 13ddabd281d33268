"""The files that a document shows: images beside it, and nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NoReturn

from fbss_publish.domain.guide import Asset
from fbss_publish.domain.pictures import KINDS
from fbss_publish.errors import SourceError
from fbss_publish.source.tree import Element

MAX_BYTES = 10_000_000
_FETCHED = {
    "img": "src", "image": "href", "use": "href", "source": "src", "input": "src",
    "link": "href", "video": "poster",
}  # fmt: skip


def assets_of(elements: Iterable[Element], folder: Path, name: str) -> tuple[Asset, ...]:
    """Give the images that the elements of a document show, each once.

    Raises SourceError for an address that is not a file beside the document, for a link
    that leads out of the folder, and for a kind of file that is not an image.
    """
    found: dict[str, Asset] = {}
    for element in elements:
        key = _FETCHED.get(element.name, "")
        address = element.get(key) or element.get(f"xlink:{key}") or ""
        if key and address and not address.startswith("#"):
            found.setdefault(address, _asset(element, address, folder, name))
        if element.name == "img" and "src" not in element.attributes:
            _refuse(element, name, "<img> shows no file.", "Give it a “src”, or delete it.")
        if element.get("srcset"):
            _refuse(element, name, "“srcset” is not read.", "Use “src” alone.")
    return tuple(found.values())


def _asset(element: Element, address: str, folder: Path, name: str) -> Asset:
    pure = PurePosixPath(address)
    path = folder / pure
    if ":" in address or "\\" in address or pure.is_absolute() or ".." in pure.parts:
        _refuse(
            element, name, f"the image “{address[:80]}” is not a file beside the document.",
            "Put the file in the guide's folder and write its name.",
        )  # fmt: skip
    if pure.suffix.lower() not in KINDS:
        kinds = ", ".join(sorted(KINDS))
        _refuse(element, name, f"“{address}” is not an image.", f"The kinds are {kinds}.")
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        _refuse(
            element, name, f"the image “{address}” is not there.",
            "Correct the name, or put the file in the guide's folder.",
        )  # fmt: skip
    if path.stat().st_size > MAX_BYTES:
        _refuse(element, name, f"“{address}” is larger than {MAX_BYTES:,} bytes.", "Shrink it.")
    return Asset(name=pure.as_posix(), path=path)


def _refuse(element: Element, name: str, what: str, mend: str) -> NoReturn:
    raise SourceError(what, path=name, line=element.line or None, mend=mend)
