"""The readability of a project: options in, one call, print, exit code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import explained_in, project_at
from fbss_publish.errors import InputError
from fbss_publish.files import write_atomic

if TYPE_CHECKING:
    from fbss_publish.build.readability_project import Measured
    from fbss_publish.catalog.explanations import Explanations
    from fbss_publish.readability.project_report import ProjectReport

_MADE = (".txt", ".json", ".html", ".sarif", ".xml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the options ask for."""

    locales: tuple[str, ...]
    guides: tuple[str, ...]
    form: str
    output: Path | None
    baseline: Path | None
    update: bool
    language: str = ""


def report_project(folder: Path, asked: Asked) -> int:
    """Measure a project, print the report, and give the exit code."""
    from fbss_publish.build.provenance import build_date
    from fbss_publish.build.readability_baseline import read_baseline, write_baseline
    from fbss_publish.build.readability_project import measure

    project = project_at(folder)
    explained = explained_in(project, asked.language, asked.form)
    if asked.baseline and not asked.update and not asked.baseline.exists():
        raise InputError(
            "is not there.", path=asked.baseline, mend="Write it with --update-baseline."
        )
    found = measure(
        project, asked.locales, asked.guides, today=build_date(), baseline=asked.baseline
    )
    deliver(_shown(found, asked.form, explained), asked.output)
    if asked.update:
        path = asked.baseline or project.baseline
        old = read_baseline(path, project.name(path))
        changed = write_baseline(path, old, found.report.editions)
        click.echo(f"{project.name(path)}: {'written' if changed else 'unchanged'}", err=True)
    return FINDINGS if _fails(found.report, slips=not asked.update) else CLEAN


def deliver(text: str, output: Path | None) -> None:
    """Print a report, or write it to a file. Raises InputError if another file is there."""
    if output is None:
        click.echo(text, nl=False)
        return
    if output.exists() and output.suffix not in _MADE:
        raise InputError(
            "is there already and may not be a report.",
            path=output,
            mend=f"Choose an --output that ends in {', '.join(_MADE)}.",
        )
    changed = write_atomic(output, text.encode())
    click.echo(f"{click.format_filename(output)}: {'written' if changed else 'unchanged'}")


def _shown(found: Measured, form: str, explained: Explanations | None) -> str:
    if form == "json":
        from fbss_publish.report.readability_project_json import project_json

        return project_json(found.report)
    if form == "html":
        from fbss_publish.report.readability_project_html import project_html

        return project_html(found.report)
    if form == "sarif" and explained:
        from fbss_publish.report.sarif import findings_sarif

        return findings_sarif(found.findings, explained)
    if form == "junit":
        from fbss_publish.report.junit import findings_junit

        return findings_junit(found.findings)
    from fbss_publish.report.readability_project_text import project_text

    text = project_text(found.report)
    if explained is None or not found.findings:
        return text
    from fbss_publish.report.explained import closing_lines, report_lines

    last = (*report_lines(found.findings, explained), *closing_lines(found.findings, explained))
    return "\n".join([text, *last, ""])


def _fails(report: ProjectReport, *, slips: bool) -> bool:
    """Say whether a gate failed, a text got worse, or an automatic item is not met."""
    return any(
        any(v.failed or (slips and v.slipped) for v in edition.verdicts)
        or any(item.outcome == "not met" for item in edition.checklist)
        for edition in report.editions
    )
