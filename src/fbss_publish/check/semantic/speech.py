"""What assistive technology says of a tagged PDF, as one string with where each part is from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fbss_publish.check.pdf.model import Annotation, Content, Node, Pdf
from fbss_publish.check.pdf.where import page_of
from fbss_publish.check.semantic.norm import bare

WALL = "\x00"
"""Stands between parts that are not read one after the other."""
_PICTURES = ("Figure", "Formula")
_NOTES = ("Note", "FENote")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the speech: what it says as it is written, its language and its role.

    The role is `label` for the marks of list items, `contents` for links within the document,
    `note` for footnotes, `picture` for what the alternative of a picture replaces, else ''.
    """

    raw: str
    text: str
    lang: str
    role: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """All segments in reading order; footnotes and the text of pictures stand at the end."""

    text: str
    segments: tuple[Segment, ...]
    starts: tuple[int, ...]

    def at(self, start: int, end: int) -> Iterator[Segment]:
        """Give the segments that a stretch of the text touches."""
        place = max(0, bisect_right(self.starts, start) - 1)
        while place < len(self.segments) and self.starts[place] < end:
            if self.starts[place] + len(self.segments[place].text) > start:
                yield self.segments[place]
            place += 1

    def raw(self, start: int, end: int) -> str:
        """Give a stretch as it is written, as far as whole segments allow."""
        found = list(self.at(start, end))
        if len(found) == 1 and len(found[0].text) > end - start:
            return self.text[start:end]
        return "".join(segment.raw for segment in found)


def speech_of(pdf: Pdf) -> Speech:
    """Give the speech of a PDF."""
    found = list(_said(pdf.tree, _Role())) if pdf.tree else []
    main = [segment for segment in found if segment.role not in ("note", "picture")]
    apart = [segment for segment in found if segment.role in ("note", "picture")]
    wall = Segment("", WALL, "", "wall")
    ordered = [s for s in (*main, *(x for s in apart for x in (wall, s))) if s.text]
    starts, place = [], 0
    for segment in ordered:
        starts.append(place)
        place += len(segment.text)
    return Speech("".join(s.text for s in ordered), tuple(ordered), tuple(starts))


@dataclass(frozen=True, slots=True)
class _Role:
    name: str = ""

    def inside(self, node: Node) -> _Role:
        """Give the role that holds within an element."""
        if self.name in ("note", "picture"):
            return self
        if node.kind in _PICTURES and node.alt:
            return replace(self, name="picture")
        if node.kind in _NOTES:
            return replace(self, name="note")
        if node.kind == "Lbl":
            return replace(self, name="label")
        if node.kind in ("TOC", "TOCI") or (node.kind == "Link" and _within(node)):
            return replace(self, name="contents")
        return self


def _within(link: Node) -> bool:
    return any(not annotation.uri and annotation.found for annotation in link.annotations())


def _said(node: Node, role: _Role) -> Iterator[Segment]:
    for kid in node.kids:
        if isinstance(kid, Annotation):
            continue
        if isinstance(kid, Content):
            for piece in kid.pieces:
                lang = piece.lang or node.lang
                yield Segment(piece.text, bare(piece.text), lang, role.name, piece.page)
            continue
        inner = role.inside(kid)
        if kid.actual is not None:
            page = page_of(kid) or 0
            yield Segment(kid.actual, bare(kid.actual), kid.lang, inner.name, page)
        else:
            yield from _said(kid, inner)
