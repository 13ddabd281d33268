"""Findings as lines for a person who reads another language: explained in it, detail in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.report.text import finding_lines, printable, shortened, summary

if TYPE_CHECKING:
    from fbss_publish.catalog.explanations import Explanations

# Unicode Bidirectional Algorithm (UAX #9), 2.4: a run in between that keeps its own direction.
_ISOLATE, _END = "\u2068", "\u2069"


def report_lines(findings: Iterable[Finding], explained: Explanations | None) -> Iterator[str]:
    """Give the lines of findings, in English alone where nobody wants them explained."""
    if explained is None:
        yield from finding_lines(findings)
        return
    for finding in findings:
        yield from _Lines(explained).of(finding)


def closing_lines(findings: Iterable[Finding], explained: Explanations | None) -> Iterator[str]:
    """Give the last lines: how many findings there are, and that their explanations are drafts."""
    found = tuple(findings)
    if explained is None:
        text = summary(found)
        yield f"{text[0].upper()}{text[1:]}."
        return
    counts = Counter(finding.severity for finding in found)
    numbers = (explained.counted(one, counts[one]) for one in Severity if counts[one])
    yield " · ".join(numbers) or explained.word("No findings.")
    codes = {finding.code for finding in found}
    if any((about := explained.of(code)) and about.draft for code in codes):
        yield printable(explained.drafts)


class _Lines:
    """One finding: where and what, the rule, what to do, then the detail as it is."""

    def __init__(self, explained: Explanations) -> None:
        self._explained = explained
        self._rtl = explained.locale.rtl

    def of(self, finding: Finding) -> Iterator[str]:
        place = f"{finding.file}:{finding.line}" if finding.line else finding.file
        locale = f" [{finding.locale}]" if finding.locale else ""
        weight = self._isolated(self._explained.word(str(finding.severity)))
        # The place comes first and in one piece, so that editors make a link of it.
        yield f"{place}: {weight} {finding.code}{locale}"
        about = self._explained.of(finding.code)
        if about:
            yield from self._labelled("Rule", about.title)
            yield from self._labelled("What to do", about.mend)
        yield from self._labelled("Detail", finding.text)
        if finding.msgid:
            yield from self._labelled("Message", f"“{shortened(finding.msgid)}”")
        elif finding.element:
            yield from self._labelled("Place", finding.element)

    def _labelled(self, label: str, text: str) -> Iterator[str]:
        yield f"    {printable(self._explained.word(label))}: {self._isolated(text)}"

    def _isolated(self, text: str) -> str:
        """Keep a text in one piece where lines run from the right."""
        shown = printable(text)
        return f"{_ISOLATE}{shown}{_END}" if self._rtl else shown
