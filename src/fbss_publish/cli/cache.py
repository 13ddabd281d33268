"""fbss-publish cache: how large it is, what may go, whether it is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fbss_publish.cli.exits import CLEAN, FINDINGS
from fbss_publish.cli.means import CACHE
from fbss_publish.cli.options import counted, project_at
from fbss_publish.errors import InputError

if TYPE_CHECKING:
    from fbss_publish.build.cache.cache import Cache


@click.group()
def command() -> None:
    """Look after the cache of a project (.fbss-cache). It can be deleted at any time."""


@command.command()
@click.pass_obj
def stats(folder: Path, /) -> None:
    """Say how much is in the cache."""
    from fbss_publish.build.cache.cache import Cache
    from fbss_publish.build.cache.care import stats as of

    with Cache(_folder(folder)) as cache:
        found = of(cache)
    _complain(cache)
    click.echo(
        f"{counted(found.results, 'result')}, {counted(found.objects, 'file')}, "
        f"{found.size / 1e6:.1f} MB; made in {found.seconds:.0f} s."
    )


@command.command()
@click.option("--days", type=click.FloatRange(0), default=30.0, show_default=True, metavar="N",
              help="Keep what was used in the last N days.")  # fmt: skip
@click.pass_obj
def prune(folder: Path, /, days: float) -> None:
    """Delete what was not used for some days."""
    from fbss_publish.build.cache.cache import Cache
    from fbss_publish.build.cache.care import prune as of

    with Cache(_folder(folder)) as cache:
        gone = of(cache, days=days)
    _complain(cache)
    click.echo(
        f"Deleted {counted(gone.results, 'result')} and {counted(gone.objects, 'file')}, "
        f"{gone.size / 1e6:.1f} MB."
    )


@command.command()
@click.pass_obj
def verify(folder: Path, /) -> int:
    """Read every file of the cache again; forget what is damaged. Exit code 1 if any was."""
    from fbss_publish.build.cache.cache import Cache
    from fbss_publish.build.cache.care import verify as of

    with Cache(_folder(folder)) as cache:
        found = of(cache)
    bad = _complain(cache) or bool(found.damaged)
    click.echo(f"{counted(found.results, 'result')}, {len(found.damaged)} damaged.")
    return FINDINGS if bad else CLEAN


def _complain(cache: Cache) -> bool:
    """Say what went wrong with a cache that was closed, and whether anything did."""
    for sentence in cache.complaints:
        click.echo(f"fbss-publish: {sentence}", err=True)
    return bool(cache.complaints)


def _folder(folder: Path) -> Path:
    project = project_at(folder)
    path = project.root / CACHE
    if not path.is_dir():
        raise InputError(
            "there is no cache.", path=CACHE, mend="The first build makes one: fbss-publish build."
        )
    return path
