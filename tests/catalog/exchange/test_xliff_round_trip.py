"""A catalog goes out as XLIFF and comes back: no byte changes, and the file holds all of it."""

from __future__ import annotations

import re

import pytest
from exchangekit import (
    HEADER,
    SPANISH,
    brought_in,
    catalog_of,
    catalogs,
    filled,
    signed,
    text,
    xliff_of,
)  # fmt: skip
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.exchange import inline, metadata
from fbss_publish.catalog.exchange.ids import unit_id
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.catalog.exchange.xliff_read import read_xliff
from fbss_publish.catalog.exchange.xliff_write import write_xliff
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.po.write import format_po

QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(catalogs, st.booleans())
def test_an_import_without_news_changes_no_byte(catalog: Catalog, accept: bool) -> None:
    applied = brought_in(catalog, xliff_of(catalog), accept=accept)
    assert applied.catalog is catalog
    assert not applied.findings
    assert format_po(applied.catalog) == format_po(catalog)


@QUICK
@given(catalogs)
def test_the_file_holds_the_whole_message(catalog: Catalog) -> None:
    (file,) = read_xliff(xliff_of(catalog).encode(), "x.xlf").files
    assert file.header == (("header", HEADER.msgstr[0]),)
    active = {unit_id(entry): entry for entry in catalog.active}
    assert set(file.messages) == set(active)
    for key, entry in active.items():
        message, forms = file.messages[key], forms_of(catalog, entry)
        assert message.metadata == metadata.of_message(entry)
        assert "\n".join(entry.comments) == "\n".join(message.notes)
        assert "\n".join(entry.notes) == "\n".join(message.extracted)
        targets = [message.forms[n].target for n in range(forms)]
        sources = [message.forms[n].source for n in range(forms)]
        assert targets == [*entry.msgstr, *[""] * (forms - len(entry.msgstr))]
        assert sources == [source_of(entry, n, forms) for n in range(forms)]


@QUICK
@given(catalogs, st.data())
def test_a_new_text_comes_back_as_it_was_written(catalog: Catalog, data: st.DataObject) -> None:
    others = [e for e in catalog.active if e.msgid_plural is None]
    if not others:
        return
    entry = data.draw(st.sampled_from(others))
    new = entry.changed(msgstr=(data.draw(filled),))
    changed = catalog_of(*(new if e is entry else e for e in catalog.entries))
    applied = brought_in(catalog, xliff_of(changed))
    after = applied.catalog.by_key()
    assert after[entry.key].msgstr == new.msgstr
    assert [e for e in catalog.active if e is not entry and after[e.key] != e] == []
    assert after[entry.key].fuzzy or new.msgstr == entry.msgstr


@QUICK
@given(text)
def test_inline_codes_give_the_message_back(message: str) -> None:
    element = etree.Element(f"{{{inline.CORE}}}source")
    inline.fill(element, message)
    again = etree.fromstring(etree.tostring(element))
    assert inline.text_of(again) == message
    ids = [code.get("id") for code in element.iter() if code.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("message", "shape"), [
    ("plain", "plain"),
    ("<strong>a</strong>", "<pc strong>a</pc>"),
    ("<a1>a <br/></a1> & <a1/>", "<pc a1>a <ph br/></pc> &amp; <ph a1.2/>"),
    ("<b>x</b><b>y</b>", "<pc b>x</pc><pc b.2>y</pc>"),
    ("\x1b[0m", '<cp 001B/>[0m'),
    ("<a>never closed", "&lt;a&gt;never closed"),
    ("<a><b></a></b>", "&lt;a&gt;&lt;b&gt;&lt;/a&gt;&lt;/b&gt;"),
    ("<br />", "&lt;br /&gt;"),
    ("&lt;", "&amp;lt;"),
])  # fmt: skip
def test_the_shape_of_inline_codes(message: str, shape: str) -> None:
    element = etree.Element(f"{{{inline.CORE}}}source", nsmap={None: inline.CORE})
    inline.fill(element, message)
    written = etree.tostring(element, encoding="unicode")
    written = re.sub(r"^<source[^>]*>|</source>$", "", written)
    assert re.sub(r'<(pc|ph|cp) (?:id|hex)="([^"]*)"[^>]*?(/?)>', r"<\1 \2\3>", written) == shape


