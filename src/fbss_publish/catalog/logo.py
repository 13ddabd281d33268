"""A clinic's picture: in its folder, of a kind that we can show, and nothing but a picture."""

from __future__ import annotations

import re
from pathlib import Path

_LARGEST = 1_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
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
        return "" if data.startswith(_PNG) else "is no PNG file."
    if suffix != ".svg":
        return "is neither SVG nor PNG."
    if found := _ACTIVE.search(data):
        return f"has “{found[0].decode(errors='replace').strip()}”, which a picture must not have."
    return "" if b"<svg" in data[:2000] else "is no SVG file."
