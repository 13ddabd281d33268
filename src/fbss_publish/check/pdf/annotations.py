"""Annotations: where a link leads, what it is called (ISO 32000-1, 12.5 and 12.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fbss_publish.check.pdf.model import Annotation
from fbss_publish.check.pdf.objects import entry, identity, items, keys, name_of, numbers, string

_DEEPEST = 30


@dataclass(slots=True)
class Targets:
    """The named destinations of a file: the page that each one is on."""

    root: Any
    pages: Mapping[tuple[int, int], int]
    names: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        old = entry(self.root, "/Dests")
        for key in keys(old):
            self.names[key[1:]] = self.page_of(entry(old, key))
        self._collect(entry(entry(self.root, "/Names"), "/Dests"), 0)

    def page_of(self, destination: Any) -> int:
        """Give the page of a destination, 0 where it leads nowhere."""
        if (text := string(destination)) is not None:
            return self.names.get(text, 0)
        if name := name_of(destination):
            return self.names.get(name, 0)
        listed = entry(destination, "/D")
        target = entry(listed if listed is not None else destination, 0)
        if isinstance(target, int):
            return target + 1 if 0 <= target < len(self.pages) else 0
        return self.pages.get(identity(target), 0)

    def _collect(self, node: Any, depth: int) -> None:
        if depth > _DEEPEST or node is None:
            return
        listed = items(entry(node, "/Names"))
        for name, target in zip(listed[::2], listed[1::2], strict=False):
            if (text := string(name)) is not None:
                self.names[text] = self.page_of(target)
        for kid in items(entry(node, "/Kids")):
            self._collect(kid, depth + 1)


def annotations_of(
    page: Any, number: int, box: Sequence[float], targets: Targets
) -> Iterator[Annotation]:
    """Give the annotations of a page; `box` is what is seen of it."""
    for found in items(entry(page, "/Annots")):
        if entry(found, "/Subtype") is not None:
            made = _annotation(found, number, targets)
            yield replace(made, outside=_outside(numbers(entry(found, "/Rect")), box))


def _outside(place: Sequence[float], box: Sequence[float]) -> bool:
    if len(place) != 4:
        return False
    left, right = sorted(place[::2])
    low, high = sorted(place[1::2])
    return left > box[2] or right < box[0] or low > box[3] or high < box[1]


def _annotation(found: Any, number: int, targets: Targets) -> Annotation:
    flags = entry(found, "/F")
    action = entry(found, "/A")
    uri = string(entry(action, "/URI")) or ""
    destination = entry(found, "/Dest")
    if destination is None and name_of(entry(action, "/S")) == "GoTo":
        destination = entry(action, "/D")
    target, page = _named(destination), 0
    if destination is not None:
        page = targets.page_of(destination)
    return Annotation(
        kind=name_of(entry(found, "/Subtype")),
        page=number,
        key=identity(found),
        contents=string(entry(found, "/Contents")) or "",
        flags=flags if isinstance(flags, int) else None,
        tagged=isinstance(entry(found, "/StructParent"), int),
        uri=uri,
        target=target or (f"page {page}" if page else ""),
        target_page=page,
        found=bool(uri) or bool(page),
        action=name_of(entry(action, "/S")),
    )


def _named(destination: Any) -> str:
    return string(destination) or name_of(destination)
