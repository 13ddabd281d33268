"""How long what was found holds: until something that a text dates begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from html import unescape

_DATE = re.compile(
    r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
    r"|(?<![0-9A-Za-z])[0-9]{4}(?:[0-9]{4}|-?W[0-9]{2}(?:-?[0-9])?)(?![0-9A-Za-z])"
)
"""Days in all forms of ISO 8601 that `date.fromisoformat` reads."""
_ESCAPED = re.compile(r"\\u00([23][0-9a-fA-F])")
_DAY = timedelta(days=1)


def last_day(text: str, today: date) -> str:
    """Give the last day before one that a text names comes, or is over; '' if there is none."""
    ends = (end for day in _days_in(text) for end in _ends_of(day) if end >= today)
    last = min(ends, default=None)
    return last.isoformat() if last else ""


def _days_in(text: str) -> Iterator[date]:
    """Give the days that a text names, however HTML or JSON writes them."""
    text = unescape(text)
    for found in set(_DATE.findall(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), text))):
        with suppress(ValueError):
            yield date.fromisoformat(found)


def _ends_of(day: date) -> Iterator[date]:
    """Give the last days before something changes that a named day decides.

    What begins with it changes on it or, somewhere, on the day before; what ends with it, on
    the day after. A waiver ends at the latest some time after the day on which it was given.
    """
    from fbss_publish.catalog.waivers import LONGEST

    for days in (-2 * _DAY, -_DAY, 0 * _DAY, LONGEST):
        with suppress(OverflowError):
            yield day + days


def valid(today: date, made: str, until: str) -> bool:
    """Say whether what was found on one day, and holds until another, still holds today."""
    day = today.isoformat()
    return made <= day and (not until or day <= until)
