"""Pages that belong to no edition, on their way from a draft to files.

A group of pages stands in one folder and shares its fonts. Cutting fonts down is nearly all of the
work, so groups are finished side by side, and kept from one build to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from fbss_publish.build.cache.key import key_of
from fbss_publish.render.assemble import Unfinished, assembled

Group = Sequence[tuple[str, Unfinished]]
"""Pages by their names below the output folder."""
Files = dict[str, bytes]
Finish = Callable[[Iterable[Group]], Files]


def finished(group: Group) -> Files:
    """Give the pages of a group, and their fonts, by their names below the output folder."""
    pages = assembled(*(page for _, page in group))
    files: Files = {}
    for (name, _), page in zip(group, pages, strict=True):
        files |= page.files(name)
    return files


def finished_here(groups: Iterable[Group]) -> Files:
    """Finish groups one after the other in this process."""
    return {name: data for group in groups for name, data in finished(group).items()}


def group_key(group: Group, machine: Mapping[str, str]) -> str:
    """Give the key of a group in the cache: all that its files depend on."""
    pages = [
        [name, str(page.html), page.css, list(page.families), page.digits] for name, page in group
    ]
    return key_of("lists", {"pages": pages, "machine": dict(machine)})
