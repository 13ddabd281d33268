"""From a colour back to inks: which tone values print it, with how much black, and no more ink."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.render.press.condition import (
    CORNERS,
    Triple,
    lab_of,
    three_inks,
    tone_for,
    without_black,
    xyz_of,
)

MOST_INK = 3.0
"""Total area coverage, 300 %: what coated paper takes on a sheet-fed press (ISO 12647-2)."""
_NEAR = 1e-4
_BLACKS = tuple(step / 12 for step in range(13))
_FEW_BLACKS = (0.0, 0.5, 0.85, 1.0)

Inks = tuple[float, float, float, float]


def separated(lab: Triple) -> Inks:
    """Give the tone values, from 0 to 1, that print a colour relative to the paper.

    A colour that cannot be printed becomes the most colourful one of its hue and lightness
    that can.
    """
    lightness = min(100.0, max(lab[0], 0.0))
    found = _inks((lightness, lab[1], lab[2])) or _inks(_nearest(lightness, lab[1], lab[2]))
    c, m, y, k = (tone_for(area, ink) for ink, area in enumerate(found or (0, 0, 0, 1)))
    return c, m, y, k


def _nearest(lightness: float, a: float, b: float) -> Triple:
    """Give the most colourful printable colour of a hue and a lightness."""
    while lightness < 100 and not _printable((lightness, 0.0, 0.0)):
        lightness += 1
    low, high = 0.0, 1.0
    for _ in range(7):
        middle = (low + high) / 2
        fits = _printable((lightness, a * middle, b * middle))
        low, high = (middle, high) if fits else (low, middle)
    return lightness, a * low, b * low


def _printable(lab: Triple) -> bool:
    xyz = xyz_of(lab)
    return any(_colours(xyz, black) for black in _FEW_BLACKS)


def _inks(lab: Triple) -> Inks | None:
    """Give areas for a colour, with the black that suits its lightness; None out of gamut."""
    xyz = xyz_of(lab)
    ways = [(black, areas) for black in _BLACKS if (areas := _colours(xyz, black))]
    if not ways:
        return None
    dry = [(k, cmy) for k, cmy in ways if _total(cmy, k) <= MOST_INK] or ways[-1:]
    # Little black in light colours, where its dots would be seen; much in dark ones.
    share = 0.15 + 0.8 * min(1.0, max(0.0, (85 - lab[0]) / 70))
    least, most = dry[0][0], dry[-1][0]
    wanted = max(least, most * share)
    exact = _colours(xyz, wanted)
    if exact and _total(exact, wanted) <= MOST_INK:
        return (*exact, wanted)
    black, areas = min(dry, key=lambda way: abs(way[0] - wanted))
    return (*areas, black)


def _total(areas: Triple, black: float) -> float:
    return sum(tone_for(area, ink) for ink, area in enumerate((*areas, black)))


def _colours(xyz: Triple, black: float) -> Triple | None:
    """Solve the equation of Neugebauer for three inks by Newton's way; None where none fit."""
    wanted = without_black(xyz, black)
    now = [0.5, 0.5, 0.5]
    for _ in range(12):
        found = three_inks((now[0], now[1], now[2]))
        error = [found[place] - wanted[place] for place in range(3)]
        if max(map(abs, error)) < 1e-7:
            break
        step = _solved(list(_slopes(now)), error)
        if step is None:
            return None
        now = [min(1.6, max(-0.6, value - by)) for value, by in zip(now, step, strict=True)]
    if any(not -_NEAR <= area <= 1 + _NEAR for area in now):
        return None
    c, m, y = (min(1.0, max(0.0, area)) for area in now)
    reached, aim = lab_of(three_inks((c, m, y))), lab_of(wanted)
    return (c, m, y) if max(abs(a - b) for a, b in zip(reached, aim, strict=True)) < 0.5 else None


def _slopes(areas: list[float]) -> Iterator[Triple]:
    """Give how XYZ changes with the area of each ink."""
    for ink in range(3):
        total = [0.0, 0.0, 0.0]
        for inks, xyz in CORNERS.items():
            weight = 1.0 if inks[ink] else -1.0
            for other in range(3):
                if other != ink:
                    weight *= areas[other] if inks[other] else 1 - areas[other]
            for place in range(3):
                total[place] += weight * xyz[place]
        yield total[0], total[1], total[2]


def _solved(columns: list[Triple], right: list[float]) -> Triple | None:
    """Solve three linear equations by Cramer's rule."""
    a, b, c = columns
    whole = _determinant(a, b, c)
    if abs(whole) < 1e-12:
        return None
    r = (right[0], right[1], right[2])
    return (
        _determinant(r, b, c) / whole,
        _determinant(a, r, c) / whole,
        _determinant(a, b, r) / whole,
    )


def _determinant(a: Triple, b: Triple, c: Triple) -> float:
    return (
        a[0] * (b[1] * c[2] - b[2] * c[1])
        - b[0] * (a[1] * c[2] - a[2] * c[1])
        + c[0] * (a[1] * b[2] - a[2] * b[1])
    )
