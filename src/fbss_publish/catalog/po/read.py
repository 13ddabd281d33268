"""Reading .po and .pot files without losing or changing anything.

Every entry keeps its own text (`Entry.raw`), and all texts joined are the file again, so
that a catalog which is read and written is the same file to the byte. What cannot be kept
is refused with its place. The number of entries is compared with the number of `msgid`
lines, counted on their own.
"""

from __future__ import annotations

import re
from pathlib import Path

from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.po.charset import MAX_BYTES, decode
from fbss_publish.catalog.po.draft import Draft
from fbss_publish.catalog.po.layout import USUAL, newline_of, width_of
from fbss_publish.catalog.po.lexer import Lexer, Sort
from fbss_publish.catalog.po.usual import Usual
from fbss_publish.errors import CatalogError

_NOT_BLANK = re.compile(r"[^ \t\f\v\r\n]")
_MSGID = re.compile(r"^[ \t\f\v]*(?:#~[ \t\f\v]*)?msgid(?!\w)", re.MULTILINE)


def read_po(path: Path, *, name: str | None = None, layout: bool = True) -> Catalog:
    """Read the catalog at `path`; `name` is what errors call it (the path if not given).

    `layout` is that of `parse_po`.

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
    return parse_po(data, shown, layout=layout)


def parse_po(data: bytes, name: str, *, layout: bool = True) -> Catalog:
    """Give the catalog that a file's bytes hold. Raises CatalogError.

    Without `layout`, it is not asked at which width the file folds its strings: that is for
    a catalog which is read and not written.
    """
    text, encoding, bom = decode(data, name)
    lexer = Lexer(text, encoding, name)
    entries, epilogue = _entries(lexer, Usual(text, encoding), text)
    _check_count(entries, text, name)
    _check_keys(entries, name)
    header = entries[0] if entries and entries[0].is_header else None
    return Catalog(
        file=name,
        header=header,
        entries=tuple(entries[1:] if header else entries),
        newline=newline_of(text),
        width=width_of(text) if layout else USUAL,
        encoding=encoding,
        bom=bom,
        epilogue=epilogue,
    )


def _entries(lexer: Lexer, usual: Usual, text: str) -> tuple[list[Entry], str]:
    entries: list[Entry] = []
    line, at, lead = 1, 0, 0  # `lead` is where the text starts that no entry has yet
    while found := _NOT_BLANK.search(text, at):
        start = text.rfind("\n", at, found.start()) + 1 or at
        line += text.count("\n", at, start)
        known = usual.entry(start, line, lead) or _line_by_line(lexer, text, start, line, lead)
        if known is None:
            break
        entry, lead = known
        entries.append(entry)
        line, at = line + text.count("\n", start, lead), lead
    return entries, text[lead:]


def _line_by_line(
    lexer: Lexer, text: str, at: int, line: int, lead: int
) -> tuple[Entry, int] | None:
    """Give the entry that starts in a line, and the offset after it; None for comments alone."""
    draft = None
    for token in lexer.tokens(at, line):
        if token.sort is Sort.BLANK:
            continue
        if draft is None:
            draft = Draft(token.line)
        elif draft.starts_another(token):
            break
        draft.add(token, lexer)
    if draft is None or not (draft.texts or draft.before):
        return None
    start = _down(text, at, draft.first - line)
    after = _down(text, start, draft.last + 1 - draft.first)
    return draft.finish(lexer, text[start:after], text[lead:start]), after


def _down(text: str, at: int, lines: int) -> int:
    """Give the offset of the line so many lines further down; that of the end below the last."""
    for _ in range(lines):
        at = text.find("\n", at) + 1 or len(text)
    return at


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
