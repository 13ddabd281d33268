"""fbss-publish extract."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.options import counted, project_at

if TYPE_CHECKING:
    from fbss_publish.build.documents import Found


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="With DOCUMENT: the template to write for all of them (default: beside the first, as"
    " .pot), or a folder, for a template each.",
)
@click.pass_obj
def command(folder: Path, documents: tuple[Path, ...], output: Path | None) -> None:
    """Write one catalog template a guide, and one for the interface, to locales/templates/.

    A template whose content has not changed is not touched. With DOCUMENT, write one
    template for these HTML files (or Markdown files with a title in their front matter), or one
    for each of them; no project is needed. A DOCUMENT may be a folder of them.
    """
    if documents:
        _extract_documents(documents, output)
        return
    if output is not None:
        raise click.UsageError("--output goes with a DOCUMENT.")
    from fbss_publish.build.extraction import extract

    for written in extract(project_at(folder)):
        word = "written" if written.changed else "unchanged"
        click.echo(f"{written.name}: {written.messages} messages, {word}")


def _extract_documents(documents: tuple[Path, ...], output: Path | None) -> None:
    from fbss_publish.build.documents import found_documents

    if output is None and (folder := next(filter(Path.is_dir, documents), None)):
        raise click.UsageError(
            f"{folder} is a folder; say with --output where to write: a folder, or a .pot file."
        )
    found = found_documents(documents)
    if output is not None and _is_folder(output):
        _extract_each(found, output)
    else:
        paths = tuple(each.path for each in found)
        _extract_files(paths, output or paths[0].with_suffix(".pot"))


def _is_folder(output: Path) -> bool:
    """Say whether an output is the folder of many: what is none yet has a name without a dot."""
    return output.is_dir() or not (output.exists() or output.suffix)


def _extract_files(documents: tuple[Path, ...], output: Path) -> None:
    from fbss_publish.build.single import template_of_files
    from fbss_publish.catalog.po.write import write_po
    from fbss_publish.cli.outputs import refuse_other_file, refuse_overwriting

    refuse_overwriting([output], documents)
    refuse_other_file(output)

    template = template_of_files(documents)
    changed = write_po(output, template)
    word = "written" if changed else "unchanged"
    click.echo(f"{output}: {len(template.entries)} messages, {word}")


def _extract_each(found: Sequence[Found], output: Path) -> None:
    """Write the template of each document to its place below a folder."""
    from fbss_publish.build.single import templates_of_files
    from fbss_publish.cli.outputs import refuse_overwriting
    from fbss_publish.files import write_all

    paths = [each.path for each in found]
    targets = [output / each.place.with_suffix(".pot") for each in found]
    refuse_overwriting(targets, paths)
    # All are made before the first is written: a broken document changes nothing.
    made = list(templates_of_files(paths))
    changed = sum(write_all(targets, (each.data for each in made)))
    messages = sum(each.messages for each in made)
    click.echo(
        f"{output}: {counted(len(made), 'template')} with {messages} messages, "
        f"{changed} written, {len(made) - changed} unchanged"
    )
