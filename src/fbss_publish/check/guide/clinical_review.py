"""A guide that is released has been read by a clinician."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Warn in a release that no clinician has reviewed the guide, or before it last changed."""
    front = subject.guide.front
    reviewed = front.last_clinical_review
    if not subject.release:
        return
    if reviewed is None:
        yield Problem(
            "No clinician has reviewed this guide. Have it reviewed and write down the date; "
            "until then every page says so."
        )
    elif reviewed > subject.today:
        yield Problem(f"The clinical review ({reviewed}) is in the future. Correct the date.")
    elif reviewed < front.modified:
        yield Problem(
            f"The guide changed on {front.modified}, after its clinical review of {reviewed}. "
            "Have the change reviewed."
        )


RULE = Rule(
    code="clinical-review",
    severity=Severity.WARNING,
    title="A clinician has reviewed the guide",
    mend="Have a clinician read the guide, and write down the date of that day.",
    check=check,
)
