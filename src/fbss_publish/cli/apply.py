"""fbss-publish apply."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import print_findings


@click.command()
@click.argument("document", type=click.Path(path_type=Path))
@click.argument("catalog", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write the result.")
@click.option("--locale", "tag", metavar="TAG", help="The language, where the header lacks it.")
@click.option("--drafts", is_flag=True, help="Use fuzzy translations too.")
def command(
    document: Path, catalog: Path, output: Path | None, tag: str | None, drafts: bool
) -> int:
    """Put the translations of CATALOG into DOCUMENT, an HTML or Markdown file.

    What has no usable translation stays as it is, marked with its language.
    """
    from fbss_publish.build.single import apply_catalog
    from fbss_publish.domain.finding import Severity
    from fbss_publish.files import write_atomic

    applied = apply_catalog(document, catalog, tag=tag, drafts=drafts)
    if output is None:
        click.echo(applied.html, nl=False)
        for finding in applied.findings:
            click.echo(f"{finding.file}: {finding.text}", err=True)
        return FINDINGS if applied.findings else CLEAN
    write_atomic(output, applied.html.encode())
    click.echo(f"{output}: {applied.translated} of {applied.units} texts translated")
    return print_findings(applied.findings, Severity.ERROR, "text") if applied.findings else CLEAN
