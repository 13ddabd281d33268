"""fbss-publish review packet and import."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted, guide_option
from fbss_publish.cli.review_options import FILE, desk_at, reviewer_options, today
from fbss_publish.report.text import printable


@click.command()
@click.argument("locale")
@guide_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where to put the files (default: the folder “exchange” of the project).",
)
@click.option(
    "--back-translations",
    "back",
    type=FILE,
    metavar="FILE",
    help="Fill in back-translations from this table (CSV with the columns of a packet).",
)
@click.option("--overwrite", is_flag=True, help="Replace tables that say something else.")
@click.pass_obj
def packet(
    folder: Path,
    locale: str,
    guides: tuple[str, ...],
    output: Path | None,
    back: Path | None,
    overwrite: bool,
) -> None:
    """Write the translations of LOCALE for reviewers: a page and a table for each catalog.

    The page is to be read or printed. Verdicts go into the table, which “review import”
    takes back.
    """
    from fbss_publish.build.review_packet import write_packets

    desk = desk_at(folder, locale, guides)
    target = output or desk.project.root / "exchange"
    for made in write_packets(desk, target, overwrite=overwrite, back=back):
        name = click.format_filename(desk.project.name(made.path))
        word = "written" if made.changed else "unchanged"
        click.echo(f"{name}: {counted(made.texts, 'text')}, {word}")


@click.command(name="import")
@click.argument("locale")
@click.argument("file", type=FILE)
@reviewer_options
@guide_option
@click.pass_obj
def import_(
    folder: Path,
    locale: str,
    file: Path,
    person: str,
    credential: str,
    scope: str,
    org: str,
    note: str,
    key: Path | None,
    fixture: bool,
    guides: tuple[str, ...],
) -> int:
    """Bring a reviewer's verdicts on LOCALE back from FILE, a packet (.csv) or XLIFF (.xlf).

    “ok” becomes a sign-off, “change” a new translation that is fuzzy, “unsure” a comment.
    In XLIFF, reviewed and final become sign-offs, where the catalog has the same text. The
    exit code is 1 if something could not be taken over.
    """
    from fbss_publish.build.review_import import bring
    from fbss_publish.build.review_person import Reviewer

    reviewer = Reviewer(
        person=person, credential=credential, scope=scope, org=org, note=note, key=key,
        fixture=fixture,
    )  # fmt: skip
    brought = bring(desk_at(folder, locale, guides), file, reviewer, today())
    for remark in brought.remarks:
        click.echo(f"{file}:{remark.line}: {printable(remark.text)}")
    click.echo(
        f"{locale}: {counted(brought.signed, 'sign-off')} written, {brought.known} signed already, "
        f"{counted(brought.changed, 'translation')} changed and fuzzy, "
        f"{brought.noted} with new comments, {len(brought.remarks)} not taken over"
    )
    return FINDINGS if brought.remarks else CLEAN
