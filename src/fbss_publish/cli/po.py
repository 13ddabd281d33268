"""fbss-publish po: any gettext catalog, outside a project too."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import explained_in, language_option, print_findings, report_option

_FILES = click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
_FILE = click.Path(path_type=Path)


@click.group()
def command() -> None:
    """Look after any gettext catalog: check it, put it in form, merge, compare."""


@command.command()
@_FILES
@click.option("--locale", "tag", metavar="TAG", help="The language, where the header lacks it.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@report_option
@language_option
def check(files: tuple[Path, ...], tag: str | None, strict: bool, form: str, language: str) -> int:
    """Check the syntax of catalogs and every translation in them."""
    from fbss_publish.build.po_files import check_po
    from fbss_publish.domain.finding import Severity

    explained = explained_in(None, language, form)
    found = [finding for path in files for finding in check_po(path, tag)]
    return print_findings(found, Severity.WARNING if strict else Severity.ERROR, form, explained)


@command.command()
@_FILES
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if it would.")
def fmt(files: tuple[Path, ...], only_check: bool) -> int:
    """Fold the lines of catalogs as msgcat does. No message changes."""
    from fbss_publish.build.po_files import formatted
    from fbss_publish.files import write_atomic

    made = [(path, *formatted(path)) for path in files]
    changed = [path for path, before, after in made if before != after]
    for path, _, after in made:
        if path in changed and not only_check:
            write_atomic(path, after)
    for path in changed:
        click.echo(f"{path}: {'would change' if only_check else 'written'}")
    return FINDINGS if only_check and changed else CLEAN


@command.command()
@click.argument("old", type=_FILE)
@click.argument("template", type=_FILE)
@click.option("-o", "--output", type=_FILE, help="Where to write (default: OLD itself).")
def merge(old: Path, template: Path, output: Path | None) -> None:
    """Bring the catalog OLD up to date with TEMPLATE (a .pot file)."""
    from fbss_publish.build.po_files import merge_files

    merged, changed = merge_files(old, template, output or old)
    click.echo(
        f"{output or old}: {merged.kept} kept, {merged.near} fuzzy, {merged.added} new, "
        f"{merged.obsoleted} obsolete, {merged.revived} revived; "
        f"{'written' if changed else 'unchanged'}"
    )


@command.command()
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@click.option("-o", "--output", type=_FILE, help="Write to this file instead.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="How to show the changes.",
)
def diff(old: Path, new: Path, output: Path | None, form: str) -> int:
    """Show the words that changed between two versions of a catalog. Exit code 1 if any did."""
    from fbss_publish.build.po_files import differences
    from fbss_publish.cli.outputs import refuse_overwriting
    from fbss_publish.cli.show_diff import shown

    refuse_overwriting([output] if output else [], (old, new))
    changes = differences(old, new)
    text = shown(changes, form, f"{old.name} → {new.name}")
    if output:
        from fbss_publish.files import write_atomic

        write_atomic(output, click.unstyle(text).encode())
    else:
        click.echo(text, nl=False)
    return FINDINGS if changes else CLEAN
