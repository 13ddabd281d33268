"""fbss-publish check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from fbss_publish.cli.means import means_from, means_options
from fbss_publish.cli.options import (
    explained_in,
    guide_option,
    language_option,
    locale_option,
    print_findings,
    project_at,
    release_option,
    report_option,
)


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE...]", type=click.Path(path_type=Path))
@click.option(
    "--against",
    metavar="PAGE",
    type=click.Path(path_type=Path),
    help="The page that a sheet (FILE.pdf) was made from, or a translated page's source page.",
)
@locale_option
@guide_option
@release_option
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@report_option
@language_option
@means_options
@click.pass_obj
def command(
    folder: Path,
    /,
    files: tuple[Path, ...],
    against: Path | None,
    locales: tuple[str, ...],
    guides: tuple[str, ...],
    release: bool,
    strict: bool,
    form: str,
    language: str,
    **options: Any,
) -> int:
    """Run the checks on guides, translations and pages, and print what they find.

    With FILE: check this finished page or sheet, from anywhere; no project is needed. Nothing
    is written. The exit code is 1 if a finding is at or above the gate (by default: an error).
    """
    from fbss_publish.domain.finding import Severity

    if files:
        from fbss_publish.build.check_files import check_files

        explained = explained_in(None, language, form)
        found = check_files(files, against)
        gate = Severity.WARNING if strict else Severity.ERROR
        return print_findings(found, gate, form, explained)
    if against:
        raise click.UsageError("--against needs a FILE: the sheet that was made from the page.")
    from fbss_publish.build.pipeline import Request, check
    from fbss_publish.build.provenance import build_date

    project = project_at(folder)
    request = Request(today=build_date(), locales=locales, guides=guides, release=release)
    gate = Severity.WARNING if strict else project.gate
    explained = explained_in(project, language, form)
    found = check(project, request, means_from(project, options))
    return print_findings(found, gate, form, explained)
