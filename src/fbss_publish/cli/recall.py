"""fbss-publish recall."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted, form_option, project_at

if TYPE_CHECKING:
    from fbss_publish.build.recall import Place, Recall


@click.command()
@click.argument("text", metavar="TEXT-OR-ID")
@click.option(
    "--manifests",
    "folders",
    multiple=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True),
    help="Where manifests of earlier builds are kept (repeatable).",
)
@form_option
@click.pass_obj
def command(folder: Path, /, text: str, folders: tuple[Path, ...], form: str) -> int:
    """Say which published handouts hold a text, so that they can be taken back.

    TEXT-OR-ID is a text in any language, a part of one, or a message id. The exit code is 1 if
    a handout holds it, or if one cannot be looked into.
    """
    from fbss_publish.build.recall import recall

    found = recall(project_at(folder), text, folders)
    if form == "json":
        values = {"schema": "fbss-publish/recall/1", **asdict(found)}
        click.echo(json.dumps(values, ensure_ascii=False, indent=1))
    else:
        _print(found)
    return FINDINGS if found.places or found.blind else CLEAN


def _print(found: Recall) -> None:
    for place in found.places:
        _print_place(place)
    for place in found.blind:
        click.echo(f"Cannot say: {place.guide} in {place.locale} ({place.manifest} is too old).")
    editions = counted(len(found.places), "edition")
    click.echo(f"{editions} of {found.editions} hold it; {counted(len(found.wanted), 'text')}:")
    for one in found.wanted:
        click.echo(f"  {one.id}  {one.text}")


def _print_place(place: Place) -> None:
    clinic = f", clinic {place.clinic}" if place.clinic else ""
    age = "newest build" if place.current else "earlier build"
    click.echo(
        f"{place.identifier} {place.version} ({place.content}), {place.locale}{clinic}: "
        f"{place.origin}, {place.mode} build, {age} ({place.manifest})"
    )
    for name in place.files:
        click.echo(f"  [ ] {name}")
