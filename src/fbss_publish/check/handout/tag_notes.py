"""Tagged notes can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.pdf.where import called, place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report notes without an id of their own (ISO 14289-1, 7.9)."""
    notes = list(sheet.pdf.nodes("Note"))
    times = Counter(node.id for node in notes)
    for node in notes:
        if not node.id:
            yield Problem(f"The note {called(node)} has no ID.", element=place(node))
        elif times[node.id] > 1:
            yield Problem(
                f"The note {called(node)} shares its ID “{node.id}” with another one.",
                element=place(node),
            )


RULE = Rule(
    code="tag-notes",
    severity=Severity.ERROR,
    title="Tagged notes can be told apart",
    mend="Give each note an id of its own, and make the sheet again.",
    check=check,
)
