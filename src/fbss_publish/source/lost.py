"""Words that no edition would show are refused, so that none is lost without a sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fbss_publish.errors import SourceError
from fbss_publish.source.tree import Element, Text
from fbss_publish.source.vocabulary import RAW_TEXT

_WORD = re.compile(r"\w")
_LONGEST = 40


def refuse_lost_words(
    document: Element, root: Element, elements: Iterable[Element], name: str
) -> None:
    """Refuse text outside of `root`, the part that editions show, and text in a slot.

    `elements` are those of the root.

    Raises SourceError for the first such text.
    """
    for text in _outside(document, root):
        raise _error(
            text, f"stands outside <{root.name}>, where nobody would see it.", name,
            f"Move it into the one <{root.name}>, or delete it.",
        )  # fmt: skip
    for element in elements:
        if element.get("data-slot"):
            for text in _outside(element, root):
                raise _error(
                    text, "stands in a slot, whose content is replaced.", name,
                    "Move it out of the element with data-slot.",
                )  # fmt: skip


def _outside(element: Element, root: Element) -> Iterator[Text]:
    for child in element.children:
        if isinstance(child, Text) and _WORD.search(child.value):
            yield child
        elif isinstance(child, Element) and child is not root and _is_read(child):
            yield from _outside(child, root)


def _is_read(element: Element) -> bool:
    return element.name not in RAW_TEXT and element.name != "title"


def _error(text: Text, what: str, name: str, mend: str) -> SourceError:
    words = " ".join(text.value.split())
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    before = text.value[: len(text.value) - len(text.value.lstrip())].count("\n")
    return SourceError(f"“{shown}” {what}", path=name, line=text.line + before, mend=mend)
