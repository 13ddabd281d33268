r"""The escape sequences of strings in .po files, as the lexer of GNU gettext reads them.

Known are \a \b \f \n \r \t \v \\ \" , one to three octal digits, and \x with hexadecimal
digits. An octal or hexadecimal escape is a byte in the charset of the file.
"""

from __future__ import annotations

import re

_NAMED = {
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    "\\": "\\",
    '"': '"',
}
_NUMBER = r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+)"
_ESCAPE = re.compile(rf"(?P<bytes>(?:{_NUMBER})+)|\\(?P<named>[abfnrtv\\\"])|\\(?P<unknown>.?)")
_ONE_NUMBER = re.compile(_NUMBER)
_WRITTEN = {ord(char): f"\\{name}" for name, char in _NAMED.items()}
_WRITTEN |= {code: f"\\{code:03o}" for code in (*range(32), 127) if code not in _WRITTEN}


class EscapeError(ValueError):
    """An escape sequence that means nothing; `at` is its offset in the string."""

    def __init__(self, what: str, at: int) -> None:
        super().__init__(what)
        self.at = at


def unescape(text: str, encoding: str) -> str:
    """Give what the inside of a quoted string means. Raises EscapeError."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: _meaning(match, encoding), text)


def escape(text: str) -> str:
    """Write `text` as the inside of a quoted string, control characters by their number."""
    if text.isprintable() and "\\" not in text and '"' not in text:
        return text
    return text.translate(_WRITTEN)


def _meaning(match: re.Match[str], encoding: str) -> str:
    if match["named"] is not None:
        return _NAMED[match["named"]]
    if match["unknown"] is not None:
        raise EscapeError(f"Unknown escape sequence \\{match['unknown']}", match.start())
    return _numbered(match["bytes"], match.start(), encoding)


def _numbered(text: str, at: int, encoding: str) -> str:
    shown = text if len(text) <= 20 else f"{text[:20]}…"
    codes = [_code(number[0][1:]) for number in _ONE_NUMBER.finditer(text)]
    if not all(0 < code < 256 for code in codes):
        raise EscapeError(f"{shown} does not stand for a character", at)
    try:
        return bytes(codes).decode(encoding)
    except UnicodeDecodeError:
        raise EscapeError(f"{shown} does not stand for characters of {encoding}", at) from None


def _code(number: str) -> int:
    return int(number[1:], 16) if number.startswith("x") else int(number, 8)
