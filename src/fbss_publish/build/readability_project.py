"""The readability of a project: each guide in each language, judged and explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fbss_publish.build.gather import Inputs, read_guides, read_inputs, wanted_locales
from fbss_publish.build.plain_words import plain_words_for
from fbss_publish.build.readability_baseline import Scores, read_baseline
from fbss_publish.build.readability_checklist import checklist
from fbss_publish.build.readability_drift import drift_findings, drifts_of
from fbss_publish.build.readability_findings import findings_of
from fbss_publish.build.readability_gates import check_gates, gates_of
from fbss_publish.build.readability_pages import hot_sentences, passages, sections
from fbss_publish.build.reading import analyze_edition
from fbss_publish.catalog.translate import Rules, translate
from fbss_publish.check.run import check_guide
from fbss_publish.domain.edition import Edition, State
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.guide import Guide
from fbss_publish.project import Project
from fbss_publish.readability.explain import LENGTH, explain
from fbss_publish.readability.literacy import items
from fbss_publish.readability.plain_words import PlainWords
from fbss_publish.readability.project_report import EditionReport, ProjectReport
from fbss_publish.readability.verdicts import verdicts_on
from fbss_publish.source.fill import text_of

_UNFINISHED = (State.DRAFT, State.STALE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """The report of a project, and the same as findings for tools that show those."""

    report: ProjectReport
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Desk:
    project: Project
    inputs: Inputs
    plain: PlainWords
    baseline: Scores
    about: Mapping[str, tuple[Finding, ...]]


def measure(
    project: Project,
    locales: Iterable[str],
    guides: Iterable[str],
    *,
    today: date,
    baseline: Path | None = None,
) -> Measured:
    """Measure the editions of a project; empty selections mean everything.

    Drafts are measured like other texts, pseudo-text is not. Raises InputError for an unknown
    locale or guide and for a baseline that cannot be used, ConfigError for a gate.
    """
    check_gates(project)
    path = baseline or project.baseline
    scores = read_baseline(path, project.name(path))
    found = read_guides(project, guides)
    about = {guide.id: _about(guide, today) for guide in found}
    editions: list[EditionReport] = []
    findings: list[Finding] = []
    for tag in wanted_locales(project, locales, release=False):
        inputs = read_inputs(project, tag, [guide.id for guide in found])
        if inputs.locale.pseudo:
            continue
        desk = _Desk(project=project, inputs=inputs, plain=plain_words_for(project, tag),
                     baseline=scores, about=about)  # fmt: skip
        for guide in found:
            made, problems = _edition(desk, guide)
            editions.append(made)
            findings += problems
    named = project.name(path) if path.exists() else ""
    report = ProjectReport(editions=tuple(editions), baseline=named)
    unique = dict.fromkeys(findings)
    return Measured(report=report, findings=tuple(sorted(unique, key=lambda f: f.order)))


def _about(guide: Guide, today: date) -> tuple[Finding, ...]:
    """Give what the health-literacy rules find in a guide."""
    codes = {code for item in items() for code in item.rules}
    found = check_guide(guide, today=today, release=False)
    return tuple(finding for finding in found if finding.code in codes)


def _edition(desk: _Desk, guide: Guide) -> tuple[EditionReport, Iterator[Finding]]:
    project, inputs = desk.project, desk.inputs
    rules = Rules(policy=project.release, release=False)
    edition = translate(guide, inputs.locale, inputs.catalogs.get(guide.id), inputs.ledger, rules)
    report = analyze_edition(edition, inputs.terms, extras=True)
    gates = gates_of(project, inputs.locale.tag)
    before = desk.baseline.get(guide.id, {}).get(inputs.locale.tag, {})
    verdicts = verdicts_on(report, gates, before)
    explanation = explain(report, gates[0].formula if gates else LENGTH, desk.plain)
    hot = hot_sentences(edition, explanation)
    source = inputs.locale.source
    made = EditionReport(
        guide=guide.id,
        title=text_of(edition, guide.front.title),
        locale=inputs.locale.tag,
        language=inputs.locale.english,
        direction=str(inputs.locale.direction),
        source=source,
        file=guide.path if source else edition.catalog or guide.path,
        report=report,
        verdicts=verdicts,
        explanation=explanation,
        hot=hot,
        sections=sections(edition, report, explanation.measure),
        passages=passages(edition, hot),
        drifts=drifts_of(edition),
        checklist=checklist(desk.about[guide.id]) if source else (),
        messages=len(guide.units),
        drafts=sum(r.translated and r.state in _UNFINISHED for r in edition.renditions),
        untranslated=0 if source else sum(not r.translated for r in edition.renditions),
    )
    return made, _findings(desk, edition, made)


def _findings(desk: _Desk, edition: Edition, made: EditionReport) -> Iterator[Finding]:
    yield from findings_of(edition, made.report, made.verdicts, release=False)
    yield from drift_findings(edition, made.drifts)
    if made.source:
        yield from desk.about[edition.guide.id]
