"""fbss-publish extract."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.options import project_at


@click.command()
@click.pass_obj
def command(folder: Path) -> None:
    """Write one catalog template a guide, and one for the interface, to locales/templates/.

    A template whose content has not changed is not touched.
    """
    from fbss_publish.build.catalogs import extract

    for written in extract(project_at(folder)):
        word = "written" if written.changed else "unchanged"
        click.echo(f"{written.name}: {written.messages} messages, {word}")
