"""The lines of a .po file, one token a line.

A line is blank, a comment of one of six kinds, or a keyword or continuation with strings,
which may be marked as obsolete (`#~`) or previous (`#|`, `#~|`). Whatever else stands in
a file is an error with its place: nothing is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, NoReturn

from fbss_publish.catalog.po.escapes import EscapeError, unescape
from fbss_publish.errors import CatalogError


class Sort(Enum):
    """What kind of line it is."""

    BLANK = "blank"
    COMMENT = "#"
    NOTE = "#."
    REFERENCES = "#:"
    FLAGS = "#,"
    STRING = "string"


class Token(NamedTuple):
    """A line. `text` is the comment or the meaning of the strings.

    `keyword` is None on a continuation line; `form` is the number in `msgstr[n]`.
    """

    sort: Sort
    line: int
    text: str = ""
    keyword: str | None = None
    form: int | None = None
    obsolete: bool = False
    previous: bool = False


_SPACE = " \t\f\v\r"
_COMMENTS = {
    ".": Sort.NOTE,
    ":": Sort.REFERENCES,
    ",": Sort.FLAGS,
    "=": Sort.FLAGS,  # gettext 1.0 manual, 3.7: an alternative to "#," since June 2025
}
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?![\w])")
_INDEX = re.compile(r"[ \t]*\[[ \t]*([0-9]{1,3})[ \t]*\]")
_BLANKS = re.compile(r"[ \t\f\v\r]*")
_STRING = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
_USUAL = re.compile(r'(?:(msgctxt|msgid|msgstr) )?"([^"\\]*)"')
"""Most lines with a string, as every tool writes them; all others are taken apart."""
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?:[ \r]|$)")


class Lexer:
    """Reads the lines of `text`; `name` is the file's name in errors."""

    def __init__(self, text: str, encoding: str, name: str) -> None:
        self._text, self._encoding, self._name = text, encoding, name

    def tokens(self, start: int = 0, number: int = 1) -> Iterator[Token]:
        """Give the lines from the one on that starts at an offset and has this number."""
        text = self._text
        # One line at a time: a list of all would be larger than the file.
        while (end := text.find("\n", start)) >= 0:
            yield self._token(text[start:end], number)
            start, number = end + 1, number + 1
        yield self._token(text[start:], number)

    def fail(self, what: str, line: int, column: int | None, mend: str) -> NoReturn:
        """Raise a CatalogError for a place in this file."""
        raise CatalogError(what, path=self._name, line=line, column=column, mend=mend)

    def _token(self, line: str, number: int) -> Token:
        if usual := _USUAL.fullmatch(line):
            return Token(Sort.STRING, number, usual[2], usual[1])
        start = _end_of_blanks(line, 0)
        if start == len(line):
            return Token(Sort.BLANK, number)
        if line[start] != "#":
            return self._strings(line, start, number)
        mark = line[start + 1 : start + 2]
        if mark == "~":
            return self._obsolete(line, start + 2, number)
        if mark == "|":
            return self._marked(line, start + 2, number, previous=True)
        return _comment(line, start + 1, number)

    def _obsolete(self, line: str, at: int, number: int) -> Token:
        if line.startswith("|", at):
            return self._marked(line, at + 1, number, obsolete=True, previous=True)
        rest = _end_of_blanks(line, at)
        if line.startswith("#", rest):  # some editors put the marker before comments, too
            return _comment(line, rest + 1, number)
        return self._marked(line, at, number, obsolete=True)

    def _marked(
        self, line: str, at: int, number: int, *, obsolete: bool = False, previous: bool = False
    ) -> Token:
        start = _end_of_blanks(line, at)
        if start == len(line):
            return Token(Sort.BLANK, number)
        return self._strings(line, start, number, obsolete=obsolete, previous=previous)

    def _strings(
        self,
        line: str,
        start: int,
        number: int,
        *,
        obsolete: bool = False,
        previous: bool = False,
    ) -> Token:
        keyword, index, at = self._keyword(line, start, number)
        parts: list[str] = []
        while (at := _end_of_blanks(line, at)) < len(line):
            at = self._string(line, at, number, parts)
        return Token(Sort.STRING, number, "".join(parts), keyword, index, obsolete, previous)

    def _keyword(self, line: str, start: int, number: int) -> tuple[str | None, int | None, int]:
        if line[start] == '"':
            return None, None, start
        found = _KEYWORD.match(line, start)
        if found is None:
            self._unknown(line, start, number)
        index = _INDEX.match(line, found.end()) if found[1] == "msgstr" else None
        if index is None:
            return found[1], None, found.end()
        return found[1], int(index[1]), index.end()

    def _unknown(self, line: str, start: int, number: int) -> NoReturn:
        conflict = _CONFLICT.match(line)
        if conflict:
            self.fail(
                f"A merge conflict was left in the file ({conflict[1]}).",
                number,
                1,
                "Keep the right half of each conflict and delete the marker lines.",
            )
        word = re.split(r"[\s\"]", line[start:], maxsplit=1)[0][:40]
        self.fail(
            f"Unknown keyword {word!r}.",
            number,
            start + 1,
            "A line starts with #, msgctxt, msgid, msgid_plural, msgstr or a quoted text.",
        )

    def _string(self, line: str, at: int, number: int, parts: list[str]) -> int:
        found = _STRING.match(line, at)
        if found is None:
            self._no_string(line, at, number, after=bool(parts))
        try:
            parts.append(unescape(found[1], self._encoding))
        except EscapeError as fault:
            self.fail(
                f"{fault}.",
                number,
                at + 2 + fault.at,
                "Write \\\\ for a backslash.",
            )
        return found.end()

    def _no_string(self, line: str, at: int, number: int, *, after: bool) -> NoReturn:
        if line[at] == '"':
            self.fail(
                "The closing quote is missing.",
                number,
                at + 1,
                'End the text with a "; write \\" for a quotation mark within it.',
            )
        self.fail(
            f"There is text {'after the closing' if after else 'before the opening'} quote.",
            number,
            at + 1,
            'Put the text within the quotes; write \\" for a quotation mark within it.',
        )


def _end_of_blanks(line: str, at: int) -> int:
    found = _BLANKS.match(line, at)
    return found.end() if found else at


def _comment(line: str, at: int, number: int) -> Token:
    sort = _COMMENTS.get(line[at : at + 1], Sort.COMMENT)
    text = line[at if sort is Sort.COMMENT else at + 1 :].removesuffix("\r")
    return Token(sort, number, text.removeprefix(" "))
