"""Codes of a font become text (ISO 32000-1, 9.10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_BLOCK = re.compile(r"begin(bfchar|bfrange|codespacerange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(r"<([0-9A-Fa-f\s]*)>|([\[\]])")
_LARGEST = 0x10000
"""Codes that one range may have; a code has at most two bytes here."""

CJK_CODECS = {
    "GBK": "gbk", "GB-": "gb2312", "GBpc": "gb2312", "GBKp": "gbk", "GBK2K": "gb18030",
    "90ms": "cp932", "90pv": "cp932", "83pv": "cp932", "EUC": "euc_jp", "B5pc": "big5",
    "ETen": "big5", "ETenms": "big5", "HKscs": "big5hkscs", "KSC-": "euc_kr", "KSCms": "cp949",
    "KSCpc": "euc_kr",
}  # fmt: skip


def to_unicode(stream: bytes) -> tuple[dict[int, str], int]:
    """Read a ToUnicode map: what each code says, and how many bytes a code has."""
    text = stream.decode("latin-1")
    found: dict[int, str] = {}
    width = 0
    for kind, body in _BLOCK.findall(text):
        tokens = [(value, mark) for value, mark in _TOKEN.findall(body)]
        if kind == "codespacerange":
            width = max([width, *(len(_bare(value)) // 2 for value, mark in tokens if not mark)])
        elif kind == "bfchar":
            _characters(tokens, found)
        else:
            _ranges(tokens, found)
    return found, width


def _characters(tokens: list[tuple[str, str]], found: dict[int, str]) -> None:
    for (code, _), (value, _) in zip(tokens[::2], tokens[1::2], strict=False):
        if _bare(code):
            found[int(_bare(code), 16)] = _text(value)


def _ranges(tokens: list[tuple[str, str]], found: dict[int, str]) -> None:
    place = 0
    while place + 2 < len(tokens):
        first, last = (_bare(value) for value, _ in tokens[place : place + 2])
        low, high = int(first or "0", 16), int(last or "0", 16)
        place += 2
        if tokens[place][1] == "[":
            place += 1
            for code in range(low, min(high, low + _LARGEST) + 1):
                if place >= len(tokens) or tokens[place][1]:
                    break
                found[code] = _text(tokens[place][0])
                place += 1
            place += 1
        else:
            _run(low, min(high, low + _LARGEST), _text(tokens[place][0]), found)
            place += 1


def _run(low: int, high: int, start: str, found: dict[int, str]) -> None:
    for code in range(low, high + 1):
        last = ord(start[-1]) + code - low if start else 0
        found[code] = start[:-1] + chr(last) if 0 < last < 0x110000 else ""


def _bare(digits: str) -> str:
    return re.sub(r"\s", "", digits)


def _text(digits: str) -> str:
    bare = _bare(digits)
    raw = bytes.fromhex(bare + "0" * (len(bare) % 2))
    return raw.decode("latin-1") if len(raw) == 1 else raw.decode("utf-16-be", "replace")


@lru_cache(maxsize=4)
def base_encoding(name: str) -> Mapping[int, str]:
    """Give one of the named encodings for simple fonts; the standard one where it is unknown."""
    if name == "StandardEncoding":
        from fontTools.encodings.StandardEncoding import (
            StandardEncoding,
        )

        return {code: glyph_text(glyph) for code, glyph in enumerate(StandardEncoding)}
    codec = "mac_roman" if name.startswith("Mac") else "cp1252"
    return {code: bytes([code]).decode(codec, "replace") for code in range(32, 256)}


@lru_cache(maxsize=2048)
def glyph_text(name: str) -> str:
    """Give the text of a glyph's name in the Adobe Glyph List, '' where it is not there."""
    from fontTools.agl import toUnicode

    return str(toUnicode(name)) if name != ".notdef" else ""


def predefined(name: str) -> str:
    """Give the codec of a predefined CMap of ISO 32000-1, 9.7.5.2, '' where we know none."""
    if name.startswith("Uni") and ("UCS2" in name or "UTF16" in name):
        return "utf-16-be"
    longest = sorted(CJK_CODECS, key=len, reverse=True)
    return next((CJK_CODECS[start] for start in longest if name.startswith(start)), "")
