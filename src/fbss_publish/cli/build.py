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
    print_findings,
    project_at,
    release_option,
)
from fbss_publish.domain.formats import CHOICES

if TYPE_CHECKING:
    from fbss_publish.build.request import Means, Request
    from fbss_publish.domain.manifest import EditionRecord, Manifest
    from fbss_publish.project import Project


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
    from fbss_publish.build.unchanged import unchanged

    project = project_at(folder)
    request = Request(
        today=build_date(),
        locales=locales,
        guides=guides,
        formats=formats,
        release=release,
        shard=shard_from(shard) if shard else None,
    )
    means = means_from(project, options, costs)
    manifest = unchanged(project, request, means) or _built(project, request, means)
    manifest = replace(manifest, editions=_asked_for(manifest, locales, guides))
    code = print_findings(manifest.findings(), project.gate, "text")
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


def _asked_for(
    manifest: Manifest, locales: tuple[str, ...], guides: tuple[str, ...]
) -> tuple[EditionRecord, ...]:
    """Leave out what an earlier build made and this one only keeps."""
    return tuple(
        edition
        for edition in manifest.editions
        if (not locales or edition.locale in locales) and (not guides or edition.guide in guides)
    )
