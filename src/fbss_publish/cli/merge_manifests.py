"""fbss-publish merge-manifests: the parts of a divided build become one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.means import means_from, means_options
from fbss_publish.cli.options import (
    counted,
    explained_in,
    print_findings,
    project_at,
    release_option,
)

if TYPE_CHECKING:
    from fbss_publish.domain.manifest import Manifest


@click.command()
@click.argument(
    "folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(path_type=Path)
)
@release_option
@click.option(
    "--summary",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Add a table by locale to the end of this file, in Markdown.",
)
@means_options
@click.pass_obj
def command(
    folder: Path,
    /,
    folders: tuple[Path, ...],
    release: bool,
    summary: Path | None,
    **options: Any,
) -> int:
    """Put the outputs of all parts of a divided build together in output/.

    Each FOLDER is the output folder of a build with --shard. The project must be here, at the
    same commit.
    """
    from fbss_publish.build.join import merge_manifests
    from fbss_publish.build.provenance import build_date
    from fbss_publish.build.request import Request

    project = project_at(folder)
    request = Request(today=build_date(), release=release)
    manifest = merge_manifests(project, folders, request, means_from(project, options))
    if summary:
        _add(summary, manifest)
    explained = explained_in(project, "", "text")
    code = print_findings(manifest.findings(), project.gate, "text", explained)
    built = [edition for edition in manifest.editions if edition.status == "built"]
    held = [edition for edition in manifest.editions if edition.status == "held"]
    click.echo(f"{counted(len(built), 'edition')}, {counted(len(manifest.outputs()), 'file')}.")
    for edition in held:
        click.echo(f"Held: {edition.guide} in {edition.locale}. Mend its errors and build again.")
    return FINDINGS if held else max(code, CLEAN)


def _add(path: Path, manifest: Manifest) -> None:
    """Add the table to the end of a file: CI gives one that other steps write to, too."""
    from fbss_publish.report.summary import summary_markdown

    with path.open("a", encoding="utf-8") as stream:
        stream.write(summary_markdown(manifest))
