"""fbss-publish check."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.options import (
    guide_option,
    locale_option,
    print_findings,
    project_at,
    release_option,
    report_option,
)


@click.command()
@locale_option
@guide_option
@release_option
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@report_option
@click.pass_obj
def command(
    folder: Path,
    locales: tuple[str, ...],
    guides: tuple[str, ...],
    release: bool,
    strict: bool,
    form: str,
) -> int:
    """Run the checks on guides, translations and pages, and print what they find.

    Nothing is written. The exit code is 1 if a finding is at or above the gate (by default:
    an error).
    """
    from fbss_publish.build.pipeline import Request, check
    from fbss_publish.build.provenance import build_date
    from fbss_publish.domain.finding import Severity

    project = project_at(folder)
    request = Request(today=build_date(), locales=locales, guides=guides, release=release)
    gate = Severity.WARNING if strict else project.gate
    return print_findings(check(project, request), gate, form)
