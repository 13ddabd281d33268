"""A page and the sheet made from it side by side: the subject of the round-trip rules."""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.check.pdf.model import Node, Pdf
from fbss_publish.check.semantic.align import Alignment, align
from fbss_publish.check.semantic.html import read_html
from fbss_publish.check.semantic.model import HtmlPage
from fbss_publish.check.semantic.norm import bare
from fbss_publish.check.semantic.speech import Speech, speech_of

PICTURES = ("Figure", "Formula")


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundTrip:
    """A page, its sheet, and where the sheet says what the page says.

    `drawn` is the text of artifacts and untagged content, page by page, in order of drawing.
    """

    page: HtmlPage
    pdf: Pdf
    speech: Speech
    alignment: Alignment
    drawn: str


def compare(html: str, pdf: Pdf) -> RoundTrip:
    """Put a page and the PDF made from it side by side."""
    page, speech = read_html(html), speech_of(pdf)
    pieces = (
        piece.text
        for sheet in pdf.pages
        for piece in sheet.pieces
        if piece.key is None or piece.artifact is not None
    )
    return RoundTrip(
        page=page,
        pdf=pdf,
        speech=speech,
        alignment=align(page.texts, speech),
        drawn="".join(bare(text) for text in pieces),
    )


def said(node: Node) -> str:
    """Give the text of an element with the alternatives of its pictures."""
    if node.actual is not None:
        return node.actual
    if node.kind in PICTURES and node.alt:
        return node.alt
    return "".join(
        said(kid) if isinstance(kid, Node) else getattr(kid, "text", "") for kid in node.kids
    )


def drawn_as_artifact(trip: RoundTrip, text: str) -> bool:
    """Say whether a text is on the paper outside the tag tree; read from either side."""
    wanted = bare(text)
    return len(wanted) > 1 and (wanted in trip.drawn or wanted[::-1] in trip.drawn)
