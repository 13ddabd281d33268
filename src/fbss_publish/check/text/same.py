"""When two texts count as the same for rules that compare the messages of a locale."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from fbss_publish.check.rule import Message
from fbss_publish.domain.markup import plain


def compared_form(text: str, message: Message) -> str:
    """Give a text of a message without tags, case, white space and the marks at its ends."""
    return _form(plain(text, message.unit.tags, markup=message.unit.markup))


def usable(messages: Iterable[Message]) -> Iterator[Message]:
    """Give the messages that have a text and are neither plural nor out of date."""
    return (m for m in messages if m.targets[:1] != ("",) and not m.stale and m.plural is None)


@lru_cache(maxsize=8192)
def _form(text: str) -> str:
    folded = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    start, end = 0, len(folded)
    while start < end and not folded[start].isalnum():
        start += 1
    while end > start and not folded[end - 1].isalnum():
        end -= 1
    return folded[start:end] or folded
