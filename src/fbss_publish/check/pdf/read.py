"""Opens a PDF and puts together all that the checks ask of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from fbss_publish.check.pdf.annotations import Targets, annotations_of
from fbss_publish.check.pdf.content import Interpreter
from fbss_publish.check.pdf.document import bookmarks, hazards, metadata, page_labels
from fbss_publish.check.pdf.fonts import Decoder
from fbss_publish.check.pdf.model import Annotation, Key, Page, Pdf, Piece
from fbss_publish.check.pdf.objects import entry, identity, keys, name_of, numbers, string, true
from fbss_publish.check.pdf.parents import parent_problems
from fbss_publish.check.pdf.state import Drawn
from fbss_publish.check.pdf.structure import Reader, role_problems

_LETTER = [0.0, 0.0, 612.0, 792.0]
_LARGEST = 200_000_000
"""Bytes of a file; a handout has far fewer."""
_SOURCE = re.compile(r"(?:stream )?<[^>]*>(?: \([^)]*\))?: ")
"""How qpdf names what it reads; that is no name for a person."""


class UnreadableError(Exception):
    """The file is not a PDF that can be read. Its text says why, and what to do."""


def read_pdf(data: bytes) -> Pdf:
    """Read a PDF. Raises UnreadableError."""
    found = _read_once(data)
    if isinstance(found, str):
        raise UnreadableError(found)
    return found


def pdf_of(data: bytes) -> Pdf:
    """Read a PDF, or give an empty one where it cannot be read."""
    found = _read_once(data)
    return Pdf() if isinstance(found, str) else found


@lru_cache(maxsize=2)
def _read_once(data: bytes) -> Pdf | str:
    if problem := _refused(data):
        return problem
    from pikepdf import PasswordError, Pdf as File, PdfError  # noqa: I001

    try:
        with File.open(io.BytesIO(data), suppress_warnings=True) as file:
            return _document(file)
    except PasswordError:
        return "is locked with a password. Save it without one: a reader's program needs it open."
    except PdfError as error:
        return f"is damaged ({_first(error)}). Make it again."
    except Exception as error:  # what a damaged file makes of a library cannot be foreseen
        return f"is damaged ({type(error).__name__}: {_first(error)}). Make it again."


def _refused(data: bytes) -> str:
    if not data.strip():
        return "is empty. Make it again."
    if b"%PDF-" not in data[:1024]:
        return "is not a PDF: it does not start with %PDF-. Name the sheet's PDF."
    return "is too large to be a handout." if len(data) > _LARGEST else ""


def _first(error: BaseException) -> str:
    lines = _SOURCE.sub("", str(error)).strip().splitlines()
    return " ".join(lines[0].split())[:120].rstrip(".") if lines else "no details"


def _document(file: Any) -> Pdf:
    root = file.Root
    numbers_of = {identity(page.obj): place for place, page in enumerate(file.pages, start=1)}
    targets = Targets(root, numbers_of)
    fonts: dict[tuple[int, int], Decoder] = {}
    pages = tuple(
        _page(page, place, fonts, targets) for place, page in enumerate(file.pages, start=1)
    )
    tree = entry(root, "/StructTreeRoot")
    roles = _roles(tree)
    language = string(entry(root, "/Lang")) or ""
    reader = Reader(
        roles=roles,
        classes=entry(tree, "/ClassMap"),
        pages=numbers_of,
        contents=_contents(pages),
        annotations=_tagged(pages),
    )
    node = reader.root(tree, language) if tree is not None else None
    used = {found.name for found in node.nodes()} if node else set()
    pdf = Pdf(
        language=language,
        marked=true(entry(entry(root, "/MarkInfo"), "/Marked")),
        suspects=true(entry(entry(root, "/MarkInfo"), "/Suspects")),
        display_title=true(entry(entry(root, "/ViewerPreferences"), "/DisplayDocTitle")),
        readable_by_tools=not file.is_encrypted or bool(file.allow.accessibility),
        pages=pages,
        fonts=tuple(found.value() for found in fonts.values()),
        tree=node,
        roles=role_problems(roles, used),
        parents=_parents(file, tree, reader, pages),
        outline=tuple(bookmarks(root)),
        labels=page_labels(root, len(pages)),
        hazards=tuple(hazards(file, pages)),
    )
    return replace(pdf, **metadata(root, file))


def _parents(file: Any, tree: Any, reader: Reader, pages: tuple[Page, ...]) -> tuple[str, ...]:
    if tree is None or not reader.holders:
        return ()
    objects = {place: page.obj for place, page in enumerate(file.pages, start=1)}
    return tuple(parent_problems(tree, reader.holders, objects, pages))


def _page(page: Any, place: int, fonts: dict[tuple[int, int], Decoder], targets: Targets) -> Page:
    drawn = Drawn(page=place, fonts=fonts)
    problem = ""
    resources = _inherited(page.obj, "/Resources")
    try:
        Interpreter(out=drawn, resources=resources, owner=identity(page.obj)).run(page)
    except Exception as error:
        problem = _first(error)
    box = numbers(_inherited(page.obj, "/CropBox") or _inherited(page.obj, "/MediaBox")) or _LETTER
    box = box if len(box) == 4 else _LETTER
    left, low, right, high = box
    unit = float(entry(page.obj, "/UserUnit") or 1)
    return Page(
        number=place,
        width=(right - left) * unit,
        height=(high - low) * unit,
        tabs=name_of(entry(page.obj, "/Tabs")),
        pieces=tuple(_shifted(drawn.pieces, left, low)),
        marks=tuple(drawn.marks),
        annotations=tuple(annotations_of(page.obj, place, box, targets)),
        nesting=tuple(dict.fromkeys(drawn.nesting)),
        problem=problem,
    )


def _shifted(pieces: list[Piece], left: float, low: float) -> Iterator[Piece]:
    for piece in pieces:
        if left or low:
            start = (piece.start[0] - left, piece.start[1] - low)
            end = (piece.end[0] - left, piece.end[1] - low)
            yield replace(piece, start=start, end=end)
        else:
            yield piece


def _inherited(page: Any, key: str) -> Any:
    for _ in range(50):
        if page is None or (found := entry(page, key)) is not None:
            return None if page is None else found
        page = entry(page, "/Parent")
    return None


def _roles(tree: Any) -> dict[str, str]:
    table = entry(tree, "/RoleMap")
    return {key[1:]: name_of(entry(table, key)) for key in keys(table)}


def _contents(pages: tuple[Page, ...]) -> Mapping[Key, tuple[Piece, ...]]:
    found: dict[Key, list[Piece]] = {}
    for page in pages:
        for mark in page.marks:
            if mark.key:
                found.setdefault(mark.key, [])
        for piece in page.pieces:
            if piece.key and piece.artifact is None:
                found.setdefault(piece.key, []).append(piece)
    return {key: tuple(pieces) for key, pieces in found.items()}


def _tagged(pages: tuple[Page, ...]) -> dict[tuple[int, int], Annotation]:
    return {a.key: a for page in pages for a in page.annotations if a.key != (0, 0)}
