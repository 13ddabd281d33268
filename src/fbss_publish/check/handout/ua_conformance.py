"""The sheet conforms to PDF/UA-1, as an independent validator sees it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.validator import PACKAGE, failures, speaker
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Pass on what the validator says; where it is missing, say so of files from elsewhere."""
    who = speaker()
    if not who and sheet.locale is None:
        yield Problem(
            f"{PACKAGE} is not installed; only the rules of fbss-publish spoke. For a second "
            "opinion, install the extra `validate`.",
            severity=Severity.HINT,
        )
    for found in failures(sheet.data, "ua1"):
        yield Problem(f"{who}, {found.clause or 'ISO 14289-1'}: {found.message}.")


RULE = Rule(
    code="ua-conformance",
    severity=Severity.ERROR,
    title="A validator finds the sheet to be PDF/UA-1",
    mend="Read what the validator says, and mend what it names.",
    check=check,
)
