"""The inks of a picture, as far as the plates need them: where it has the most."""

from __future__ import annotations

from typing import Any

from fbss_publish.check.plates.model import Colour

_SMALL = 128
"""Pixels to which a picture is made smaller before it is looked at."""
_INKS = ("DeviceCMYK", "ICCBased CMYK")


def inks_of(image: Any, space: str) -> Colour:
    """Give the colour of the darkest spot of a picture in CMYK; of others only its space."""
    if space not in _INKS:
        return Colour(space)
    from pikepdf import PdfImage

    try:
        picture = PdfImage(image).as_pil_image()
    except Exception:  # what cannot be decoded, the rule sheet-readable speaks of
        return Colour(space)
    if picture.mode != "CMYK":
        return Colour(space)
    if max(picture.size) > _SMALL:
        picture.thumbnail((_SMALL, _SMALL))
    data = picture.tobytes()
    cyan, magenta, yellow, black = max(
        zip(data[::4], data[1::4], data[2::4], data[3::4], strict=True), key=sum
    )
    return Colour(space, (cyan / 255, magenta / 255, yellow / 255, black / 255))
