"""Term lists as TBX-Basic (ISO 30042:2019, TBX version 3, style DCA).

TBX-Basic has no data category for a term that must not be translated; a note with the words
of `KEEP` says it, which other tools show as a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from fbss_publish.catalog.exchange.result import Exported
from fbss_publish.catalog.exchange.terms import ENGLISH, Status, Term, checked, grouped
from fbss_publish.catalog.exchange.xmlfile import (
    LANG,
    Element,
    indent,
    local_name,
    parse_xml,
    to_bytes,
)
from fbss_publish.errors import CatalogError

TBX = "urn:iso:std:iso:30042:ed-2"
KEEP = "Do not translate"

_BREAK = re.compile(r"[ \t]*[\t\r\n]\s*")
_WORDS = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_STATUSES = {word: status for status, word in _WORDS.items()}
_STATUSES["supersededTerm-admn-sts"] = Status.FORBIDDEN
_TEXTS = frozenset(
    f"{{{TBX}}}{name}" for name in ("term", "termNote", "descrip", "note", "p", "title")
)


def write_tbx(terms: Iterable[Term], *, title: str) -> Exported:
    """Give a termbase. The first English term of a concept is the one its rows name.

    Raises CatalogError for a term that cannot be used, or a concept whose rows disagree.
    """
    root = etree.Element(f"{{{TBX}}}tbx", nsmap={None: TBX})
    root.attrib.update({"type": "TBX-Basic", "style": "dca", LANG: ENGLISH})
    description = _sub(_sub(root, "tbxHeader"), "fileDesc")
    _sub(_sub(description, "titleStmt"), "title").text = title
    _sub(_sub(description, "sourceDesc"), "p").text = "Written by fbss-publish"
    body = _sub(_sub(root, "text"), "body")
    concepts: dict[str, list[Term]] = {}
    for term in grouped(checked(term, title, None) for term in terms):
        concepts.setdefault(term.concept, []).append(term)
    for rows in concepts.values():
        _concept(body, rows, title)
    if not concepts:
        raise CatalogError("There is no term to write.", path=title, mend="Add one.")
    indent(root, _TEXTS)
    kept = any(row.do_not_translate for rows in concepts.values() for row in rows)
    left_out = (f"TBX-Basic has no “do not translate”; the note “{KEEP}” says it.",)
    return Exported(data=to_bytes(root), units=len(concepts), left_out=left_out if kept else ())


def read_tbx(data: bytes, name: str) -> tuple[Term, ...]:
    """Read a termbase of TBX version 3 in the style DCA.

    A concept without an English term is left out: rows are named by it. Raises CatalogError
    if the file is none, or holds a term that cannot be used.
    """
    root = parse_xml(data, name)
    if local_name(root) != "tbx" or root.get("style", "dca") != "dca":
        raise CatalogError(
            "This is not a termbase in TBX version 3, style DCA.",
            path=name,
            line=root.sourceline,
            mend="Have the tool save it as TBX-Basic (ISO 30042:2019).",
        )
    concepts = root.iter(f"{{{TBX}}}conceptEntry")
    return tuple(checked(t, name, line) for concept in concepts for t, line in _rows(concept))


def _concept(body: Element, rows: list[Term], title: str) -> None:
    first = rows[0]
    if len({(row.english, row.definition) for row in rows}) > 1:
        raise CatalogError(
            f"The rows of the concept “{first.concept}” have different English terms or "
            "definitions.",
            path=title,
            mend="Write the same in all of them.",
        )
    entry = _sub(body, "conceptEntry")
    entry.set("id", first.concept)
    if first.definition:
        definition = _sub(entry, "descrip")
        definition.set("type", "definition")
        definition.text = first.definition
    english = [row for row in rows if row.locale == ENGLISH]
    section = _language(entry, ENGLISH)
    _term(section, first.english, Status.PREFERRED, keep=False)
    for row in english:
        _term(section, row.term, row.status, keep=row.do_not_translate)
    for locale in dict.fromkeys(row.locale for row in rows if row.locale != ENGLISH):
        section = _language(entry, locale)
        for row in rows:
            if row.locale == locale:
                _term(section, row.term, row.status, keep=row.do_not_translate)


def _language(entry: Element, locale: str) -> Element:
    section = _sub(entry, "langSec")
    section.set(LANG, locale)
    return section


def _term(section: Element, text: str, status: Status, *, keep: bool) -> None:
    holder = _sub(section, "termSec")
    _sub(holder, "term").text = text
    note = _sub(holder, "termNote")
    note.set("type", "administrativeStatus")
    note.text = _WORDS[status]
    if keep:
        _sub(holder, "note").text = KEEP


def _rows(concept: Element) -> Iterator[tuple[Term, int]]:
    sections = list(concept.iterchildren(f"{{{TBX}}}langSec"))
    found = [(section.get(LANG) or "", *term) for section in sections for term in _terms(section)]
    english = [row for row in found if row[0] == ENGLISH]
    if not english:
        return
    name = next((row for row in english if row[2] is Status.PREFERRED), english[0])
    definitions = concept.iter(f"{{{TBX}}}descrip")
    definition = next((d for d in definitions if d.get("type") == "definition"), None)
    found.remove(name)
    for locale, text, status, keep, line in found:
        term = Term(
            concept=concept.get("id") or "",
            english=name[1],
            definition=_text(definition),
            locale=locale,
            term=text,
            status=status,
            do_not_translate=keep,
        )
        yield term, line


def _terms(section: Element) -> Iterator[tuple[str, Status, bool, int]]:
    for holder in section.iterchildren(f"{{{TBX}}}termSec"):
        notes = holder.iter(f"{{{TBX}}}termNote")
        word = next((n.text for n in notes if n.get("type") == "administrativeStatus"), None)
        keep = any(_text(note) == KEEP for note in holder.iter(f"{{{TBX}}}note"))
        term = holder.find(f"{{{TBX}}}term")
        line = holder.sourceline
        yield _text(term), _STATUSES.get(word or "", Status.PREFERRED), keep, line


def _text(element: Element) -> str:
    text = "" if element is None else "".join(element.itertext())
    return _BREAK.sub(" ", text).strip()


def _sub(parent: Element, name: str) -> Element:
    return etree.SubElement(parent, f"{{{TBX}}}{name}")
