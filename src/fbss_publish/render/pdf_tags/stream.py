"""Painting with marks: the place where text and glyphs are both known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from struct import unpack
from typing import Any

import pydyf
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream
from weasyprint.text.ffi import ffi
from weasyprint.text.fonts import get_pango_font_hb_face, get_pango_font_key

from fbss_publish.render.pdf_tags.model import Leaf
from fbss_publish.render.pdf_tags.wording import alike, blank

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff"
                           "\U0001e800-\U0001efff]")  # fmt: skip
_UNSAID = "\ufffd"
_GLYPHS = re.compile("<([0-9a-f]*)>")


class _End(bytes):
    """The operator that ends an artifact: equal to any other, and yet to be told apart."""


_ARTIFACT_END = _End(b"EMC")


class Painting:
    """What all streams of a document share: its pieces, and the fonts as they come up."""

    def __init__(self, leaves: dict[Any, Leaf]) -> None:
        self.leaves = leaves
        self.fonts: dict[str, Any] = {}
        self._spaces: dict[str, str] = {}

    def another(self, known: Any, face: Any, pango_font: Any, fonts: dict[Any, Any]) -> Any:
        """Give the font of another file that has the same description.

        A slanted face that lacks a letter is one, and the upright one that is slanted in its
        place another. WeasyPrint takes them for the same and shows wrong letters.
        """
        key = f"{known.hash} {int(ffi.cast('uintptr_t', face))}"
        if key not in fonts:
            _, description, size = get_pango_font_key(pango_font)
            font = fonts[key] = Font(pango_font, description, size)
            digest = md5(f"{font.hash} {len(fonts)}".encode(), usedforsecurity=False).digest()
            font.hash = "".join(chr(65 + letter % 26) for letter in digest[:6])
            font.name = b"/%s+%s" % (font.hash.encode(), font.name.partition(b"+")[2])
        return fonts[key]

    def space_in(self, font: str) -> str:
        """Give the glyph of a space in a font, as it is shown, or ''."""
        if font not in self._spaces:
            known = self.fonts[font]
            glyph = next((g for g, text in known.to_unicode.items() if text == " "), None)
            if glyph is None or known.bitmap:
                return ""
            self._spaces[font] = f"<{glyph:04x}>"
        return self._spaces[font]

    def said(self, shown: list[tuple[str, str]]) -> str:
        """Give what glyphs say by the character maps of their fonts."""
        found: list[str] = []
        for name, text in shown:
            font = self.fonts[name]
            # Numbers of glyphs, in one byte or in two.
            glyphs = bytes.fromhex("".join(_GLYPHS.findall(text)))
            numbers = glyphs if font.bitmap else unpack(f">{len(glyphs) // 2}H", glyphs)
            known = font.to_unicode.get
            found += [known(number) or _UNSAID for number in numbers]
        return "".join(found)


class TaggedStream(Stream):  # type: ignore[misc]
    """WeasyPrint's stream, with other marks."""

    def __init__(self, *args: Any, painting: Painting, counter: list[int], **options: Any) -> None:
        super().__init__(*args, **options)
        self._painting = painting
        self._counter = counter
        self._shown: list[tuple[str, str]] | None = None
        self._font = ""
        self._within: Any = None

    def clone(self, **options: Any) -> TaggedStream:
        """Give a stream for a group or pattern of this one. Its marks count on."""
        for name in ("fonts", "page_rectangle", "resources", "images", "tags", "color_profiles",
                     "output_intent"):  # fmt: skip
            own = name if name == "page_rectangle" else f"_{name}"
            options.setdefault(name, getattr(self, own))
        options.setdefault("compress", self.compress)
        new = TaggedStream(painting=self._painting, counter=self._counter, **options)
        new._within = new
        return new

    @contextmanager
    def marked(self, box: Any, tag: str) -> Iterator[None]:
        """Mark what is painted for a box: as content with a number, or as an artifact."""
        leaf = self._painting.leaves.get(box)
        if leaf is None or leaf.artifact is not None:
            with self._aside((leaf and leaf.artifact) or ""):
                yield
        elif tag == "Span" and blank(leaf.text):
            with self._unsaid(box):
                yield
        else:
            with self._content(leaf, tag):
                yield

    @contextmanager
    def _content(self, leaf: Leaf, tag: str) -> Iterator[None]:
        leaf.mcid, leaf.stream = self._counter[0], self._within
        self._counter[0] += 1
        properties = pydyf.Dictionary({"MCID": leaf.mcid})
        self.begin_marked_content(tag, properties)
        start, self._shown = len(self.stream), []
        try:
            yield
        finally:
            shown, self._shown = self._shown, None
            if tag == "Span":
                self._compare(leaf, shown, start, properties)
            self.end_marked_content()

    def _compare(
        self, leaf: Leaf, shown: list[tuple[str, str]], start: int, properties: Any
    ) -> None:
        """Say with /ActualText what the glyphs do not say by themselves (14.9.4)."""
        if RIGHT_TO_LEFT.search(leaf.wording):
            # Extractors turn such a line around by themselves; the tag tree has the words.
            leaf.exact = False
            return
        said = self._painting.said(shown)
        if leaf.space_after and shown and (space := self._painting.space_in(self._font)):
            at = len(self.stream) - 1
            while at > start and self.stream[at] != b"ET":
                at -= 1
            if at > start:
                self.stream.insert(at, f"[{space}] TJ".encode())
                said += " "
        if not alike(said, leaf.reading):
            properties["ActualText"] = pydyf.String(leaf.reading)

    @contextmanager
    def _unsaid(self, box: Any) -> Iterator[None]:
        """Paint white space: nothing, unless a line goes through or under it."""
        if box.style["text_decoration_line"] == "none":
            yield
        else:
            with self._aside(""):
                yield

    @contextmanager
    def _aside(self, subtype: str) -> Iterator[None]:
        if not subtype and self.stream and self.stream[-1] is _ARTIFACT_END:
            self.stream.pop()
        elif subtype:
            kind = pydyf.Dictionary({"Type": "/Pagination", "Subtype": f"/{subtype}"})
            self.begin_marked_content("Artifact", kind)
        else:
            self.begin_marked_content("Artifact")
        try:
            yield
        finally:
            self.stream.append(b"EMC" if subtype else _ARTIFACT_END)

    def add_font(self, pango_font: Any) -> tuple[Any, float]:
        """Remember the fonts by the name under which they are shown."""
        font, size = super().add_font(pango_font)
        face = get_pango_font_hb_face(pango_font)
        if font.hb_face != face:
            font = self._painting.another(font, face, pango_font, self._fonts)
        self._painting.fonts[font.hash] = font
        return font, size

    def set_font_size(self, font: str, size: float) -> None:
        """Remember the font that is in use."""
        self._font = font
        super().set_font_size(font, size)

    def show_text(self, text: str) -> None:
        """Remember what is shown."""
        if self._shown is not None:
            self._shown.append((self._font, text))
        super().show_text(text)

    def set_color(self, color: Any, stroke: bool = False) -> None:
        """Set a colour; one in CMYK as its nearest in sRGB, for which the file has a profile."""
        if color.space == "device-cmyk":
            *inks, black = color.coordinates
            self.set_alpha(color.alpha, stroke)
            self.set_color_rgb(*(1 - min(1, ink * (1 - black) + black) for ink in inks), stroke)
            self._current_color = self._current_color_stroke = None
        else:
            super().set_color(color, stroke)
