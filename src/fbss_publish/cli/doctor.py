"""fbss-publish doctor."""

from __future__ import annotations

from pathlib import Path

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.options import project_at
from fbss_publish.errors import InputError


@click.command()
@click.pass_obj
def command(folder: Path) -> int:
    """Say whether this machine has what a build needs, and the command that mends what is not."""
    from fbss_publish.build.doctor import examine

    try:
        project = project_at(folder)
    except InputError as error:
        click.echo(f"No project: {error}", err=True)
        project = None
    ready = True
    for answer in examine(project):
        mark = "ok" if answer.ok else "MISSING" if answer.needed else "optional"
        mend = "" if answer.ok else f"  →  {answer.mend}"
        click.echo(f"{mark:9}{answer.what}: {answer.found}{mend}")
        ready = ready and (answer.ok or not answer.needed)
    return CLEAN if ready else FINDINGS
