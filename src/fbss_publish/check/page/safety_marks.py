"""What is critical for safety in the source is critical in its translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.html.compare import near_id
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Compare the elements that are marked as critical with those of the source."""
    if page.original is None or not page.translated:
        return
    ours, theirs = _marked(page.view), _marked(page.original)
    for part in sorted((ours - theirs) + (theirs - ours)):
        where = f" in #{part}" if part else ""
        yield Problem(
            f"{ours[part]} texts{where} are marked as critical for safety, and {theirs[part]} in "
            "the source. Keep every warning and its mark.",
            element=f"#{part}" if part else "<main>",
        )


def _marked(view: View) -> Counter[str]:
    return Counter(
        near_id(element)
        for element in view.tree.having("data-safety")
        if element.get("data-safety") == "critical"
    )


RULE = Rule(
    code="safety-marks",
    severity=Severity.ERROR,
    title="Every warning of the source is in the translation",
    mend="Bring the warning back into the translation.",
    check=check,
    fixed=True,
)
