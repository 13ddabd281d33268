"""fbss-publish review sign, revoke and waive."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted, guide_option
from fbss_publish.cli.review_options import (
    FILE,
    desk_at,
    key_option,
    message_options,
    person_option,
    reviewer_options,
    today,
)
from fbss_publish.errors import InputError

if TYPE_CHECKING:
    from fbss_publish.build.review import Desk, Item
    from fbss_publish.build.review_person import Reviewer
    from fbss_publish.build.review_sign import Plan

_AS_PRINTED = -1


@click.command()
@click.argument("locale")
@reviewer_options
@guide_option
@message_options
@click.option("--all", "every", is_flag=True, help="Every message that can be signed off.")
@click.option("--packet", "table", type=FILE, metavar="FILE", help="What a packet calls ok.")
@click.option(
    "--yes",
    type=int,
    is_flag=False,
    flag_value=_AS_PRINTED,
    metavar="[COUNT]",
    help="With --all: really sign; with COUNT, only if it is as many as were printed.",
)
@click.pass_obj
def sign(
    folder: Path,
    locale: str,
    person: str,
    credential: str,
    scope: str,
    org: str,
    note: str,
    key: Path | None,
    fixture: bool,
    guides: tuple[str, ...],
    name: str | None,
    msgid: str | None,
    msgctxt: str | None,
    every: bool,
    table: Path | None,
    yes: int | None,
) -> int:
    """Sign off translations of LOCALE in the name of a person who has read them.

    Nothing is signed that is fuzzy, untranslated or has an error. Taking the fuzzy flag away
    is the translator's act, in the editor.
    """
    from fbss_publish.build.review_person import Reviewer
    from fbss_publish.build.review_which import Which, find

    reviewer = Reviewer(
        person=person, credential=credential, scope=scope, org=org, note=note, key=key,
        fixture=fixture,
    )  # fmt: skip
    reviewer.check()
    which = Which(msgid=msgid, msgctxt=msgctxt, id=name)
    if which.given + every + (table is not None) != 1:
        raise click.UsageError("choose one of --id or --msgid, --all, --packet.")
    desk = desk_at(folder, locale, guides)
    if which.given:
        return _sign_one(desk, find(desk, which), reviewer)
    return _sign_many(desk, reviewer, table, yes)


def _sign_one(desk: Desk, item: Item, reviewer: Reviewer) -> int:
    from fbss_publish.build.review_sign import plan

    agreed = plan(desk, [item], reviewer)
    for refused, why in agreed.refused:
        raise InputError(
            f"the message cannot be signed off: {why}.",
            path=refused.file,
            line=refused.entry.line,
            mend="See: fbss-publish review next " + desk.locale.tag,
        )
    return _write(desk, agreed, reviewer)


def _sign_many(desk: Desk, reviewer: Reviewer, table: Path | None, yes: int | None) -> int:
    from fbss_publish.build.review_import import accepted
    from fbss_publish.build.review_sign import plan
    from fbss_publish.cli.show_review import plan_lines

    items, remarks = accepted(desk, table, reviewer) if table else (list(desk.items), [])
    agreed = plan(desk, items, reviewer)
    for remark in remarks:
        click.echo(f"{table}:{remark.line}: {remark.text}")
    for line in plan_lines(agreed):
        click.echo(line)
    if table is None:
        _confirm(desk, agreed, reviewer, yes)
    code = _write(desk, agreed, reviewer)
    return FINDINGS if agreed.refused or remarks else code


def _confirm(desk: Desk, agreed: Plan, reviewer: Reviewer, yes: int | None) -> None:
    """Say how many messages would be signed, and stop unless that number is agreed to."""
    number = len(agreed.items)
    click.echo(
        f"{desk.locale.tag}: {counted(number, 'message')} to sign off ({reviewer.scope}) as "
        f"{reviewer.person}, {reviewer.credential}; {agreed.critical} of them safety-critical."
    )
    if yes not in (_AS_PRINTED, number):
        why = "nothing is signed yet." if yes is None else f"it is not {yes} messages."
        raise InputError(why, mend=f"If this person has read them all, add: --yes {number}")


def _write(desk: Desk, agreed: Plan, reviewer: Reviewer) -> int:
    from fbss_publish.build.review_sign import sign as write_signatures

    number = write_signatures(desk, agreed, reviewer, today())
    known = f", {len(agreed.known)} signed already" if agreed.known else ""
    test = ", as a test: this never counts" if reviewer.fixture else ""
    click.echo(f"{desk.ledger_name}: {counted(number, 'sign-off')} written{known}{test}")
    return CLEAN


@click.command()
@click.argument("locale")
@person_option
@click.option("--reason", required=True, metavar="TEXT", help="Why it counts no longer.")
@guide_option
@message_options
@click.option("--of", metavar="NAME", help="Only sign-offs of this person.")
@click.option("--scope", type=click.Choice(["linguistic", "clinical"]), help="Only this scope.")
@click.option("--code", metavar="CODE", help="Revoke waivers of this finding, not sign-offs.")
@key_option
@click.pass_obj
def revoke(
    folder: Path,
    locale: str,
    person: str,
    reason: str,
    guides: tuple[str, ...],
    name: str | None,
    msgid: str | None,
    msgctxt: str | None,
    of: str | None,
    scope: str | None,
    code: str | None,
    key: Path | None,
) -> None:
    """Withdraw sign-offs in LOCALE: of a message, or all of a person (--of).

    The lines stay in the ledger and count no more.
    """
    from fbss_publish.build.review_undo import Withdrawal
    from fbss_publish.build.review_undo import revoke as withdraw
    from fbss_publish.build.review_which import Which

    which = Which(msgid=msgid, msgctxt=msgctxt, id=name)
    what = Withdrawal(which=which, of=of, scope=scope, code=code)
    desk = desk_at(folder, locale, guides)
    found = withdraw(desk, what, person=person, reason=reason, today=today(), key=key)
    for record in found:
        about = record.fields.get("code") or record.scope
        click.echo(f"{desk.ledger_name}:{record.number}: revoked: {about}, {record.person}")


@click.command()
@click.argument("locale")
@guide_option
@message_options
@click.option("--code", required=True, metavar="CODE", help="The finding that may stand.")
@person_option
@click.option("--reason", required=True, metavar="TEXT", help="Why it may stand.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DATE",
    help="The last day on which it may stand, year-month-day.",
)
@key_option
@click.pass_obj
def waive(
    folder: Path,
    locale: str,
    guides: tuple[str, ...],
    name: str | None,
    msgid: str | None,
    msgctxt: str | None,
    code: str,
    person: str,
    reason: str,
    until: datetime,
    key: Path | None,
) -> None:
    """Let a finding on a message of LOCALE stand until a day.

    It stays in reports as a hint. When the text changes, the waiver no longer applies.
    """
    from fbss_publish.build.review_undo import Waiver
    from fbss_publish.build.review_undo import waive as write_waiver
    from fbss_publish.build.review_which import Which, find

    which = Which(msgid=msgid, msgctxt=msgctxt, id=name)
    if not which.given:
        raise click.UsageError("choose a message with --id or --msgid.")
    desk = desk_at(folder, locale, guides)
    waiver = Waiver(code=code, person=person, reason=reason, until=until.date(), key=key)
    write_waiver(desk, find(desk, which), waiver, today())
    click.echo(f"{desk.ledger_name}: {code} waived until {until.date()}")
