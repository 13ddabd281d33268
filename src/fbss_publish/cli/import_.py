"""fbss-publish import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import form_option, project_at

if TYPE_CHECKING:
    from fbss_publish.build.exchange import Received
    from fbss_publish.domain.finding import Finding

SCHEMA = "fbss-publish/import/1"
COUNTS = ("texts", "settled", "fuzzy", "notes", "refused")


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--accept",
    is_flag=True,
    help="Take texts that the file calls translated or better as finished, not as fuzzy.",
)
@form_option
@click.pass_obj
def command(folder: Path, files: tuple[Path, ...], accept: bool, form: str) -> int:
    """Bring translations from XLIFF files into the catalogs.

    Only translations, the fuzzy flag and comments change. No state of a file is a sign-off.
    The exit code is 1 if something could not be taken over.
    """
    from fbss_publish.build.exchange import receive

    received = receive(project_at(folder), files, accept=accept)
    if form == "json":
        _print_json(received, accept=accept)
    else:
        _print_text(received)
    return FINDINGS if any(item.applied.refused for item in received) else CLEAN


def _print_text(received: tuple[Received, ...]) -> None:
    from fbss_publish.domain.finding import Severity
    from fbss_publish.report.text import finding_lines

    for item in received:
        done = item.applied
        loud = [finding for finding in done.findings if finding.severity is not Severity.HINT]
        for line in finding_lines(loud):
            click.echo(line)
        click.echo(
            f"{item.catalog}: {done.texts} texts changed, {done.settled} no longer fuzzy, "
            f"{done.fuzzy} newly fuzzy, {done.notes} with new comments, "
            f"{done.refused} not taken over"
        )
        for line in _hints(done.findings):
            click.echo(f"    {line}")


def _hints(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """Give one line for each kind of hint: there may be hundreds of them."""
    codes = [finding.code for finding in findings]
    signed, fuzzy = codes.count("import-not-signed-off"), codes.count("import-kept-fuzzy")
    lines = (
        (signed, "called reviewed or final: only a named person can sign them off"),
        (fuzzy, "called translated or better, but fuzzy: see --accept"),
    )
    return tuple(f"{number} {words}" for number, words in lines if number)


def _print_json(received: tuple[Received, ...], *, accept: bool) -> None:
    import json

    from fbss_publish.report.json_form import finding_values

    catalogs = [
        {
            "file": item.file,
            "catalog": item.catalog,
            "locale": item.locale,
            **{name: getattr(item.applied, name) for name in COUNTS},
            "findings": [
                {**finding_values(finding), "docs": f"docs/interchange.md#{finding.code}"}
                for finding in item.applied.findings
            ],
        }
        for item in received
    ]
    values = {"schema": SCHEMA, "accept": accept, "catalogs": catalogs}
    click.echo(json.dumps(values, ensure_ascii=False, indent=2))
