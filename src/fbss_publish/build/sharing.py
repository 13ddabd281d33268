"""Which editions are a machine's part of a build, by what they cost."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from fbss_publish.build.shards import Shard, part_of
from fbss_publish.catalog.languages import locale_of
from fbss_publish.errors import InputError
from fbss_publish.project import Project

Key = tuple[str, str]

_START = 0.3
"""Seconds that an edition costs however short it is."""

_SECONDS = 1 / 12_000
"""Seconds for each byte of a guide's source and each paper."""

_SCRIPTS = {"Arab": 1.3, "Deva": 1.4, "Hans": 1.6, "Hant": 1.6, "Jpan": 1.6, "Kore": 1.5}
"""How much longer a sheet takes in some scripts, measured on the sheets of this repository."""


def wanted_part(
    project: Project, editions: Sequence[Key], shard: Shard, costs: Path | None = None
) -> list[Key]:
    """Give the editions of one part, in their order."""
    names = {f"{tag}/{guide}": (guide, tag) for guide, tag in editions}
    known = costs_of(project, editions, read_costs(costs) if costs else {})
    chosen = {names[name] for name in part_of(known, shard)}
    return [key for key in editions if key in chosen]


def costs_of(
    project: Project, editions: Sequence[Key], measured: Mapping[str, float]
) -> dict[str, float]:
    """Give the seconds of each edition, by `tag/guide`: as measured, or as its size tells."""
    sizes = {source.id: source.path.stat().st_size for source in project.sources()}
    found = {}
    for guide, tag in editions:
        name = f"{tag}/{guide}"
        found[name] = measured.get(name) or _guess(project, sizes[guide], tag)
    return found


def read_costs(path: Path) -> dict[str, float]:
    """Read measured seconds by `tag/guide`. Raises InputError where they cannot be used."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): float(seconds) for name, seconds in values["seconds"].items()}
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            "is no list of costs.", path=path, mend="Make it with “fbss-publish plan --costs”."
        ) from None


def _guess(project: Project, size: int, tag: str) -> float:
    script = locale_of(tag, project.languages.get(tag)).script
    factor = _SCRIPTS.get(script, 1.0)
    return _START + _SECONDS * size * len(project.papers) * factor
