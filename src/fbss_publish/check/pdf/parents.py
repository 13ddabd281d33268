"""The way back from a page to the tags: the parent tree (ISO 32000-1, 14.7.4.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fbss_publish.check.pdf.model import Key, Page
from fbss_publish.check.pdf.objects import entry, identity, items, members

_DEEPEST = 30


def parent_problems(
    tree: Any, holders: Mapping[Key, tuple[int, int]], pages: Mapping[int, Any],
    read: tuple[Page, ...],
) -> Iterator[str]:  # fmt: skip
    """Say which pages have tagged content that does not lead back to its tag.

    `holders` has the element of each piece of marked content, `pages` the page objects.
    """
    root = entry(tree, "/ParentTree")
    if root is None:
        yield "The PDF has no parent tree: programs cannot go from a place on a page to its tag."
        return
    table = dict(_entries(root, 0))
    for page in read:
        own = identity(pages[page.number])
        used = {p.key for p in page.pieces if p.key and p.artifact is None and p.key[:2] == own}
        used &= set(holders)
        number = entry(pages[page.number], "/StructParents")
        listed = members(table.get(number)) if isinstance(number, int) else []
        lost = [key for key in used if not _leads_back(listed, key, holders[key])]
        if lost:
            yield (f"{len(lost)} of {len(used)} parts of page {page.number} do not lead back to "
                   "their tags (StructParents, ParentTree).")  # fmt: skip


def _leads_back(listed: list[Any], key: Key, holder: tuple[int, int]) -> bool:
    return key[2] < len(listed) and identity(listed[key[2]]) in (holder, (0, 0))


def _entries(node: Any, depth: int) -> Iterator[tuple[int, Any]]:
    listed = items(entry(node, "/Nums"))
    for number, value in zip(listed[::2], listed[1::2], strict=False):
        if isinstance(number, int):
            yield number, value
    for kid in items(entry(node, "/Kids")) if depth < _DEEPEST else ():
        yield from _entries(kid, depth + 1)
