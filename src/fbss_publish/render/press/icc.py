"""Writes the printing condition as an ICC output profile (ICC.1:2001-04, version 2.4).

    python -m fbss_publish.render.press.icc

makes `coated.icc` again. It takes about a minute, so that the file is kept.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path

from fbss_publish.files import write_atomic
from fbss_publish.render.press.condition import (
    D50,
    PAPER_WHITE,
    Triple,
    printed,
    spread,
    tone_for,
    xyz_of,
)
from fbss_publish.render.press.separation import separated

NAME = "Offset on coated paper, calculated from ISO 12647-2"
FILE = "coated.icc"
INKS_GRID, LAB_GRID, CURVE = 9, 17, 256
_MADE = (2026, 11, 26, 0, 0, 0)
_NO_RIGHTS = "Calculated from published aim values. Apache-2.0."


def coated_profile() -> bytes:
    """Give the profile of the condition. Always the same bytes."""
    to_colour = _lut16(
        inputs=[[spread(tone, ink) for tone in _ramp()] for ink in range(4)],
        grid=INKS_GRID,
        table=(colour for areas in product(_grid(INKS_GRID), repeat=4) for colour in seen(areas)),
        outputs=[[0.0, 1.0]] * 3,
    )
    to_inks = _lut16(
        inputs=[[0.0, 1.0]] * 3,
        grid=LAB_GRID,
        table=(area for point in product(_grid(LAB_GRID), repeat=3) for area in areas_for(point)),
        outputs=[[tone_for(area, ink) for area in _ramp()] for ink in range(4)],
    )
    gamut = b"mft2" + bytes(4) + _head(3, 1, 2, 2, 2) + _words([0.0, 1.0] * 3 + [0.0] * 8 + [0, 1])
    return _profile({
        "desc": _description(NAME), "cprt": b"text" + bytes(4) + _NO_RIGHTS.encode() + b"\0",
        "wtpt": _xyz(xyz_of(PAPER_WHITE)), "A2B0": to_colour, "A2B1": to_colour,
        "A2B2": to_colour, "B2A0": to_inks, "B2A1": to_inks, "B2A2": to_inks, "gamt": gamut,
    })  # fmt: skip


def seen(areas: Iterable[float]) -> Triple:
    """Give the encoded colour of areas of the four inks: L*, a* and b*, each from 0 to 1."""
    tones = [tone_for(area, ink) for ink, area in enumerate(areas)]
    lightness, a, b = printed((tones[0], tones[1], tones[2], tones[3]))
    return lightness / 100 * 0xFF00 / 0xFFFF, (a + 128) * 256 / 0xFFFF, (b + 128) * 256 / 0xFFFF


def areas_for(point: Iterable[float]) -> tuple[float, ...]:
    """Give the areas of the four inks for an encoded colour."""
    lightness, a, b = point
    tones = separated((
        lightness * 0xFFFF / 0xFF00 * 100, a * 0xFFFF / 256 - 128, b * 0xFFFF / 256 - 128
    ))  # fmt: skip
    return tuple(spread(tone, ink) for ink, tone in enumerate(tones))


def _grid(steps: int) -> tuple[float, ...]:
    return tuple(step / (steps - 1) for step in range(steps))


def _ramp() -> tuple[float, ...]:
    return _grid(CURVE)


def _lut16(
    *, inputs: list[list[float]], grid: int, table: Iterable[float], outputs: list[list[float]]
) -> bytes:
    """Write a table of colours (lut16Type, 6.5.7)."""
    head = _head(len(inputs), len(outputs), grid, len(inputs[0]), len(outputs[0]))
    curves = [value for curve in inputs for value in curve]
    ends = [value for curve in outputs for value in curve]
    return b"mft2" + bytes(4) + head + _words([*curves, *table, *ends])


def _head(inputs: int, outputs: int, grid: int, first: int, last: int) -> bytes:
    unit = (65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    return struct.pack(">4B9i2H", inputs, outputs, grid, 0, *unit, first, last)


def _words(values: Iterable[float]) -> bytes:
    words = [min(0xFFFF, max(0, round(value * 0xFFFF))) for value in values]
    return struct.pack(f">{len(words)}H", *words)


def _xyz(values: Triple) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _description(text: str) -> bytes:
    ascii_ = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(ascii_)) + ascii_ + bytes(4 + 4 + 2 + 1 + 67)


def _profile(tags: dict[str, bytes]) -> bytes:
    """Put tags together; those that are alike are written once."""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for data in tags.values():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
    table = struct.pack(">I", len(tags)) + b"".join(
        struct.pack(">4s2I", name.encode(), places[data], len(data)) for name, data in tags.items()
    )
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    white = struct.pack(">3i", *(round(value * 65536) for value in D50))
    head = struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI", size, bytes(4), 0x02400000, b"prtr", b"CMYK", b"Lab ",
        *_MADE, b"acsp", bytes(4), 0, bytes(4), bytes(4), 0, 1,
    )  # fmt: skip
    return (head + white).ljust(128, b"\0")


def main(tell: Callable[[str], object] = print) -> None:
    """Make the file again that is kept beside this module."""
    path = Path(__file__).with_name(FILE)
    write_atomic(path, coated_profile())
    tell(path.name)


if __name__ == "__main__":
    main()
