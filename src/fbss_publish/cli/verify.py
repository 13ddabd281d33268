"""fbss-publish verify."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import form_option, project_at

if TYPE_CHECKING:
    from fbss_publish.build.verify import Verdict


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--manifests",
    "folders",
    multiple=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True),
    help="Where manifests of earlier builds are kept (repeatable).",
)
@form_option
@click.pass_obj
def command(folder: Path, /, files: tuple[Path, ...], folders: tuple[Path, ...], form: str) -> int:
    """Say which version a printed sheet's FILE is, whether it is current, and unchanged.

    The exit code is 0 if every file is one of the newest build, byte for byte; else 1.
    """
    from fbss_publish.build.verify import verify

    project = project_at(folder)
    verdicts = [verify(project, file, folders) for file in files]
    if form == "json":
        values = [{**asdict(verdict), "good": verdict.good} for verdict in verdicts]
        document = {"schema": "fbss-publish/verify/1", "files": values}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        for verdict in verdicts:
            click.echo(_sentence(verdict))
    return CLEAN if all(verdict.good for verdict in verdicts) else FINDINGS


def _sentence(verdict: Verdict) -> str:
    clinic = f", clinic {verdict.clinic}" if verdict.clinic else ""
    what = f"{verdict.guide} in {verdict.locale}{clinic}, {verdict.version} ({verdict.content})"
    newest = f" The newest is {verdict.newest}." if verdict.newest else ""
    if not verdict.unchanged:
        return (
            f"{verdict.file}: says it is {what}, but no manifest lists these bytes. It was "
            f"changed, or its build is not known here. Do not hand it out.{newest}"
        )
    if verdict.current:
        state = f"{verdict.origin}, {verdict.mode} build"
        return f"{verdict.file}: {what}. Current and unchanged: {state}."
    return f"{verdict.file}: {what}. Unchanged, but out of date.{newest} Take it back."
