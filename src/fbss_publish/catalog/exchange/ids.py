"""The ids of units: short, stable, and the same for the same message in every export."""

from __future__ import annotations

import hashlib
import re

from fbss_publish.catalog.entry import Entry

_ID = re.compile(r"(u[0-9a-f]{16})(?:-([0-9]{1,3}))?")


def unit_id(entry: Entry) -> str:
    """Give the id of a message: `u` and the start of the SHA-256 of msgctxt and msgid."""
    context = "" if entry.msgctxt is None else f"{entry.msgctxt}\x04"
    return f"u{hashlib.sha256(f'{context}{entry.msgid}'.encode()).hexdigest()[:16]}"


def form_id(entry: Entry, form: int) -> str:
    """Give the id of the unit that holds one form of a message."""
    return unit_id(entry) if entry.msgid_plural is None else f"{unit_id(entry)}-{form}"


def parse_id(text: str) -> tuple[str, int | None] | None:
    """Give the id of the message and the number of the plural form; None if it is not ours."""
    found = _ID.fullmatch(text)
    if not found:
        return None
    return found[1], int(found[2]) if found[2] else None
