"""fbss-publish render."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("page", metavar="PAGE", type=_FILE)
@click.option(
    "-o", "--output", type=_FILE, help="The file to write (default: PAGE with the ending .pdf)."
)
@click.option(
    "--style", "styles", multiple=True, metavar="FILE", type=_FILE,
    help="A style sheet (CSS) to add (repeatable).",
)  # fmt: skip
def command(page: Path, output: Path | None, styles: tuple[Path, ...]) -> int:
    """Make any HTML file into an accessible PDF (PDF/UA-1 and PDF/A-3a in one).

    Pictures, style sheets and fonts are taken from the folder of PAGE and from nowhere else.
    The exit code is 1 if something is cut off at the edge of the paper.
    """
    from fbss_publish.build.render_file import render_file
    from fbss_publish.cli.outputs import refuse_overwriting
    from fbss_publish.files import write_atomic

    target = output or page.with_suffix(".pdf")
    refuse_overwriting([target], [page, *styles])
    sheet = render_file(page, styles)
    write_atomic(target, sheet.data)
    for complaint in dict.fromkeys(sheet.warnings):
        click.echo(f"{page}: {complaint}", err=True)
    for number in sheet.blank_pages:
        click.echo(f"{page}: page {number} is blank.", err=True)
    for content in sheet.cut_off:
        click.echo(f"{page}: {content} is cut off at the edge of the paper.", err=True)
    click.echo(f"{target}: {counted(sheet.pages, 'page')}")
    return FINDINGS if sheet.cut_off else CLEAN
