"""Reading XLIFF 2.0 and 2.1, as other tools give it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from fbss_publish.catalog.exchange import metadata
from fbss_publish.catalog.exchange.ids import parse_id
from fbss_publish.catalog.exchange.inline import CORE, InlineError, text_of
from fbss_publish.catalog.exchange.metadata import Pairs
from fbss_publish.catalog.exchange.states import Reach, reach_of
from fbss_publish.catalog.exchange.xliff_document import Document, File, Form, Message
from fbss_publish.catalog.exchange.xliff_write import EXTRACTED
from fbss_publish.catalog.exchange.xmlfile import Element, local_name, namespace, parse_xml
from fbss_publish.errors import CatalogError

_VERSIONS = ("2.0", "2.1")
_UNIT, _GROUP, _FILE, _NOTES = (f"{{{CORE}}}{name}" for name in ("unit", "group", "file", "notes"))


def read_xliff(data: bytes, name: str) -> Document:
    """Give what a document says. Raises CatalogError if it is not XLIFF 2.0 or 2.1."""
    root = parse_xml(data, name)
    version = root.get("version") or ""
    if local_name(root) != "xliff" or namespace(root) != CORE or version not in _VERSIONS:
        found = f"XLIFF {version}" if local_name(root) == "xliff" else f"<{local_name(root)}>"
        raise CatalogError(
            f"This is {found[:40]}, not XLIFF 2.0 or 2.1.",
            path=name,
            line=root.sourceline,
            mend="Have the tool save it in the version in which it was exported.",
        )
    files = tuple(_file(file) for file in root.iterchildren(_FILE))
    if not files:
        raise CatalogError(
            "There is no <file> in it.", path=name, line=root.sourceline,
            mend="Export it again from the tool that wrote it.",
        )  # fmt: skip
    return Document(
        name=name,
        source_language=root.get("srcLang") or "",
        target_language=root.get("trgLang") or "",
        files=files,
    )


@dataclass(slots=True)
class _Draft:
    """A message while its units are being read."""

    forms: dict[int, Form] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    metadata: Pairs = ()
    repeated: list[int] = field(default_factory=list)

    def add(self, unit: Element, form: int) -> None:
        if form in self.forms:
            self.repeated.append(unit.sourceline)
        else:
            self.forms[form] = _form(unit)

    def done(self) -> Message:
        return Message(
            forms=self.forms,
            notes=tuple(self.notes),
            extracted=tuple(self.extracted),
            metadata=self.metadata,
            repeated=tuple(self.repeated),
        )


def _file(file: Element) -> File:
    drafts: dict[str, _Draft] = {}
    foreign: list[tuple[str, int]] = []
    for element in file.iter(_UNIT, _GROUP):
        known = parse_id(element.get("id") or "")
        if known is None:
            if element.tag == _UNIT:
                foreign.append((element.get("id") or "", element.sourceline))
            continue
        message, form = known
        draft = drafts.setdefault(message, _Draft())
        draft.metadata = draft.metadata or metadata.read(element)
        _read_notes(element, draft, own=form is None)
        if element.tag == _UNIT:
            draft.add(element, form or 0)
    return File(
        id=file.get("id") or "",
        line=file.sourceline,
        messages={key: draft.done() for key, draft in drafts.items()},
        foreign=tuple(foreign),
        header=metadata.read(file, metadata.HEADER),
    )


def _read_notes(element: Element, draft: _Draft, *, own: bool) -> None:
    """Take the notes of a unit or group; `own` says that it is the whole message.

    Translate Toolkit puts new notes into the segment, where XLIFF has none.
    """
    holders = [element, *element.iterchildren(f"{{{CORE}}}segment")]
    for notes in (notes for holder in holders for notes in holder.iterchildren(_NOTES)):
        for note in notes.iterchildren(f"{{{CORE}}}note"):
            text = "".join(note.itertext())
            if note.get("category") != EXTRACTED:
                draft.notes.append(text)
            elif own:
                draft.extracted.append(text)


def _form(unit: Element) -> Form:
    pieces = list(_pieces(unit))
    problem = _order_problem(unit)
    source = target = ""
    try:
        source = "".join(text_of(source) for source, _ in pieces)
        target = _joined(pieces)
    except InlineError as fault:
        problem = str(fault)
    reaches = [reach_of(s.get("state")) for s in unit.iterchildren(f"{{{CORE}}}segment")]
    if not reaches or None in reaches:
        problem = problem or "its state is none of initial, translated, reviewed, final"
    return Form(
        source=source,
        target=target,
        reach=min((reach for reach in reaches if reach is not None), default=Reach.INITIAL),
        line=unit.sourceline,
        problem=problem,
    )


def _pieces(unit: Element) -> Iterator[tuple[Element, Element]]:
    """Give source and target of every segment; what need not be translated is its own target."""
    for part in unit.iterchildren(f"{{{CORE}}}segment", f"{{{CORE}}}ignorable"):
        source, target = part.find(f"{{{CORE}}}source"), part.find(f"{{{CORE}}}target")
        if source is None:
            continue
        if target is None and part.tag == f"{{{CORE}}}ignorable":
            target = source
        yield source, target


def _joined(pieces: list[tuple[Element, Element]]) -> str:
    """Give the translation: "" where every segment lacks one."""
    texts = ["" if target is None else text_of(target) for _, target in pieces]
    segments = [
        text for text, (source, target) in zip(texts, pieces, strict=True) if target is not source
    ]
    if not any(segments):
        return ""
    if not all(segments):
        raise InlineError("one of its segments is not translated")
    return "".join(texts)


def _order_problem(unit: Element) -> str:
    moved = any(target.get("order") for target in unit.iter(f"{{{CORE}}}target"))
    return "its segments were put in another order (attribute order)" if moved else ""
