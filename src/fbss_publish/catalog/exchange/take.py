"""What a catalog takes over from an XLIFF file, message by message.

Only translations, the fuzzy flag and comments of translators change. A text that comes in is
fuzzy unless its state is translated or better and the person who imports it accepts it. No
state of a file is a sign-off: that is a record with a name in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.exchange.comments import of_earlier, with_notes
from fbss_publish.catalog.exchange.inline import codes
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.catalog.exchange.states import Reach
from fbss_publish.catalog.exchange.xliff_document import Form, Message
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about a message: a code, how much it weighs, a sentence, a line."""

    code: str
    severity: Severity
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Taken:
    """The message as it is afterwards, and what is to be said about it."""

    entry: Entry
    remarks: tuple[Remark, ...] = ()


def take(
    catalog: Catalog, entry: Entry, message: Message, ledger: Ledger, *, accept: bool
) -> Taken:
    """Give the entry with what the message brings. An entry without news is the same object."""
    forms = forms_of(catalog, entry)
    if refusal := _refusal(entry, message, forms):
        return Taken(entry, (refusal,))
    texts = _texts(entry, message, forms)
    reach = min((form.reach for form in _filled(message)), default=Reach.INITIAL)
    fitting = all(
        codes(form.target) == codes(form.source) for form in _filled(message) if form.source
    )
    changed = texts != entry.msgstr
    settled = accept and fitting and reach >= Reach.TRANSLATED and all(texts)
    set_back = any(form.reach is Reach.INITIAL for form in _filled(message))
    fuzzy = _fuzzy(entry, changed=changed, settled=settled, set_back=set_back)
    after = _with(entry, texts, fuzzy=fuzzy, changed=changed)
    comments = with_notes(after.comments, message.notes)
    if comments != after.comments:
        after = after.changed(comments=comments)
    remarks = _remarks(entry, after, message, ledger, reach=reach, fitting=fitting)
    return Taken(entry if after == entry else after, tuple(remarks))


def _refusal(entry: Entry, message: Message, forms: int) -> Remark | None:
    """Say why nothing of a message can be taken over, or None."""
    for number, form in sorted(message.forms.items()):
        if form.problem:
            return _error("import-unreadable", f"Not taken over: {form.problem}.", form.line)
        if number >= forms:
            what = f"Not taken over: the message has no form {number}."
            return _error("import-unreadable", what, form.line)
        if form.source != source_of(entry, number, forms):
            what = "Not taken over: its source is not the text of the catalog. Export it again."
            return _error("import-source-changed", what, form.line)
    if message.repeated:
        what = "Not taken over: its id stands twice in the file."
        return _error("import-unreadable", what, message.repeated[0])
    return None


def _error(code: str, text: str, line: int) -> Remark:
    return Remark(code, Severity.ERROR, text, line)


def _filled(message: Message) -> Iterator[Form]:
    return (form for form in message.forms.values() if form.target)


def _texts(entry: Entry, message: Message, forms: int) -> tuple[str, ...]:
    """Give the translations; a form that comes in empty keeps what it has."""
    old = entry.msgstr + ("",) * (forms - len(entry.msgstr))
    new = tuple(
        message.forms[n].target if n in message.forms and message.forms[n].target else text
        for n, text in enumerate(old)
    )
    return entry.msgstr if new == old else new


def _fuzzy(entry: Entry, *, changed: bool, settled: bool, set_back: bool) -> bool:
    if changed or entry.fuzzy:
        return not settled
    return set_back


def _with(entry: Entry, texts: tuple[str, ...], *, fuzzy: bool, changed: bool) -> Entry:
    after = entry
    if changed:
        after = after.changed(msgstr=texts, comments=of_earlier(entry.comments))
    if fuzzy and not entry.fuzzy:
        after = after.changed(flags=("fuzzy", *entry.flags))
    if entry.fuzzy and not fuzzy:
        flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
        after = after.changed(flags=flags, previous=None)
    return after


def _remarks(
    before: Entry, after: Entry, message: Message, ledger: Ledger, *, reach: Reach, fitting: bool
) -> Iterator[Remark]:
    line = min(form.line for form in message.forms.values()) if message.forms else 0
    changed, reviewed = before.msgstr != after.msgstr, ledger.reviewed(before)

    def say(code: str, severity: Severity, text: str) -> Remark:
        return Remark(code, severity, text, line)

    if any(not f.target and _has(before, n) for n, f in message.forms.items()):
        what = "It comes in empty; the translation in the catalog was kept."
        yield say("import-empty", Severity.WARNING, what)
    if not fitting and after.fuzzy and (changed or reach >= Reach.TRANSLATED):
        what = "Its inline tags are not those of the source; it stays fuzzy."
        yield say("import-tags", Severity.WARNING, what)
    if reviewed and (changed or after.fuzzy):
        what = "The sign-off of the text that was here no longer counts. Have it reviewed again."
        yield say("import-sign-off-lost", Severity.WARNING, what)
    elif after.fuzzy and not before.fuzzy and not changed:
        what = "The file calls it initial, so it is fuzzy now."
        yield say("import-set-back", Severity.WARNING, what)
    if reach >= Reach.REVIEWED and not (reviewed and not changed):
        what = f"The state {reach.word} is not taken over: only a named person can sign it off."
        yield say("import-not-signed-off", Severity.HINT, what)
    if after.fuzzy and fitting and reach >= Reach.TRANSLATED:
        why = "See --accept." if all(after.msgstr) else "A plural form is missing."
        what = f"It is fuzzy although the file calls it {reach.word}. {why}"
        yield say("import-kept-fuzzy", Severity.HINT, what)


def _has(entry: Entry, form: int) -> bool:
    return form < len(entry.msgstr) and bool(entry.msgstr[form])
