"""What a reviewer has to look at: the messages of a locale, with all that is known of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from fbss_publish.build.catalogs import templates
from fbss_publish.build.gather import read_catalog
from fbss_publish.build.links import refuse_links
from fbss_publish.build.po_files import catalog_findings
from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.exchange.ids import unit_id
from fbss_publish.catalog.interface import is_critical
from fbss_publish.catalog.languages import checked_tag, locale_of
from fbss_publish.catalog.ledger import Ledger, read_ledger
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.catalog.waivers import with_waivers
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.locale import Locale
from fbss_publish.errors import InputError
from fbss_publish.project import Project

FUZZY = "it is fuzzy; the translator takes the flag away in the editor, once the text is right"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A message of a guide or of the interface, as the locale has it.

    `entry` has the notes of the template, which no edit of a catalog can take away; where
    the catalog lacks the message it has no translation. `need` are the scopes that a
    release asks for.
    """

    domain: str
    file: str
    entry: Entry
    critical: bool
    need: frozenset[str]
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        """The id of the message, the same in every export."""
        return unit_id(self.entry)

    @property
    def in_catalog(self) -> bool:
        """Say whether the catalog has the message, be it with a translation or without."""
        return self.entry.line is not None

    @property
    def place(self) -> str:
        """Where it stands, as editors understand it."""
        return f"{self.file}:{self.entry.line}" if self.entry.line else self.file

    @property
    def obstacle(self) -> str:
        """Why nobody can sign it off as it is, or ''."""
        if not self.entry.translated:
            return "it is not translated"
        if self.entry.fuzzy:
            return FUZZY
        errors = {f.code for f in self.findings if f.severity is Severity.ERROR}
        return f"the checks find errors: {', '.join(sorted(errors))}" if errors else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """The messages of a locale, its ledger, and its catalogs by domain."""

    project: Project
    locale: Locale
    ledger: Ledger
    catalogs: Mapping[str, Catalog]
    items: tuple[Item, ...]

    @property
    def ledger_name(self) -> str:
        """The name of the ledger for messages to people."""
        return self.project.name(self.project.ledger(self.locale.tag))

    def by_id(self) -> dict[tuple[str, str], Item]:
        """Give the messages by domain and id."""
        return {(item.domain, item.id): item for item in self.items}

    def open_for(self, scope: str) -> Iterator[Item]:
        """Give what is not signed off in a scope: what can be signed first, safety before all."""
        unsigned = (i for i in self.items if scope not in self.ledger.scopes(i.entry))
        # The sort is stable: within each group messages stand in the order of the guide.
        yield from sorted(unsigned, key=lambda i: (bool(i.obstacle), not i.critical))


def read_desk(project: Project, tag: str, wanted: Iterable[str], today: date) -> Desk:
    """Read what a reviewer needs; `wanted` are guides or `ui`, all of them if empty.

    Raises InputError for an unknown locale or guide, CatalogError for a damaged file.
    """
    locale = _locale(project, tag)
    made = _wanted(templates(project), wanted)
    path = project.ledger(tag)
    refuse_links(project, path)
    ledger = read_ledger(path, project.name(path), today=today)
    catalogs = {
        domain: catalog for domain in made if (catalog := read_catalog(project, tag, domain))
    }
    items: list[Item] = []
    for domain, template in made.items():
        catalog = catalogs.get(domain) or Catalog(file=project.name(project.catalog(tag, domain)))
        items += _items(project, locale, domain, template, catalog)
    judged = tuple(_judged(item, ledger, today) for item in items)
    return Desk(project=project, locale=locale, ledger=ledger, catalogs=catalogs, items=judged)


def _locale(project: Project, tag: str) -> Locale:
    checked_tag(tag)
    if tag not in project.locales:
        raise InputError(
            f"locale “{tag}” has no catalogs.",
            mend=f"Locales: {', '.join(project.locales) or 'none yet'}. "
            f"To start it, run: fbss-publish new {tag}",
        )
    return locale_of(tag, project.languages.get(tag))


def _wanted(made: Mapping[str, Catalog], wanted: Iterable[str]) -> dict[str, Catalog]:
    names = tuple(dict.fromkeys(wanted))
    for name in names:
        if name not in made:
            raise InputError(f"there is no guide “{name}”.", mend=f"Guides: {', '.join(made)}.")
    return {domain: made[domain] for domain in names or made}


def _items(
    project: Project, locale: Locale, domain: str, template: Catalog, catalog: Catalog
) -> Iterator[Item]:
    known = catalog.by_key()
    entries = tuple(_entry(wanted, known) for wanted in template.entries)
    findings: dict[Key, list[Finding]] = {}
    terms = terms_in(project.root / "locales")
    for finding in catalog_findings(replace(catalog, entries=entries), locale, terms):
        findings.setdefault((finding.msgctxt, finding.msgid or ""), []).append(finding)
    for entry in entries:
        critical = is_critical(entry)
        sources = dict.fromkeys((entry.msgid, entry.msgid_plural or entry.msgid))
        found = (f for source in sources for f in findings.get((entry.msgctxt, source), ()))
        yield Item(
            domain=domain,
            file=catalog.file,
            entry=entry,
            critical=critical,
            need=project.release.need(critical=critical).scopes,
            findings=tuple(found),
        )


def _entry(wanted: Entry, known: Mapping[Key, Entry]) -> Entry:
    entry = known.get(wanted.key)
    if entry is None:
        forms = 1 if wanted.msgid_plural is None else 2
        return wanted.changed(msgstr=("",) * forms)
    return entry.changed(notes=wanted.notes, references=wanted.references)


def _judged(item: Item, ledger: Ledger, today: date) -> Item:
    found = with_waivers(item.findings, lambda _: item.entry, ledger, today)
    return replace(item, findings=tuple(found))
