"""An installed font, and a subset of it as WOFF2 (W3C), made by fontTools."""

from __future__ import annotations

import functools
import io
import shutil
import subprocess
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from fbss_publish.errors import MissingToolError

_FONTCONFIG_WEIGHT = {400: 80, 700: 200}
_NORMAL_WIDTH = 100
_LAST_OF_COLLECTION = 0xFFFF
_FORBIDDEN = 0x0002 | 0x0100
"""OpenType, OS/2 table, fsType: no embedding without a licence; no subsets."""
_A_HAN_CHARACTER = 0x4E00
_BLOCK = 128

# Chinese, Japanese and Korean text needs no shaping; without the tables for vertical lines
# and the variants of other regions a subset is half as large.
_CJK_FEATURES = ["ccmp", "kern", "mark", "mkmk"]
_CJK_TABLES = ["BASE", "VORG", "vhea", "vmtx"]

# Family, style, version, and what the licence asks to be passed on.
_NAMES = [0, 1, 2, 5, 13, 14]


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font on this machine: its file, its place in a collection, whether it varies."""

    path: Path
    number: int = 0
    variable: bool = False


@functools.cache
def find_font(family: str, weight: int) -> FontFile | None:
    """Ask fontconfig for the upright font of a family in a weight, or for one that varies."""
    found = sorted(_fonts_of(family), key=lambda item: (item[1].variable, item[1].path))
    fixed = (font for value, font in found if value == _FONTCONFIG_WEIGHT[weight])
    varying = (font for _, font in found if font.variable)
    return next(fixed, None) or next(varying, None)


def _fonts_of(family: str) -> list[tuple[int, FontFile]]:
    """List the upright fonts of normal width, each with its weight in fontconfig's numbers."""
    program = shutil.which("fc-list")
    if program is None:
        raise MissingToolError("fontconfig is not installed. Run: sudo apt-get install fontconfig")
    pattern = "%{weight}\t%{slant}\t%{width}\t%{variable}\t%{index}\t%{file}\n"
    result = subprocess.run(  # noqa: S603
        [program, "--format", pattern, f":family={family}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    fonts = []
    for line in result.stdout.splitlines():
        weight, slant, width, variable, index, file = line.split("\t", 5)
        # The upper half of the index is a named instance of a font that varies.
        varies = variable == "True" or int(index or 0) > _LAST_OF_COLLECTION
        if slant in ("0", "") and (varies or width in (str(_NORMAL_WIDTH), "")):
            font = FontFile(Path(file), int(index or 0) & _LAST_OF_COLLECTION, varies)
            fonts.append((0 if varies or not weight.isdigit() else int(weight), font))
    return fonts


@functools.cache
def characters_of(font: FontFile) -> frozenset[int]:
    """Give the code points that a font has; none if it cannot be read, or may not be cut down."""
    from fontTools.ttLib import TTLibError

    try:
        with font.path.open("rb") as file, _opened(file, font.number) as opened:
            allowed = not opened["OS/2"].fsType & _FORBIDDEN
            return frozenset(opened.getBestCmap() or ()) if allowed else frozenset()
    except (TTLibError, OSError, KeyError, AssertionError):
        return frozenset()


def subset(font: FontFile, characters: frozenset[str], weight: int) -> bytes:
    """Cut a font down to some characters, as WOFF2. The same input gives the same bytes."""
    points = frozenset(map(ord, characters))
    if _is_cjk(font):
        return _made(font, points, weight, "woff2")
    blocks = frozenset(point // _BLOCK for point in points)
    with io.BytesIO(_part(font, blocks, weight)) as file, _opened(file, -1) as opened:
        _cut(opened, points, cjk=False)
        return _saved(opened, "woff2")


@functools.lru_cache(maxsize=64)
def _part(font: FontFile, blocks: frozenset[int], weight: int) -> bytes:
    """Cut a font down to some blocks of characters.

    Pages in one script need almost the same blocks; a small font is cut much faster.
    """
    points = {first * _BLOCK + offset for first in blocks for offset in range(_BLOCK)}
    return _made(font, points & characters_of(font), weight, None)


def _made(font: FontFile, points: Collection[int], weight: int, flavor: str | None) -> bytes:
    with font.path.open("rb") as file, _opened(file, font.number) as opened:
        _cut(opened, points, cjk=_is_cjk(font))
        if font.variable:
            _fix_axes(opened, weight)
        return _saved(opened, flavor)


def _opened(file: BinaryIO, number: int) -> Any:
    from fontTools.ttLib import TTFont

    # The bounds of what is left are those of the whole font: still true, and quick.
    return TTFont(file, fontNumber=number, lazy=True, recalcTimestamp=False, recalcBBoxes=False)


def _cut(font: Any, points: Collection[int], *, cjk: bool) -> None:
    from fontTools.subset import Options, Subsetter

    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = _NAMES
    options.name_languages = ["*"]
    if cjk:
        options.layout_features = _CJK_FEATURES
        options.drop_tables += _CJK_TABLES
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(points))
    subsetter.subset(font)


def _saved(font: Any, flavor: str | None) -> bytes:
    font.flavor = flavor
    target = io.BytesIO()
    font.save(target, reorderTables=False)
    return target.getvalue()


def _is_cjk(font: FontFile) -> bool:
    return _A_HAN_CHARACTER in characters_of(font)


def _fix_axes(font: Any, weight: int) -> None:
    from fontTools.varLib.instancer import instantiateVariableFont

    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    limits = {**axes, "wght": float(weight)} if "wght" in axes else axes
    instantiateVariableFont(font, limits, inplace=True)
