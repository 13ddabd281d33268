"""The tag tree of a sheet says nothing that its page does not say."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.domain.finding import Severity

_MUCH = 12
"""Letters of an alphabet, or half as many of a script that writes words with one or two."""
_QUIET = ("label", "contents", "picture", "wall")


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report text that is read twice or was never written; marks and page numbers may be."""
    known = [bare(text.text) for text in trip.page.texts]
    for low, high in trip.alignment.extra:
        segments = [s for s in trip.speech.at(low, high) if s.role not in _QUIET]
        text = "".join(segment.text for segment in segments)
        if len(segments) == 1 and len(text) > high - low:
            text = trip.speech.text[low:high]
        if not any(char.isalpha() for char in text):
            continue
        raw = shown(trip.speech.raw(low, high))
        twice = len(text) >= _MUCH and any(len(k) >= _MUCH and k in text for k in known)
        what = "reads twice" if twice else "says, and the page does not,"
        yield Problem(
            f"The sheet {what} “{raw}”. Look at its tags.",
            severity=None if _weight(text) >= _MUCH else Severity.HINT,
        )


def _weight(text: str) -> int:
    letters = [char for char in text if char.isalpha()]
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in letters)


RULE = Rule(
    code="extra-text",
    severity=Severity.WARNING,
    title="The sheet says nothing that the page does not",
    mend="Look for text that is tagged twice, or that only the style sheet adds.",
    check=check,
)
