"""Counting the messages of catalogs by how far they have come."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cached_property

from fbss_publish.build.clinics import clinic_templates
from fbss_publish.build.finding_language import explaining_catalog
from fbss_publish.build.finding_words import findings_template
from fbss_publish.build.gather import read_catalog, read_guides
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.interface import is_critical
from fbss_publish.catalog.ledger import Ledger, read_ledger
from fbss_publish.catalog.template import template_of
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.catalog.translate import state_of
from fbss_publish.domain.edition import State
from fbss_publish.domain.terms import Termbase
from fbss_publish.project import FOR_STAFF, Project
from fbss_publish.render.interface_strings import DOMAIN, interface_template


class Counting:
    """The counting of one command: templates and ledgers are read when they are needed."""

    def __init__(self, project: Project, today: date) -> None:
        """Count as on a day: a sign-off of a later one does not count yet."""
        self._project, self._today = project, today
        self._guides: dict[str, Catalog] = {}
        self._ledger: tuple[str, Ledger] | None = None

    def states(self, tag: str, domain: str) -> Counter[State]:
        """Count the messages of a domain in a locale by their states.

        Raises CatalogError for a damaged catalog or ledger.
        """
        if domain == FOR_STAFF:
            catalog = explaining_catalog(self._project, tag)
        else:
            catalog = read_catalog(self._project, tag, domain)
        known, need = catalog.by_key() if catalog else {}, self._project.release.need
        ledger = self._ledger_of(tag)
        return Counter(
            state_of(known.get(entry.key), ledger, need(critical=is_critical(entry)))
            for entry in self._template(domain).entries
        )

    def _template(self, domain: str) -> Catalog:
        if domain in self._fixed:
            return self._fixed[domain]
        if domain not in self._guides:
            (guide,) = read_guides(self._project, (domain,))
            self._guides[domain] = template_of(guide, self._terms)
        return self._guides[domain]

    @cached_property
    def _fixed(self) -> dict[str, Catalog]:
        own = {DOMAIN: interface_template(), FOR_STAFF: findings_template()}
        return own | clinic_templates(self._project)

    @cached_property
    def _terms(self) -> Termbase:
        return terms_in(self._project.root / "locales")

    def _ledger_of(self, tag: str) -> Ledger:
        if self._ledger is None or self._ledger[0] != tag:
            path, name = self._project.ledger(tag), self._project.ledger_name(tag)
            self._ledger = (tag, read_ledger(path, name, today=self._today))
        return self._ledger[1]
