"""The inline markup of messages: `<strong>`, `<a1>…</a1>`, `<br/>`, `&amp;`.

A message is plain text with short tags that carry no attributes, so that nothing a
translator types can add a link, a script or a style: what a tag stands for comes from the
source document alone.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fbss_publish.domain.guide import InlineTag, Part

_TOKEN = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)\s*(?P<empty>/?)>|<|[^<]+")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class MarkupError(ValueError):
    """Markup that cannot be put into a page; the text says what to change."""


class Piece(StrEnum):
    """What a token of a message is."""

    TEXT = "text"
    START = "start"
    END = "end"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Token:
    """A run of text, with its references resolved, or a tag with its name."""

    piece: Piece
    value: str


def tokens(message: str) -> Iterator[Token]:
    """Cut a message into text and tags.

    Raises MarkupError where a `<` starts no tag.
    """
    for found in _TOKEN.finditer(message):
        name = found["name"]
        if name is None:
            if found[0] == "<":
                raise MarkupError("a “<” that starts no tag; write &lt; for the sign itself")
            yield Token(Piece.TEXT, _REFERENCE.sub(lambda m: html.unescape(m[0]), found[0]))
        elif found["close"]:
            yield Token(Piece.END, name)
        else:
            yield Token(Piece.EMPTY if found["empty"] else Piece.START, name)


def escaped(text: str) -> str:
    """Write text as it stands in HTML between tags, as `html.escape` without quotes does."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape(text: str) -> str:
    """Write text as it stands in a message with markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def tag_counts(message: str) -> Counter[str]:
    """Count the elements of a message by name.

    Raises MarkupError as `tokens` does.
    """
    return Counter(t.value for t in tokens(message) if t.piece in (Piece.START, Piece.EMPTY))


def plain(message: str, tags: Sequence[InlineTag] = (), *, markup: bool = True) -> str:
    """Give the text that a reader sees, tags left out and protected words put in.

    A message whose markup is broken is given with its tags taken out by force: this is for
    people and for searching, not for pages.
    """
    if not markup or ("<" not in message and "&" not in message):
        return message
    protects = {tag.name: tag.protects for tag in tags}
    try:
        found = list(tokens(message))
    except MarkupError:
        return html.unescape(re.sub(r"</?[A-Za-z][A-Za-z0-9-]*\s*/?>", "", message))
    return "".join(
        token.value if token.piece is Piece.TEXT else protects.get(token.value, "")
        for token in found
        if token.piece in (Piece.TEXT, Piece.EMPTY)
    )


def expand(message: str, tags: Sequence[InlineTag]) -> tuple[Part, ...]:
    """Turn a message into page parts, each tag into what it stands for.

    Tags of one name stand for the source's elements of that name in their order.
    Raises MarkupError if the elements are not exactly those of `tags`, overlap, stay open,
    or put a link into a link (HTML Living Standard 4.5.1).
    """
    if not tags and "<" not in message and "&" not in message:
        return (escaped(message),) if message else ()
    waiting: dict[str, list[InlineTag]] = {}
    for tag in tags:
        waiting.setdefault(tag.name, []).append(tag)
    parts: list[Part] = []
    open_tags: list[InlineTag] = []
    for token in tokens(message):
        if token.piece is Piece.TEXT:
            parts.append(escaped(token.value))
        elif token.piece is Piece.END:
            parts.append(_close(token.value, open_tags))
        else:
            parts.extend(_open(token, waiting, open_tags))
    if open_tags:
        raise MarkupError(f"<{open_tags[-1].name}> is not closed; add </{open_tags[-1].name}>")
    missing = [name for name, rest in waiting.items() if rest]
    if missing:
        raise MarkupError(f"<{missing[0]}> of the source is missing")
    return tuple(parts)


def _open(
    token: Token, waiting: dict[str, list[InlineTag]], open_tags: list[InlineTag]
) -> tuple[Part, ...]:
    if not waiting.get(token.value):
        raise MarkupError(f"<{token.value}> is not in the source, or not so often")
    tag = waiting[token.value].pop(0)
    if tag.empty:
        if token.piece is not Piece.EMPTY:
            raise MarkupError(f"<{tag.name}> has no content; write <{tag.name}/>")
        return tag.start
    if token.piece is Piece.EMPTY:
        raise MarkupError(f"<{tag.name}/> must hold text: <{tag.name}>…</{tag.name}>")
    if tag.end == "</a>" and any(outer.end == "</a>" for outer in open_tags):
        raise MarkupError(f"<{tag.name}> is a link inside another link")
    open_tags.append(tag)
    return tag.start


def _close(name: str, open_tags: list[InlineTag]) -> str:
    if not open_tags:
        raise MarkupError(f"</{name}> closes nothing")
    if open_tags[-1].name != name:
        raise MarkupError(f"</{name}> stands where </{open_tags[-1].name}> is expected")
    return open_tags.pop().end
