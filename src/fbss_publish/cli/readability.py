"""fbss-publish readability."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN
from fbss_publish.cli.options import form_option
from fbss_publish.errors import InputError


@click.command()
@click.argument(
    "file", required=False, metavar="FILE", type=click.Path(path_type=Path, allow_dash=True)
)
@click.option("--lang", metavar="TAG", help="The language of FILE, if FILE does not say it.")
@click.option(
    "--familiar-words",
    "familiar",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A list of familiar English words, one a line, for the formula of Dale and Chall.",
)
@form_option
def command(file: Path | None, lang: str | None, familiar: Path | None, form: str) -> int:
    """Say how hard a text is to read, and why.

    FILE is HTML, Markdown or plain text; - reads standard input. No project is needed. A grade
    is given only by a formula made for the language, and only for 100 words and 5 sentences or
    more; a text without one is no error.
    """
    if file is None:
        raise click.UsageError("Name a FILE, or - for standard input.")
    click.echo(_of_file(file, lang, familiar, form), nl=False)
    return CLEAN


def _of_file(file: Path, lang: str | None, familiar: Path | None, form: str) -> str:
    """Measure one text and give the report in a form."""
    from fbss_publish.build.readability_file import analyze_file
    from fbss_publish.readability.languages import is_tag

    if lang and not is_tag(lang):
        raise InputError(
            f"“{lang}” is not a language tag.", mend="Give --lang a tag such as es or zh-Hans."
        )
    data, path = (sys.stdin.buffer.read(), None) if str(file) == "-" else (file.read_bytes(), file)
    report = analyze_file(data, path, lang, familiar)
    if form == "json":
        from fbss_publish.report.readability_json import report_json

        return report_json(report)
    from fbss_publish.report.readability_text import report_text

    return report_text(report)
