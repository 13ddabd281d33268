"""The front matter of a document: what its head says about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fbss_publish.domain.guide import FrontMatter, Kind, Unit
from fbss_publish.errors import SourceError
from fbss_publish.source.scope import Scope
from fbss_publish.source.starttag import attribute_units, title_unit
from fbss_publish.source.tree import Element

IDENTIFIER = "dcterms.identifier"
VERSION = "dcterms.hasVersion"
ISSUED = "dcterms.issued"
MODIFIED = "dcterms.modified"
SOURCE = "dcterms.source"
LICENSE = "dcterms.license"
SUBJECT = "dcterms.subject"
REVIEWED = "fbss.last-clinical-review"
REVIEW_DUE = "fbss.next-review-due"
LAYOUT = "fbss.layout"
LAYOUTS = ("guide", "card")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a document: its metadata by lower-case name, and the file it is in."""

    path: str
    element: Element
    meta: dict[str, list[str]]
    lines: dict[str, int]

    @classmethod
    def of(cls, document: Element, path: str) -> Head:
        """Collect the metadata of a parsed document."""
        meta: dict[str, list[str]] = {}
        lines: dict[str, int] = {}
        for element in document.walk():
            if element.name == "meta" and (name := element.get("name")):
                value = " ".join((element.get("content") or "").split())
                meta.setdefault(name.lower(), []).append(value)
                lines.setdefault(name.lower(), element.line)
        return cls(path, document, meta, lines)

    def required(self, name: str) -> str:
        """Give a value that must be there. Raises SourceError if it is not."""
        value = self.optional(name)
        if not value:
            raise SourceError(
                f"the front matter has no “{name}”.",
                path=self.path,
                mend=f'Add <meta name="{name}" content="…"> to the head.',
            )
        return value

    def optional(self, name: str) -> str:
        """Give a value, or ''."""
        return next(iter(self.meta.get(name.lower(), ())), "")

    def day(self, name: str, value: str) -> date:
        """Read an ISO 8601 date. Raises SourceError if it is none."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise SourceError(
                f"“{name}” is “{value}”, which is not a date.",
                path=self.path,
                line=self.lines.get(name.lower()),
                mend="Write it as year-month-day, for example 2026-11-23.",
            ) from None


def front_units(document: Element, path: str) -> tuple[Unit, ...]:
    """Give the title, the description and, if there is one, the subject as units.

    Raises SourceError where title or description are missing.
    """
    title = _title(document)
    unit = title_unit(title, Scope().inside(title)) if title else None
    if unit is None:
        raise SourceError(
            "the document has no title.", path=path, mend="Add <title>…</title> to the head."
        )
    units = [unit]
    by_kind = {
        unit.kind: unit
        for element in document.walk()
        if element.name == "meta"
        for unit, _ in attribute_units(element, Scope())
    }
    if Kind.DESCRIPTION not in by_kind:
        Head.of(document, path).required("description")
    wanted = (Kind.DESCRIPTION, Kind.SUBJECT)
    return (*units, *(by_kind[kind] for kind in wanted if kind in by_kind))


def _title(element: Element) -> Element | None:
    """Give the document's title; that of a figure is another thing."""
    if element.name == "title":
        return element
    below = (e for e in element.children if isinstance(e, Element) and e.name != "svg")
    return next((title for e in below if (title := _title(e))), None)


def front_matter(document: Element, path: str, units: Sequence[Unit]) -> FrontMatter:
    """Read the rest of the front matter. Raises SourceError naming what is missing or wrong."""
    head = Head.of(document, path)
    reviewed = head.required(REVIEWED)
    issued = head.required(ISSUED)
    return FrontMatter(
        title=0,
        description=1,
        subject=2 if len(units) > 2 else None,
        identifier=head.required(IDENTIFIER),
        version=head.required(VERSION),
        issued=head.day(ISSUED, issued),
        modified=head.day(
            MODIFIED if MODIFIED in head.meta else ISSUED, head.optional(MODIFIED) or issued
        ),
        last_clinical_review=None if reviewed == "none" else head.day(REVIEWED, reviewed),
        next_review_due=head.day(REVIEW_DUE, head.required(REVIEW_DUE)),
        sources=tuple(head.meta.get(SOURCE, ())),
        license=head.optional(LICENSE),
        layout=_layout(head),
    )


def _layout(head: Head) -> str:
    layout = head.optional(LAYOUT) or LAYOUTS[0]
    if layout not in LAYOUTS:
        raise SourceError(
            f"“{LAYOUT}” cannot be “{layout}”.",
            path=head.path,
            mend=f"Choose from {', '.join(LAYOUTS)}.",
        )
    return layout
