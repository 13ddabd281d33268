"""Any gettext catalog by itself: check it, put it in form, merge it, compare two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from fbss_publish.build.po_markup import Tags, attribute_texts, has_html
from fbss_publish.build.po_units import catalog_subject, unit_of
from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.languages import known_language, locale_of
from fbss_publish.catalog.merge import Merged, merge
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import format_po, write_po
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.check.run import check_catalog, check_pair
from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.guide import Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.terms import NO_TERMS, Termbase
from fbss_publish.errors import CatalogError, InputError


def check_po(path: Path, tag: str | None = None) -> tuple[Finding, ...]:
    """Check a catalog: its syntax, then every translation in it.

    A file that cannot be read is a finding too, so that the others are checked as well.
    """
    try:
        catalog = read_po(path, name=path.as_posix())
        locale = _locale(catalog, tag)
        terms = _terms_near(path)
    except InputError as error:
        return (_syntax(path, error),)
    found = catalog_findings(catalog, locale, terms)
    return tuple(sorted(found, key=lambda finding: finding.order))


def catalog_findings(
    catalog: Catalog, locale: Locale, terms: Termbase = NO_TERMS
) -> Iterator[Finding]:
    """Run the translation rules on every translation of a catalog, then the catalog rules."""
    for entry in catalog.active:
        yield from _entry_findings(entry, catalog, locale, terms)
    yield from check_catalog(catalog_subject(catalog, locale), file=catalog.file)


def _terms_near(path: Path) -> Termbase:
    """Read the terms beside a catalog, or in the `locales` folder that it lies in.

    Raises InputError if they cannot be read.
    """
    folder = path.resolve().parent
    above = (f for f in (folder, *folder.parents[:3]) if f == folder or f.name == "locales")
    return next((terms for f in above if (terms := terms_in(f)).concepts), NO_TERMS)


def formatted(path: Path) -> tuple[bytes, bytes]:
    """Give the bytes of a catalog as they are, and as msgcat would fold them."""
    catalog = read_po(path, name=path.as_posix())
    header = catalog.header and replace(catalog.header, raw="", stamp=None)
    entries = tuple(replace(entry, raw="", stamp=None) for entry in catalog.entries)
    return path.read_bytes(), format_po(replace(catalog, header=header, entries=entries))


def merge_files(old: Path, template: Path, out: Path) -> tuple[Merged, bool]:
    """Merge a template into a catalog and write the result. Raises CatalogError."""
    catalog = read_po(old, name=old.as_posix())
    merged = merge(catalog, read_po(template, name=template.as_posix()))
    return merged, write_po(out, merged.catalog)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A message that differs between two versions of a catalog.

    `kind` is added, removed, translated, fuzzy (or its opposite, accepted). The texts are
    those of the translation, plural forms on lines of their own.
    """

    kind: str
    msgid: str
    msgctxt: str | None
    before: str
    after: str
    line: int | None


def differences(old: Path, new: Path) -> tuple[Change, ...]:
    """Compare two versions of a catalog by message. Raises CatalogError."""
    before = read_po(old, name=old.as_posix()).by_key()
    after = read_po(new, name=new.as_posix()).by_key()
    keys = (*after, *(key for key in before if key not in after))
    changes = (_change(before.get(key), after.get(key)) for key in keys)
    return tuple(change for change in changes if change)


def _change(old: Entry | None, new: Entry | None) -> Change | None:
    shown = new or old
    if shown is None:
        return None
    before, after = _text(old), _text(new)
    kind = _kind(old, new, before != after)
    if not kind:
        return None
    return Change(
        kind=kind, msgid=shown.msgid, msgctxt=shown.msgctxt, before=before, after=after,
        line=shown.line,
    )  # fmt: skip


def _kind(old: Entry | None, new: Entry | None, changed: bool) -> str:
    if old is None or new is None:
        return "added" if old is None else "removed"
    if changed:
        return "translated"
    if old.fuzzy != new.fuzzy:
        return "fuzzy" if new.fuzzy else "accepted"
    return ""


def _text(entry: Entry | None) -> str:
    return "\n".join(entry.msgstr) if entry else ""


def _locale(catalog: Catalog, tag: str | None) -> Locale:
    text = tag or _tag_of(catalog.field("Language") or "") or _tag_in(catalog.file)
    if not text:
        raise CatalogError(
            "the header has no Language, so the checks do not know what to look for.",
            path=catalog.file,
            line=1,
            mend="Add it, or use --locale TAG.",
        )
    return locale_of(text)


def _tag_of(name: str) -> str:
    """Give the tag that a header or a file name means: pt-BR for pt_BR, sr-Latn for sr@latin."""
    name, _, variant = name.strip().partition("@")
    script = {"latin": "-Latn", "cyrillic": "-Cyrl", "arabic": "-Arab"}.get(variant.lower(), "")
    parts = re.split(r"[_-]", name)
    if not re.fullmatch(r"[A-Za-z]{2,3}", parts[0]):
        return ""
    rest = [p.title() if len(p) == 4 else p.upper() for p in parts[1:]]
    return "-".join([parts[0].lower(), *rest]) + script


def _tag_in(file: str) -> str:
    """Give the language that a path names: guide.es.po, es.po, locales/es/LC_MESSAGES/guide.po."""
    path = PurePath(file)
    names = (path.stem.rpartition(".")[2], path.stem.rpartition("-")[2], *reversed(path.parts[:-1]))
    return next((tag for tag in map(_tag_of, names) if tag and known_language(tag)), "")


def _entry_findings(
    entry: Entry, catalog: Catalog, locale: Locale, terms: Termbase
) -> Iterator[Finding]:
    state = State.DRAFT if entry.fuzzy else State.TRANSLATED
    sources = (entry.msgid, entry.msgid_plural or entry.msgid)
    for number, target in enumerate(entry.msgstr):
        if target:
            for unit, text, tags in _checked(entry, sources[min(number, 1)], target):
                found = check_pair(
                    unit, text, locale=locale, file=catalog.file, line=entry.line, state=state,
                    terms=terms,
                )  # fmt: skip
                for finding in found:
                    yield replace(finding, text=tags.told(finding.text), msgid=entry.msgid)


def _checked(entry: Entry, source: str, target: str) -> Iterator[tuple[Unit, str, Tags]]:
    """Give what the rules compare: the texts with short tags, then the words in attributes."""
    tags = Tags()
    if not has_html(source) and not has_html(target):
        unit = unit_of(entry, source)
        # In a text that is no HTML, “< 1 %” is what it says.
        plain = not unit.tags and "&" not in source and _stray(target)
        yield (replace(unit, markup=False) if plain else unit), target, tags
        return
    yield unit_of(entry, tags.short(source)), tags.short(target), tags
    for ours, theirs in attribute_texts(source, target):
        yield replace(unit_of(entry, ours), max_length=None), theirs, tags


def _stray(text: str) -> bool:
    return re.search(r"<(?![A-Za-z/!?])", text) is not None


def _syntax(path: Path, error: InputError) -> Finding:
    text = f"{error.what} {error.mend}".strip()
    return Finding(
        code="catalog-syntax",
        severity=Severity.ERROR,
        text=text,
        file=error.path or path.as_posix(),
        line=error.line,
    )
