"""A clinic's picture: in its folder, of a kind that we can show, and nothing but a picture."""

from __future__ import annotations

import re
from pathlib import Path

_LARGEST = 1_000_000
_SVG = "{http://www.w3.org/2000/svg}svg"
_OTHER_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_ACTIVE = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<script|<foreignObject|\son[a-z]+\s*=|javascript:|@import"
    rb"|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def logo_fault(path: Path, folder: Path) -> str:
    """Say what is wrong with a picture, or ''. `folder` is where it has to be."""
    if ".." in path.parts or not path.resolve().is_relative_to(folder.resolve()):
        return "is outside the folder of the clinics."
    if path.is_symlink():
        return "is a symbolic link."
    if not path.is_file():
        return "is not there."
    data = path.read_bytes()
    if len(data) > _LARGEST:
        return "is larger than 1 MB."
    return _kind_fault(path.suffix.lower(), data)


def _kind_fault(suffix: str, data: bytes) -> str:
    if suffix == ".png":
        return "" if _is_png(data) else "is no PNG file, or a damaged one."
    if suffix != ".svg":
        return "is neither SVG nor PNG."
    if found := _ACTIVE.search(data):
        return f"has “{found[0].decode(errors='replace').strip()}”, which a picture must not have."
    return _svg_fault(data)


def _is_png(data: bytes) -> bool:
    """Say whether a program can draw a picture, all of it."""
    import io

    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


def _svg_fault(data: bytes) -> str:
    import xml.etree.ElementTree as ET

    # In another encoding, what a picture must not have could hide from the search for it.
    if b"\0" in data or _OTHER_ENCODING.search(data[:200]):
        return "is no SVG file in UTF-8."
    try:
        # Document types, through which XML reads other files, are refused before.
        root = ET.fromstring(data.decode("utf-8-sig"))  # noqa: S314
    except UnicodeDecodeError:
        return "is no SVG file in UTF-8."
    except ET.ParseError as error:
        return f"is no SVG file: {error}."
    return "" if root.tag == _SVG else "is no SVG file: its first element must be <svg>."
