"""The lines of one entry, in the order and the folding of msgcat (GNU gettext 0.21)."""

from __future__ import annotations

import re

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.po.wrap import quoted
from fbss_publish.errors import CatalogError

_FLAG = re.compile(r"""[^\s,"\\](?:[^,"\\]*[^\s,"\\])?""")
_LINE_BREAKERS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_TAIL = re.compile(r"(?::[0-9]+)?$")


def lines_of(entry: Entry, width: int, file: str) -> list[str]:
    """Give the entry's lines without line ends; `width` 0 or the flag `no-wrap` is no folding.

    Raises CatalogError for an entry that no .po file can hold.
    """
    _check(entry, file)
    mark = "#~ " if entry.obsolete else ""
    width = 0 if "no-wrap" in entry.flags else width
    return [
        *(f"# {comment}" if comment else "#" for comment in entry.comments),
        *(f"#. {note}" if note else "#." for note in entry.notes),
        *(f"#: {_reference(reference)}" for reference in entry.references),
        *_flags(entry),
        *_previous(entry, width),
        *_optional("msgctxt", entry.msgctxt, width, mark),
        *quoted("msgid", entry.msgid, width, mark),
        *_optional("msgid_plural", entry.msgid_plural, width, mark),
        *_translations(entry, width, mark),
    ]


def _flags(entry: Entry) -> list[str]:
    flags = sorted(entry.flags, key=lambda flag: flag != "fuzzy")
    return [f"#, {', '.join(flags)}"] if flags else []


def _reference(reference: str) -> str:
    """Give it with U+2068 and U+2069 around a file name with spaces, as gettext does."""
    if not re.search(r"\s", reference):
        return reference
    start = _TAIL.search(reference)
    at = start.start() if start else len(reference)
    return f"\u2068{reference[:at]}\u2069{reference[at:]}"


def _previous(entry: Entry, width: int) -> list[str]:
    before, mark = entry.previous, "#~| " if entry.obsolete else "#| "
    if before is None:
        return []
    return [
        *_optional("msgctxt", before.msgctxt, width, mark),
        *_optional("msgid", before.msgid, width, mark),
        *_optional("msgid_plural", before.msgid_plural, width, mark),
    ]


def _optional(keyword: str, text: str | None, width: int, mark: str) -> list[str]:
    return [] if text is None else quoted(keyword, text, width, mark)


def _translations(entry: Entry, width: int, mark: str) -> list[str]:
    if entry.msgid_plural is None:
        return quoted("msgstr", entry.msgstr[0], width, mark)
    lines = []
    for number, text in enumerate(entry.msgstr):
        lines += quoted(f"msgstr[{number}]", text, width, mark)
    return lines


def _check(entry: Entry, file: str) -> None:
    """Refuse what would be read back as something else."""
    around = (*entry.comments, *entry.notes, *entry.references, *entry.flags)
    texts = (entry.msgid, entry.msgctxt or "", entry.msgid_plural or "", *entry.msgstr)
    if _LINE_BREAKERS.search("".join(around)):
        what = "A comment, reference or flag has a line break or control character in it."
    elif not all(entry.references):
        what = "A reference is empty."
    elif not all(_FLAG.fullmatch(flag) for flag in entry.flags):
        what = "A flag is empty, or has a comma, quote, backslash or outer space in it."
    elif "\0" in "".join(texts):
        what = "A text has the character NUL in it."
    elif not entry.msgstr or (entry.msgid_plural is None and len(entry.msgstr) != 1):
        what = f"The message has {len(entry.msgstr)} translations for its forms."
    else:
        return
    raise CatalogError(
        f"The message {entry.msgid[:60]!r} cannot be written. {what}",
        path=file,
        line=entry.line,
        mend="Nothing was written.",
    )
