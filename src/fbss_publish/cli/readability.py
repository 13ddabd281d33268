"""fbss-publish readability."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN
from fbss_publish.cli.options import guide_option, language_option, locale_option
from fbss_publish.errors import InputError

_OF_A_FILE = ("text", "json")


@click.command()
@click.argument(
    "file", required=False, metavar="[FILE]", type=click.Path(path_type=Path, allow_dash=True)
)
@click.option("--lang", metavar="TAG", help="The language of FILE, if FILE does not say it.")
@click.option(
    "--familiar-words",
    "familiar",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="With FILE: familiar English words, one a line, for the formula of Dale and Chall.",
)
@locale_option
@guide_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "sarif", "junit"]),
    default="text",
    show_default=True,
    help="How to print the report; with FILE, text or json.",
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Write the report to this file.",
)
@click.option(
    "--baseline",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="The values that no text may fall behind (default: readability-baseline.json).",
)
@click.option("--update-baseline", is_flag=True, help="Make today's values the baseline.")
@language_option
@click.pass_obj
def command(
    folder: Path,
    file: Path | None,
    lang: str | None,
    familiar: Path | None,
    locales: tuple[str, ...],
    guides: tuple[str, ...],
    form: str,
    output: Path | None,
    baseline: Path | None,
    update_baseline: bool,
    language: str,
) -> int:
    """Say how hard texts are to read, and why.

    Without FILE: every guide of the project in every language, by the gates of its language.
    The exit code is 1 if a gate fails, a text got worse than the baseline by more than 0.5, or
    an automatic item of the health-literacy checklist is not met.

    FILE is HTML, Markdown or plain text; - reads standard input. No project is needed. A grade
    is given only by a formula made for the language, and only for 100 words and 5 sentences or
    more; a text without one is no error.
    """
    if file is None:
        from fbss_publish.cli.readability_project import Asked, report_project

        if lang or familiar:
            raise click.UsageError("--lang and --familiar-words are for a FILE, not a project.")
        asked = Asked(locales=locales, guides=guides, form=form, output=output,
                      baseline=baseline, update=update_baseline, language=language)  # fmt: skip
        return report_project(folder, asked)
    if locales or guides or baseline or update_baseline or language:
        raise click.UsageError(
            "--locale, --guide, --language and the baseline are for a project, not a FILE."
        )
    if form not in _OF_A_FILE:
        raise click.UsageError(f"--format {form} is for a project; a FILE has text and json.")
    from fbss_publish.cli.readability_project import deliver

    deliver(_of_file(file, lang, familiar, form), output)
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
