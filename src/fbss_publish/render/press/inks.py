"""Colours of the screen become inks: black alone where it is enough, and never too much ink."""

from __future__ import annotations

import functools
import io
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from fbss_publish.errors import ConfigError
from fbss_publish.render.press.icc import FILE, NAME

if TYPE_CHECKING:
    from PIL.Image import Image

Cmyk = tuple[float, float, float, float]

MOST_INK = 3.0
"""Total area coverage, 300 %."""
_NEUTRAL = 10 / 255
"""How far apart red, green and blue of a grey may be."""
_BLACK = 0x30 / 255
"""From here down a grey is solid black: a screened letter has rough edges."""
_LEAST = 0.02
"""A dot smaller than this does not hold on the plate."""
_RELATIVE, _BLACK_POINT = 1, 0x2000
"""Rendering intent relative colorimetric, with black point compensation."""
CALCULATED = NAME


def coated() -> bytes:
    """Give the profile of the calculated printing condition."""
    return (files("fbss_publish.render.press") / FILE).read_bytes()


class Inks:
    """Turns sRGB into CMYK of a printing condition, by LittleCMS."""

    def __init__(self, profile: bytes) -> None:
        """Open an ICC output profile. Raises ConfigError where it is none for CMYK."""
        from PIL import ImageCms

        try:
            opened = ImageCms.getOpenProfile(io.BytesIO(profile))
            if opened.profile.xcolor_space != "CMYK" or opened.profile.device_class != "prtr":
                raise ConfigError(
                    "the print profile is not one of a press in CMYK.",
                    mend="Ask the print shop for its ICC output profile.",
                )
            self._transform: Any = ImageCms.buildTransform(
                ImageCms.createProfile("sRGB"), opened, "RGB", "CMYK",
                renderingIntent=ImageCms.Intent(_RELATIVE), flags=ImageCms.Flags(_BLACK_POINT),
            )  # fmt: skip
            self._back: Any = ImageCms.buildTransform(
                opened, ImageCms.createProfile("sRGB"), "CMYK", "RGB",
                renderingIntent=ImageCms.Intent(_RELATIVE), flags=ImageCms.Flags(_BLACK_POINT),
            )  # fmt: skip
        except (ImageCms.PyCMSError, OSError) as error:
            raise ConfigError(
                f"the print profile cannot be read: {error}.",
                mend="Ask the print shop for its ICC output profile.",
            ) from None
        self._known: dict[tuple[float, float, float], Cmyk] = {}

    def of(self, red: float, green: float, blue: float) -> Cmyk:
        """Give the inks of a colour; all values are from 0 to 1."""
        key = (red, green, blue)
        if key not in self._known:
            self._known[key] = self._found(red, green, blue)
        return self._known[key]

    def _found(self, red: float, green: float, blue: float) -> Cmyk:
        if max(red, green, blue) - min(red, green, blue) <= _NEUTRAL:
            grey = (red + green + blue) / 3
            return (0.0, 0.0, 0.0, 1.0 if grey <= _BLACK else self._black(round(grey * 255)))
        from PIL import Image, ImageCms

        pixel = Image.new("RGB", (1, 1), tuple(round(255 * v) for v in (red, green, blue)))
        done = ImageCms.applyTransform(pixel, self._transform)
        values: Any = done.getpixel((0, 0)) if done else (0, 0, 0, 255)
        return limited(*(value / 255 for value in values))

    def _black(self, grey: int) -> float:
        """Give the tint of black alone that is as light as a grey on white paper."""
        if grey >= 0xFE:
            return 0.0
        return min(range(101), key=lambda tint: abs(self._tints[tint] - grey)) / 100

    @functools.cached_property
    def _tints(self) -> list[int]:
        """The grey that each tint of black, in percent, looks like."""
        from PIL import Image, ImageCms

        strip = Image.new("CMYK", (101, 1))
        strip.putdata([(0, 0, 0, round(tint * 2.55)) for tint in range(101)])
        shown = ImageCms.applyTransform(strip, self._back)
        return list(shown.convert("L").tobytes()) if shown else [255 - t for t in range(101)]

    def picture(self, image: Image) -> Image:
        """Give a picture in inks; a grey one stays grey, for black alone."""
        from PIL import ImageCms

        if image.mode in ("1", "L"):
            return image
        if image.mode == "CMYK":
            return image
        done = ImageCms.applyTransform(image.convert("RGB"), self._transform)
        return done or image.convert("CMYK")


def limited(cyan: float, magenta: float, yellow: float, black: float) -> Cmyk:
    """Round inks to whole percents, drop dots that are too small, and keep to the limit."""
    inks = [round(ink, 2) if ink >= _LEAST else 0.0 for ink in (cyan, magenta, yellow)]
    black = round(black, 2) if black >= _LEAST else 0.0
    total = sum(inks)
    if total + black > MOST_INK:
        share = (MOST_INK - black) / total
        inks = [int(ink * share * 100) / 100 for ink in inks]
    return inks[0], inks[1], inks[2], black
