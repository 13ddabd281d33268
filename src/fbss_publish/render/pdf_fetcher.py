"""WeasyPrint may load nothing but what the build lists for it.

By default WeasyPrint embeds whatever a `file:` link or an `@import` names, a password file
among them. Here every address that is not listed stops the rendering. A picture that stands in
the page itself (`data:`) is taken if it is one.
"""

from __future__ import annotations

import base64
import binascii
import io
import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class ListedAssets(URLFetcher):  # type: ignore[misc]
    """Fetches the listed files, by the address that stands in the page, and nothing else."""

    def __init__(self, assets: Mapping[str, Path] | None = None) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._assets = {} if assets is None else assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:  # noqa: ARG002
        """Give a listed file. Raises FatalURLFetchingError for any other address."""
        path = self._assets.get(url)
        if path is None and (picture := _picture(url)):
            return URLFetcherResponse(url, picture[1], {"Content-Type": picture[0]})
        if path is None:
            shown = url if len(url) <= 80 else f"{url[:77]}…"
            raise FatalURLFetchingError(f"“{shown}” is not one of the build's own files")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})


def _picture(url: str) -> tuple[str, bytes] | None:
    """Give the type and the bytes of a picture that the address itself holds (RFC 2397)."""
    head, comma, body = url.partition(",")
    kind, *options = head.removeprefix("data:").split(";")
    if not (comma and head.startswith("data:image/")):
        return None
    try:
        data = unquote_to_bytes(body)
        if "base64" in options:
            data = base64.b64decode(data, validate=True)
    except binascii.Error:
        return None
    return (kind, data) if _is_picture(kind, data) else None


def _is_picture(kind: str, data: bytes) -> bool:
    from PIL import Image, UnidentifiedImageError

    if kind == "image/svg+xml":
        return b"<svg" in data
    try:
        with Image.open(io.BytesIO(data)):
            return True
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return False
