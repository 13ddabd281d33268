"""Numbers on a translated page are those of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.compare import own_text, paired
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.rule import PageSubject, Pair, Problem, Rule
from fbss_publish.check.translation import numbers, units
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind, Unit

_DIGIT = re.compile(r"\d")


def check(page: PageSubject) -> Iterator[Problem]:
    """Compare numbers and their units, block by block, with the page in the source language.

    The page is what a patient reads: this looks at it after everything else has been done to
    the text. The rules are those for messages.
    """
    if page.original is None or page.locale is None or not page.translated:
        return
    for ours, theirs in paired(page.view, page.original):
        source, target = own_text(theirs), own_text(ours)
        if not _DIGIT.search(source + target) or source == target:
            continue
        unit = Unit(msgid=source, anchor="", line=1, kind=Kind.BLOCK, markup=False)
        pair = Pair(unit=unit, target=target, locale=page.locale)
        for rule in (numbers.RULE, units.RULE):
            for problem in rule.check(pair):
                if (problem.severity or rule.severity) is Severity.ERROR:
                    yield found(ours, f"“{shown_text(target)}”: {problem.text}")


RULE = Rule(
    code="page-numbers",
    severity=Severity.ERROR,
    title="Numbers of the page are those of its source",
    mend="Correct the number in the message.",
    check=check,
    fixed=True,
)
