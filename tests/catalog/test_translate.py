"""Which text is shown for a message, and why."""

from __future__ import annotations

import pytest

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.ledger import Ledger, Record, digest_of
from fbss_publish.catalog.translate import state_of, translate
from fbss_publish.domain.edition import Rendition, State
from fbss_publish.domain.policy import Need
from fbss_publish.source.fill import fill
from kit import ENGLISH, SPANISH, guide_of

SOURCE = "Take <strong>two</strong>"
GOOD = "Tome <strong>dos</strong>"
PREVIOUS = Previous(msgid="Take <strong>one</strong>")
QUIET = "<p>Take <strong>two</strong></p>"
CRITICAL = '<p data-safety="critical">Take <strong>two</strong></p>'


def entry(msgstr: str = GOOD, *, fuzzy: bool = False, previous: Previous | None = None) -> Entry:
    flags = ("fuzzy",) if fuzzy else ()
    return Entry(msgid=SOURCE, msgstr=(msgstr,), flags=flags, previous=previous, line=12)


def signed(*entries: Entry) -> Ledger:
    records = tuple(
        Record(digest="", event="review", fields={"revPerson": "R. One", "scope": scope})
        for scope in ("linguistic", "clinical")
    )
    return Ledger(reviews={digest_of(e): records for e in entries})


def rendition(html: str, found: Entry | None, ledger: Ledger | None = None) -> Rendition:
    catalog = Catalog(file="es.po", entries=(found,) if found else ())
    edition = translate(guide_of(html), SPANISH, catalog, ledger or Ledger())
    (only,) = edition.renditions
    return only


DRAFT = entry(fuzzy=True)
STALE = entry(fuzzy=True, previous=PREVIOUS)
BROKEN = entry("Tome <strong>dos")
TABLE = {
    # the message, its entry, is it signed: state, is the translation shown
    "not in the catalog": (QUIET, None, False, State.MISSING, False),
    "empty": (QUIET, entry(""), False, State.MISSING, False),
    "empty and fuzzy": (QUIET, entry("", fuzzy=True), False, State.MISSING, False),
    "draft": (QUIET, DRAFT, False, State.DRAFT, True),
    "critical draft": (CRITICAL, DRAFT, False, State.DRAFT, True),
    "stale": (QUIET, STALE, False, State.STALE, True),
    "critical stale": (CRITICAL, STALE, False, State.STALE, False),
    "translated": (QUIET, entry(), False, State.TRANSLATED, True),
    "signed": (QUIET, entry(), True, State.REVIEWED, True),
    "critical signed": (CRITICAL, entry(), True, State.REVIEWED, True),
    "fuzzy and signed": (QUIET, DRAFT, True, State.DRAFT, True),
    "critical stale and signed": (CRITICAL, STALE, True, State.STALE, False),
    "broken": (QUIET, BROKEN, False, State.BROKEN, False),
    "broken and signed": (QUIET, BROKEN, True, State.BROKEN, False),
    "a tag too many": (QUIET, entry(GOOD + "<em>x</em>"), False, State.BROKEN, False),
    "a tag left out": (QUIET, entry("Tome dos"), False, State.BROKEN, False),
    "hostile": (QUIET, entry("<script>x</script>"), False, State.BROKEN, False),
    "broken draft": (QUIET, entry("<b>x", fuzzy=True), False, State.BROKEN, False),
}


@pytest.mark.parametrize(
    ("html", "found", "sign", "state", "translated"), TABLE.values(), ids=list(TABLE)
)
def test_states(html: str, found: Entry | None, sign: bool, state: State, translated: bool):
    shown = rendition(html, found, signed(found) if sign and found else None)
    assert shown.state is state
    assert shown.translated is translated
    assert found is None or shown.line == 12
    assert shown.text == (found.msgstr[0] if translated and found else SOURCE)
    assert bool(shown.problem) is (state is State.BROKEN)


def test_an_obsolete_entry_is_no_translation():
    assert rendition(QUIET, entry().changed(obsolete=True)).state is State.MISSING


def test_a_context_is_part_of_the_key():
    assert rendition(QUIET.replace("<p", '<p data-msgctxt="x"'), entry()).state is State.MISSING


def test_a_plural_with_a_form_missing_is_missing():
    plural = Entry(msgid="a", msgid_plural="b", msgstr=("x", ""))
    assert state_of(plural, Ledger(), Need()) is State.MISSING


def test_the_source_language_and_pseudo_locales():
    guide = guide_of(CRITICAL)
    english = translate(guide, ENGLISH, None, Ledger())
    assert (english.renditions[0].text, english.renditions[0].state) == (SOURCE, State.SOURCE)
    pseudo = translate(guide, locale_of("en-XA"), None, Ledger())
    assert pseudo.renditions[0].state is State.PSEUDO
    assert "<strong>ţŵö</strong>" in pseudo.renditions[0].text


def page(html: str, *entries: Entry) -> str:
    catalog = Catalog(file="es.po", entries=entries)
    edition = translate(guide_of(html), SPANISH, catalog, Ledger())
    return fill(
        edition,
        label=lambda u, r: "<i>old</i> " if r.state is State.STALE and not r.translated else "",
    )


def test_what_is_not_translated_is_marked_as_english():
    assert page(QUIET) == (
        '<p lang="en" dir="ltr" data-state="missing">Take <strong>two</strong></p>'
    )


def test_a_stale_warning_is_english_behind_a_label():
    assert page(CRITICAL, STALE) == (
        '<p data-safety="critical" lang="en" dir="ltr" data-state="stale">'
        '<i>old</i> <span lang="en" dir="ltr">Take <strong>two</strong></span></p>'
    )


def test_what_is_translated_has_no_mark():
    assert page(QUIET, entry()) == "<p>Tome <strong>dos</strong></p>"
    assert page(QUIET, DRAFT) == "<p>Tome <strong>dos</strong></p>"
    assert page(QUIET, STALE) == '<p data-state="stale">Tome <strong>dos</strong></p>'


def test_text_beside_a_block_is_marked_on_its_own():
    html = "<div>Alone<p>Text</p></div>"
    assert page(html, Entry(msgid="Text", msgstr=("Texto",))) == (
        '<div><span lang="en" dir="ltr" data-state="missing">Alone</span><p>Texto</p></div>'
    )


def test_a_translated_attribute_does_not_hide_english_text():
    html = '<p title="Tip">Text</p>'
    assert page(html, Entry(msgid="Tip", msgstr=("Consejo",))) == (
        '<p title="Consejo" data-state="missing">'
        '<span lang="en" dir="ltr" data-state="missing">Text</span></p>'
    )


def test_what_the_source_marks_as_another_language_keeps_its_mark():
    assert page('<p lang="la">Primum</p>') == '<p lang="la" data-state="missing">Primum</p>'


def test_what_the_source_marks_as_its_own_is_in_the_readers_language():
    found = Entry(msgid="Text", msgstr=("Texto",))
    assert page('<p lang="en">Text</p>', found) == '<p lang="es">Texto</p>'
