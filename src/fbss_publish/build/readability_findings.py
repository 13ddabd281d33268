"""Findings about the readability of an edition: a gate that failed, and a text that got worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from fbss_publish.build.readability_gates import gates_of
from fbss_publish.build.reading import analyze_edition
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.terms import Termbase
from fbss_publish.project import Project
from fbss_publish.readability.explain import hottest
from fbss_publish.readability.report import Report
from fbss_publish.readability.verdicts import Verdict, verdicts_on
from fbss_publish.report.text import shortened


def readability_findings(
    project: Project,
    edition: Edition,
    terms: Termbase,
    baseline: Mapping[str, float],
    *,
    release: bool,
) -> Iterator[Finding]:
    """Judge an edition by the gates of its language. A release is held by what fails."""
    gates = gates_of(project, edition.locale.tag)
    if edition.locale.pseudo or not gates:
        return
    report = analyze_edition(edition, terms)
    verdicts = verdicts_on(report, gates, baseline)
    yield from findings_of(edition, report, verdicts, release=release)


def findings_of(
    edition: Edition, report: Report, verdicts: Iterable[Verdict], *, release: bool
) -> Iterator[Finding]:
    """Give a finding for each gate that failed and each value that got worse.

    It stands at the sentence that costs most.
    """
    severity = Severity.ERROR if release else Severity.WARNING
    for verdict in verdicts:
        if verdict.failed:
            yield _finding(edition, report, verdict, "readability-gate", severity, _failed(verdict))
        if verdict.slipped:
            text = _slipped(verdict)
            yield _finding(edition, report, verdict, "readability-ratchet", severity, text)


def _failed(verdict: Verdict) -> str:
    least = "at least" if verdict.higher_is_easier else "at most"
    aside = ""
    if verdict.raw is not None and verdict.raw != verdict.value:
        aside = f" (as it is: {verdict.raw:.1f})"
    return (
        f"{verdict.name} is {verdict.value:.1f}{aside}; the gate is {least} {verdict.gate.gate:g}."
    )


def _slipped(verdict: Verdict) -> str:
    return (
        f"{verdict.name} is {verdict.value:.1f}; it was {verdict.before:.1f} in the baseline. "
        "Nobody may get worse by more than 0.5."
    )


def _finding(
    edition: Edition, report: Report, verdict: Verdict, code: str, severity: Severity, what: str
) -> Finding:
    costly = hottest(report, verdict.gate.formula)
    where = f" Start with “{shortened(costly.text)}”." if costly else ""
    return Finding(
        code=code,
        severity=severity,
        text=f"{what}{where} Run: fbss-publish readability --guide {edition.guide.id} "
        f"--locale {edition.locale.tag}",
        file=edition.guide.path if edition.locale.source else edition.catalog or edition.guide.path,
        line=costly.line if costly else None,
        locale=edition.locale.tag,
    )
