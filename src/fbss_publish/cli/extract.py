"""fbss-publish extract."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.options import project_at


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="With DOCUMENT: where to write the template (default: beside the first, as .pot).",
)
@click.pass_obj
def command(folder: Path, documents: tuple[Path, ...], output: Path | None) -> None:
    """Write one catalog template a guide, and one for the interface, to locales/templates/.

    A template whose content has not changed is not touched. With DOCUMENT, write one
    template for these HTML files (or Markdown files with a title in their front matter); no
    project is needed.
    """
    for document in documents:
        if document.is_dir():
            raise click.UsageError(f"{document} is a folder; name the files in it.")
    if documents:
        _extract_files(documents, output or documents[0].with_suffix(".pot"))
        return
    if output is not None:
        raise click.UsageError("--output goes with a DOCUMENT.")
    from fbss_publish.build.catalogs import extract

    for written in extract(project_at(folder)):
        word = "written" if written.changed else "unchanged"
        click.echo(f"{written.name}: {written.messages} messages, {word}")


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
