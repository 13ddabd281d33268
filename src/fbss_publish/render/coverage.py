"""Which characters the configured fonts can draw, asked of fontconfig."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
from bisect import bisect_right
from collections.abc import Iterable

from fbss_publish.errors import MissingToolError

# Characters that have no shape of their own (Unicode: Default_Ignorable_Code_Point, controls).
_SHAPELESS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


class Coverage:
    """The characters of some font families, as sorted ranges that do not touch."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for first, last in sorted(ranges):
            if self._ends and first <= self._ends[-1] + 1:
                self._ends[-1] = max(self._ends[-1], last)
            else:
                self._starts.append(first)
                self._ends.append(last)

    def __contains__(self, character: str) -> bool:
        if _SHAPELESS.match(character) or character.isspace():
            return True
        point = ord(character)
        index = bisect_right(self._starts, point) - 1
        return index >= 0 and point <= self._ends[index]

    def missing(self, text: str) -> tuple[str, ...]:
        """Give the characters of `text` that no font has, each once, in order."""
        return tuple(dict.fromkeys(c for c in dict.fromkeys(text) if c not in self))


@functools.cache
def coverage_of(families: tuple[str, ...]) -> Coverage:
    """Ask fontconfig what the families cover.

    Raises MissingToolError if fontconfig is not there or has none of the families.
    """
    ranges: list[tuple[int, int]] = []
    for family in families:
        ranges += _ranges(family)
    if not ranges:
        names = ", ".join(families)
        raise MissingToolError(
            f"none of the fonts {names} is installed. Run “fbss-publish doctor”; it names the "
            "package."
        )
    return Coverage(ranges)


@functools.cache
def installed(family: str) -> bool:
    """Say whether fontconfig knows a family of exactly this name."""
    return bool(_ask("family", family))


def _ranges(family: str) -> list[tuple[int, int]]:
    found = set()
    for line in _ask("charset", family):
        for item in line.split():
            first, _, last = item.partition("-")
            found.add((int(first, 16), int(last or first, 16)))
    return sorted(found)


def _ask(element: str, family: str) -> list[str]:
    program = shutil.which("fc-list")
    if program is None:
        raise MissingToolError("fontconfig is not installed. Run: sudo apt-get install fontconfig")
    pattern = f":family={family}"
    result = subprocess.run(  # noqa: S603
        [program, "--format", f"%{{{element}}}\n", pattern],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return [line for line in result.stdout.splitlines() if line.strip()]