def test_tags_nested_deeper_than_readers_go_are_text() -> None:
    message = "<b>" * 300 + "x" + "</b>" * 300
    catalog = catalog_of(Entry(msgid=message))
    assert brought_in(catalog, xliff_of(catalog)).catalog is catalog


def test_what_is_not_exported_is_said_and_stays() -> None:
    catalog = catalog_of(
        Entry(msgid="a", msgstr=("b",), comments=("no character: \ufffe",)),
        Entry(msgid="old", msgstr=("viejo",), obsolete=True),
    )
    exported = write_xliff(catalog, Ledger(), domain="g", source_language="en", locale=SPANISH)
    assert [words.partition(" ")[2] for words in exported.left_out] == [
        "obsolete message is not exported. It stays in the catalog.",
        "comment holds characters that XML cannot hold; U+FFFD stands for them.",
    ]
    assert b"viejo" not in exported.data
    assert brought_in(catalog, exported.data.decode()).catalog is catalog


def test_the_same_catalog_gives_the_same_file() -> None:
    entry = Entry(msgid="a", msgstr=("b",), flags=("fuzzy",), previous=Previous(msgid="c"))
    assert xliff_of(catalog_of(entry)) == xliff_of(catalog_of(entry))


def test_a_catalog_without_messages_is_a_valid_file() -> None:
    text = xliff_of(catalog_of())
    assert "<group" in text
    assert brought_in(catalog_of(), text).findings == ()


def test_provenance_stands_on_the_unit() -> None:
    entry = Entry(msgid="a", msgstr=("b",))
    ledger = signed(entry, "R. One", origin="human", person="T. Two", date="2026-11-23")
    text = xliff_of(catalog_of(entry), ledger)
    assert 'its:person="T. Two" its:revPerson="R. One"' in text
    assert '<mda:meta type="date">2026-11-23</mda:meta>' in text
    assert '<segment state="reviewed">' in text


def test_several_reviews_are_records() -> None:
    entry = Entry(msgid="a", msgstr=("b",))
    text = xliff_of(catalog_of(entry), signed(entry, "R. One", "R. Three", tool="T"))
    records = re.findall(r"<its:provenanceRecord (.*)/>", text)
    assert records == ['tool="T"', 'revPerson="R. One"', 'revPerson="R. Three"']
    assert f'provenanceRecordsRef="#its=p-{unit_id(entry)}"' in text


def test_a_sign_off_of_another_text_is_not_shown() -> None:
    signed_off = Entry(msgid="a", msgstr=("b",))
    text = xliff_of(catalog_of(signed_off.changed(msgstr=("c",))), signed(signed_off, "R. One"))
    assert "revPerson" not in text
    assert '<segment state="translated">' in text


@pytest.mark.parametrize(("rule", "notes"), [
    ("nplurals=2; plural=(n != 1);", ["1", "0, 2, 3, 4, …"]),
    ("nplurals=1; plural=0;", ["0, 1, 2, 3, …"]),
    ("nplurals=3; plural=(n==0 ? 0 : n==1 ? 1 : 2);", ["0", "1", "2, 3, 4, 5, …"]),
    ("nplurals=2; plural=__import__('os');", []),
    ("nplurals=2; plural=n/0;", []),
])  # fmt: skip
def test_a_plural_form_says_its_numbers(rule: str, notes: list[str]) -> None:
    header = HEADER.changed(
        msgstr=(f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: {rule}\n",)
    )
    entry = Entry(msgid="%d day", msgid_plural="%d days", msgstr=("", ""))
    text = xliff_of(Catalog(file="es.po", header=header, entries=(entry,)))
    assert re.findall(r"for the numbers (.*)</note>", text) == notes
