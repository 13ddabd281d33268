"""Shorthand properties, taken apart as far as rules need them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIZE = re.compile(
    r"(?:^|\s)((?:\d*\.)?\d+(?:px|pt|r?em|%|vw|vh|ex|ch)|(?:xx?-)?(?:small|large)|medium)"
    r"(?:\s*/\s*([\d.]+(?:px|pt|r?em|%)?|normal))?(?=\s)",
    re.IGNORECASE,
)
_NOT_A_COLOUR = re.compile(
    r"^(?:none|repeat(?:-[xy])?|no-repeat|space|round|scroll|fixed|local|center|top|bottom|left"
    r"|right|cover|contain|auto|border-box|padding-box|content-box|text|/|[-\d.]+\S*)$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[^\s()]+\((?:[^()]|\([^()]*\))*\)|[^\s()]+")


def expanded(name: str, value: str) -> Iterator[tuple[str, str]]:
    """Give a declaration and, for a shorthand, the longhands that it sets."""
    yield name, value
    if name == "background":
        yield from _background(value)
    elif name == "font":
        yield from _font(value)
    elif name == "overflow":
        first, _, second = value.partition(" ")
        yield "overflow-x", first
        yield "overflow-y", second or first


def _background(value: str) -> Iterator[tuple[str, str]]:
    parts = _PARTS.findall(value)
    images = [part for part in parts if re.match(r"(?:url|image|[\w-]*gradient)\b", part, re.I)]
    colours = [part for part in parts if part not in images and not _NOT_A_COLOUR.match(part)]
    yield "background-image", " ".join(images) or "none"
    yield "background-color", colours[-1] if colours else "transparent"


def _font(value: str) -> Iterator[tuple[str, str]]:
    if found := _SIZE.search(value):
        yield "font-size", found[1]
        yield "line-height", found[2] or "normal"
        before = value[: found.start()].lower().split()
        weight = next((word for word in before if word == "bold" or word.isdigit()), "normal")
        yield "font-weight", weight
