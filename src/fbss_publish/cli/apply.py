"""fbss-publish apply."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted, explained_in, print_findings
from fbss_publish.domain.finding import Finding, Severity

if TYPE_CHECKING:
    from fbss_publish.build.single import Applied

_WRITERS = 8
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
    from fbss_publish.cli.outputs import refuse_overwriting

    if output is None and len(documents) > 1:
        raise click.UsageError("several documents need --output with a folder.")
    translator = applier(catalog, tag=tag, drafts=drafts)
    several = len(documents) > 1
    if output is not None:
        targets = [_target(path, output, several=several) for path in documents]
        refuse_overwriting(targets, (*documents, catalog))
    if output is None:
        return _show(translator.apply(documents[0]))
    made = (translator.apply(path) for path in documents)
    return _write_all(made, targets, output)


def _write_all(made: Iterable[Applied], targets: Sequence[Path], output: Path) -> int:
    """Write each document as it comes, and say what came of all."""
    from concurrent.futures import ThreadPoolExecutor

    from fbss_publish.files import write_atomic

    translated = units = 0
    findings: list[Finding] = []
    written = []
    # Writing waits for the disk; the next document need not.
    with ThreadPoolExecutor(_WRITERS) as pool:
        for one, target in zip(made, targets, strict=True):
            target.parent.mkdir(parents=True, exist_ok=True)
            written.append(pool.submit(write_atomic, target, one.html.encode()))
            translated, units = translated + one.translated, units + one.units
            findings += one.findings
        for done in written:
            done.result()
    click.echo(f"{output}: {translated} of {counted(units, 'text')} translated")
    return _reported(findings)


def _show(made: Applied) -> int:
    click.echo(made.html, nl=False)
    for finding in made.findings:
        click.echo(f"{finding.file}: {finding.text}", err=True)
    return FINDINGS if made.findings else CLEAN


def _target(path: Path, output: Path, *, several: bool) -> Path:
    return output / path.with_suffix(".html").name if several else output


def _reported(findings: list[Finding]) -> int:
    if not findings:
        return CLEAN
    return print_findings(findings, Severity.ERROR, "text", explained_in(None, "", "text"))
