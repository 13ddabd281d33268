"""The text of an edition in its readability report, with the sentences that cost most marked.

A number, an underline and the cost in words say it; the colour is for the hurried.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from fbss_publish.readability.project_report import EditionReport, Passage
from fbss_publish.report.readability_parts_html import edition_key


def marked_text(edition: EditionReport) -> Iterator[str]:
    """Give the text of an edition with the sentences that cost most."""
    yield (
        "<h3>The text, with the sentences that cost most</h3>\n"
        f'<div class="guide" lang="{edition.locale}" dir="{edition.direction}">\n'
    )
    for passage in edition.passages:
        yield _passage(edition, passage)
    yield "</div>\n"


def _passage(edition: EditionReport, passage: Passage) -> str:
    name = "heading top" if passage.kind == "heading" and passage.level <= 2 else passage.kind
    lang = f' lang="{passage.lang}" dir="ltr"' if passage.lang else ""
    gains = {hot.number: hot.gain.gain for hot in edition.hot}
    text = "".join(
        _hot(edition, piece.text, piece.hot, gains[piece.hot])
        if piece.hot
        else html.escape(piece.text)
        for piece in passage.pieces
    )
    return f'<p class="{name}"{lang}>{text}</p>\n'


def _hot(edition: EditionReport, text: str, number: int, gain: float) -> str:
    return (
        f'<mark id="{edition_key(edition)}-hot-{number}"><b>{number}</b>{html.escape(text)}</mark> '
        f'<span class="cost" lang="en" dir="ltr">(costs {gain:.2f})</span>'
    )
