"""Documents outside a project: in which folders they stand, and which catalog is whose."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from fbss_publish.errors import InputError

KINDS = frozenset({".html", ".htm", ".xhtml", ".md"})
"""The files of a folder that are documents, by the end of their names."""

_CATALOG = ".po"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A document, and its place below the folder that was named; for a file, its own name."""

    path: Path
    place: PurePath


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A document and the catalog that is put into it."""

    document: Path
    catalog: Path


def found_documents(named: Iterable[Path]) -> tuple[Found, ...]:
    """Give the files that were named, and the documents of the folders, in the order of names.

    What starts with a dot is left out. Raises InputError for a folder without documents.
    """
    return tuple(found for path in named for found in _found(path))


def _found(path: Path) -> Iterable[Found]:
    if not path.is_dir():
        return (Found(path=path, place=PurePath(path.name)),)
    inside = [
        Found(path=path / place, place=place)
        for place in _files(path)
        if place.suffix.lower() in KINDS
    ]
    if not inside:
        raise InputError(
            "has no HTML or Markdown file in it.", path=path, mend="Name the folder that has them."
        )
    return inside


def paired(documents: Sequence[Found], catalogs: Path, *, every: bool = True) -> tuple[Pair, ...]:
    """Give each document the catalog of the same name, at the same place below `catalogs`.

    The catalog of `sub/page.html` is `sub/page.po` or `sub/page.html.po`. With `every`, no
    catalog may be left over. Raises InputError for a document without a catalog or with two, a
    catalog that two documents claim, and one that no document claims.
    """
    there = {place for place in _files(catalogs) if place.suffix == _CATALOG}
    owners: dict[PurePath, Found] = {}
    pairs = []
    for document in documents:
        place = _catalog_of(document, there, catalogs)
        if place in owners:
            raise InputError(
                f"would be put into {owners[place].path.as_posix()} and into "
                f"{document.path.as_posix()}.",
                path=catalogs / place,
                mend=f"Give each its own: {owners[place].place.name}{_CATALOG} and "
                f"{document.place.name}{_CATALOG}.",
            )
        owners[place] = document
        pairs.append(Pair(document=document.path, catalog=catalogs / place))
    if every and (left := sorted(there - owners.keys())):
        others = f" ({len(left) - 1} more like it)" if len(left) > 1 else ""
        raise InputError(
            f"has no document of its name{others}.",
            path=catalogs / left[0],
            mend="Add the document, move the catalog away, or name the documents one by one.",
        )
    return tuple(pairs)


def _catalog_of(document: Found, there: set[PurePath], catalogs: Path) -> PurePath:
    place = document.place
    names = (place.with_suffix(_CATALOG), place.with_name(place.name + _CATALOG))
    mine = [name for name in names if name in there]
    if len(mine) == 1:
        return mine[0]
    if mine:
        raise InputError(
            f"has two catalogs: {' and '.join((catalogs / name).as_posix() for name in mine)}.",
            path=document.path,
            mend="Keep one of the two.",
        )
    raise InputError(
        f"has no catalog in {catalogs.as_posix()}.",
        path=document.path,
        mend=f"Add {names[0].as_posix()}, or leave the document out.",
    )


def _files(folder: Path) -> Iterator[PurePath]:
    """Give the places of all files below a folder, hidden ones left out, in order."""
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = PurePath(above).relative_to(folder)
        yield from (here / name for name in sorted(names) if not name.startswith("."))
