"""Reading .po and .pot files without losing or changing anything.

Every entry keeps its own text (`Entry.raw`), and all texts joined are the file again, so
that a catalog which is read and written is the same file to the byte. What cannot be kept
is refused with its place. The number of entries is compared with the number of `msgid`
lines, counted on their own.
"""

from __future__ import annotations

import re
from array import array
from pathlib import Path

from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.po.charset import MAX_BYTES, decode
from fbss_publish.catalog.po.draft import Draft
from fbss_publish.catalog.po.layout import newline_of, width_of
from fbss_publish.catalog.po.lexer import Lexer, Sort
from fbss_publish.errors import CatalogError

_MSGID = re.compile(r"^[ \t\f\v]*(?:#~[ \t\f\v]*)?msgid(?!\w)", re.MULTILINE)


def read_po(path: Path, *, name: str | None = None) -> Catalog:
    """Read the catalog at `path`; `name` is what errors call it (the path if not given).

    Raises CatalogError for a file that is not there, cannot be opened or is not right.
    """
    shown = name if name is not None else str(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        raise CatalogError(
            f"The catalog cannot be read: {fault.strerror}.",
            path=shown,
            mend="Check its name and its permissions.",
        ) from fault
    return parse_po(data, shown)


def parse_po(data: bytes, name: str) -> Catalog:
    """Give the catalog that a file's bytes hold. Raises CatalogError."""
    text, encoding, bom = decode(data, name)
    lexer = Lexer(text, encoding, name)
    entries, epilogue = _entries(lexer, text)
    _check_count(entries, text, name)
    _check_keys(entries, name)
    header = entries[0] if entries and entries[0].is_header else None
    return Catalog(
        file=name,
        header=header,
        entries=tuple(entries[1:] if header else entries),
        newline=newline_of(text),
        width=width_of(text),
        encoding=encoding,
        bom=bom,
        epilogue=epilogue,
    )


def _entries(lexer: Lexer, text: str) -> tuple[list[Entry], str]:
    starts = _line_starts(text)
    entries: list[Entry] = []
    draft: Draft | None = None
    end = 0  # lines already given to an entry
    for token in lexer:
        if token.sort is Sort.BLANK:
            continue
        if draft is not None and draft.starts_another(token):
            entries.append(_finished(draft, lexer, text, starts, end))
            end, draft = draft.last, None
        draft = draft or Draft(token.line)
        draft.add(token, lexer)
    if draft is not None and (draft.texts or draft.before):
        entries.append(_finished(draft, lexer, text, starts, end))
        end = draft.last
    return entries, text[starts[end] :]


def _line_starts(text: str) -> array[int]:
    """Give the offset of each line, and the end of the text as that of one more."""
    starts = array("Q", [0])
    starts.extend(found.end() for found in re.finditer("\n", text))
    starts.append(len(text))
    return starts


def _finished(draft: Draft, lexer: Lexer, text: str, starts: array[int], end: int) -> Entry:
    start = starts[draft.first - 1]
    return draft.finish(lexer, text[start : starts[draft.last]], text[starts[end] : start])


def _check_count(entries: list[Entry], text: str, name: str) -> None:
    wanted = len(_MSGID.findall(text))
    if wanted != len(entries):
        raise CatalogError(
            f"The file has {wanted} msgid lines, but {len(entries)} messages could be read.",
            path=name,
            mend="Please report this file: no word of it was changed.",
        )


def _check_keys(entries: list[Entry], name: str) -> None:
    seen: dict[Key, Entry] = {}
    for number, entry in enumerate(entries):
        first = seen.setdefault(entry.key, entry)
        if first is not entry:
            raise CatalogError(
                f"The message {_shown(entry)} stands here and in line {first.line}.",
                path=name,
                line=entry.line,
                mend="Keep the better translation of the two and delete the other.",
            )
        if entry.is_header and number:
            raise CatalogError(
                'The header (msgid "") is not the first message.',
                path=name,
                line=entry.line,
                mend="Move it to the top of the file.",
            )


def _shown(entry: Entry) -> str:
    text = repr(_clipped(entry.msgid))
    context = entry.msgctxt
    return text if context is None else f"{text} (msgctxt {_clipped(context)!r})"


def _clipped(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
