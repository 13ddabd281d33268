"""fbss-publish apply."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted, print_findings
from fbss_publish.domain.finding import Finding, Severity

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...", type=_FILE)
@click.argument("catalog", type=_FILE)
@click.option("-o", "--output", type=_FILE, help="The file to write; for several, the folder.")
@click.option("--locale", "tag", metavar="TAG", help="The language, where the header lacks it.")
@click.option("--drafts", is_flag=True, help="Use fuzzy translations too.")
def command(
    documents: tuple[Path, ...], catalog: Path, output: Path | None, tag: str | None, drafts: bool
) -> int:
    """Put the translations of CATALOG into each DOCUMENT, an HTML or Markdown file.

    What has no usable translation stays as it is, marked with its language.
    """
    from fbss_publish.build.single import applier

    if output is None and len(documents) > 1:
        raise click.UsageError("several documents need --output with a folder.")
    translator = applier(catalog, tag=tag, drafts=drafts)
    applied = [(path, translator.apply(path)) for path in documents]
    findings = [finding for _, made in applied for finding in made.findings]
    if output is None:
        click.echo(applied[0][1].html, nl=False)
        for finding in findings:
            click.echo(f"{finding.file}: {finding.text}", err=True)
        return FINDINGS if findings else CLEAN
    for path, made in applied:
        _write(path, made.html, output, several=len(documents) > 1)
    translated = sum(made.translated for _, made in applied)
    units = sum(made.units for _, made in applied)
    click.echo(f"{output}: {translated} of {counted(units, 'text')} translated")
    return _reported(findings)


def _write(path: Path, html: str, output: Path, *, several: bool) -> None:
    from fbss_publish.files import write_atomic

    target = output / path.with_suffix(".html").name if several else output
    write_atomic(target, html.encode())


def _reported(findings: list[Finding]) -> int:
    return print_findings(findings, Severity.ERROR, "text") if findings else CLEAN
