"""What a reader reads of a document, as blocks: from HTML, Markdown, plain text or an edition.

Nothing is flattened: a heading, a list item, a cell, a caption each stays a block of its own.
Left out is what is not running text for a reader: navigation, scripts, styles, controls,
pictures, what is hidden, and the head of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fbss_publish.build.readable_html import blocks_of_html
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.guide import Guide, Kind, Unit
from fbss_publish.domain.markup import plain
from fbss_publish.errors import InputError
from fbss_publish.readability.blocks import Block, blocks_of_text
from fbss_publish.source.decode import decoded

_KINDS = {
    Kind.HEADING: "heading",
    Kind.PARAGRAPH: "paragraph",
    Kind.LIST_ITEM: "item",
    Kind.TABLE_HEADER: "cell",
    Kind.TABLE_CELL: "cell",
    Kind.CAPTION: "caption",
    Kind.TERM: "term",
    Kind.DEFINITION: "definition",
    Kind.FIGURE_LABEL: "label",
    Kind.BLOCK: "paragraph",
}
"""The kinds of unit that a reader reads on the page, and what blocks call them."""

_BREAK = re.compile(r"<br\d*\s*/>")
_LOOKS_HTML = re.compile(r"\s*<(?:!doctype|!--|html|head|body|main|[a-z][a-z0-9]*[\s>])", re.I)
_FRONT = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|$)", re.S)
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*$", re.M)


def blocks_of_guide(guide: Guide) -> tuple[Block, ...]:
    """Give the blocks of a guide in its own language; `ref` is the number of the unit."""
    return tuple(
        block
        for index, unit in enumerate(guide.units)
        for block in _unit_blocks(index, unit, unit.msgid, None, unit.line)
    )


def blocks_of_edition(edition: Edition) -> tuple[Block, ...]:
    """Give the blocks of an edition; `ref` is the number of the unit, `line` that in the catalog.

    Where the source stands in for a translation, the block has the language of the source.
    """
    return tuple(_edition_blocks(edition))


def _edition_blocks(edition: Edition) -> Iterator[Block]:
    for index, rendition in enumerate(edition.renditions):
        unit, _ = edition.shown(index)
        if rendition.dropped:
            continue
        own = rendition.translated or edition.locale.source
        lang = None if own else edition.guide.language
        yield from _unit_blocks(index, unit, rendition.text, lang, rendition.line or unit.line)


def _unit_blocks(index: int, unit: Unit, text: str, lang: str | None, line: int) -> Iterator[Block]:
    if unit.kind not in _KINDS:
        return
    for piece in _BREAK.split(text) if unit.markup else [text]:
        shown = " ".join(plain(piece, unit.tags, markup=unit.markup).split())
        if shown:
            yield Block(text=shown, kind=_KINDS[unit.kind], lang=lang, ref=index, line=line)


def blocks_of_markdown(text: str) -> tuple[Block, ...]:
    """Give the blocks of a Markdown document, with or without front matter."""
    from markdown_it import MarkdownIt

    body = _ATTRIBUTES.sub("", _FRONT.sub("", text, count=1) if text.startswith("---") else text)
    return blocks_of_html(MarkdownIt("commonmark").enable("table").render(body))[0]


def read_blocks(path: Path | None, data: bytes) -> tuple[tuple[Block, ...], str | None]:
    """Give the blocks of a file's or of standard input's bytes, and the language it names.

    The suffix says what a file is: .html, .htm, .xhtml, .md; anything else is plain text.
    Standard input (`path` is None) is HTML if it starts like it. Raises SourceError for bytes
    that are not UTF-8.
    """
    text = decoded(data, "standard input" if path is None else path.as_posix())
    suffix = path.suffix.lower() if path else ""
    if suffix in (".html", ".htm", ".xhtml") or (path is None and _LOOKS_HTML.match(text)):
        return blocks_of_html(text)
    if suffix in (".md", ".markdown"):
        return blocks_of_markdown(text), _front_language(text)
    if "\0" in text:
        raise InputError(
            "is not text.",
            path=path or "standard input",
            mend="Give an HTML, Markdown or text file.",
        )
    return blocks_of_text(text), None


def _front_language(text: str) -> str | None:
    front = _FRONT.match(text)
    found = re.search(r"^language:[ \t]*[\"']?([\w-]+)", front[0], re.M) if front else None
    return found[1] if found else None
