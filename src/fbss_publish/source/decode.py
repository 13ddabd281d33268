"""Bytes of a source file become text."""

from __future__ import annotations

from fbss_publish.errors import SourceError


def decoded(data: bytes, name: str) -> str:
    """Read bytes as UTF-8 text, line ends made one kind. Raises SourceError if they are not."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"byte 0x{data[error.start]:02X} is not UTF-8.",
            path=name,
            line=line,
            mend="Save the file as UTF-8.",
        ) from None
