"""Options that several commands share, and how findings are printed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.errors import InputError
from fbss_publish.project import Project, load_project

locale_option = click.option(
    "--locale", "locales", multiple=True, metavar="TAG", help="Only this locale (repeatable)."
)
guide_option = click.option(
    "--guide", "guides", multiple=True, metavar="ID", help="Only this guide (repeatable)."
)
release_option = click.option(
    "--release", is_flag=True, help="Hold every locale whose texts are not all signed off."
)
form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print the result.",
)
report_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "junit", "github"]),
    default="text",
    show_default=True,
    help="How to print the findings.",
)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: “1 file”, “2 files”."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def project_at(folder: Path) -> Project:
    """Load the project at or above a folder. Raises InputError if the folder is not there."""
    if not folder.is_dir():
        raise InputError("is not a folder.", path=folder, mend="Check the --project option.")
    return load_project(folder.resolve())


def print_findings(findings: Iterable[Finding], gate: Severity, form: str) -> int:
    """Print findings and give the exit code."""
    found = tuple(findings)
    if form != "text":
        click.echo(_document(found, form), nl=False)
    else:
        from fbss_publish.report.text import finding_lines, summary

        for line in finding_lines(found):
            click.echo(line)
        click.echo(f"{summary(found)[0].upper()}{summary(found)[1:]}.")
    return FINDINGS if any(f.severity.reaches(gate) for f in found) else CLEAN


def _document(found: tuple[Finding, ...], form: str) -> str:
    """Give findings in a form for machines."""
    if form == "github":
        from fbss_publish.report.github import github_lines

        return "".join(f"{line}\n" for line in github_lines(found))
    if form == "sarif":
        from fbss_publish.report.sarif import findings_sarif

        return findings_sarif(found)
    if form == "junit":
        from fbss_publish.report.junit import findings_junit

        return findings_junit(found)
    from fbss_publish.report.json_form import findings_json

    return findings_json(found)
