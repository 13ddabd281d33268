"""A guide and a catalog become an edition: which text is shown for each unit, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.pseudo import pseudo_text
from fbss_publish.domain.edition import Edition, Rendition, State
from fbss_publish.domain.guide import Document, Guide, Kind, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.markup import MarkupError, expand
from fbss_publish.domain.policy import STRICT, Need, Policy, Unmet


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """By what an edition is made: what counts as reviewed, and whether it is a release."""

    policy: Policy = STRICT
    release: bool = False


DRAFT_RULES = Rules()


def translate(
    guide: Guide,
    locale: Locale,
    catalog: Catalog | None,
    ledger: Ledger,
    rules: Rules = DRAFT_RULES,
) -> Edition:
    """Give the edition of a guide in a locale.

    Without a catalog (the source language and pseudo-locales have none) every unit is
    shown as the source has it, or as pseudo-text.
    """
    return Edition(
        guide=guide,
        locale=locale,
        renditions=renditions_of(guide, locale, catalog.by_key() if catalog else {}, ledger, rules),
        catalog=catalog.file if catalog else "",
    )


def renditions_of(
    document: Document,
    locale: Locale,
    entries: Mapping[Key, Entry],
    ledger: Ledger,
    rules: Rules = DRAFT_RULES,
) -> tuple[Rendition, ...]:
    """Give what is shown for each unit of any document; `entries` are those of a catalog."""
    return tuple(
        _settled(unit, _rendition(unit, locale, entries, ledger, rules.policy), rules)
        for unit in document.units
    )


def state_of(entry: Entry | None, ledger: Ledger, need: Need) -> State:
    """Say how far a message has come. A changed source makes its translation stale.

    It is reviewed once every scope that `need` names is signed.
    """
    if entry is None or not any(entry.msgstr):
        return State.MISSING
    if entry.fuzzy:
        return State.STALE if entry.previous else State.DRAFT
    if not entry.translated:
        return State.MISSING
    return State.REVIEWED if need.met(ledger.scopes(entry)) else State.TRANSLATED


def _rendition(
    unit: Unit, locale: Locale, entries: Mapping[Key, Entry], ledger: Ledger, policy: Policy
) -> Rendition:
    if locale.source:
        return Rendition(text=unit.msgid, state=State.SOURCE, translated=True)
    if locale.pseudo:
        text = pseudo_text(unit.msgid, locale.tag, markup=unit.markup)
        return Rendition(text=text, state=State.PSEUDO, translated=True)
    entry = entries.get(unit.key)
    state = state_of(entry, ledger, policy.need(critical=unit.critical))
    if entry is None or state is State.MISSING:
        return _source(unit, State.MISSING, entry)
    if state is State.STALE and unit.critical:
        # An outdated warning can be worse than one in another language.
        return _source(unit, state, entry)
    if problem := unit_problem(unit, entry.msgstr[0]):
        return _source(unit, State.BROKEN, entry, problem)
    return Rendition(text=entry.msgstr[0], state=state, translated=True, line=entry.line)


def _settled(unit: Unit, rendition: Rendition, rules: Rules) -> Rendition:
    """Do in a release what the policy says about a text that lacks sign-offs."""
    unmet = rules.policy.need(critical=unit.critical).unmet
    if not rules.release or rendition.state.releasable or unmet is Unmet.HOLD:
        return rendition
    if rendition.state in (State.BROKEN, State.PSEUDO):
        return rendition
    # Without a heading or a title a reader is lost: the source stands in for those.
    dropped = unmet is Unmet.DROP and unit.markup and unit.kind is not Kind.HEADING
    return replace(rendition, text=unit.msgid, translated=False, settled=True, dropped=dropped)


def unit_problem(unit: Unit, text: str) -> str:
    """Say why a translation cannot be put into the page, or ''."""
    if not unit.markup or not (unit.tags or "<" in text or "&" in text):
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
