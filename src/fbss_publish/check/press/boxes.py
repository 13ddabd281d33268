"""The boxes of a page say what is cut off and what is kept."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import BLEED, MM, Box, PressPage
from fbss_publish.check.rule import Imposed, PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_NEAR = 0.6
"""Points that boxes may be off: a fifth of a millimetre."""
_OFF = 0.3
"""Millimetres that a sheet may be off."""


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report missing, badly nested or wrong boxes (ISO 15930-7, 6.13), and too little bleed."""
    for page in sheet.press.pages:
        for text in _wrong(page, sheet):
            yield Problem(text, element=f"page {page.number}")


def _wrong(page: PressPage, sheet: PressSubject) -> Iterator[str]:
    if page.trim is None:
        if page.art is None:
            yield f"Page {page.number} has no TrimBox. The shop cannot know where to cut it."
        return
    if page.art is not None:
        yield f"Page {page.number} has a TrimBox and an ArtBox. Take the ArtBox out."
    if page.media is not None and not _inside(page.bleed or page.trim, page.media):
        yield f"Page {page.number}: the bleed reaches over the MediaBox. Make the media larger."
    if page.bleed is not None and not _inside(page.trim, page.bleed):
        yield f"Page {page.number}: the TrimBox reaches over the BleedBox."
        return
    yield from _bleed(page, page.trim, sheet.imposed)
    if sheet.imposed:
        yield from _size(page, page.trim, sheet.imposed)


def _bleed(page: PressPage, trim: Box, imposed: Imposed | None) -> Iterator[str]:
    wanted = imposed.bleed if imposed else BLEED
    have = _least(trim, page.bleed) / MM if page.bleed else 0.0
    if have < wanted - _NEAR / MM:
        yield f"Page {page.number} has {have:.1f} mm of bleed, not {wanted:g} mm. Give it more."


def _size(page: PressPage, trim: Box, imposed: Imposed) -> Iterator[str]:
    size = tuple((trim[side + 2] - trim[side]) / MM for side in (0, 1))
    if any(abs(a - b) > _OFF for a, b in zip(size, imposed.trim, strict=True)):
        width, height = imposed.trim
        yield (
            f"Page {page.number} is cut to {size[0]:.1f} × {size[1]:.1f} mm, not to "
            f"{width:g} × {height:g} mm. Make it again."
        )


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - _NEAR and inner[1] >= outer[1] - _NEAR
        and inner[2] <= outer[2] + _NEAR and inner[3] <= outer[3] + _NEAR
    )  # fmt: skip


def _least(trim: Box, bleed: Box) -> float:
    return min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])


RULE = Rule(
    code="press-boxes",
    severity=Severity.ERROR,
    title="Every page says where it is cut, and has bleed",
    mend="Export the file with 3 mm of bleed and the right page size.",
    check=check,
)
