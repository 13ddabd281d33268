"""WeasyPrint may load nothing but what the build lists for it.

By default WeasyPrint embeds whatever a `file:` link or an `@import` names, a password file
among them. Here every address that is not listed stops the rendering.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class ListedAssets(URLFetcher):  # type: ignore[misc]
    """Fetches the listed files, by the address that stands in the page, and nothing else."""

    def __init__(self, assets: Mapping[str, Path] | None = None) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._assets = dict(assets or {})

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:  # noqa: ARG002
        """Give a listed file. Raises FatalURLFetchingError for any other address."""
        path = self._assets.get(url)
        if path is None:
            shown = url if len(url) <= 80 else f"{url[:77]}…"
            raise FatalURLFetchingError(f"“{shown}” is not one of the build's own files")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})
