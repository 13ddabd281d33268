"""A guide and a catalog become an edition: which text is shown for each unit, and why."""

from __future__ import annotations

from collections.abc import Mapping

from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.pseudo import pseudo_text
from fbss_publish.domain.edition import Edition, Rendition, State
from fbss_publish.domain.guide import Document, Guide, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.markup import MarkupError, expand


def translate(guide: Guide, locale: Locale, catalog: Catalog | None, ledger: Ledger) -> Edition:
    """Give the edition of a guide in a locale.

    Without a catalog (the source language and pseudo-locales have none) every unit is
    shown as the source has it, or as pseudo-text.
    """
    return Edition(
        guide=guide,
        locale=locale,
        renditions=renditions_of(guide, locale, catalog.by_key() if catalog else {}, ledger),
        catalog=catalog.file if catalog else "",
    )


def renditions_of(
    document: Document, locale: Locale, entries: Mapping[Key, Entry], ledger: Ledger
) -> tuple[Rendition, ...]:
    """Give what is shown for each unit of any document; `entries` are those of a catalog."""
    return tuple(_rendition(unit, locale, entries, ledger) for unit in document.units)


def state_of(entry: Entry | None, ledger: Ledger) -> State:
    """Say how far a message has come. A changed source makes its translation stale."""
    if entry is None or not any(entry.msgstr):
        return State.MISSING
    if entry.fuzzy:
        return State.STALE if entry.previous else State.DRAFT
    if not entry.translated:
        return State.MISSING
    return State.REVIEWED if ledger.reviewed(entry) else State.TRANSLATED


def _rendition(
    unit: Unit, locale: Locale, entries: Mapping[Key, Entry], ledger: Ledger
) -> Rendition:
    if locale.source:
        return Rendition(text=unit.msgid, state=State.SOURCE, translated=True)
    if locale.pseudo:
        text = pseudo_text(unit.msgid, locale.tag, markup=unit.markup)
        return Rendition(text=text, state=State.PSEUDO, translated=True)
    entry = entries.get(unit.key)
    state = state_of(entry, ledger)
    if entry is None or state is State.MISSING:
        return _source(unit, State.MISSING, entry)
    if state is State.STALE and unit.critical:
        # An outdated warning can be worse than one in another language.
        return _source(unit, state, entry)
    if problem := unit_problem(unit, entry.msgstr[0]):
        return _source(unit, State.BROKEN, entry, problem)
    return Rendition(text=entry.msgstr[0], state=state, translated=True, line=entry.line)


def unit_problem(unit: Unit, text: str) -> str:
    """Say why a translation cannot be put into the page, or ''."""
    if not unit.markup:
        return ""
    try:
        expand(text, unit.tags)
    except MarkupError as error:
        return str(error)
    return ""


def _source(unit: Unit, state: State, entry: Entry | None, problem: str = "") -> Rendition:
    return Rendition(
        text=unit.msgid,
        state=state,
        translated=False,
        line=entry.line if entry else None,
        problem=problem,
    )
