"""Colour spaces of a print file, and what their values mean on the plates (ISO 32000-1, 8.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from fbss_publish.check.pdf.objects import entry, items, name_of, number, numbers
from fbss_publish.check.plates.model import REGISTRATION, Colour

BLACK = Colour("DeviceGray", (0.0, 0.0, 0.0, 1.0))
"""What a page starts with."""
_ICC = {1: "ICCBased gray", 3: "ICCBased RGB", 4: "ICCBased CMYK"}


def space_of(value: Any, resources: Any) -> tuple[str, Any]:
    """Give the name of a colour space, and its definition where it is an array."""
    if name := name_of(value):
        found = entry(entry(resources, "/ColorSpace"), f"/{name}")
        if found is None:
            return name, None
        value = found
        if name := name_of(value):
            return name, None
    family = name_of(entry(value, 0))
    if family == "ICCBased":
        return _ICC.get(int(number(entry(entry(value, 1), "/N"), 0)), "ICCBased"), value
    if family == "Separation":
        return f"Separation {name_of(entry(value, 1))}", value
    if family == "Indexed":
        return space_of(entry(value, 1), resources)
    return family, value


def colour_of(space: str, values: Sequence[float]) -> Colour:
    """Give the inks of values in a space; none where they are not those of C, M, Y and K."""
    if space in ("DeviceGray", "CalGray", "ICCBased gray") and len(values) == 1:
        return Colour(space, (0.0, 0.0, 0.0, 1 - values[0]))
    if space in ("DeviceCMYK", "ICCBased CMYK") and len(values) == 4:
        return Colour(space, (values[0], values[1], values[2], values[3]))
    if space == REGISTRATION and len(values) == 1:
        return Colour(space, (values[0],) * 4)
    if space == "Separation Black" and len(values) == 1:
        return Colour(space, (0.0, 0.0, 0.0, values[0]))
    return Colour(space)


def gradient(shading: Any, resources: Any) -> Iterator[Colour]:
    """Give the colours at the ends of a gradient, or only its space where they are not plain."""
    space, _ = space_of(entry(shading, "/ColorSpace"), resources)
    found = [colour_of(space, ends) for part in items(entry(shading, "/Function"))
             for ends in _ends(part, 0)]  # fmt: skip
    yield from found or [Colour(space)]


def _ends(function: Any, depth: int) -> Iterator[list[float]]:
    for part in items(entry(function, "/Functions")) if depth < 8 else ():
        yield from _ends(part, depth + 1)
    for key in ("/C0", "/C1"):
        if values := numbers(entry(function, key)):
            yield values
