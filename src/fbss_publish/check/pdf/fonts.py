"""Fonts of a PDF: what their codes say, how wide they are, whether the file brings them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Any

from fbss_publish.check.pdf.cmap import base_encoding, glyph_text, predefined, to_unicode
from fbss_publish.check.pdf.model import Font
from fbss_publish.check.pdf.objects import entry, name_of, number, numbers, string

_ODD = ("\x00", "\ufffd", "\ufeff", "\ufffe", "\uffff")
_ORDERINGS = ("Japan1", "GB1", "CNS1", "Korea1")
"""Character collections whose codes say what they are (ISO 32000-1, 9.10.2)."""
UNKNOWN = "\ufffd"
"""Stands for a code that says nothing, so that a missing text is not taken for no text."""


@dataclass(slots=True)
class Decoder:
    """A font while a page is read: turns codes into text and remembers which ones it met."""

    name: str
    embedded: bool
    mapped: bool
    mapping: dict[int, str]
    bytes_each: int = 1
    codec: str = ""
    widths: dict[int, float] = field(default_factory=dict)
    default: float = 500.0
    known: dict[bytes, tuple[str, float, int]] = field(default_factory=dict)
    met: dict[int, int] = field(default_factory=dict)

    def read(self, raw: bytes) -> tuple[str, float, int]:
        """Give the text of a string, its width in thousandths of the size, and its glyphs."""
        if raw not in self.known:
            self.known[raw] = self._read(raw)
        return self.known[raw]

    def _read(self, raw: bytes) -> tuple[str, float, int]:
        step = self.bytes_each
        codes = [int.from_bytes(raw[i : i + step], "big") for i in range(0, len(raw), step)]
        for code in codes:
            self.met[code] = self.met.get(code, 0) + 1
        width = sum(self.widths.get(code, self.default) for code in codes)
        if self.codec and not self.mapping:
            return raw.decode(self.codec, "replace"), width, len(codes)
        text = "".join(self.mapping.get(code, UNKNOWN) for code in codes)
        return text, width, len(codes)

    def value(self) -> Font:
        """Give what is known of the font once all pages are read."""
        read_here = bool(self.mapping) and not self.codec
        says = {code: self.mapping.get(code, "") for code in self.met} if read_here else {}
        return Font(
            name=self.name,
            embedded=self.embedded,
            mapped=self.mapped,
            unmapped=tuple(sorted(code for code, text in says.items() if not text)),
            odd=tuple(sorted(code for code, text in says.items() if _is_odd(text))),
            drawn=len(self.met),
            text="".join(text for _, text in sorted(says.items())),
        )


def _is_odd(text: str) -> bool:
    return any(c in _ODD or unicodedata.category(c) in ("Co", "Cs") for c in text)


def decoder(font: Any) -> Decoder:
    """Make the decoder of a font dictionary."""
    if name_of(entry(font, "/Subtype")) == "Type0":
        return _composite(font)
    return _simple(font)


def _composite(font: Any) -> Decoder:
    below = entry(entry(font, "/DescendantFonts"), 0)
    mapping, width = _unicode_map(font)
    encoding = name_of(entry(font, "/Encoding"))
    codec = predefined(encoding) if encoding and not encoding.startswith("Identity") else ""
    ordering = string(entry(entry(below, "/CIDSystemInfo"), "/Ordering")) or ""
    return Decoder(
        name=_font_name(font),
        embedded=_embedded(entry(below, "/FontDescriptor")),
        mapped=bool(mapping or codec or ordering in _ORDERINGS),
        mapping=mapping,
        bytes_each=width if width in (1, 2, 3, 4) and mapping else 2,
        codec="" if mapping else codec,
        widths=_cid_widths(entry(below, "/W")),
        default=number(entry(below, "/DW"), 1000.0),
    )


def _simple(font: Any) -> Decoder:
    type3 = name_of(entry(font, "/Subtype")) == "Type3"
    mapping, _ = _unicode_map(font)
    mapped = bool(mapping)
    if not mapping:
        mapping = _encoded(font, type3=type3)
        mapped = bool(mapping)
    first = int(number(entry(font, "/FirstChar"), 0))
    listed = numbers(entry(font, "/Widths"))
    scale = abs(numbers(entry(font, "/FontMatrix"))[0]) * 1000 if type3 and listed else 1.0
    return Decoder(
        name=_font_name(font),
        embedded=type3 or _embedded(entry(font, "/FontDescriptor")),
        mapped=mapped,
        mapping=mapping,
        widths={first + place: width * scale for place, width in enumerate(listed)},
        default=number(entry(entry(font, "/FontDescriptor"), "/MissingWidth"), 500.0),
    )


def _encoded(font: Any, *, type3: bool) -> dict[int, str]:
    """Give what the encoding of a simple font without ToUnicode says (9.10.2)."""
    encoding = entry(font, "/Encoding")
    base = name_of(encoding) or name_of(entry(encoding, "/BaseEncoding"))
    flags = int(number(entry(entry(font, "/FontDescriptor"), "/Flags"), 32))
    differences = entry(encoding, "/Differences")
    if type3 or (not base and (differences is None or flags & 4)):
        found: dict[int, str] = {}
        if not type3 and not flags & 4:
            found = dict(base_encoding("StandardEncoding"))
    else:
        found = dict(base_encoding(base or "StandardEncoding"))
    code = 0
    for item in list(differences or ()) if differences is not None else ():
        if name := name_of(item):
            found[code] = glyph_text(name)
            code += 1
        else:
            code = int(number(item, code))
    return {code: text for code, text in found.items() if text}


def _unicode_map(font: Any) -> tuple[dict[int, str], int]:
    stream = entry(font, "/ToUnicode")
    try:
        return to_unicode(stream.read_bytes()) if hasattr(stream, "read_bytes") else ({}, 0)
    except Exception:
        return {}, 0


def _font_name(font: Any) -> str:
    name = name_of(entry(font, "/BaseFont")) or name_of(entry(font, "/Name")) or "a font"
    return name.split("+", 1)[-1]


def _embedded(descriptor: Any) -> bool:
    return any(
        entry(descriptor, key) is not None for key in ("/FontFile", "/FontFile2", "/FontFile3")
    )


def _cid_widths(array: Any) -> dict[int, float]:
    """Read the array /W of a CIDFont (9.7.4.3)."""
    found: dict[int, float] = {}
    items = list(array) if array is not None else []
    place = 0
    while place + 1 < len(items):
        first, second = int(number(items[place], 0)), items[place + 1]
        if (listed := numbers(second)) or not isinstance(second, (int, float)):
            found |= {first + offset: width for offset, width in enumerate(listed)}
            place += 2
        else:
            last = min(int(second), first + 0x10000)
            width = number(items[place + 2] if place + 2 < len(items) else None, 1000.0)
            found |= dict.fromkeys(range(first, last + 1), width)
            place += 3
    return found
