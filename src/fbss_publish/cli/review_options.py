"""Options that the commands of review share, and today's date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from fbss_publish.build.review import Desk

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)

person_option = click.option(
    "--person", required=True, metavar="NAME", help="The full name of who answers for it."
)
key_option = click.option(
    "--key",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Sign the line with this SSH key.",
)
scope_option = click.option(
    "--scope",
    type=click.Choice(["linguistic", "clinical"]),
    required=True,
    help="What is vouched for: the language, or the medicine.",
)


def message_options(command: Command) -> Command:
    """Add the options that choose a message."""
    for option in (
        click.option("--msgctxt", metavar="TEXT", help="Its context, where several are alike."),
        click.option("--msgid", metavar="TEXT", help="The message with this source text."),
        click.option("--id", "name", metavar="ID", help="The message with this id."),
    ):
        command = option(command)
    return command


def reviewer_options(command: Command) -> Command:
    """Add the options that say who signs off, and as what."""
    for option in (
        click.option("--fixture", is_flag=True, help="For tests: the sign-off never counts."),
        key_option,
        click.option("--note", default="", metavar="TEXT", help="A remark to keep with it."),
        click.option("--org", default="", metavar="NAME", help="The organisation they act for."),
        scope_option,
        click.option(
            "--credential", required=True, metavar="TEXT", help="What qualifies the person."
        ),
        person_option,
    ):
        command = option(command)
    return command


def today() -> date:
    """Give the day in UTC. A sign-off says when it was really made, so nothing sets it."""
    return datetime.now(UTC).date()


def desk_at(folder: Path, locale: str, guides: tuple[str, ...]) -> Desk:
    """Read what a reviewer of a locale needs. Raises InputError and CatalogError."""
    from fbss_publish.build.review import read_desk
    from fbss_publish.cli.options import project_at

    return read_desk(project_at(folder), locale, guides, today())
