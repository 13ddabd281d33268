"""What a PDF says of itself: metadata, outline, page labels, and what it could do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from fbss_publish.check.pdf.model import Annotation, Bookmark, Page
from fbss_publish.check.pdf.objects import entry, identity, items, keys, name_of, number, string

_UA = "{http://www.aiim.org/pdfua/ns/id/}part"
_ARCHIVE = "{http://www.aiim.org/pdfa/ns/id/}"
_MOST = 5_000
"""Entries of an outline that are read."""
_HARMFUL = re.compile(r"(?i)\s*(javascript|data|file|vbscript):")
_CARRIERS = ("FileAttachment", "Movie", "Sound", "Screen", "RichMedia")
_RUNS = {
    "JavaScript": "runs a script", "Launch": "starts a program", "ImportData": "reads other files",
    "SubmitForm": "sends data away", "GoToR": "opens another file", "GoToE": "opens another file",
    "Movie": "plays a film", "Sound": "plays a sound", "Rendition": "plays media",
}  # fmt: skip


def metadata(root: Any, file: Any) -> dict[str, Any]:
    """Give title, PDF/UA part and PDF/A level from the metadata (XMP)."""
    stream = entry(root, "/Metadata")
    found: dict[str, str] = {}
    if stream is not None:
        try:
            with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
                found = {key: str(xmp[key]) for key in (
                    "{http://purl.org/dc/elements/1.1/}title", _UA, f"{_ARCHIVE}part",
                    f"{_ARCHIVE}conformance") if key in xmp}  # fmt: skip
        except Exception:
            found = {}
    part, level = found.get(f"{_ARCHIVE}part", ""), found.get(f"{_ARCHIVE}conformance", "")
    return {
        "title": found.get("{http://purl.org/dc/elements/1.1/}title", "").strip(),
        "ua_part": found.get(_UA, "").strip(),
        "archive": f"{part}{level.lower()}".strip(),
    }


def bookmarks(root: Any) -> Iterator[Bookmark]:
    """Give the outline in order, with levels from 1."""
    seen: set[tuple[int, int]] = set()
    open_ = [(entry(entry(root, "/Outlines"), "/First"), 1)]
    while open_ and len(seen) < _MOST:
        item, level = open_.pop()
        if item is None or identity(item) in seen:
            continue
        seen.add(identity(item))
        yield Bookmark(level, string(entry(item, "/Title")) or "")
        open_.append((entry(item, "/Next"), level))
        open_.append((entry(item, "/First"), level + 1))


def page_labels(root: Any, pages: int) -> tuple[str, ...] | None:
    """Give the label of each page, None where the file has no labels."""
    tree = entry(root, "/PageLabels")
    if tree is None:
        return None
    ranges = dict(sorted(_ranges(tree, 0)))
    found, style, start = [], None, 0
    for index in range(pages):
        if index in ranges:
            style, start = ranges[index], index
        found.append(_label(style, index - start) if style is not None else "")
    return tuple(found)


def _ranges(node: Any, depth: int) -> Iterator[tuple[int, Any]]:
    listed = items(entry(node, "/Nums"))
    for index, value in zip(listed[::2], listed[1::2], strict=False):
        if isinstance(index, int):
            yield index, value
    for kid in items(entry(node, "/Kids")) if depth < 20 else ():
        yield from _ranges(kid, depth + 1)


def _label(style: Any, offset: int) -> str:
    value = int(number(entry(style, "/St"), 1)) + offset
    kind = name_of(entry(style, "/S"))
    text = {"D": str(value), "R": roman(value), "r": roman(value).lower()}.get(kind, "")
    if kind in ("A", "a"):
        text = chr(ord(kind) + (value - 1) % 26) * ((value - 1) // 26 + 1)
    return (string(entry(style, "/P")) or "") + text


def roman(value: int) -> str:
    """Write a number in Roman numerals."""
    steps = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL",
             10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}  # fmt: skip
    text = ""
    for step, letters in steps.items():
        while 0 < step <= value < 10_000:
            text += letters
            value -= step
    return text


def hazards(file: Any, pages: tuple[Page, ...]) -> Iterator[str]:
    """Say what the file does by itself, or carries (docs/security.md)."""
    root = file.Root
    names = entry(root, "/Names")
    facts = {
        "is encrypted": file.is_encrypted,
        "runs a script": entry(names, "/JavaScript") is not None,
        "carries another file": any(
            found is not None for found in (entry(names, "/EmbeddedFiles"), entry(root, "/AF"))
        ),
        "has a form that screen readers cannot use (XFA)": (
            entry(entry(root, "/AcroForm"), "/XFA") is not None
        ),
    }
    yield from (what for what, so in facts.items() if so)
    for holder in (root, *(page.obj for page in file.pages)):
        for key in ("/OpenAction", "/AA"):
            yield from _actions(entry(holder, key))
    for annotation in (a for page in pages for a in page.annotations):
        yield from _annotated(annotation)


def _annotated(annotation: Annotation) -> Iterator[str]:
    if annotation.action in _RUNS:
        yield _RUNS[annotation.action]
    elif _HARMFUL.match(annotation.uri):
        yield "has a link that runs something or reads this computer's files"
    elif annotation.kind in _CARRIERS:
        yield f"has an annotation of the kind {annotation.kind}"


def _actions(holder: Any) -> Iterator[str]:
    for action in (holder, *(entry(holder, key) for key in keys(holder))):
        if (kind := name_of(entry(action, "/S"))) in _RUNS:
            yield _RUNS[kind]
