"""fbss-publish update."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.options import project_at


@click.command()
@click.argument("locales", nargs=-1, metavar="[LOCALE]...")
@click.option(
    "--references",
    "places",
    is_flag=True,
    help="Also bring references and section names of unchanged messages up to date.",
)
@click.option(
    "--memory",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Fill messages without a text from this translation memory (TMX), as fuzzy.",
)
@click.pass_obj
def command(folder: Path, locales: tuple[str, ...], places: bool, memory: Path | None) -> None:
    """Bring templates and catalogs up to date with the guides.

    Unchanged messages keep their translations, edited ones become fuzzy and show the
    previous text, removed ones become obsolete. Nothing that a person wrote is dropped.
    """
    from fbss_publish.build.catalogs import update

    for written in update(project_at(folder), locales, places=places, memory=memory):
        if written.merged is None:
            continue
        m = written.merged
        word = "written" if written.changed else "unchanged"
        click.echo(
            f"{written.name}: {m.kept} kept, {m.near} fuzzy, {m.added} new, "
            f"{m.obsoleted} obsolete, {m.revived} revived; {word}"
        )
        if memory:
            click.echo(f"    {written.remembered} filled from the memory, to be checked")
