"""Checks of the texts that explain findings. No edition is made of them, so none is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.facts import Facts
from fbss_publish.build.gather import read_catalog
from fbss_publish.build.po_files import catalog_findings
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.domain.finding import Finding
from fbss_publish.project import FOR_STAFF, Project
from fbss_publish.report.json_form import finding_from, finding_values


def explanation_findings(
    project: Project, tags: Iterable[str], cache: Cache | None, facts: Facts | None
) -> Iterator[Finding]:
    """Run the translation rules on the project's own explanations in these locales.

    What is not translated yet is no fault. With a cache, a catalog that did not change is not
    read again. Raises CatalogError for a damaged catalog.
    """
    for tag in tags:
        if tag not in project.locales or not project.catalog(tag, FOR_STAFF).exists():
            continue
        key = facts.explanations(tag) if facts else ""
        kept = cache.get(key) if cache and key else None
        if kept is not None:
            yield from map(finding_from, kept.value)
            continue
        found = tuple(_findings(project, tag))
        if cache and key:
            cache.put(key, Kept(value=[finding_values(finding) for finding in found]))
        yield from found


def _findings(project: Project, tag: str) -> Iterator[Finding]:
    catalog = read_catalog(project, tag, FOR_STAFF)
    if catalog is not None:
        locale = locale_of(tag, project.languages.get(tag))
        yield from catalog_findings(catalog, locale, terms_in(project.root / "locales"))
