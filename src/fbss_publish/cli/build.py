"""fbss-publish build."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import (
    counted,
    guide_option,
    locale_option,
    print_findings,
    project_at,
    release_option,
)


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
    code = print_findings(manifest.findings(), project.gate, "text")
    built = [edition for edition in manifest.editions if edition.status == "built"]
    held = [edition for edition in manifest.editions if edition.status == "held"]
    click.echo(f"{counted(len(built), 'edition')}, {counted(len(manifest.outputs()), 'file')}.")
    for edition in held:
        click.echo(f"Held: {edition.guide} in {edition.locale}. Mend its errors and build again.")
    click.echo(f"Open {click.format_filename(project.name(project.output / 'index.html'))}")
    return FINDINGS if held else max(code, CLEAN)
