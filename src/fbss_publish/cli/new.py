"""fbss-publish new."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.options import project_at


@click.command()
@click.argument("locale")
@click.pass_obj
def command(folder: Path, locale: str) -> None:
    """Start the catalogs of LOCALE, a BCP 47 language tag such as fr, pt-BR or zh-Hant."""
    from fbss_publish.build.catalogs import new

    for written in new(project_at(folder), locale):
        click.echo(f"{written.name}: {written.messages} messages to translate")
    if locale not in project_at(folder).locales:
        click.echo(f"Not built yet: add “{locale}” to “locales” in the configuration.")
