"""The sheet conforms to the kind of PDF/A that it says it is."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.validator import LEVELS, failures, speaker
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Validate against the level that the metadata claim; of a build's sheets one is wanted."""
    level = sheet.pdf.archive
    if not level and sheet.locale is not None:
        yield Problem(
            "The PDF does not say that it is PDF/A. It may not look the same in some years.",
            severity=Severity.HINT,
        )
    if level and level not in LEVELS:
        yield Problem(f"The PDF says that it is PDF/A-{level}, which cannot be checked here.",
                      severity=Severity.HINT)  # fmt: skip
    for found in failures(sheet.data, level) if level in LEVELS else ():
        yield Problem(f"{speaker()}, {found.clause or 'ISO 19005'}: {found.message}.")


RULE = Rule(
    code="archive-conformance",
    severity=Severity.ERROR,
    title="The sheet is the kind of PDF/A that it says",
    mend="Make the sheet again with “fbss-publish build”.",
    check=check,
)
