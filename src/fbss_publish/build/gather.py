"""What a build reads: guides, catalogs, ledgers, and the texts of the interface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from fbss_publish.build.links import refuse_links
from fbss_publish.build.readability_baseline import baseline_of
from fbss_publish.build.sources import read_source
from fbss_publish.catalog.clinic_words import clinic_template
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.interface import Interface, interface_of
from fbss_publish.catalog.languages import checked_tag, locale_of
from fbss_publish.catalog.ledger import Ledger, read_ledger
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.domain.guide import Guide
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.terms import NO_TERMS, Termbase
from fbss_publish.errors import CatalogError, InputError
from fbss_publish.project import Project, found_locales
from fbss_publish.render.interface_strings import DOMAIN, interface_template

if TYPE_CHECKING:
    from fbss_publish.build.po_units import Elsewhere
    from fbss_publish.catalog.ledger_signature import Signature


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What one locale's editions are made from. `catalogs` are by guide; some may be missing.

    `baseline` has the earlier readability of each guide by formula. `clinic` has the texts of
    the clinic that the handouts are made for, `clinic_catalog` is where they are translated.
    """

    locale: Locale
    catalogs: Mapping[str, Catalog]
    ledger: Ledger
    interface: Interface
    ui: Catalog | None = None
    terms: Termbase = NO_TERMS
    baseline: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    clinic: Interface | None = None
    clinic_catalog: Catalog | None = None

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """The messages of all catalogs by their source text; all are read when this is asked."""
        from fbss_publish.build.po_units import Elsewhere, messages_of

        return Elsewhere(m for catalog in self.catalogs.values() for m in messages_of(catalog))


class _Catalogs(Mapping[str, Catalog]):
    """The catalogs of a locale by guide, each read when it is asked for.

    Asking for a damaged one raises CatalogError.
    """

    def __init__(self, project: Project, tag: str, guides: Iterable[str]) -> None:
        self._project, self._tag, self._guides = project, tag, dict.fromkeys(guides)
        self._read: dict[str, Catalog | None] = {}

    def __getitem__(self, guide: str) -> Catalog:
        if guide not in self._guides:
            raise KeyError(guide)
        if guide not in self._read:
            self._read[guide] = read_catalog(self._project, self._tag, guide)
        catalog = self._read[guide]
        if catalog is None:
            raise KeyError(guide)
        return catalog

    def __iter__(self) -> Iterator[str]:
        return (guide for guide in self._guides if guide in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_guides(project: Project, wanted: Iterable[str] = ()) -> tuple[Guide, ...]:
    """Read the guides with the ids in `wanted`, or all of them.

    Raises InputError for an id that is no guide, and SourceError for a broken source.
    """
    sources = project.sources()
    names = tuple(dict.fromkeys(wanted))
    known = [source.id for source in sources]
    for name in names:
        if name not in known:
            raise InputError(f"there is no guide “{name}”.", mend=f"Guides: {', '.join(known)}.")
    return tuple(
        read_source(source, project.source_language)
        for source in sources
        if not names or source.id in names
    )


def read_inputs(
    project: Project,
    tag: str,
    guides: Iterable[str],
    today: date | None = None,
    signatures: Mapping[str, Signature] | None = None,
) -> Inputs:
    """Read what a locale needs for the guides with these ids.

    `signatures` are the states of signed lines of the ledger that are known already.

    Catalogs of guides are read when they are asked for. Raises CatalogError for a ledger, or a
    catalog of the interface, that is damaged.
    """
    settings = project.languages.get(tag)
    locale = locale_of(tag, settings, source=tag == project.source_language)
    stored = not (locale.source or locale.pseudo)
    ledger_path = project.ledger(tag)
    if stored:
        refuse_links(project, ledger_path)
        read = read_ledger(ledger_path, project.name(ledger_path), today=today)
        ledger = replace(read, known=signatures or {})
    else:
        ledger = Ledger()
    ui = read_catalog(project, tag, DOMAIN) if stored else None
    interface = interface_of(locale, interface_template(), ui, ledger, project.release)
    own = project.clinic
    words = read_catalog(project, tag, own.domain) if own and stored else None
    return Inputs(
        locale=locale,
        catalogs=_Catalogs(project, tag, guides if stored else ()),
        ledger=ledger,
        interface=interface,
        ui=ui,
        terms=terms_in(project.root / "locales"),
        baseline=baseline_of(project, tag),
        clinic=interface_of(locale, clinic_template(own), words, ledger, project.release)
        if own
        else None,
        clinic_catalog=words,
    )


def read_catalog(project: Project, tag: str, domain: str) -> Catalog | None:
    """Read a catalog, or give None if there is none yet."""
    path = project.catalog(tag, domain)
    refuse_links(project, path)
    if not path.exists():
        return None
    catalog = read_po(path, name=project.name(path))
    _refuse_other_language(catalog, tag)
    return catalog


def _refuse_other_language(catalog: Catalog, tag: str) -> None:
    """Refuse a catalog that says it is in another language than its folder."""
    said = (catalog.field("Language") or "").replace("_", "-")
    if said and said.split("-")[0].lower() != tag.split("-")[0]:
        raise CatalogError(
            f"the header says Language: {said[:40]}, but this is the folder of “{tag}”.",
            path=catalog.file,
            line=catalog.header.line if catalog.header else None,
            mend="Correct the header, or put the catalog into the folder of its language.",
        )


def wanted_locales(project: Project, wanted: Iterable[str], *, release: bool) -> tuple[str, ...]:
    """Give the tags to build: those asked for, or the source language and all others.

    A release has no pseudo-locales unless they are asked for. Raises InputError for a tag
    that is malformed or not one of the project's.
    """
    pseudo = () if release else project.pseudo_locales
    stored = [tag for tag in project.locales if not (release and checked_tag(tag).pseudo)]
    every = (project.source_language, *stored, *pseudo)
    names = tuple(dict.fromkeys(wanted))
    known = (*every, *project.pseudo_locales)
    for name in names:
        checked_tag(name)
        if name not in known:
            raise InputError(
                f"locale “{name}” is not one of this project's.",
                mend=f"Locales: {', '.join(dict.fromkeys(known))}. {_how_to_start(project, name)}",
            )
    return names or tuple(dict.fromkeys(every))


def _how_to_start(project: Project, name: str) -> str:
    if name in found_locales(project.root):
        return f"Its catalogs are there: add “{name}” to “locales” in the configuration."
    return f"To start it, run: fbss-publish new {name}"
