"""Most entries of a .po file, read at one look: those that stand as every tool writes them.

What is taken here says the same as it does line by line, in `draft`; whatever is unusual, and
whatever may be wrong, is left to it, so that each error keeps its sentence and place.
"""

from __future__ import annotations

import re

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.po.escapes import EscapeError, unescape

_REFERENCE = re.compile(r"\u2068([^\u2069]*)\u2069(\S*)|(\S+)")
"""A place in a `#:` line; U+2068 and U+2069 stand around a file name with spaces."""

_LINE = r'"[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+"'
_TEXT = rf"({_LINE}(?:\n{_LINE})*+)"
_COMMENT = r"#(?:[.:,]? [^\n]*+)?+\n"
_USUAL = re.compile(
    rf"((?:{_COMMENT})*+)(?:msgctxt {_TEXT}\n)?+(msgid ){_TEXT}\nmsgstr {_TEXT}(?:\n|\Z)"
    # Only what surely starts another entry may follow.
    rf"(?=\n*+(?:#(?:[.:,]? |\n)|msgctxt |msgid |\Z))"
)


class Usual:
    """Reads usual entries out of a file's text. Files with CR LF have none."""

    def __init__(self, text: str, encoding: str) -> None:
        self._text, self._encoding = text, encoding
        self._none = "\r" in text

    def entry(self, start: int, line: int, lead: int) -> tuple[Entry, int] | None:
        """Give the entry that starts at an offset and in a line, and the offset after it.

        `lead` is where the blank lines before it start. None where it is not a usual one.
        """
        found = None if self._none else _USUAL.match(self._text, start)
        if found is None:
            return None
        around, context, _, msgid, msgstr = found.groups()
        try:
            texts = [
                None if text is None else self._meaning(text) for text in (context, msgid, msgstr)
            ]
        except EscapeError:
            return None
        comments, notes, references, flags = _around(around) if around else _NOTHING
        entry = Entry.read(
            raw=found[0],
            lead=self._text[lead:start],
            msgctxt=texts[0],
            msgid=texts[1],
            msgstr=(texts[2],),
            comments=comments,
            notes=notes,
            references=references,
            flags=flags,
            line=line + self._text.count("\n", start, found.start(3)),
        )
        return entry, found.end()

    def _meaning(self, quoted: str) -> str:
        inside = quoted[1:-1]
        if "\\" not in inside:
            return inside.replace('"\n"', "")
        return "".join(unescape(part, self._encoding) for part in inside.split('"\n"'))


_Around = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_NOTHING: _Around = ((), (), (), ())


def _around(text: str) -> _Around:
    """Give the comments, notes, references and flags that stand above a message."""
    comments: list[str] = []
    notes: list[str] = []
    references: list[str] = []
    flags: list[str] = []
    for line in text[:-1].split("\n"):
        mark = line[1:2]
        if mark == ".":
            notes.append(line[3:])
        elif mark == ":":
            references += references_in(line[3:])
        elif mark == ",":
            flags += flags_in(line[3:])
        else:
            comments.append(line[2:])
    return tuple(comments), tuple(notes), tuple(references), tuple(dict.fromkeys(flags))


def references_in(text: str) -> list[str]:
    """Give the places that a `#:` line names."""
    if "\u2068" not in text:
        return text.split()
    return [match[3] or match[1] + match[2] for match in _REFERENCE.finditer(text)]


def flags_in(text: str) -> list[str]:
    """Give the flags of a `#,` line."""
    return [flag for word in text.split(",") if (flag := word.strip())]
