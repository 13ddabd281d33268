"""Rules meet their subjects: problems become findings with a file and a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from fbss_publish.check.handout import embedded_fonts, sheet_readable, sheet_warnings
from fbss_publish.check.registry import (
    CATALOG_RULES,
    GUIDE_RULES,
    HANDOUT_RULES,
    PAGE_RULES,
    PRESS_RULES,
    ROUND_TRIP_RULES,
    TRANSLATION_RULES,
)
from fbss_publish.check.rule import (
    CatalogSubject,
    GuideSubject,
    HandoutSubject,
    PageSubject,
    Pair,
    PressSubject,
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

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

LONGEST = 5_000
"""Characters of one text; some rules take much longer for longer ones."""

_UNSEEN = (State.SOURCE, State.MISSING, State.PSEUDO)


def check_guide(
    guide: Guide, *, today: date, release: bool, terms: Termbase = NO_TERMS
) -> Iterator[Finding]:
    """Run the guide rules on a source document."""
    subject = GuideSubject(guide=guide, today=today, release=release, terms=terms)
    for rule in GUIDE_RULES:
        for problem in rule.check(subject):
            yield problem_finding(rule, problem, file=guide.path)


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
        yield problem_finding(
            length_ratio.RULE, problem, file=file, line=line, locale=locale, unit=unit,
            severity=Severity.ERROR,
        )  # fmt: skip
        return
    for rule in TRANSLATION_RULES:
        for problem in rule.check(pair):
            yield problem_finding(rule, problem, file=file, line=line, locale=locale, unit=unit)


def check_catalog(subject: CatalogSubject, *, file: str) -> Iterator[Finding]:
    """Run the catalog rules, which compare the messages of a locale with each other."""
    for rule in CATALOG_RULES:
        for problem in rule.check(subject):
            yield problem_finding(rule, problem, file=file, locale=subject.locale)


def check_page(
    html: str, *, file: str, locale: Locale | None = None, own: bool = True,
    original: View | None = None, lines: bool = False, terms: Termbase = NO_TERMS,
) -> Iterator[Finding]:  # fmt: skip
    """Run the page rules on a finished page.

    `own`: a build made it. `original` is the page in the source language. `lines`: the file
    that the findings name is the page itself, so that its lines can be given.
    """
    from fbss_publish.check.html.parse import parse

    subject = PageSubject(soup=parse(html), locale=locale, own=own, original=original, terms=terms)
    for rule in PAGE_RULES:
        for problem in rule.check(subject):
            placed = problem if lines else replace(problem, line=None)
            yield problem_finding(rule, placed, file=file, locale=locale)


def check_handout(subject: HandoutSubject, *, file: str) -> Iterator[Finding]:
    """Run the handout rules on a rendered sheet, and compare it with its page if it is known."""
    # A file that cannot be opened has no language or title either; once is enough.
    rules = HANDOUT_RULES if subject.pdf.pages else (sheet_readable.RULE, sheet_warnings.RULE)
    for rule in rules:
        for problem in rule.check(subject):
            yield problem_finding(rule, problem, file=file, locale=subject.locale)
    if subject.html and subject.pdf.tree is not None:
        trip = compare(subject.html, subject.pdf)
        for comparison in ROUND_TRIP_RULES:
            for problem in comparison.check(trip):
                yield problem_finding(comparison, problem, file=file, locale=subject.locale)


def check_press(
    subject: PressSubject, *, file: str, rules: Sequence[Rule[PressSubject]] = PRESS_RULES
) -> Iterator[Finding]:
    """Run the preflight on a file for a print shop, and the rules of every sheet that fit it."""
    sheet = HandoutSubject(data=subject.data, locale=subject.locale)
    if subject.data:
        for shared in (sheet_readable.RULE, embedded_fonts.RULE):
            for problem in shared.check(sheet):
                yield problem_finding(shared, problem, file=file, locale=subject.locale)
        if not subject.press.pages:
            return
    for rule in rules:
        for problem in rule.check(subject):
            yield problem_finding(rule, problem, file=file, locale=subject.locale)


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


def problem_finding(
    rule: Rule[Any],
    problem: Problem,
    *,
    file: str,
    line: int | None = None,
    locale: Locale | None = None,
    unit: Unit | None = None,
    severity: Severity | None = None,
) -> Finding:
    """Make a finding of what a rule found; what the problem says goes before what is given."""
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
        excerpt=problem.excerpt,
        criterion=rule.criterion if problem.criterion is None else problem.criterion,
        act=rule.act if problem.act is None else problem.act,
    )
