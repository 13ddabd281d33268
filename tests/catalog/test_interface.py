"""The interface's texts in a locale."""

from __future__ import annotations

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.interface import interface_of
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.ledger import Ledger, Record, digest_of
from kit import ENGLISH, SPANISH

CRITICAL = ("Interface text", "Safety-critical: a wrong word here can harm a patient.")
PAGE = "Page %(page)s of %(pages)s"
TEMPLATE = Catalog(
    file="ui.pot",
    entries=(Entry(msgid=PAGE), Entry(msgid="Draft", notes=CRITICAL), Entry(msgid="Version")),
)


def interface(*entries: Entry, ledger: Ledger | None = None, locale=SPANISH):
    header = Entry(msgid="", msgstr=("Plural-Forms: nplurals=2; plural=n != 1;\n",))
    catalog = Catalog(file="ui.po", header=header, entries=entries)
    return interface_of(locale, TEMPLATE, catalog, ledger or Ledger())


def test_translated_and_draft_texts_are_shown_and_missing_ones_are_english():
    found = interface(
        Entry(msgid=PAGE, msgstr=("Página %(page)s de %(pages)s",)),
        Entry(msgid="Draft", msgstr=("Borrador",), flags=("fuzzy",)),
    )
    assert found.text(PAGE) == "Página %(page)s de %(pages)s"
    assert found.text("Draft") == "Borrador"
    assert found.text("Version") == "Version"
    assert found.foreign("Version")
    assert not found.foreign("Draft")


def test_a_stale_warning_is_not_shown_but_a_stale_label_is():
    old = Previous(msgid="Old")
    found = interface(
        Entry(msgid="Draft", msgstr=("Viejo",), flags=("fuzzy",), previous=old),
        Entry(msgid="Version", msgstr=("Versión",), flags=("fuzzy",), previous=old),
    )
    assert (found.text("Draft"), found.foreign("Draft")) == ("Draft", True)
    assert (found.text("Version"), found.foreign("Version")) == ("Versión", False)


def test_only_what_the_ledger_signs_is_reviewed():
    done = Entry(msgid="Version", msgstr=("Versión",))
    draft = Entry(msgid="Draft", msgstr=("Borrador",), flags=("fuzzy",))
    record = Record(digest="", event="review", fields={"revPerson": "R. One"})
    ledger = Ledger(reviews={digest_of(done): (record,), digest_of(draft): (record,)})
    found = interface(done, draft, ledger=ledger)
    assert [entry.msgid for entry in found.unreviewed] == [PAGE, "Draft"]


def test_obsolete_texts_and_texts_that_nobody_asks_for_are_not_used():
    found = interface(
        Entry(msgid="Version", msgstr=("Versión",), obsolete=True),
        Entry(msgid="Other", msgstr=("Otro",)),
    )
    assert found.text("Version") == "Version"
    assert found.text("Other") == "Other"


def test_the_source_language_needs_no_catalog():
    found = interface_of(ENGLISH, TEMPLATE, None, Ledger())
    assert found.text("Draft") == "Draft"
    assert not found.missing
    assert not found.unreviewed


def test_a_pseudo_locale_keeps_the_placeholders():
    found = interface_of(locale_of("en-XA"), TEMPLATE, None, Ledger())
    text = found.text(PAGE)
    assert text.startswith("[Þåĝé")
    assert "%(page)s" in text
    assert "%(pages)s" in text
    assert not found.foreign(PAGE)


def test_no_catalog_at_all():
    found = interface_of(SPANISH, TEMPLATE, None, Ledger())
    assert found.text("Draft") == "Draft"
    assert found.missing == {PAGE, "Draft", "Version"}
    assert len(found.unreviewed) == 3
