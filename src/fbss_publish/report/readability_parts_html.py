"""Pieces of HTML that the parts of a readability report share."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from fbss_publish.readability.project_report import EditionReport


def table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, id_: str, within: str = ""
) -> str:
    """Give a table whose first column names its rows. Cells are HTML.

    `within` is the id of what tells it apart from tables with the same caption.
    """
    head = "".join(f'<th scope="col">{html.escape(each)}</th>' for each in heads)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(_cell(cell) for cell in row[1:])}</tr>\n'
        for row in rows
    )
    return scrolled(
        f'<table>\n<caption id="{id_}">{html.escape(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n",
        f"{within} {id_}".strip(),
    )


def scrolled(content: str, named_by: str) -> str:
    """Give a box that can be scrolled sideways, by keyboard too."""
    return (
        f'<div class="scroll" role="region" aria-labelledby="{named_by}" tabindex="0">\n'
        f"{content}</div>\n"
    )


def _cell(cell: str) -> str:
    numeric = cell.lstrip("−-≥≤ ").replace(".", "", 1).isdigit()
    return f'<td class="n">{cell}</td>' if numeric else f"<td>{cell}</td>"


def edition_key(edition: EditionReport) -> str:
    """Give the id of an edition's section, and what other ids in it begin with."""
    return f"{edition.guide}--{edition.locale}"


def own(edition: EditionReport, text: str, element: str = "span") -> str:
    """Give a text in the edition's language."""
    return (
        f'<{element} lang="{edition.locale}" dir="{edition.direction}">'
        f"{html.escape(text)}</{element}>"
    )


def signed(value: float) -> str:
    """Write a gain with two decimals and a real minus sign."""
    text = f"{abs(value):.2f}"
    return f"−{text}" if value < 0 and text != "0.00" else text
