"""Text as it is compared: what cannot be heard, or is a matter of layout, does not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SILENT = re.compile(
    "[\\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]+"
)
_SHOWN = 60


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Give a text without white space and invisible characters, in one form and one case."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return _SILENT.sub("", plain).casefold()


@lru_cache(maxsize=1024)
def spoken(text: str) -> str:
    """Give `bare` text without punctuation."""
    return "".join(c for c in bare(text) if not unicodedata.category(c).startswith("P"))


def shown(text: str, most: int = _SHOWN) -> str:
    """Give the start of a text for a sentence about it."""
    folded = " ".join(text.split())
    return folded if len(folded) <= most else f"{folded[: most - 1].rstrip()}…"


def alike(wanted: str, found: str) -> bool:
    """Compare two `bare` texts; style sheets may have added marks, but no letter or figure."""
    if wanted == found:
        return True
    before, text, after = found.partition(wanted)
    return bool(wanted and text) and not any(char.isalnum() for char in before + after)


_FILE = re.compile(
    r"[^/\\]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|pdf|html?|docx?|odt|md|indd|pptx?)",
    re.IGNORECASE,
)
_CAMERA = re.compile(r"(?:img|dsc|dscn|image|picture|figure|scan|photo)[_\- ]?\d+", re.IGNORECASE)


def file_name(text: str) -> bool:
    """Say whether a text is the name of a file, which tells a reader nothing."""
    bare_text = text.strip()
    one_word = " " not in bare_text or bool(re.search(r"[_\\/]", bare_text))
    return bool(
        one_word and (_FILE.fullmatch(bare_text.rsplit("/", 1)[-1]) or _CAMERA.fullmatch(bare_text))
    )
