"""XML that is damaged, hostile or something else: one located error, and nothing is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from exchangekit import catalog_of, xliff_of

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.exchange import xmlfile
from fbss_publish.catalog.exchange.tbx import read_tbx
from fbss_publish.catalog.exchange.tmx_read import read_tmx
from fbss_publish.catalog.exchange.xliff_read import read_xliff
from fbss_publish.errors import CatalogError

GOOD = xliff_of(catalog_of(Entry(msgid="Rest.", msgstr=("Descanse.",))))
BODY = GOOD.partition("?>\n")[2]
BOMB = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))

Reader = Callable[[bytes], object]
READERS: dict[str, Reader] = {
    "xliff": lambda data: read_xliff(data, "x.xml"),
    "tmx": lambda data: read_tmx(data, "x.xml", source_language="en", language="es"),
    "tbx": lambda data: read_tbx(data, "x.xml"),
}
each_reader = pytest.mark.parametrize("read", READERS.values(), ids=READERS)


def complaint(read: Reader, data: bytes) -> CatalogError:
    with pytest.raises(CatalogError) as fault:
        read(data)
    assert str(fault.value).startswith("x.xml:")
    assert fault.value.mend
    assert "\n" not in str(fault.value)
    return fault.value


HOSTILE = {
    "nothing": ("", "well-formed"),
    "no XML": ("msgid", "well-formed"),
    "cut off": (BODY[:-40], "well-formed"),
    "tags that overlap": ("<a><b></a></b>", "well-formed"),
    "a raw control character": ("<a>\x1b</a>", "well-formed"),
    "a reference to a control character": ("<a>&#27;</a>", "well-formed"),
    "HTML entity": ("<a>&nbsp;</a>", "well-formed"),
    "an entity": ('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "entity “e”"),
    "an entity that is not used": ('<!DOCTYPE a [<!ENTITY e "x">]><a/>', "entity “e”"),
    "an entity in an attribute": ('<!DOCTYPE a [<!ENTITY e "x">]><a b="&e;"/>', "entity “e”"),
    "an external entity": ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///x">]><a>&e;</a>', "entity “e”"),
    "a parameter entity": ('<!DOCTYPE a [<!ENTITY % e SYSTEM "file:///x"> %e;]><a/>', "entity “e”"),
    "an entity of another file": ('<!DOCTYPE a SYSTEM "x.dtd"><a>&e;</a>', "entity “e”"),
    "a bomb": (f'<!DOCTYPE a [<!ENTITY e0 "x">{BOMB}]><a>&e9;</a>', ""),
    "a bomb in an attribute": (f'<!DOCTYPE a [<!ENTITY e0 "x">{BOMB}]><a b="&e9;"/>', ""),
    "too deep": ("<a>" * 300 + "</a>" * 300, "well-formed"),
    "a text too long": (f"<a>{'x' * 10_100_000}</a>", "well-formed"),
}


@each_reader
@pytest.mark.parametrize(("text", "word"), HOSTILE.values(), ids=HOSTILE)
def test_one_located_error(read: Reader, text: str, word: str) -> None:
    assert word in str(complaint(read, text.encode()))


def test_an_external_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hunter2", encoding="utf-8")
    text = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><a>&e;</a>'
    assert "hunter2" not in str(complaint(READERS["xliff"], text.encode()))


def test_the_place_of_damage() -> None:
    fault = complaint(READERS["xliff"], BODY.replace("</source>", "</sauce>").encode())
    line = next(n for n, text in enumerate(BODY.splitlines(), 1) if "<source>" in text)
    assert fault.line == line
    assert fault.column


def test_an_encoding_that_lies() -> None:
    complaint(READERS["xliff"], GOOD.replace("Descanse", "Descansé").encode("latin-1"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = GOOD.replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    document = read_xliff(text.encode(encoding), "x.xml")
    assert document.target_language == "es"


def test_a_file_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xmlfile, "MAX_BYTES", 500)
    with pytest.raises(CatalogError, match="may have 500"):
        read_xliff(GOOD.encode(), "x.xml")


@pytest.mark.parametrize(("text", "word"), [
    ("<xliff/>", "XLIFF"),
    ('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "XLIFF 1.2"),
    ('<xliff version="2.2" xmlns="urn:oasis:names:tc:xliff:document:2.2"/>', "XLIFF 2.2"),
    ('<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "no <file>"),
    ("<tmx/>", "<tmx>"),
])  # fmt: skip
def test_what_is_not_xliff_2(text: str, word: str) -> None:
    assert word in str(complaint(READERS["xliff"], text.encode()))


def test_what_is_no_memory_and_no_termbase() -> None:
    assert "not a translation memory" in str(complaint(READERS["tmx"], b"<xliff/>"))
    assert "not a termbase" in str(complaint(READERS["tbx"], b"<martif type='TBX'/>"))
    assert "not a termbase" in str(complaint(READERS["tbx"], b"<tbx style='dct'/>"))


def test_a_doctype_alone_does_no_harm() -> None:
    read_tmx(b'<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>', "x", source_language="en", language="es")


def test_comments_and_instructions_change_no_text() -> None:
    text = GOOD.replace("Descanse.", "Des<!-- a -->can<?b?>se.")
    (file,) = read_xliff(text.encode(), "x.xml").files
    (message,) = file.messages.values()
    assert message.forms[0].target == "Descanse."
