"""Rules meet their subjects: problems become findings with a file and a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from fbss_publish.check.handout import sheet_readable, sheet_warnings
from fbss_publish.check.registry import (
    CATALOG_RULES,
    GUIDE_RULES,
    HANDOUT_RULES,
    PAGE_RULES,
    ROUND_TRIP_RULES,
    TRANSLATION_RULES,
)
from fbss_publish.check.rule import (
    CatalogSubject,
    GuideSubject,
    HandoutSubject,
    PageSubject,
    Pair,
    Problem,
    Rule,
)
from fbss_publish.check.semantic.compare import compare
from fbss_publish.check.translation import length_ratio
from fbss_publish.domain.edition import Edition, State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.guide import Guide, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.terms import NO_TERMS, Termbase

LONGEST = 5_000
"""Characters of one text; some rules take much longer for longer ones."""

_UNSEEN = (State.SOURCE, State.MISSING, State.PSEUDO)


def check_guide(guide: Guide, *, today: date, release: bool) -> Iterator[Finding]:
    """Run the guide rules on a source document."""
    subject = GuideSubject(guide=guide, today=today, release=release)
    for rule in GUIDE_RULES:
        for problem in rule.check(subject):
            yield _finding(rule, problem, file=guide.path)


def check_pair(
    unit: Unit, target: str, *, locale: Locale, file: str, line: int | None,
    state: State = State.TRANSLATED, source_language: str = "en", terms: Termbase = NO_TERMS,
) -> Iterator[Finding]:  # fmt: skip
    """Run the translation rules on a message and one translated text of it."""
    pair = Pair(
        unit=unit, target=target, locale=locale, state=state, source_language=source_language,
        terms=terms,
    )  # fmt: skip
    if len(target) > max(LONGEST, 4 * len(unit.msgid)):
        problem = Problem("The text is too long to be checked. Divide or shorten it.")
        yield _finding(length_ratio.RULE, problem, file=file, line=line, locale=locale, unit=unit,
                       severity=Severity.ERROR)  # fmt: skip
        return
    for rule in TRANSLATION_RULES:
        for problem in rule.check(pair):
            yield _finding(rule, problem, file=file, line=line, locale=locale, unit=unit)


def check_catalog(subject: CatalogSubject, *, file: str) -> Iterator[Finding]:
    """Run the catalog rules, which compare the messages of a locale with each other."""
    for rule in CATALOG_RULES:
        for problem in rule.check(subject):
            yield _finding(rule, problem, file=file, locale=subject.locale)


def check_page(html: str, *, file: str, locale: Locale | None = None) -> Iterator[Finding]:
    """Run the page rules on a finished page."""
    from bs4 import BeautifulSoup

    subject = PageSubject(soup=BeautifulSoup(html, "html.parser"), locale=locale)
    for rule in PAGE_RULES:
        for problem in rule.check(subject):
            yield _finding(rule, problem, file=file, locale=locale)


def check_handout(subject: HandoutSubject, *, file: str) -> Iterator[Finding]:
    """Run the handout rules on a rendered sheet, and compare it with its page if it is known."""
    # A file that cannot be opened has no language or title either; once is enough.
    rules = HANDOUT_RULES if subject.pdf.pages else (sheet_readable.RULE, sheet_warnings.RULE)
    for rule in rules:
        for problem in rule.check(subject):
            yield _finding(rule, problem, file=file, locale=subject.locale)
    if subject.html and subject.pdf.tree is not None:
        trip = compare(subject.html, subject.pdf)
        for comparison in ROUND_TRIP_RULES:
            for problem in comparison.check(trip):
                yield _finding(comparison, problem, file=file, locale=subject.locale)


def check_edition(
    edition: Edition, targets: Sequence[str], terms: Termbase = NO_TERMS
) -> Iterator[Finding]:
    """Run the translation rules on every unit of an edition that has a translation.

    `targets` are the translations as the catalog has them, in the units' order, also where
    the edition shows the source instead.
    """
    for unit, rendition, target in zip(
        edition.guide.units, edition.renditions, targets, strict=True
    ):
        if not target or rendition.state in _UNSEEN:
            continue
        found = check_pair(
            unit, target, locale=edition.locale, file=edition.catalog,
            line=rendition.line, state=rendition.state,
            source_language=edition.guide.language, terms=terms,
        )  # fmt: skip
        hidden = rendition.state is State.STALE and not rendition.translated
        yield from map(_softened, found) if hidden else found


def _softened(finding: Finding) -> Finding:
    """Make an error a warning: an outdated text that no page shows need not hold an edition."""
    if finding.severity is Severity.ERROR:
        return replace(finding, severity=Severity.WARNING)
    return finding


def _finding(
    rule: Rule[Any],
    problem: Problem,
    *,
    file: str,
    line: int | None = None,
    locale: Locale | None = None,
    unit: Unit | None = None,
    severity: Severity | None = None,
) -> Finding:
    unit = problem.unit or unit
    return Finding(
        code=rule.code,
        severity=severity or problem.severity or rule.severity,
        text=problem.text,
        file=file,
        line=problem.line or line,
        locale=locale.tag if locale else None,
        msgctxt=unit.msgctxt if unit else None,
        msgid=unit.msgid if unit else None,
        element=problem.element,
    )
