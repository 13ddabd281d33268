"""fbss-publish review: read, sign off and hand out translations for review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import form_option, guide_option, project_at
from fbss_publish.cli.review_exchange import import_, packet
from fbss_publish.cli.review_options import desk_at, today
from fbss_publish.cli.review_sign import revoke, sign, waive

if TYPE_CHECKING:
    from fbss_publish.build.review_status import Health, Row

SCHEMA = "fbss-publish/review-status/1"
_COLUMNS = ("needed", "signed", "ready", "drafts", "critical_needed", "critical_signed")
_HEADS = ("needed", "signed", "ready", "drafts", "safety", "safety signed")


@click.group()
def command() -> None:
    """Read, sign off and hand out translations for review.

    Sign-offs are lines of locales/LOCALE/reviews.jsonl. Each is of one text; when that
    changes, it no longer counts.
    """


for _part in (sign, revoke, waive, packet, import_):
    command.add_command(_part)


@command.command()
@click.argument("locales", nargs=-1, metavar="[LOCALE]...")
@form_option
@click.pass_obj
def status(folder: Path, locales: tuple[str, ...], form: str) -> int:
    """Show what a release needs signed off, and what is.

    Counts messages by catalog and scope; safety-critical ones stand apart. The exit code is
    1 if a signature in a ledger is bad.
    """
    from fbss_publish.build.review_status import review_status

    rows, ledgers = review_status(project_at(folder), locales, today())
    if form == "json":
        _print_json(rows, ledgers)
    else:
        _print_table(rows)
        for health in ledgers:
            for line in _health_lines(health):
                click.echo(line)
    return FINDINGS if any(health.bad for health in ledgers) else CLEAN


@command.command(name="next")
@click.argument("locale")
@guide_option
@click.option(
    "--scope",
    type=click.Choice(["linguistic", "clinical"]),
    default="linguistic",
    show_default=True,
    help="What is to be signed off.",
)
@click.pass_obj
def next_(folder: Path, locale: str, guides: tuple[str, ...], scope: str) -> None:
    """Show the next message of LOCALE to review: what can be signed off first, safety first."""
    from fbss_publish.cli.show_review import item_lines

    desk = desk_at(folder, locale, guides)
    waiting = [item for item in desk.open_for(scope) if scope in item.need]
    if not waiting:
        click.echo(f"{locale}: no message waits for a {scope} sign-off.")
        return
    for line in item_lines(desk, waiting[0], scope, len(waiting)):
        click.echo(line)


def _print_table(rows: tuple[Row, ...]) -> None:
    width = max((len(row.catalog) for row in rows), default=0)
    heads = "".join(f"{head:>{_width(head)}}" for head in _HEADS)
    click.echo(f"{'locale':10}{'catalog':{width + 2}}{'scope':12}{heads}")
    for row in rows:
        numbers = "".join(
            f"{getattr(row, column):>{_width(head)}}"
            for column, head in zip(_COLUMNS, _HEADS, strict=True)
        )
        click.echo(f"{row.locale:10}{row.catalog:{width + 2}}{row.scope:12}{numbers}")


def _width(head: str) -> int:
    return max(len(head) + 2, 9)


def _health_lines(health: Health) -> list[str]:
    parts = [f"{number} {state}" for state, number in health.signatures.items()]
    lines = [f"{health.locale}: signatures: {', '.join(parts) or 'no sign-offs'}"]
    counted = (
        (health.lapsed, "sign-offs are of a text that is no longer there; they do not count"),
        (health.revoked, "lines are revoked; they do not count"),
        (health.fixtures, "lines name no person; they do not count"),
    )
    lines += [f"    {number} {words}" for number, words in counted if number]
    lines += [f"    line {number} has a BAD signature; it does not count" for number in health.bad]
    return lines


def _print_json(rows: tuple[Row, ...], ledgers: tuple[Health, ...]) -> None:
    import json
    from dataclasses import asdict

    values = {
        "schema": SCHEMA,
        "catalogs": [asdict(row) for row in rows],
        "ledgers": [asdict(health) for health in ledgers],
    }
    click.echo(json.dumps(values, ensure_ascii=False, indent=2))
