"""What is read and not changed comes back to the byte; what is changed changes alone."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po as babel_read
from babel.messages.pofile import write_po as babel_write
from casebook import CASES, HEADER, accepted_by_msgfmt, tool

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.po.read import parse_po, read_po
from fbss_publish.catalog.po.write import format_po, write_po
from fbss_publish.errors import CatalogError

KEPT = sorted((CASES / "po" / "kept").glob("*.po"))
LONG = "Llámenos enseguida si no puede retener la orina o las heces; " * 4
WORDS = {
    "utf-8": "año, ألم, 疼痛, боль, ปวด, 😀",
    "us-ascii": "year",
    "iso-8859-1": "año",
    "iso-8859-15": "año, 5 €",
    "iso-8859-8": "כאב",
    "windows-1252": "año, 5 €, “cita”",
    "cp1256": "ألم في الظهر",
    "iso-8859-6": "ألم",
    "koi8-r": "боль",
    "windows-1251": "боль",
    "tis-620": "ปวด",
    "gbk": "疼痛, 珺",
    "gb2312": "疼痛",
    "gb18030": "疼痛, 😀",
    "big5": "疼痛, 功許蓋",  # the second bytes of the last three are backslashes
    "big5hkscs": "疼痛",
    "shift_jis": "痛み, 表ソ能",  # as above
    "euc-jp": "痛み",
    "iso-2022-jp": "痛み",
    "euc-kr": "통증",
    "cp949": "통증",
}


def raw_parts(catalog: Catalog) -> list[str]:
    entries = ([catalog.header] if catalog.header else []) + list(catalog.entries)
    return [part for entry in entries for part in (entry.lead or "", entry.raw)]


def changed_alone(data: bytes, catalog: Catalog, number: int, **fields: object) -> None:
    """Change one entry and compare every byte before and after it."""
    entries = list(catalog.entries)
    before, after = entries[number], entries[number].changed(**fields)
    entries[number] = after
    out = format_po(replace(catalog, entries=tuple(entries)))
    parts = raw_parts(catalog)
    at = 2 * (number + bool(catalog.header)) + 1
    head = "".join(parts[:at]).encode(catalog.encoding)
    tail = ("".join(parts[at + 1 :]) + catalog.epilogue).encode(catalog.encoding)
    body = out.removeprefix(b"\xef\xbb\xbf")
    assert body.startswith(head)
    assert body.endswith(tail)
    assert body != data.removeprefix(b"\xef\xbb\xbf") or after == before
    again = parse_po(out, "again.po")
    assert again.entries == tuple(entries)
    assert again.header == catalog.header


def each_changed_alone(data: bytes) -> None:
    catalog = parse_po(data, "es.po")
    assert format_po(catalog) == data
    for number, entry in enumerate(catalog.entries):
        text = tuple(f"{form} * {LONG}".encode("ascii", "ignore").decode() for form in entry.msgstr)
        changed_alone(data, catalog, number, msgstr=text)
        changed_alone(data, catalog, number, flags=("fuzzy", "c-format"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_file_comes_back_to_the_byte(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    assert format_po(read_po(path)) == data
    copy = tmp_path / "es.po"
    copy.write_bytes(data)
    assert write_po(copy, read_po(copy)) is False
    assert copy.read_bytes() == data


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_change_of_one_message_leaves_all_other_lines(path: Path) -> None:
    each_changed_alone(path.read_bytes())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_all_written_anew_says_the_same(path: Path) -> None:
    catalog = read_po(path)
    bare = replace(
        catalog,
        header=catalog.header and catalog.header.detached(),
        entries=tuple(entry.detached() for entry in catalog.entries),
    )
    again = parse_po(format_po(bare), "again.po")
    assert (again.header, again.entries) == (catalog.header, catalog.entries)


@pytest.mark.parametrize("path", [p for p in KEPT if p.stem in ("poedit", "weblate")])
def test_a_changed_message_of_these_tools_is_folded_as_they_do(path: Path) -> None:
    catalog = read_po(path)
    for entry in catalog.entries:
        lines = entry.detached()
        out = format_po(replace(catalog, header=None, entries=(lines,), epilogue="", bom=False))
        assert out.decode() == entry.raw


@pytest.mark.parametrize("charset", WORDS)
def test_a_charset_is_kept(charset: str) -> None:
    text = HEADER.replace("UTF-8", charset) + f'# {WORDS[charset]}\nmsgid "a"\nmsgstr "b"\n'
    data = (text + f'\nmsgid "c"\nmsgstr "{WORDS[charset]}"\n').encode(charset)
    catalog = parse_po(data, "es.po")
    assert catalog.entries[1].msgstr == (WORDS[charset],)
    assert catalog.entries[0].comments == (WORDS[charset],)
    each_changed_alone(data)


def test_escapes_are_bytes_of_the_charset() -> None:
    data = HEADER.replace("UTF-8", "CP1256").encode() + rb'msgid "a"' + b'\nmsgstr "\\307\\xe1"\n'
    assert parse_po(data, "ar.po").entries[0].msgstr == ("ال",)


def test_a_character_that_the_charset_lacks_is_told(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    data = (HEADER.replace("UTF-8", "ISO-8859-1") + 'msgid "a"\nmsgstr "año"\n').encode("latin-1")
    path.write_bytes(data)
    catalog = read_po(path, name="es.po")
    entry = catalog.entries[0].changed(msgstr=("ألم",))
    with pytest.raises(CatalogError, match=r"^es\.po:7:9: The character 'أ' \(U\+0623\) does not"):
        write_po(path, replace(catalog, entries=(entry,)))
    assert path.read_bytes() == data


def test_header_and_charset_must_agree() -> None:
    catalog = parse_po((HEADER + 'msgid "a"\nmsgstr ""\n').encode(), "es.po")
    with pytest.raises(CatalogError, match="The header names the charset UTF-8, but the catalog"):
        format_po(replace(catalog, encoding="iso-8859-1"))


@pytest.mark.parametrize(
    "fields",
    [
        {"comments": ("two\nlines",)},
        {"notes": ("\x1b[31m",)},
        {"references": ("a\nb",)},
        {"references": ("",)},
        {"flags": ("a, fuzzy",)},
        {"flags": (" fuzzy",)},
        {"flags": ("",)},
        {"msgstr": ("a\0b",)},
        {"msgstr": ("a", "b")},
        {"msgstr": ()},
    ],
    ids=repr,
)
def test_what_no_file_can_hold_is_refused(fields: dict[str, object]) -> None:
    entry = Entry(msgid="Take 2 tablets").changed(**fields)
    with pytest.raises(CatalogError, match=r"es\.po: The message 'Take 2 tablets' cannot be"):
        format_po(Catalog(file="es.po", entries=(entry,)))


def test_fuzzy_is_written_first() -> None:
    entry = Entry(msgid="a", flags=("c-format", "fuzzy", "mine"))
    out = format_po(Catalog(file="es.po", entries=(entry,)))
    assert out.startswith(b"#, fuzzy, c-format, mine\n")


def test_a_change_is_written_however_it_was_made() -> None:
    catalog = parse_po(b'msgid "a"\nmsgstr "b"\n', "es.po")
    entry = replace(catalog.entries[0], msgstr=("c",))
    assert format_po(replace(catalog, entries=(entry,))) == b'msgid "a"\nmsgstr "c"\n'


def test_a_change_that_is_taken_back_is_no_change() -> None:
    data = b'msgid   "a"\nmsgstr   "b"\n'
    catalog = parse_po(data, "es.po")
    entry = catalog.entries[0].changed(msgstr=("c",)).changed(msgstr=("b",))
    assert format_po(replace(catalog, entries=(entry,))) == data


def test_a_message_after_a_file_without_final_line_end() -> None:
    catalog = parse_po(b'msgid "a"\r\nmsgstr "b"', "es.po")
    out = format_po(replace(catalog, newline="\r\n", entries=(*catalog.entries, Entry(msgid="c"))))
    assert out == b'msgid "a"\r\nmsgstr "b"\r\n\r\nmsgid "c"\r\nmsgstr ""\r\n'


def test_every_part_of_an_entry_is_read() -> None:
    catalog = read_po(CASES / "po" / "kept" / "odd-but-right.po")
    first, second, third, old, older, plural, _ = catalog.entries
    assert first == Entry(
        msgid="joined on a line",
        msgstr=("no space",),
        comments=("no space after the mark", " two spaces after it", ""),
        notes=("note", " note with two spaces"),
        references=("plain.c:12", "a file.html#top:3", "spaces everywhere .html"),
        flags=("fuzzy", "no-wrap", "my-flag", "ai-draft", "range: 0..9"),
    )
    assert second.msgctxt == ""
    assert second.line == 18
    assert third.msgid == "stands alone"
    assert third.msgstr == ('\x1b[1m é é \a\b\f\v\r\t\\ " /',)
    assert old.previous == Previous(msgctxt="old", msgid="wasmore")
    assert (old.obsolete, old.msgctxt, old.msgid, old.msgstr) == (True, "new", "is", ("es",))
    assert (older.fuzzy, older.comments) == (True, ("a comment with the obsolete mark",))
    assert older.msgstr == ("r",)
    assert plural.msgstr == tuple("012345")
    assert plural.previous == Previous(msgctxt="before", msgid="one %d", msgid_plural="many %d")
    assert catalog.epilogue == "\n# The end, without a line end.\n#, fuzzy"
    assert catalog.field("language") == "ar"


def test_fuzzy_is_seen_in_the_flag_line_of_2025() -> None:
    catalog = parse_po(b'#= fuzzy\nmsgid "a"\nmsgstr "b"\n', "es.po")
    assert catalog.entries[0].fuzzy
    entry = catalog.entries[0].changed(msgstr=("c",))
    out = format_po(replace(catalog, entries=(entry,)))
    assert out == b'#, fuzzy\nmsgid "a"\nmsgstr "c"\n'  # gettext 0.21 does not know "#="


# Files that other programs write -----------------------------------------------------------


def sample() -> bytes:
    return b"".join(path.read_bytes() for path in KEPT if path.stem == "weblate")


def test_files_written_by_polib() -> None:
    for width in (0, 40, 78):
        data = str(polib.pofile(sample().decode(), wrapwidth=width)).encode()
        assert b"nervio" in data
        each_changed_alone(data)


def test_files_written_by_babel() -> None:
    catalog = babel_read(io.BytesIO(sample()))
    for width in (0, 40, 76):
        out = io.BytesIO()
        babel_write(out, catalog, width=width)
        assert b"nervio" in out.getvalue()
        each_changed_alone(out.getvalue())


@pytest.mark.parametrize(
    "options", [[], ["--no-wrap"], ["--width=50"], ["-F"], ["--strict"]], ids=str
)
def test_files_written_by_msgcat(options: list[str]) -> None:
    done = tool("msgcat", *options, "-", data=sample())
    assert done.returncode == 0, done.stderr
    each_changed_alone(done.stdout)
    accepted_by_msgfmt(done.stdout)


def test_files_written_by_msgmerge(tmp_path: Path) -> None:
    old, new = tmp_path / "es.po", tmp_path / "guide.pot"
    old.write_bytes(sample())
    new.write_bytes(sample().replace(b"down the leg", b"down one leg").replace(b"es\\n", b"\\n"))
    done = tool("msgmerge", "--previous", "-o", "-", str(old), str(new))
    assert done.returncode == 0, done.stderr
    assert b"#| " in done.stdout
    each_changed_alone(done.stdout)
