"""fbss-publish plan: how a build can be divided between machines."""

from __future__ import annotations

import json
from pathlib import Path

import click

from fbss_publish.cli.means import CACHE
from fbss_publish.cli.options import counted, form_option, project_at, release_option


@click.command()
@click.option(
    "--shards",
    "count",
    type=click.IntRange(1, 256),
    metavar="N",
    help="The number of parts (default: as many as pay, at most 32).",
)
@click.option(
    "--costs",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Measured costs to go by.",
)
@click.option(
    "--write-costs",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what sheets cost on this machine, from its cache, and stop.",
)
@release_option
@form_option
@click.pass_obj
def command(
    folder: Path,
    /,
    count: int | None,
    costs: Path | None,
    write_costs: Path | None,
    release: bool,
    form: str,
) -> None:
    """Say how a build can be divided into parts of about the same cost.

    The JSON form has a matrix for CI: one value for the --shard option of each job.
    """  # fmt: skip
    from fbss_publish.build.plan import measured_costs, plan_of

    project = project_at(folder)
    if write_costs:
        from fbss_publish.files import write_atomic

        seconds = measured_costs(project.root / CACHE)
        text = json.dumps({"seconds": seconds}, indent=1, sort_keys=True) + "\n"
        write_atomic(write_costs, text.encode())
        click.echo(f"{write_costs}: {counted(len(seconds), 'edition')}")
        return
    plan = plan_of(project, count, costs, release=release)
    if form == "json":
        click.echo(json.dumps(plan.values(), ensure_ascii=False, indent=1))
        return
    for part in plan.parts:
        click.echo(f"{part.shard}: {counted(len(part.editions), 'edition')}, {part.seconds:.1f} s")
    click.echo(f"Each job runs: fbss-publish build --shard {plan.parts[0].shard}")
