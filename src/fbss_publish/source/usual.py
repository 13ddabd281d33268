"""Usual markup, read at one look: what any parser of HTML sees in the same way.

The standard library's parser reads whatever is not written as most people write it, from where
that starts to the end of the document. It would say of the rest what is said here, only later.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol

Attributes = list[tuple[str, str | None]]

_SPACE = r"[ \t\n\r\f]"
_NAME = r"[A-Za-z][A-Za-z0-9-]*+"
_ATTRIBUTE = rf'{_SPACE}++([A-Za-z_][A-Za-z0-9_:.-]*+)(?:="([^"]*+)")?+'
_PIECE = re.compile(
    r"([^<]*+)"
    rf"(?:<({_NAME})((?:{_ATTRIBUTE})*+){_SPACE}*+(/?+)>"
    rf"|</({_NAME})>"
    r"|<!--((?![->])[^-]*+(?:-[^-]++)*+)-->"
    r"|<!((?i:doctype)[^<>\"'\[]*+)>)"
)
_TEXT, _START, _ATTRIBUTES, _EMPTY, _END, _COMMENT, _DECLARATION = 1, 2, 3, 6, 7, 8, 9
_EACH = re.compile(_ATTRIBUTE)
_TITLE = re.compile(r"[^<]*+</title>")
_OTHER = frozenset("iframe noembed noframes noscript plaintext script style textarea xmp".split())
"""Elements within which versions of the standard library's parser look for tags or do not."""


class Builder(Protocol):
    """What is told of each piece: the methods of `html.parser.HTMLParser`, and the place."""

    at: int

    def handle_starttag(self, tag: str, attrs: Attributes) -> None: ...  # noqa: D102
    def handle_startendtag(self, tag: str, attrs: Attributes) -> None: ...  # noqa: D102
    def handle_endtag(self, tag: str) -> None: ...  # noqa: D102
    def handle_text(self, data: str) -> None: ...  # noqa: D102
    def handle_comment(self, data: str) -> None: ...  # noqa: D102
    def handle_decl(self, decl: str) -> None: ...  # noqa: D102


def read_usual(text: str, builder: Builder) -> int:
    """Tell `builder` of each piece of a document, and give the offset from which on it is unusual.

    `builder.at` is the offset of a piece when it is told of it.
    """
    at, match = 0, _PIECE.match
    while found := match(text, at):
        if before := found[_TEXT]:
            builder.at = at
            builder.handle_text(_meaning(before))
        builder.at = at = found.end(_TEXT)
        kind = found.lastindex
        if kind == _END:
            builder.handle_endtag(found[_END].lower())
        elif kind == _EMPTY:
            tag = found[_START].lower()
            if tag in _OTHER or (tag == "title" and not _TITLE.match(text, found.end())):
                return at
            attributes = _attributes(found[_ATTRIBUTES]) if found[_ATTRIBUTES] else []
            if found[_EMPTY]:
                builder.handle_startendtag(tag, attributes)
            else:
                builder.handle_starttag(tag, attributes)
        elif kind == _COMMENT:
            builder.handle_comment(found[_COMMENT])
        else:
            builder.handle_decl(found[_DECLARATION])
        at = found.end()
    builder.at = at
    return at


def _attributes(text: str) -> Attributes:
    return [
        (found[1].lower(), None if found[2] is None else _meaning(found[2]))
        for found in _EACH.finditer(text)
    ]


def _meaning(text: str) -> str:
    return unescape(text) if "&" in text else text
