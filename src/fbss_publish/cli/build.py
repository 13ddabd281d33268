"""fbss-publish build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import (
    counted,
    guide_option,
    locale_option,
    project_at,
    release_option,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fbss_publish.domain.finding import Finding, Severity
    from fbss_publish.domain.manifest import EditionRecord, Manifest

_SHOWN = 5
"""Unreviewed messages of a file that a build names; the manifest has them all."""


@click.command()
@locale_option
@guide_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["html", "pdf"]),
    help="Only this format (repeatable; a page is always made).",
)
@release_option
@click.pass_obj
def command(
    folder: Path,
    locales: tuple[str, ...],
    guides: tuple[str, ...],
    formats: tuple[str, ...],
    release: bool,
) -> int:
    """Build pages and handouts into output/.

    Without options, everything: every guide in every locale. An edition with an error is
    held; the others are made all the same, and the exit code is 1.
    """
    from fbss_publish.build.pipeline import FORMATS, Request, build
    from fbss_publish.build.provenance import build_date
    from fbss_publish.cli.progress import TerminalProgress

    project = project_at(folder)
    request = Request(
        today=build_date(),
        locales=locales,
        guides=guides,
        formats=formats or FORMATS,
        release=release,
    )
    manifest = build(project, request, TerminalProgress())
    manifest = replace(manifest, editions=_asked_for(manifest, locales, guides))
    code = _print(manifest.findings(), project.gate)
    built = [edition for edition in manifest.editions if edition.status == "built"]
    held = [edition for edition in manifest.editions if edition.status == "held"]
    click.echo(f"{counted(len(built), 'edition')}, {counted(len(manifest.outputs()), 'file')}.")
    for edition in held:
        click.echo(f"Held: {edition.guide} in {edition.locale}. Mend its errors and build again.")
    click.echo(f"Open {click.format_filename(project.name(project.output / 'index.html'))}")
    return FINDINGS if held else max(code, CLEAN)


def _print(findings: Iterable[Finding], gate: Severity) -> int:
    """Print findings, of hundreds of unreviewed messages only the first of each file."""
    from fbss_publish.report.text import finding_lines, gathered, summary

    found = tuple(findings)
    kept, more = gathered(found, "unreviewed", _SHOWN)
    for line in finding_lines(kept):
        click.echo(line)
    for file, number in more.items():
        click.echo(
            f"{file}: {counted(number, 'more message')} unreviewed. "
            "To list them all: fbss-publish check --release"
        )
    click.echo(f"{summary(found)[0].upper()}{summary(found)[1:]}.")
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
