"""An extraction method for Babel, so that plain `pybabel extract` reads our sources.

Registered as `fbss_publish` in the entry-point group `babel.extractors`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from fbss_publish.domain.notes import notes_for
from fbss_publish.source.decode import decoded
from fbss_publish.source.read import parse_source
from fbss_publish.source.scope import Scope
from fbss_publish.source.segment import Segmenter

Extracted = tuple[int, str, str | tuple[str, str], list[str]]


def extract(
    stream: IO[bytes],
    keywords: dict[str, Any],  # noqa: ARG001
    comment_tags: list[str],  # noqa: ARG001
    options: dict[str, Any],
) -> Iterator[Extracted]:
    """Give (line, function name, message, comments) for each unit of a file.

    `options` may set `markdown` to a true value, since Babel does not tell the file's name.
    Raises SourceError for a document that cannot be read.
    """
    markdown = str(options.get("markdown", "")).lower() in ("1", "true", "yes", "on")
    name = "document.md" if markdown else "document.html"
    document = parse_source(decoded(stream.read(), name), name)
    segmenter = Segmenter()
    segmenter.walk([document], Scope())
    for unit in segmenter.units:
        comments = list(notes_for(unit))
        if unit.msgctxt is None:
            yield unit.line, "gettext", unit.msgid, comments
        else:
            yield unit.line, "pgettext", (unit.msgctxt, unit.msgid), comments
