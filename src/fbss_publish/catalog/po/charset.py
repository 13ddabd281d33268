"""From the bytes of a .po file to its text, or to a sentence about the first bad byte.

A catalog names its own charset in the header entry. Every charset that Python knows is
taken as long as it contains ASCII and gives back the very same bytes when written.
"""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from fbss_publish.errors import CatalogError

MAX_BYTES = 64 * 1024 * 1024
"""The largest catalog that is read. The largest public ones have about 10 MB."""

BOM = codecs.BOM_UTF8

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_MSGID = re.compile(rb"^[ \t\f\v]*(?:#~[ \t]*)?msgid(?=[ \t\"\r\n])", re.MULTILINE)
_FOLD = re.compile(rb'"[ \t\f\v\r]*\n[ \t\f\v]*"')
_CONTENT_TYPE = re.compile(rb"[\s\"]*Content-Type[ \t]*:", re.IGNORECASE)
_CHARSET = re.compile(rb"charset[ \t]*=[ \t]*([^\s\"\\;]+)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]|\r(?!\n)")
_ASCII = bytes(range(32, 127))
_UNSUITABLE = frozenset({"unicode_escape", "raw_unicode_escape", "punycode", "idna", "utf_7"})


def decode(data: bytes, name: str) -> tuple[str, str, bool]:
    """Give the text without its byte order mark, the charset, and whether there was a mark.

    Raises CatalogError where a byte does not belong to the charset, the charset is unknown
    or is not a superset of ASCII, or the text holds control characters.
    """
    if len(data) > MAX_BYTES:
        raise CatalogError(
            f"The file has more than the {MAX_BYTES:,} bytes that a catalog may have.",
            path=name,
            mend="Split it, or check that it really is a .po file.",
        )
    bom = data.startswith(BOM)
    body = data[len(BOM) :] if bom else data
    _refuse_wide(body, name)
    declared = declared_charset(body)
    encoding = _codec(declared, body, name)
    if bom and encoding != "utf-8":
        raise CatalogError(
            f"The file starts with the byte order mark of UTF-8, but its header says {declared}.",
            path=name,
            line=1,
            mend="Write `charset=UTF-8` in the header if the file is UTF-8.",
        )
    text = _decoded(body, encoding, declared, name)
    _refuse_controls(text, name)
    return text, encoding, bom


def declared_charset(data: bytes) -> str | None:
    """Give the charset that the header entry names, or None where it names none."""
    starts = [match.start() for match, _ in zip(_MSGID.finditer(data), range(2), strict=False)]
    if not starts:
        return None
    header = data[starts[0] : starts[1] if len(starts) > 1 else len(data)]
    if not re.match(rb'\s*msgid\s*""\s*msgstr', header):
        return None
    text = header[header.index(b"msgstr") + len(b"msgstr") :]
    fields = filter(_CONTENT_TYPE.match, _FOLD.sub(b"", text).split(b"\\n"))
    found = _CHARSET.search(next(fields, b""))
    name = found[1].decode("ascii", "replace") if found else "CHARSET"
    return None if name == "CHARSET" else name


def codec_name(charset: str) -> str | None:
    """Give Python's name of a charset that suits a catalog, or None where none does."""
    try:
        name = codecs.lookup(charset).name
        suits = name.replace("-", "_") not in _UNSUITABLE and _ASCII.decode(name) == _ASCII.decode(
            "ascii"
        )
    except (LookupError, UnicodeError, ValueError):
        return None
    return name if suits else None


def _codec(declared: str | None, body: bytes, name: str) -> str:
    encoding = codec_name(declared) if declared else "utf-8"
    if encoding is None:
        line = body.count(b"\n", 0, body.find(b"charset=")) + 1
        raise CatalogError(
            f"The header names the charset {declared!r}, which is unknown or not made for text.",
            path=name,
            line=line,
            mend="Save the file as UTF-8 and write `charset=UTF-8`.",
        )
    return encoding


def _decoded(body: bytes, encoding: str, declared: str | None, name: str) -> str:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as fault:
        _bad_byte(body, fault.start, encoding, declared, name)
    if encoding not in ("utf-8", "ascii"):
        again = _encoded_or_empty(text, encoding)
        if again != body:
            start = next(
                (n for n, pair in enumerate(zip(again, body, strict=False)) if pair[0] != pair[1]),
                min(len(again), len(body)),
            )
            _bad_byte(body, start, encoding, declared, name)
    return text


def _encoded_or_empty(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as fault:
        return text[: fault.start].encode(encoding)


def _bad_byte(body: bytes, at: int, encoding: str, declared: str | None, name: str) -> NoReturn:
    begin = body.rfind(b"\n", 0, at) + 1
    charset = declared or "UTF-8 (the header names no charset)"
    raise CatalogError(
        f"Byte 0x{body[at] if at < len(body) else 0:02x} is not right in the charset {charset}.",
        path=name,
        line=body.count(b"\n", 0, at) + 1,
        column=len(body[begin:at].decode(encoding, "replace")) + 1,
        mend="Name the true charset in the header, or save the file as UTF-8.",
    )


def _refuse_wide(body: bytes, name: str) -> None:
    if body.startswith(_WIDE) or re.match(rb"(?:[\x09-\x7e]\0|\0[\x09-\x7e]){2}", body):
        raise CatalogError(
            "The file is UTF-16 or UTF-32; a catalog cannot be.",
            path=name,
            line=1,
            mend="Save it as UTF-8.",
        )


def _refuse_controls(text: str, name: str) -> None:
    found = _CONTROL.search(text)
    if found is None:
        return
    at = found.start()
    if found[0] == "\r":
        what, mend = "A line ends with CR alone (old Mac).", "Save the file with LF line ends."
    else:
        what = f"Control character U+{ord(found[0]):04X}."
        mend = f"Delete it, or write it as \\{ord(found[0]):03o} if it belongs to the text."
    raise CatalogError(
        what,
        path=name,
        line=text.count("\n", 0, at) + 1,
        column=at - text.rfind("\n", 0, at),
        mend=mend,
    )
