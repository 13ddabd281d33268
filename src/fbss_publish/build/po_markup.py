"""HTML with attributes in the messages of any catalog, brought into the form that the rules know.

Messages of our own catalogs have short tags without attributes. Those of others hold HTML as
it is: `<a href="tel:911">`, `<br>`. Each tag with attributes gets a short name, the same one in
both texts where everything but the words in it is the same.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_VALUE = r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=`]+)"
_TAG = re.compile(
    rf"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?P<rest>(?:\s+[^\s=<>\"'/]+(?:{_VALUE})?)*)"
    r"\s*(?P<empty>/?)>"
)
_ATTRIBUTE = re.compile(rf"([^\s=<>\"'/]+)({_VALUE})?")
_VOID = frozenset("area br col embed hr img input link meta source track wbr".split())
_WORDS = frozenset("alt title aria-label placeholder summary abbr label".split())
"""Attributes whose value is text for a reader."""

_OF_LANGUAGE = frozenset({"lang", "xml:lang", "dir"})

_Key = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(slots=True)
class Tags:
    """The short names of the tags of one message, and the words in their attributes."""

    names: dict[_Key, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)

    def short(self, text: str) -> str:
        """Give a text with short tags. What is no whole tag stays as it is."""
        open_tags: list[tuple[str, str]] = []

        def one(found: re.Match[str]) -> str:
            name = found["name"].lower()
            if found["close"]:
                if open_tags and open_tags[-1][0] == name:
                    return f"</{open_tags.pop()[1]}>"
                return f"</{found['name']}>"
            short = self._name(found, name)
            if name in _VOID or found["empty"]:
                return f"<{short}/>"
            open_tags.append((name, short))
            return f"<{short}>"

        return _TAG.sub(one, text)

    def _name(self, found: re.Match[str], name: str) -> str:
        if not found["rest"]:
            return found["name"]
        key = (name, tuple(sorted(_compared(found["rest"]))))
        if key not in self.names:
            stem = re.sub(r"[^a-z]", "-", name)
            self.names[key] = f"{stem}{len(self.names) + 1}"
            self.written[self.names[key]] = f"<{found['name']}{found['rest']}>"
        return self.names[key]

    def told(self, text: str) -> str:
        """Put the tags as the file has them into a sentence of a rule."""
        for short, written in self.written.items():
            name = re.sub(r"\d+$", "", short)
            text = text.replace(f"<{short}>", written).replace(f"<{short}/>", written)
            text = text.replace(f"</{short}>", f"</{name}>")
        return text


def has_html(text: str) -> bool:
    """Say whether a text has a tag that our own messages would not have."""
    return any(
        found["rest"] or (found["name"].lower() in _VOID and not found["empty"])
        for found in _TAG.finditer(text)
    )


def attribute_texts(source: str, target: str) -> Iterator[tuple[str, str]]:
    """Pair the words in attributes, such as alternatives, of equal tags in their order."""
    ours, theirs = list(_texts(source)), list(_texts(target))
    for key in dict.fromkeys(key for key, _ in ours):
        first = [text for other, text in ours if other == key]
        second = [text for other, text in theirs if other == key]
        if len(first) == len(second):
            yield from zip(first, second, strict=True)


def _texts(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    for found in _TAG.finditer(text):
        for name, value in _attributes(found["rest"]):
            if name in _WORDS and value:
                yield (found["name"].lower(), name), value


def _compared(rest: str) -> Iterator[tuple[str, str]]:
    """Give the attributes that must be the same; of those with words, only that they are there."""
    for name, value in _attributes(rest):
        if name not in _OF_LANGUAGE:
            yield name, "" if name in _WORDS else value


def _attributes(rest: str) -> Sequence[tuple[str, str]]:
    return [
        (name.lower(), html.unescape(value.strip().removeprefix("=").strip().strip("\"'")))
        for name, value in _ATTRIBUTE.findall(rest)
    ]
