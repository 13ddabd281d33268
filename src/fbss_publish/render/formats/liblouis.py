"""Runs lou_translate, the program of liblouis: text becomes braille cells of Unicode."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Sequence

LONGEST = 250
"""Characters that the program gets at a time; it cuts much longer lines into two."""

_LAST = "\u283f"
"""The last cell of six dots. Cells of eight dots stand for characters that a table lacks."""
_SILENT = re.compile("[\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile("[\\s\u00a0\u2009\u202f]+")
_PLAIN = str.maketrans("٫٬“”„·•☐‑", '.,"""----')
"""Signs that tables lack, by signs of the same meaning that all of them have."""
_TIMEOUT = 120


class UnwritableError(ValueError):
    """A table has no cells for some characters, which are in `characters`."""

    def __init__(self, characters: str) -> None:
        """Keep the characters."""
        super().__init__(characters)
        self.characters = characters


def cells(texts: Sequence[str], table: str) -> list[str]:
    """Give each text in braille. Raises UnwritableError, and OSError if the program fails."""
    pieces = [list(_pieces(_cleaned(text))) for text in texts]
    lines = _run([piece for some in pieces for piece in some], table)
    found, place = [], 0
    for some in pieces:
        found.append("\u2800".join(lines[place : place + len(some)]))
        place += len(some)
    if any(cell > _LAST for line in found for cell in line):
        raise UnwritableError(_unwritable(texts, table))
    return found


def back(lines: Sequence[str], table: str) -> list[str]:
    """Turn braille back into text, for measuring."""
    return _run(lines, table, "--backward")


def _unwritable(texts: Iterable[str], table: str) -> str:
    characters = sorted(set("".join(map(_cleaned, texts))) - {" "})
    lines = _run(characters, table)
    pairs = zip(characters, lines, strict=True)
    return "".join(character for character, line in pairs if any(cell > _LAST for cell in line))


def _cleaned(text: str) -> str:
    return _SPACES.sub(" ", _SILENT.sub("", text)).strip().translate(_PLAIN)


def _pieces(text: str) -> Iterable[str]:
    """Cut a text at spaces, or anywhere if it has none."""
    while len(text) > LONGEST:
        at = text.rfind(" ", 1, LONGEST)
        at = LONGEST if at < 0 else at
        yield text[:at].strip()
        text = text[at:].strip()
    yield text


def _run(lines: Sequence[str], table: str, *options: str) -> list[str]:
    if not lines:
        return []
    done = subprocess.run(  # noqa: S603 - the table comes from our own list
        ["lou_translate", *options, f"unicode.dis,{table}"],  # noqa: S607
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_TIMEOUT,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    found = done.stdout.split("\n")[:-1]
    if done.returncode or len(found) != len(lines):
        raise OSError(f"lou_translate failed with {table}: {done.stderr.strip()[:200]}")
    return [line.strip("\u2800 ") for line in found]
