"""Writing .po files: what did not change is written as it stood, the rest as msgcat does."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.po.charset import BOM, codec_name, declared_charset
from fbss_publish.catalog.po.serialise import lines_of
from fbss_publish.errors import CatalogError
from fbss_publish.files import write_atomic


def write_po(path: Path, catalog: Catalog) -> bool:
    """Put the catalog at `path` in one step, and say whether the file changed.

    Raises CatalogError where `format_po` does, and where the file cannot be written; the
    old content is then still there.
    """
    data = format_po(catalog)
    try:
        return write_atomic(path, data)
    except OSError as fault:
        raise CatalogError(
            f"The catalog cannot be written: {fault.strerror}.",
            path=catalog.file,
            mend="Check the permissions of the file and its folder.",
        ) from fault


def format_po(catalog: Catalog) -> bytes:
    """Give the bytes of the file.

    Raises CatalogError where a character does not exist in the charset of the catalog, the
    header names another charset, or an entry has a value that no .po file can hold.
    """
    head = (catalog.header,) if catalog.header else ()
    texts = [_text(entry, catalog) for entry in (*head, *catalog.entries)]
    body = _joined([*texts, ("", catalog.epilogue)], catalog.newline)
    data = _encoded(body, catalog)
    _check_charset(data, catalog)
    return (BOM if catalog.bom else b"") + data


def _text(entry: Entry, catalog: Catalog) -> tuple[str | None, str]:
    """Give the blank lines before the entry (None: as usual) and its own text."""
    if entry.unchanged:
        return entry.lead, entry.raw
    lines = lines_of(entry, catalog.width, catalog.file)
    return entry.lead, "".join(line + catalog.newline for line in lines)


def _joined(texts: list[tuple[str | None, str]], newline: str) -> str:
    pieces: list[str] = []
    for lead, text in texts:
        before = (newline if pieces else "") if lead is None else lead
        if pieces and (before or text) and not pieces[-1].endswith("\n"):
            pieces.append(newline)
        pieces += [piece for piece in (before, text) if piece]
    return "".join(pieces)


def _encoded(text: str, catalog: Catalog) -> bytes:
    try:
        return text.encode(catalog.encoding)
    except UnicodeEncodeError as fault:
        char = text[fault.start]
        start = text.rfind("\n", 0, fault.start) + 1
        raise CatalogError(
            f"The character {char!r} (U+{ord(char):04X}) does not exist in the charset"
            f" {catalog.encoding} of this catalog. Nothing was written.",
            path=catalog.file,
            line=text.count("\n", 0, fault.start) + 1,
            column=fault.start - start + 1,
            mend="Save the catalog as UTF-8 and write `charset=UTF-8` in its header.",
        ) from None


def _check_charset(data: bytes, catalog: Catalog) -> None:
    declared = declared_charset(data)
    if declared is not None and codec_name(declared) != codec_name(catalog.encoding):
        raise CatalogError(
            f"The header names the charset {declared}, but the catalog is {catalog.encoding}.",
            path=catalog.file,
            mend="Nothing was written. Change both or none.",
        )
