"""The printing condition that sheets are made for, where a shop has given no profile of its own.

Sheet-fed offset on coated paper, calculated from the aim values of ISO 12647-2:2004/Amd 1:2007
(paper type 1, white backing) with the equation of Neugebauer: the colour of a tint is the mean
of the colours of its overprints, weighed by the areas that they cover (Demichel). That the ink
spreads is in the tone value increase. It is a model: no press was measured, and it does not
call itself by the name of a measured condition.
"""

from __future__ import annotations

Triple = tuple[float, float, float]

PAPER_WHITE: Triple = (95.0, 0.0, -2.0)
_SOLIDS: dict[tuple[int, int, int], Triple] = {
    (1, 0, 0): (55.0, -37.0, -50.0),
    (0, 1, 0): (48.0, 74.0, -3.0),
    (0, 0, 1): (89.0, -5.0, 93.0),
    (0, 1, 1): (47.0, 68.0, 48.0),
    (1, 0, 1): (50.0, -68.0, 25.0),
    (1, 1, 0): (24.0, 17.0, -46.0),
    (1, 1, 1): (23.0, 0.0, 0.0),
}
"""CIELAB (D50) of solid cyan, magenta, yellow and their overprints."""
_BLACK: Triple = (16.0, 0.0, 0.0)
_THROUGH_BLACK = 0.5
"""How much of a colour under solid black is still seen; gives L* 10 for all four inks."""

GAIN = (0.14, 0.14, 0.14, 0.17)
"""Tone value increase at 50 % of cyan, magenta, yellow and black."""

D50: Triple = (0.9642, 1.0, 0.8249)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27


def xyz_of(lab: Triple) -> Triple:
    """Give CIE XYZ (D50, Y of white is 1) of a CIELAB colour (CIE 15)."""
    fy = (lab[0] + 16) / 116
    fs = (fy + lab[1] / 500, fy, fy - lab[2] / 200)
    x, y, z = (
        white * (f**3 if f**3 > _EPSILON else (116 * f - 16) / _KAPPA)
        for f, white in zip(fs, D50, strict=True)
    )
    return x, y, z


def lab_of(xyz: Triple) -> Triple:
    """Give CIELAB (D50) of CIE XYZ."""
    fx, fy, fz = (
        share ** (1 / 3) if share > _EPSILON else (_KAPPA * share + 16) / 116
        for share in (value / white for value, white in zip(xyz, D50, strict=True))
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _relative(lab: Triple) -> Triple:
    """Give XYZ relative to the paper, which is white in the profile (ICC.1, 6.3.2)."""
    x, y, z = (
        value / paper * white
        for value, paper, white in zip(xyz_of(lab), xyz_of(PAPER_WHITE), D50, strict=True)
    )
    return x, y, z


CORNERS: dict[tuple[int, int, int], Triple] = {
    (0, 0, 0): D50,
    **{inks: _relative(lab) for inks, lab in _SOLIDS.items()},
}
"""XYZ relative to paper for each overprint of cyan, magenta and yellow."""
BLACK: Triple = _relative(_BLACK)


def spread(tone: float, ink: int) -> float:
    """Give the area that an ink covers on paper for a tone value, both from 0 to 1."""
    return tone + 4 * GAIN[ink] * tone * (1 - tone)


def tone_for(area: float, ink: int) -> float:
    """Give the tone value that covers this area: the inverse of `spread`."""
    gain = 4 * GAIN[ink]
    inner: float = max(0.0, (1 + gain) ** 2 - 4 * gain * area) ** 0.5
    return (1 + gain - inner) / (2 * gain)


def three_inks(areas: Triple) -> Triple:
    """Give XYZ of areas of cyan, magenta and yellow, without black."""
    x = y = z = 0.0
    for inks, corner in CORNERS.items():
        weight = 1.0
        for ink, area in zip(inks, areas, strict=True):
            weight *= area if ink else 1 - area
        x, y, z = x + weight * corner[0], y + weight * corner[1], z + weight * corner[2]
    return x, y, z


def under_black(xyz: Triple, black: float) -> Triple:
    """Give XYZ of a colour with an area of black over it."""
    found = (
        value * (1 - black + black * through * _THROUGH_BLACK)
        + white * black * through * (1 - _THROUGH_BLACK)
        for value, white, through in zip(xyz, D50, _through(), strict=True)
    )
    x, y, z = found
    return x, y, z


def without_black(xyz: Triple, black: float) -> Triple:
    """Give the XYZ that looks like `xyz` once black is over it; may be none of real inks."""
    found = (
        (value - white * black * through * (1 - _THROUGH_BLACK))
        / (1 - black + black * through * _THROUGH_BLACK)
        for value, white, through in zip(xyz, D50, _through(), strict=True)
    )
    x, y, z = found
    return x, y, z


def _through() -> Triple:
    x, y, z = (value / white for value, white in zip(BLACK, D50, strict=True))
    return x, y, z


def printed(tones: tuple[float, float, float, float]) -> Triple:
    """Give CIELAB, relative to the paper, of tone values of C, M, Y and K from 0 to 1."""
    c, m, y, k = (spread(tone, ink) for ink, tone in enumerate(tones))
    return lab_of(under_black(three_inks((c, m, y)), k))
