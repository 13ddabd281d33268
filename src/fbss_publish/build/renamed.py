"""A guide that got another name keeps its translations: its catalog is found and follows."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from fbss_publish.build.gather import read_catalog
from fbss_publish.catalog.entry import Catalog
from fbss_publish.project import Project

_SHARE = 0.5
"""The part of a template's messages that an old catalog must hold to be the same guide's."""


def orphans(project: Project, tag: str, domains: Collection[str]) -> tuple[str, ...]:
    """Give the domains of a locale's catalogs that belong to no guide."""
    folder = project.catalog(tag, "ui").parent
    found = (path.stem for path in folder.glob("*.po"))
    return tuple(sorted(domain for domain in found if domain not in domains))


def earlier_catalog(
    project: Project, tag: str, template: Catalog, candidates: Collection[str]
) -> tuple[Path, Catalog] | None:
    """Find the catalog that a guide had under another name, or None.

    It is the one with the most messages of the guide, if it has at least half of them.
    """
    wanted = {entry.key for entry in template.active}
    best: tuple[int, Path, Catalog] | None = None
    for domain in candidates:
        catalog = read_catalog(project, tag, domain)
        shared = len(wanted & set(catalog.by_key())) if catalog else 0
        if catalog and shared >= len(wanted) * _SHARE and (best is None or shared > best[0]):
            best = (shared, project.catalog(tag, domain), catalog)
    return best[1:] if best else None
