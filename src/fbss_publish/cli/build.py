"""fbss-publish build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.means import means_from, means_options
from fbss_publish.cli.options import (
    counted,
    explained_in,
    guide_option,
    language_option,
    locale_option,
    project_at,
    release_option,
)
from fbss_publish.domain.formats import CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fbss_publish.build.outcome import Outcome
    from fbss_publish.build.request import Means, Request
    from fbss_publish.catalog.explanations import Explanations
    from fbss_publish.domain.finding import Finding, Severity
    from fbss_publish.project import Project

_SHOWN = 5
"""Unreviewed messages of a file that a build names; the manifest has them all."""


@click.command()
@locale_option
@guide_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(CHOICES),
    help="Only this format (repeatable; a page is always made).",
)
@click.option(
    "--clinic",
    "clinics",
    multiple=True,
    metavar="NAME",
    help="What this clinic hands out, into output/clinics/NAME (repeatable).",
)
@release_option
@click.option(
    "--shard", metavar="I/N", help="Only part I of N, for dividing a build between machines."
)
@click.option(
    "--costs",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Measured costs, so that the parts are even (see “plan”).",
)
@language_option
@means_options
@click.pass_obj
def command(
    folder: Path,
    /,
    locales: tuple[str, ...],
    guides: tuple[str, ...],
    formats: tuple[str, ...],
    clinics: tuple[str, ...],
    release: bool,
    shard: str | None,
    costs: Path | None,
    language: str,
    **options: Any,
) -> int:
    """Build pages and handouts into output/.

    Without options, everything: every guide in every locale. An edition with an error is
    held; the others are made all the same, and the exit code is 1.
    """
    from fbss_publish.build.provenance import build_date
    from fbss_publish.build.request import Request
    from fbss_publish.build.shards import shard_from

    project = project_at(folder)
    request = Request(
        today=build_date(),
        locales=locales,
        guides=guides,
        formats=formats,
        release=release,
        shard=shard_from(shard) if shard else None,
    )
    if not clinics:
        return _build_one(project, request, means_from(project, options, costs), language)
    from fbss_publish.build.clinics import clinic_project

    if shard:
        raise click.UsageError("--shard divides the whole project; it goes with no --clinic.")
    wanted = [clinic_project(project, name) for name in dict.fromkeys(clinics)]
    codes = []
    for one in wanted:
        click.echo(f"Clinic {one.clinic.id if one.clinic else ''}:")
        codes.append(_build_one(one, request, means_from(project, options, costs), language))
    return max(codes)


def _build_one(project: Project, request: Request, means: Means, language: str) -> int:
    """Build a project, or a clinic's part of it, and say what came of it."""
    from fbss_publish.build.unchanged import unchanged

    explained = explained_in(project, language, "text")
    outcome = unchanged(project, request, means) or _built(project, request, means)
    code = _print(outcome.findings, project.gate, explained)
    click.echo(f"{counted(outcome.editions, 'edition')}, {counted(outcome.files, 'file')}.")
    for guide, tag in outcome.held:
        click.echo(f"Held: {guide} in {tag}. Mend its errors and build again.")
    click.echo(f"Open {click.format_filename(project.name(project.output / 'index.html'))}")
    return FINDINGS if outcome.held else max(code, CLEAN)


def _built(project: Project, request: Request, means: Means) -> Outcome:
    from fbss_publish.build.outcome import outcome_of
    from fbss_publish.build.pipeline import build
    from fbss_publish.cli.progress import TerminalProgress

    return outcome_of(build(project, request, TerminalProgress(), means, tell=_note), request)


def _note(sentence: str) -> None:
    click.echo(f"fbss-publish: {sentence}", err=True)


def _print(findings: Iterable[Finding], gate: Severity, explained: Explanations | None) -> int:
    """Print findings, of hundreds of unreviewed messages only the first of each file."""
    from fbss_publish.report.explained import closing_lines, report_lines
    from fbss_publish.report.text import gathered

    found = tuple(findings)
    kept, more = gathered(found, "unreviewed", _SHOWN)
    lines = list(report_lines(kept, explained))
    for file, number in more.items():
        lines.append(
            f"{file}: {counted(number, 'more message')} unreviewed. "
            "To list them all: fbss-publish check --release"
        )
    lines += closing_lines(found, explained)
    click.echo("\n".join(lines))
    return FINDINGS if any(f.severity.reaches(gate) for f in found) else CLEAN
