"""The sheet can be gone through by its bookmarks."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.compare import said
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.domain.finding import Severity

_MANY = 4
"""Headings from which on a sheet of several pages needs bookmarks."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report missing bookmarks, empty ones, and headings that are left out of them."""
    pdf = sheet.pdf
    headings = [node for node in pdf.nodes("H1", "H2", "H3", "H4", "H5", "H6") if node.text.strip()]
    if not pdf.outline:
        if len(headings) >= _MANY and len(pdf.pages) > 1:
            yield Problem(
                f"The PDF has {len(headings)} headings on {len(pdf.pages)} pages and no bookmarks."
            )
        return
    if any(not bookmark.title.strip() for bookmark in pdf.outline):
        yield Problem("A bookmark of the PDF has no text.")
    deepest = max(bookmark.level for bookmark in pdf.outline)
    titles = {bare(bookmark.title) for bookmark in pdf.outline}
    missing = [said(node) for node in headings
               if int(node.kind[1]) <= deepest and bare(said(node)) not in titles]  # fmt: skip
    if missing and len(missing) < len(headings):
        yield Problem(
            f"{len(missing)} of {len(headings)} headings have no bookmark, such as "
            f"“{shown(missing[0], 40)}”.",
            severity=Severity.HINT,
        )


RULE = Rule(
    code="bookmarks",
    severity=Severity.WARNING,
    title="The sheet has bookmarks",
    mend="Make the sheet again so that each heading has a bookmark.",
    check=check,
)
