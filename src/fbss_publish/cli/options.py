"""Options that several commands share, and how findings are printed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.errors import InputError
from fbss_publish.project import Project, load_project

if TYPE_CHECKING:
    from fbss_publish.catalog.explanations import Explanations

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

language_option = click.option(
    "--language",
    default="",
    metavar="TAG",
    help="Explain the findings in this language; the detail stays in English.",
)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: “1 file”, “2 files”."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def project_at(folder: Path) -> Project:
    """Load the project at or above a folder. Raises InputError if the folder is not there."""
    if not folder.is_dir():
        raise InputError("is not a folder.", path=folder, mend="Check the --project option.")
    return load_project(folder.resolve())


def explained_in(project: Project | None, language: str, form: str) -> Explanations | None:
    """Give the explanations for a form of output, or None where nobody wants any.

    Only what people read follows the language of their machine: a report for machines is the
    same everywhere. Raises InputError for a language without explanations.
    """
    from fbss_publish.build.finding_language import explanations, source_explanations

    if form == "text":
        return explanations(project, language, os.environ)
    return explanations(project, language) or source_explanations()


def print_findings(
    findings: Iterable[Finding], gate: Severity, form: str, explained: Explanations | None
) -> int:
    """Print findings and give the exit code."""
    found = tuple(findings)
    if form != "text" and explained:
        click.echo(_document(found, form, explained), nl=False)
    else:
        from fbss_publish.report.explained import closing_lines, report_lines

        for line in (*report_lines(found, explained), *closing_lines(found, explained)):
            click.echo(line)
    return FINDINGS if any(f.severity.reaches(gate) for f in found) else CLEAN


def _document(found: tuple[Finding, ...], form: str, explained: Explanations) -> str:
    """Give findings in a form for machines."""
    if form == "github":
        from fbss_publish.report.github import github_lines

        return "".join(f"{line}\n" for line in github_lines(found))
    if form == "sarif":
        from fbss_publish.report.sarif import findings_sarif

        return findings_sarif(found, explained)
    if form == "junit":
        from fbss_publish.report.junit import findings_junit

        return findings_junit(found)
    from fbss_publish.report.json_form import findings_json

    return findings_json(found, explained)
