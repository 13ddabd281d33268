"""A guide is reviewed again before its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_ZONES = timedelta(days=1)
"""Somewhere it is tomorrow already."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a review that is overdue, and dates that cannot be.

    Advice changes. An overdue guide is a warning while it is worked on and an error in a
    release.
    """
    front = subject.guide.front
    if front.next_review_due < subject.today:
        yield Problem(
            f"The review was due on {front.next_review_due}. Have the guide reviewed and set "
            "the next date.",
            severity=Severity.ERROR if subject.release else Severity.WARNING,
        )
    if max(front.modified, front.issued) > subject.today + _ZONES:
        yield Problem(
            f"The guide's own date ({max(front.modified, front.issued)}) is after the day of the "
            "build, so nothing that depends on the day can be judged. Correct the clock or "
            "SOURCE_DATE_EPOCH, or the date.",
            severity=Severity.ERROR if subject.release else Severity.WARNING,
        )
    if front.next_review_due <= front.issued:
        yield Problem(
            f"The next review ({front.next_review_due}) is not after the day of issue "
            f"({front.issued}). Correct one of the dates."
        )
    if front.modified < front.issued:
        yield Problem(
            f"The last change ({front.modified}) is before the day of issue ({front.issued}). "
            "Correct one of the dates."
        )


RULE = Rule(
    code="review-date",
    severity=Severity.ERROR,
    title="The next review is still to come",
    mend="Have the guide reviewed, then set the new date.",
    check=check,
)
