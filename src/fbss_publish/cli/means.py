"""Options that say by what means a build is made; none of them changes what is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from fbss_publish.build.request import Means
    from fbss_publish.project import Project

CACHE = ".fbss-cache"

_OPTIONS = (
    click.option(
        "-j", "--jobs", type=click.IntRange(1, 256), metavar="N",
        help="Processes to use (default: as many as there are processors).",
    ),
    click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing."),
    click.option(
        "--shared-cache", metavar="PLACE", envvar="FBSS_SHARED_CACHE", default="",
        help="A cache that several machines share: a folder or s3://bucket/prefix.",
    ),
    click.option("--cache-write", is_flag=True, help="Write to the shared cache, too."),
    click.option(
        "--limit-seconds", type=click.FloatRange(1), default=300.0, show_default=True,
        metavar="N", help="How long one sheet may take.",
    ),
    click.option(
        "--limit-memory", type=click.IntRange(512), default=4096, show_default=True,
        metavar="MIB", help="How much memory one process may use.",
    ),
    click.option(
        "--scheduler", metavar="ADDRESS", default="",
        help="Make sheets on the workers of this Dask scheduler (tcp://host:port).",
    ),
)  # fmt: skip


def means_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options to a command; it gets them as keywords for `means_from`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def means_from(project: Project, options: dict[str, Any], costs: Path | None = None) -> Means:
    """Give the means that the options ask for."""
    from fbss_publish.build.engine.worker import Limits
    from fbss_publish.build.request import Means, processors

    limits = Limits(seconds=options["limit_seconds"], mebibytes=options["limit_memory"])
    return Means(
        jobs=options["jobs"] or processors(),
        limits=limits,
        cache=None if options["no_cache"] else project.root / CACHE,
        shared=options["shared_cache"],
        write_shared=options["cache_write"],
        scheduler=options["scheduler"],
        costs=costs,
    )
