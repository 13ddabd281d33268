"""Finished translations as a translation memory: TMX 1.4b (LISA OSCAR, 2005).

Fuzzy translations are left out: a memory offers its texts without asking who checked them.
The forms of a plural are units of their own that say which form they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version

from lxml import etree

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.catalog.exchange.result import Exported, counted
from fbss_publish.catalog.exchange.tmx_inline import fill
from fbss_publish.catalog.exchange.xmlfile import LANG, Element, forbidden, indent, to_bytes
from fbss_publish.catalog.ledger import Ledger

TOOL = "fbss-publish"
ORIGIN, STATE, CONTEXT, FORM = "x-origin", "x-state", "x-context", "x-plural-form"

_TEXTS = frozenset({"seg", "prop"})


def write_tmx(
    catalogs: Iterable[Catalog], ledger: Ledger, *, source_language: str, language: str
) -> Exported:
    """Give one memory with the translated messages of several catalogs of a locale."""
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": TOOL,
        "creationtoolversion": version(TOOL),
        "segtype": "block",
        "o-tmf": "po",
        "adminlang": "en",
        "srclang": source_language,
        "datatype": "html",
    }
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    entries = [(catalog, entry) for catalog in catalogs for entry in catalog.active]
    chosen = [(c, e) for c, e in entries if any(e.msgstr) and not e.fuzzy]
    unfit = 0
    for catalog, entry in chosen:
        for unit in _pairs(catalog, entry):
            if any(forbidden(text) for text in (unit[0], unit[1], entry.msgctxt or "")):
                unfit += 1
            else:
                _unit(body, entry, unit, ledger, (source_language, language))
    indent(root, _TEXTS)
    fuzzy = sum(entry.fuzzy and any(entry.msgstr) for _, entry in entries)
    return Exported(data=to_bytes(root), units=len(body), left_out=_left_out(fuzzy, unfit))


def _pairs(catalog: Catalog, entry: Entry) -> Iterator[tuple[str, str, int]]:
    """Give source, translation and number of each form that has one."""
    forms = forms_of(catalog, entry)
    for form, text in enumerate(entry.msgstr):
        if text:
            yield source_of(entry, form, forms), text, form


def _unit(
    body: Element,
    entry: Entry,
    pair: tuple[str, str, int],
    ledger: Ledger,
    languages: tuple[str, str],
) -> None:
    source, target, form = pair
    unit = etree.SubElement(body, "tu")
    props = {
        ORIGIN: ledger.origin(entry) or None,
        STATE: "reviewed" if ledger.reviewed(entry) else "translated",
        CONTEXT: entry.msgctxt,
        FORM: str(form) if entry.msgid_plural is not None else None,
    }
    for kind, value in props.items():
        if value is not None:
            etree.SubElement(unit, "prop", type=kind).text = value
    numbers: dict[str, int] = {}
    for language, text in zip(languages, (source, target), strict=True):
        variant = etree.SubElement(unit, "tuv", {LANG: language})
        fill(etree.SubElement(variant, "seg"), text, numbers)


def _left_out(fuzzy: int, unfit: int) -> tuple[str, ...]:
    return (
        *counted(
            fuzzy,
            "One fuzzy translation is not exported: it is not finished.",
            "fuzzy translations are not exported: they are not finished.",
        ),
        *counted(
            unfit,
            "One text with characters that XML cannot hold is not exported.",
            "texts with characters that XML cannot hold are not exported.",
        ),
    )
