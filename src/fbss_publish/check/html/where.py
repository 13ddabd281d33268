"""Addresses, compared as far as the page alone allows."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_INDEX = re.compile(r"(?:^|/)(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)


def same_place(one: str, other: str) -> bool:
    """Say whether two addresses lead to one place, whatever the server is asked beside it."""
    return _plain(one) == _plain(other)


def _plain(address: str) -> tuple[str, str, str, str]:
    parts = urlsplit(_readable(address))
    path = _INDEX.sub("/", parts.path)
    path = "/".join(part for part in path.split("/") if part not in ("", "."))
    return parts.netloc.lower().removeprefix("www."), path, parts.query, parts.fragment


def _readable(address: str) -> str:
    text = re.sub(r"[\x00-\x20\x7f]+", "", address)
    try:
        urlsplit(text)
    except ValueError:
        return ""
    return text
