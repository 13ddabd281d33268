"""fbss-publish merge-manifests: the parts of a divided build become one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.means import means_from, means_options
from fbss_publish.cli.options import counted, print_findings, project_at, release_option


@click.command()
@click.argument(
    "folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(path_type=Path)
)
@release_option
@means_options
@click.pass_obj
def command(folder: Path, /, folders: tuple[Path, ...], release: bool, **options: Any) -> int:
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
    code = print_findings(manifest.findings(), project.gate, "text")
    built = [edition for edition in manifest.editions if edition.status == "built"]
    held = [edition for edition in manifest.editions if edition.status == "held"]
    click.echo(f"{counted(len(built), 'edition')}, {counted(len(manifest.outputs()), 'file')}.")
    for edition in held:
        click.echo(f"Held: {edition.guide} in {edition.locale}. Mend its errors and build again.")
    return FINDINGS if held else max(code, CLEAN)
