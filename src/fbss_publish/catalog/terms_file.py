"""Reads the terms of a project: `locales/terms.toml`, or the same as TBX or CSV."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fbss_publish.catalog.terms_table import Table
from fbss_publish.domain.terms import NO_TERMS, Concept, Termbase, Wording
from fbss_publish.errors import CatalogError, InputError

FILES = ("terms.toml", "terms.tbx", "terms.csv")


def find_terms(folder: Path) -> Path | None:
    """Give the file of terms in a folder, or None. Raises InputError if there are two."""
    found = [folder / name for name in FILES if (folder / name).exists()]
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise InputError(
            f"there are {names}; only one can say what the terms are.",
            path=folder.name,
            mend="Keep one of them.",
        )
    if found and found[0].is_symlink():
        raise InputError(
            "is a symbolic link.",
            path=f"{folder.name}/{found[0].name}",
            mend="Put the file itself here.",
        )
    return found[0] if found else None


def terms_in(folder: Path) -> Termbase:
    """Read the terms that a folder holds. Raises InputError as `find_terms` and `read_terms`."""
    path = find_terms(folder)
    return read_terms(path, f"{folder.name}/{path.name}") if path else NO_TERMS


def read_terms(path: Path, name: str) -> Termbase:
    """Read a file of terms, called `name` in messages to people.

    Raises CatalogError naming the file and the key or line of what cannot be used.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror}.", path=name) from None
    if path.suffix == ".toml":
        return Termbase(_concepts(data, name))
    return _from_rows(path.suffix, data, name)


def _concepts(data: bytes, name: str) -> tuple[Concept, ...]:
    try:
        table: Any = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogError(
            f"cannot be read: {error}.", path=name, mend="Correct the file; it is TOML in UTF-8."
        ) from None
    top = Table(name, "", table)
    found = tuple(_concept(item) for item in top.tables("concept"))
    top.refuse_unknown()
    _refuse_doubles(found, name)
    return found


def _concept(table: Table) -> Concept:
    concept = Concept(
        id=table.identifier("id"),
        english=table.needed("english"),
        variants=table.texts("variants"),
        definition=table.text("definition"),
        translate=table.flag("translate", default=True),
        unavoidable=table.flag("unavoidable", default=False),
        say=table.text("say"),
        ipa=table.text("ipa"),
        wordings={part.tag: _wording(part) for part in table.locales()},
    )
    table.refuse_unknown()
    if not concept.translate and concept.wordings:
        table.refuse("translate", "is false, but there are terms.", "Take out one of the two.")
    return concept


def _wording(table: Table) -> Wording:
    wording = Wording(
        approved=table.texts("approved"),
        allowed=table.texts("allowed"),
        forbidden=table.texts("forbidden"),
        note=table.text("note"),
        say=table.text("say"),
        ipa=table.text("ipa"),
    )
    table.refuse_unknown()
    if not (wording.approved or wording.forbidden):
        table.refuse("approved", "is missing.", 'For example approved = ["fusión"].')
    for text in wording.forbidden:
        if text in (*wording.approved, *wording.allowed):
            table.refuse("forbidden", f"has “{text}”, which may be used.", "Decide for one.")
    return wording


def _refuse_doubles(concepts: Iterable[Concept], name: str) -> None:
    """Refuse two concepts of one id, or one English term that stands for two concepts."""
    seen: set[str] = set()
    for number, concept in enumerate(concepts, start=1):
        terms = {f"“{term.casefold()}”" for term in (concept.english, *concept.variants)}
        for key in (concept.id, *sorted(terms)):
            if key in seen:
                raise CatalogError(
                    f"“concept[{number}]”: {key} is there twice.",
                    path=name,
                    mend="Join the two concepts, or rename one.",
                )
            seen.add(key)


def _from_rows(suffix: str, data: bytes, name: str) -> Termbase:
    """Read a list of rows, one a term (TBX needs lxml, which is loaded for it only)."""
    from fbss_publish.catalog.terms_rows import termbase_of

    if suffix == ".tbx":
        from fbss_publish.catalog.exchange.tbx import read_tbx

        return termbase_of(read_tbx(data, name))
    from fbss_publish.catalog.exchange.terms import read_csv

    return termbase_of(read_csv(data, name))
