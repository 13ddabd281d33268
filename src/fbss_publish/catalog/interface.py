"""The interface's texts in a locale, as the standard library's gettext understands them."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable
from dataclasses import dataclass

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.pseudo import pseudo_text
from fbss_publish.catalog.translate import state_of
from fbss_publish.domain.edition import State
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.policy import STRICT, Policy


@dataclass(frozen=True, kw_only=True, slots=True)
class Interface:
    """The interface in a locale. Texts without a translation stay in the source language."""

    locale: Locale
    catalog: str
    texts: gettext.NullTranslations
    missing: frozenset[str]
    unreviewed: tuple[Entry, ...]
    entries: tuple[Entry, ...] = ()

    def text(self, msgid: str) -> str:
        """Give a text in the reader's language, or in English where there is none."""
        if self.locale.pseudo:
            return pseudo_text(msgid, self.locale.tag)
        return self.texts.gettext(msgid)

    def foreign(self, msgid: str) -> bool:
        """Say whether a text is shown in English in an edition of another language."""
        return msgid in self.missing


def interface_of(
    locale: Locale,
    template: Catalog,
    catalog: Catalog | None,
    ledger: Ledger,
    policy: Policy = STRICT,
) -> Interface:
    """Put together the interface of a locale from its `ui` catalog."""
    known = catalog.by_key() if catalog else {}
    found = [(wanted, known.get(wanted.key)) for wanted in template.entries]
    usable = [entry for wanted, entry in found if entry and _usable(wanted, entry, ledger)]
    own = {entry.msgid for entry in usable}
    silent = locale.source or locale.pseudo
    return Interface(
        locale=locale,
        catalog=catalog.file if catalog else "",
        texts=gettext.GNUTranslations(io.BytesIO(compiled(catalog, usable))),
        missing=frozenset() if silent else frozenset(e.msgid for e in template.entries) - own,
        entries=tuple(entry or wanted for wanted, entry in found),
        unreviewed=()
        if silent
        else tuple(
            entry or wanted
            for wanted, entry in found
            if state_of(entry, ledger, policy.need(critical=is_critical(wanted)))
            is not State.REVIEWED
        ),
    )


def _usable(wanted: Entry, entry: Entry, ledger: Ledger) -> bool:
    """Say whether a translation may be shown: an outdated one of a warning may not."""
    state = state_of(entry, ledger, STRICT.other)
    return state is not State.MISSING and not (state is State.STALE and is_critical(wanted))


def is_critical(wanted: Entry) -> bool:
    """Say whether a message of a template is marked as safety-critical."""
    return any(note.startswith("Safety-critical") for note in wanted.notes)


def compiled(catalog: Catalog | None, entries: Iterable[Entry]) -> bytes:
    """Compile entries to the MO format, drafts among them: what shows them says what they are."""
    import polib

    compiled = polib.POFile()
    compiled.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    if catalog and (forms := catalog.field("Plural-Forms")):
        compiled.metadata["Plural-Forms"] = forms
    for entry in entries:
        plural = entry.msgid_plural or ""
        compiled.append(
            polib.POEntry(
                msgid=entry.msgid,
                msgctxt=entry.msgctxt,
                msgstr="" if plural else entry.msgstr[0],
                msgid_plural=plural,
                msgstr_plural=dict(enumerate(entry.msgstr)) if plural else {},
            )
        )
    return bytes(compiled.to_binary())
