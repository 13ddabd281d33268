"""fbss-publish status."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.means import CACHE
from fbss_publish.cli.options import counted, form_option, project_at

if TYPE_CHECKING:
    from fbss_publish.build.status import Progress

_COLUMNS = ("messages", "translated", "fuzzy", "missing", "stale", "reviewed")
SCHEMA = "fbss-publish/status/1"


@click.command()
@click.argument("locales", nargs=-1, metavar="[LOCALE]...")
@form_option
@click.pass_obj
def command(folder: Path, locales: tuple[str, ...], form: str) -> None:
    """Show how far each locale has come, in messages.

    Fuzzy counts drafts; stale are those of them whose source has changed since; reviewed
    are those that a named person signed off.
    """
    from fbss_publish.build.status import status, unavailable_formats

    project = project_at(folder)
    if locales:
        from fbss_publish.build.gather import wanted_locales

        wanted_locales(project, locales, release=True)
    rows = status(project, locales, project.root / CACHE)
    if form == "json":
        _print_json(rows, unavailable_formats(project, locales))
    else:
        _print_table(rows)
        for line in unavailable_formats(project, locales):
            click.echo(line)


def _print_table(rows: tuple[Progress, ...]) -> None:
    width = max((len(row.domain) for row in rows), default=0)
    click.echo(f"{'locale':10}{'catalog':{width + 2}}" + "".join(f"{c:>12}" for c in _COLUMNS))
    for row in rows:
        if not row.for_staff:
            numbers = "".join(f"{getattr(row, column):>12}" for column in _COLUMNS)
            click.echo(f"{row.locale:10}{row.domain:{width + 2}}{numbers}")
    if told := [_explained(row) for row in rows if row.for_staff]:
        click.echo("Explanations of findings, for staff; no edition waits for them:")
        for line in told:
            click.echo(line)


def _explained(row: Progress) -> str:
    drafts = f", {counted(row.fuzzy, 'draft')}" if row.fuzzy else ""
    return f"{row.locale:10}{row.translated + row.fuzzy}/{row.messages}{drafts}"


def _print_json(rows: tuple[Progress, ...], unavailable: tuple[str, ...]) -> None:
    import json
    from dataclasses import asdict

    catalogs = [asdict(row) for row in rows if not row.for_staff]
    explained = [asdict(row) for row in rows if row.for_staff]
    values = {
        "schema": SCHEMA,
        "catalogs": catalogs,
        "explanations": explained,
        "unavailable": list(unavailable),
    }
    click.echo(json.dumps(values, indent=2, ensure_ascii=False))
