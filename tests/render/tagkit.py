"""Reads the tag tree of a PDF as assistive technology gets it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Annotation:
    """A link that can be pressed."""

    target: str
    contents: str
    flags: int
    rectangle: tuple[float, ...]
    corners: int


@dataclass
class Tag:
    """An element of structure; `text` is what stands directly in it."""

    role: str
    lang: str = ""
    facts: tuple[str, ...] = ()
    text: str = ""
    alt: str | None = None
    kids: list[Tag] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)

    @property
    def full(self) -> str:
        """The text of the element and all below it, alternatives included."""
        return self.alt if self.alt is not None else self.text + "".join(k.full for k in self.kids)

    def walk(self) -> Iterator[Tag]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def of(self, *roles: str) -> list[Tag]:
        return [tag for tag in self.walk() if tag.role in roles]


def tags_of(data: bytes) -> Tag:
    """Give the Document element of a tagged PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        reader = _Reader(pdf)
        (document,) = pdf.Root.StructTreeRoot.K
        return reader.tag(document, str(pdf.Root.get("/Lang", "")), None)


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._texts = {page.obj.objgen: _marked_text(page, page) for page in pdf.pages}
        self._streams: dict[Any, dict[int, str]] = {}

    def tag(self, element: Any, lang: str, page: Any) -> Tag:
        lang = str(element.get("/Lang", lang))
        page = element.Pg.objgen if "/Pg" in element else page
        made = Tag(role=str(element.S)[1:], lang=lang, facts=tuple(_facts(element)))
        if "/Alt" in element:
            made.alt = str(element.Alt)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self._add(made, kid, lang, page)
        if "/ActualText" in element:
            made.text, made.kids = str(element.ActualText), []  # it replaces all that is below
        return made

    def _add(self, made: Tag, kid: Any, lang: str, page: Any) -> None:
        if isinstance(kid, int):
            made.text += self._texts[page].get(kid, "")
        elif kid.get("/Type") == "/OBJR":
            made.annotations.append(_annotation(kid.Obj))
        elif kid.get("/Type") == "/MCR":
            made.text += self._in_group(kid)
        else:
            made.kids.append(self.tag(kid, lang, page))

    def _in_group(self, kid: Any) -> str:
        if "/Stm" not in kid:
            return self._texts[kid.Pg.objgen].get(int(kid.MCID), "")
        stream = kid.Stm
        if stream.objgen not in self._streams:
            self._streams[stream.objgen] = _marked_text(stream, stream)
        return self._streams[stream.objgen].get(int(kid.MCID), "")


def _marked_text(content: Any, holder: Any) -> dict[int, str]:
    """Give the text of each marked-content sequence, by its number."""
    resources = getattr(holder, "resources", None) or holder.Resources
    fonts: dict[str, dict[int, str]] = {}
    found: dict[int, str] = {}
    stack: list[tuple[int | None, bool]] = []
    font = ""
    for operands, operator in pikepdf.parse_content_stream(content):
        name = str(operator)
        if name in ("BDC", "BMC"):
            marks = operands[1] if name == "BDC" else {}
            number = int(marks["/MCID"]) if "/MCID" in marks else None
            said = "/ActualText" in marks
            if number is not None:
                found[number] = str(marks["/ActualText"]) if said else ""
            stack.append((number, said))
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            font = str(operands[0])
            if font not in fonts:
                fonts[font] = _unicode_of(resources["/Font"][font])
        elif name == "TJ" and stack and stack[-1][0] is not None and not stack[-1][1]:
            found[stack[-1][0]] += _decoded(operands[0], fonts[font])
    return found


def _decoded(strings: Any, mapping: dict[int, str]) -> str:
    raw = [bytes(part) for part in strings if isinstance(part, pikepdf.String)]
    return "".join(
        mapping.get(int.from_bytes(part[at : at + 2], "big"), "\ufffd")
        for part in raw
        for at in range(0, len(part), 2)
    )


def _unicode_of(font: Any) -> dict[int, str]:
    text = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"^<([0-9a-f]+)> <([0-9a-f]*)>$", text, re.M)
    return {int(glyph, 16): bytes.fromhex(said).decode("utf-16-be") for glyph, said in pairs}


def outline(tag: Tag, depth: int = 0) -> Iterator[str]:
    """Write the tree as lines: role, what it says about itself, and its text."""
    for kid in tag.kids:
        facts = [*kid.facts, *(f"→{annotation.target}" for annotation in kid.annotations)]
        said = f"({', '.join(facts)})" if facts else ""
        yield " ".join(filter(None, ("  " * depth + kid.role, said, _shown(kid))))
        yield from outline(kid, depth + 1)


def _facts(element: Any) -> Iterator[str]:
    if "/Lang" in element:
        yield str(element.Lang)
    if "/E" in element:
        yield f"E={element.E}"
    attributes = element.get("/A", {})
    for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        for key, value in sorted(each.items()):
            if key in ("/Scope", "/ListNumbering"):
                yield str(value).lstrip("/")
            elif key in ("/ColSpan", "/RowSpan"):
                yield f"{key[1:]}={value}"
            elif key == "/Headers":
                yield f"Headers={len(value)}"


def _annotation(made: Any) -> Annotation:
    return Annotation(
        target=str(made.A.URI) if "/A" in made else f"#{made.Dest}",
        contents=str(made.get("/Contents", "")),
        flags=int(made.get("/F", 0)),
        rectangle=tuple(float(value) for value in made.Rect),
        corners=len(made.get("/QuadPoints", [])) // 8,
    )


def _shown(tag: Tag) -> str:
    if tag.alt is not None:
        return f"[{tag.alt}]"
    return f"“{tag.text}”" if tag.text else ""
