"""Catalogs that must not be read: each error says where and what, and nothing is skipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from casebook import CASES, HEADER, Case, cases

from fbss_publish.catalog.po import charset
from fbss_publish.catalog.po.read import parse_po, read_po
from fbss_publish.errors import CatalogError

ENTRY = b'msgid "a"\nmsgstr "b"\n'


def headed(name: str) -> bytes:
    return HEADER.replace("UTF-8", name).encode()


@pytest.mark.parametrize("case", cases(CASES / "po" / "faults.md"))
def test_a_fault_is_told_with_its_place(case: Case) -> None:
    with pytest.raises(CatalogError) as fault:
        parse_po(case.blocks["po"].encode(), "es.po")
    assert str(fault.value).startswith("es.po:" + case.blocks["error"].strip())
    assert fault.value.mend


@pytest.mark.parametrize("case", cases(CASES / "po" / "faults.md"))
def test_a_fault_is_found_with_windows_line_ends(case: Case) -> None:
    with pytest.raises(CatalogError) as fault:
        parse_po(case.blocks["po"].replace("\n", "\r\n").encode(), "es.po")
    assert str(fault.value).startswith("es.po:" + case.blocks["error"].strip())


BYTES = {
    "NUL": (HEADER.encode() + b'msgid "a\0b"\nmsgstr ""\n', "6:9: Control character U+0000."),
    "escape": (b'msgid "a"\nmsgstr "\x1b[31m"\n', "2:9: Control character U+001B."),
    "escape in a comment": (b"# \x1b[2J\n" + ENTRY, "1:3: Control character U+001B."),
    "delete": (b'msgid "a"\nmsgstr "\x7f"\n', "2:9: Control character U+007F."),
    "old Mac line ends": (ENTRY.replace(b"\n", b"\r"), "1:10: A line ends with CR alone"),
    "doubled CR": (ENTRY.replace(b"\n", b"\r\r\n"), "1:10: A line ends with CR alone"),
    "UTF-16": (ENTRY.decode().encode("utf-16"), "1: The file is UTF-16"),
    "UTF-16 without mark": (ENTRY.decode().encode("utf-16-le"), "1: The file is UTF-16"),
    "UTF-16 big endian": (ENTRY.decode().encode("utf-16-be"), "1: The file is UTF-16"),
    "UTF-32": (ENTRY.decode().encode("utf-32"), "1: The file is UTF-16 or UTF-32"),
    "Latin-1 bytes, no charset": (
        'msgid "a"\nmsgstr "año"\n'.encode("latin-1"),
        "2:10: Byte 0xf1 is not right in the charset UTF-8 (the header names no charset).",
    ),
    "Latin-1 bytes, UTF-8 named": (
        HEADER.encode() + 'msgid "ñoño"\nmsgstr "ñ'.encode() + b'\xf1"\n',
        "7:10: Byte 0xf1 is not right in the charset UTF-8.",
    ),
    "a cut character": (HEADER.encode() + b'msgid "a"\nmsgstr "\xd8"\n', "7:9: Byte 0xd8"),
    "an overlong character": (HEADER.encode() + b'msgid "\xc0\xaf"\n', "6:8: Byte 0xc0"),
    "a surrogate": (HEADER.encode() + b'msgid "\xed\xa0\x80"\n', "6:8: Byte 0xed"),
    "non-ASCII in ASCII": (
        headed("US-ASCII") + 'msgid "a"\nmsgstr "año"\n'.encode(),
        "7:10: Byte 0xc3 is not right in the charset US-ASCII.",
    ),
    "an unassigned byte": (headed("CP1253") + b"# \xff\n" + ENTRY, "6:3: Byte 0xff"),
    "unknown charset": (headed("KLINGON-8") + ENTRY, "4: The header names the charset 'KLINGON-8'"),
    "a charset that is no superset of ASCII": (headed("UTF-16") + ENTRY, "4: The header names"),
    "a charset with another tilde": (headed("HZ") + ENTRY, "4: The header names the charset 'HZ'"),
    "EBCDIC": (headed("cp037") + ENTRY, "4: The header names the charset 'cp037'"),
    "a codec that is no charset": (headed("rot13") + ENTRY, "4: The header names the charset"),
    "escapes as a charset": (headed("unicode_escape") + ENTRY, "4: The header names the charset"),
    "UTF-8 mark, other charset": (
        charset.BOM + headed("ISO-8859-1") + ENTRY,
        "1: The file starts with the byte order mark of UTF-8, but its header says ISO-8859-1.",
    ),
    "bytes that would change when written": (
        headed("ISO-2022-JP") + b"# \x1b(B\n" + ENTRY,
        "6:3: Byte 0x1b is not right in the charset ISO-2022-JP.",
    ),
}


@pytest.mark.parametrize(("data", "start"), BYTES.values(), ids=BYTES)
def test_bytes_that_cannot_be_kept(data: bytes, start: str) -> None:
    with pytest.raises(CatalogError) as fault:
        parse_po(data, "es.po")
    assert str(fault.value).startswith("es.po:" + start)
    assert fault.value.mend


def test_a_fault_in_a_file_is_told_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    path.write_bytes(b'msgid "a"\n')
    with pytest.raises(CatalogError) as fault:
        read_po(path)
    assert str(fault.value).startswith(f"{path}:1: ")
    with pytest.raises(CatalogError, match=r"^locales/es\.po:1: "):
        read_po(path, name="locales/es.po")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"es\.po: The catalog cannot be read: No such file"):
        read_po(tmp_path / "es.po")


def test_a_folder_is_no_catalog(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="The catalog cannot be read"):
        read_po(tmp_path)


def test_the_size_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charset, "MAX_BYTES", 30)
    assert len(parse_po(ENTRY, "es.po").entries) == 1
    with pytest.raises(CatalogError, match=r"es\.po: The file has more than the 30 bytes"):
        parse_po(ENTRY + ENTRY.replace(b"a", b"c"), "es.po")
