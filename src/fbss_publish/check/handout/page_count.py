"""A translated sheet has about as many pages as the source's."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_MORE, _PAGES = 1.3, 2
"""How much longer a translation may be: by a third, or by one page."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report a sheet that is over 30 % and at least two pages longer than its source."""
    pages, source = sheet.pages, sheet.source_pages
    if source and pages >= source + _PAGES and pages > source * _MORE:
        yield Problem(
            f"The sheet has {pages} pages, the source's has {source}. Look at its layout and "
            "at how wordy the translation is."
        )


RULE = Rule(
    code="page-count",
    severity=Severity.HINT,
    title="The sheet is about as long as the source's",
    mend="Look at the sheet, and shorten what says more than the source.",
    check=check,
)
