"""fbss-publish apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import counted, explained_in, print_findings
from fbss_publish.domain.finding import Finding, Severity

if TYPE_CHECKING:
    from fbss_publish.build.documents import Found
    from fbss_publish.build.single import Applied

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

    A DOCUMENT may be a folder of them. If CATALOG is a folder too, each document gets the
    catalog of its own name and place: sub/page.html that of sub/page.po. What has no usable
    translation stays as it is, marked with its language.
    """
    from fbss_publish.build.documents import found_documents
    from fbss_publish.cli.outputs import refuse_output_among, refuse_overwriting

    folders = [path for path in documents if path.is_dir()]
    several = bool(folders) or len(documents) > 1
    if output is None and several:
        raise click.UsageError("several documents need --output with a folder.")
    if output is not None:
        refuse_output_among(output, folders)
    found = found_documents(documents)
    made, catalogs = _applied(found, catalog, tag=tag, drafts=drafts, every=bool(folders))
    if output is None:
        return _show(next(iter(made)))
    targets = [_target(each, output, several=several) for each in found]
    refuse_overwriting(targets, (*(each.path for each in found), *catalogs))
    return _write_all(made, targets, output)


def _applied(
    found: Sequence[Found], catalog: Path, *, tag: str | None, drafts: bool, every: bool
) -> tuple[Iterable[Applied], Sequence[Path]]:
    """Give the documents as they will be, made when they are asked for, and the catalogs."""
    from fbss_publish.build.single import applier, apply_each, apply_one

    if catalog.is_dir():
        from fbss_publish.build.documents import paired

        pairs = paired(found, catalog, every=every)
        return apply_each(pairs, tag=tag, drafts=drafts), [pair.catalog for pair in pairs]
    one = applier(catalog, tag=tag, drafts=drafts)
    return apply_one(one, [each.path for each in found]), (catalog,)


def _write_all(made: Iterable[Applied], targets: Sequence[Path], output: Path) -> int:
    """Write each document as it comes, and say what came of all."""
    from fbss_publish.files import write_all

    translated = units = 0
    findings: list[Finding] = []

    def contents() -> Iterator[bytes]:
        nonlocal translated, units
        for one in made:
            translated, units = translated + one.translated, units + one.units
            findings.extend(one.findings)
            yield one.html.encode()

    write_all(targets, contents())
    click.echo(f"{output}: {translated} of {counted(units, 'text')} translated")
    return _reported(findings)


def _show(made: Applied) -> int:
    click.echo(made.html, nl=False)
    for finding in made.findings:
        click.echo(f"{finding.file}: {finding.text}", err=True)
    return FINDINGS if made.findings else CLEAN


def _target(found: Found, output: Path, *, several: bool) -> Path:
    return output / found.place.with_suffix(".html") if several else output


def _reported(findings: list[Finding]) -> int:
    if not findings:
        return CLEAN
    return print_findings(findings, Severity.ERROR, "text", explained_in(None, "", "text"))
