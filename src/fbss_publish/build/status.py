"""How far each locale has come, counted in messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from fbss_publish.build.catalogs import templates
from fbss_publish.build.clinics import clinic_locales
from fbss_publish.build.finding_language import explaining_catalog
from fbss_publish.build.finding_words import findings_template
from fbss_publish.build.formats import lines
from fbss_publish.build.gather import read_catalog
from fbss_publish.build.outputs import locale_in
from fbss_publish.build.provenance import build_date
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.interface import is_critical
from fbss_publish.catalog.ledger import Ledger, read_ledger
from fbss_publish.catalog.translate import state_of
from fbss_publish.domain.edition import State
from fbss_publish.project import FOR_STAFF, Project


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """The messages of one domain in one locale.

    `translated` counts all with a translation that is not fuzzy, `reviewed` those of them
    that a person signed off; `fuzzy` the drafts; `stale` the fuzzy ones whose source changed.
    """

    locale: str
    domain: str
    messages: int
    translated: int
    fuzzy: int
    stale: int
    missing: int
    reviewed: int

    @property
    def for_staff(self) -> bool:
        """Say whether these are the explanations of findings, which no edition waits for."""
        return self.domain == FOR_STAFF


def status(project: Project, wanted: Iterable[str] = ()) -> tuple[Progress, ...]:
    """Count the messages of each locale and domain. Raises CatalogError for a damaged catalog.

    The last domain of each locale explains findings to the staff; no edition is made of it.
    """
    made, clinics = templates(project), clinic_locales(project)
    tags = tuple(wanted) or project.locales
    found = []
    explained = findings_template()
    for tag in tags:
        path = project.ledger(tag)
        ledger = read_ledger(path, project.name(path), today=build_date())
        for domain, template in made.items():
            if tag not in clinics.get(domain, (tag,)):
                continue
            catalog = read_catalog(project, tag, domain)
            found.append(_counted(project, tag, template, catalog, ledger))
        catalog = explaining_catalog(project, tag)
        found.append(_counted(project, tag, explained, catalog, ledger))
    return tuple(found)


def _counted(
    project: Project, tag: str, template: Catalog, catalog: Catalog | None, ledger: Ledger
) -> Progress:
    known = catalog.by_key() if catalog else {}
    states = Counter(
        state_of(known.get(e.key), ledger, project.release.need(critical=is_critical(e)))
        for e in template.entries
    )
    domain = template.file.removesuffix(".pot")
    return _progress(tag, domain, len(template.entries), states)


def unavailable_formats(project: Project, wanted: Iterable[str] = ()) -> tuple[str, ...]:
    """Give a line for each format that some of the locales cannot have, with the reason."""
    tags = tuple(wanted) or project.locales
    return tuple(lines(locale_in(project, tag) for tag in tags))


def _progress(tag: str, domain: str, messages: int, states: Counter[State]) -> Progress:
    return Progress(
        locale=tag,
        domain=domain,
        messages=messages,
        translated=states[State.TRANSLATED] + states[State.REVIEWED],
        fuzzy=states[State.DRAFT] + states[State.STALE],
        stale=states[State.STALE],
        missing=states[State.MISSING],
        reviewed=states[State.REVIEWED],
    )
