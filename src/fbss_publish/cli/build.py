"""fbss-publish build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.means import means_from, means_options
from fbss_publish.cli.options import (
    counted,
    guide_option,
    locale_option,
    project_at,
    release_option,
)
from fbss_publish.domain.formats import CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fbss_publish.build.request import Means, Request
    from fbss_publish.domain.finding import Finding, Severity
    from fbss_publish.domain.manifest import EditionRecord, Manifest
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
        return _build_one(project, request, means_from(project, options, costs))
    from fbss_publish.build.clinics import clinic_project

    if shard:
        raise click.UsageError("--shard divides the whole project; it goes with no --clinic.")
    wanted = [clinic_project(project, name) for name in dict.fromkeys(clinics)]
    codes = []
    for one in wanted:
        click.echo(f"Clinic {one.clinic.id if one.clinic else ''}:")
        codes.append(_build_one(one, request, means_from(project, options, costs)))
    return max(codes)


def _build_one(project: Project, request: Request, means: Means) -> int:
    """Build a project, or a clinic's part of it, and say what came of it."""
    from fbss_publish.build.unchanged import unchanged

    manifest = unchanged(project, request, means) or _built(project, request, means)
    manifest = replace(manifest, editions=_asked_for(manifest, request.locales, request.guides))
    code = _print(manifest.findings(), project.gate)
    built = [edition for edition in manifest.editions if edition.status == "built"]
    held = [edition for edition in manifest.editions if edition.status == "held"]
    click.echo(f"{counted(len(built), 'edition')}, {counted(len(manifest.outputs()), 'file')}.")
    for edition in held:
        click.echo(f"Held: {edition.guide} in {edition.locale}. Mend its errors and build again.")
    click.echo(f"Open {click.format_filename(project.name(project.output / 'index.html'))}")
    return FINDINGS if held else max(code, CLEAN)


def _built(project: Project, request: Request, means: Means) -> Manifest:
    from fbss_publish.build.pipeline import build
    from fbss_publish.cli.progress import TerminalProgress

    return build(project, request, TerminalProgress(), means, tell=_note)


def _note(sentence: str) -> None:
    click.echo(f"fbss-publish: {sentence}", err=True)


def _print(findings: Iterable[Finding], gate: Severity) -> int:
    """Print findings, of hundreds of unreviewed messages only the first of each file."""
    from fbss_publish.report.text import finding_lines, gathered, summary

    found = tuple(findings)
    kept, more = gathered(found, "unreviewed", _SHOWN)
    lines = list(finding_lines(kept))
    for file, number in more.items():
        lines.append(
            f"{file}: {counted(number, 'more message')} unreviewed. "
            "To list them all: fbss-publish check --release"
        )
    lines.append(f"{summary(found)[0].upper()}{summary(found)[1:]}.")
    click.echo("\n".join(lines))
    return FINDINGS if any(f.severity.reaches(gate) for f in found) else CLEAN


def _asked_for(
    manifest: Manifest, locales: tuple[str, ...], guides: tuple[str, ...]
) -> tuple[EditionRecord, ...]:
    """Leave out what an earlier build made and this one only keeps."""
    return tuple(
        edition
        for edition in manifest.editions
        if (not locales or edition.locale in locales) and (not guides or edition.guide in guides)
    )
