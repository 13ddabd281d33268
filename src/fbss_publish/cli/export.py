"""fbss-publish export."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.options import project_at


@click.command()
@click.argument("locale")
@click.option(
    "--to",
    "form",
    type=click.Choice(["xliff", "tmx"]),
    required=True,
    help="XLIFF 2.1 for a translator, or TMX 1.4b as a translation memory.",
)
@click.option(
    "-o",
    "--output",
    "output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where to put the files (default: the folder “exchange” of the project).",
)
@click.option("--overwrite", is_flag=True, help="Replace files that say something else.")
@click.pass_obj
def command(folder: Path, locale: str, form: str, output: Path | None, overwrite: bool) -> None:
    """Write the catalogs of a locale for other translation tools.

    XLIFF: one file a catalog, with all messages, their states and notes. TMX: one memory
    with the finished translations. What a format cannot hold is said.
    """
    from fbss_publish.build.exchange import export

    project = project_at(folder)
    target = output or project.root / "exchange"
    for sent in export(project, locale, form, target, overwrite=overwrite):
        name = click.format_filename(project.name(sent.path))
        word = "written" if sent.changed else "unchanged"
        click.echo(f"{name}: {sent.exported.units} messages, {word}")
        for what in sent.exported.left_out:
            click.echo(f"    {what}")
