"""Folding a string into quoted lines the way msgcat does."""

from __future__ import annotations

import re

from fbss_publish.catalog.po.escapes import escape


def quoted(keyword: str, text: str, width: int, prefix: str = "") -> list[str]:
    """Give the lines of `keyword "text"`, each with `prefix`."""
    parts = re.findall(r"[^\n]*\n|[^\n]+", text) or [""]
    lines = [f'"{escape(part)}"' for part in parts]
    if len(lines) > 1:
        return [f'{prefix}{keyword} ""', *(f"{prefix}{line}" for line in lines)]
    return [f"{prefix}{keyword} {lines[0]}"]
