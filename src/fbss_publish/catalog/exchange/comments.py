"""The comments of translators on their way back from another tool.

Nothing that stands in the catalog is taken away; new lines are added at the end. A line
that vouches for a translation ("reviewed by …") is marked when that translation is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fbss_publish.catalog.exchange.xmlfile import cleaned
from fbss_publish.catalog.vouch import vouches

EARLIER = "Of an earlier translation: "

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def of_earlier(comments: Iterable[str]) -> tuple[str, ...]:
    """Mark the lines that vouch for a translation which is no longer there."""
    return tuple(
        f"{EARLIER}{line}" if vouches(line) and not line.startswith(EARLIER) else line
        for line in comments
    )


def with_notes(comments: tuple[str, ...], notes: Iterable[str]) -> tuple[str, ...]:
    """Add the lines of notes that the comments do not have yet, marked as earlier or not."""
    known = {_bare(line) for line in comments}
    added: list[str] = []
    for line in _lines(notes):
        if _bare(line) not in known:
            known.add(_bare(line))
            added.append(line)
    return (*comments, *added)


def _lines(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        for line in re.split(r"\r\n|[\n\r]", note):
            if line.strip():
                yield _CONTROL.sub(" ", line).rstrip()


def _bare(line: str) -> str:
    """Give what counts when two lines are compared: white space at the ends does not."""
    return cleaned(_CONTROL.sub(" ", line.removeprefix(EARLIER))).strip()
