"""Writing a laid-out document as one file that is PDF/UA-1 and PDF/A-3a."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import weasyprint.pdf

from fbss_publish.render.pdf_tags.breaks import unmarked
from fbss_publish.render.pdf_tags.contract import require
from fbss_publish.render.pdf_tags.finish import finish, settle
from fbss_publish.render.pdf_tags.gather import gather
from fbss_publish.render.pdf_tags.layout import blank_pages, cut_off
from fbss_publish.render.pdf_tags.links import merge_links
from fbss_publish.render.pdf_tags.model import Node
from fbss_publish.render.pdf_tags.profile import use_srgb
from fbss_publish.render.pdf_tags.stream import Painting, TaggedStream
from fbss_publish.render.pdf_tags.tree import build_tree
from fbss_publish.render.pdf_tags.write import write_tree

VARIANT = "pdf/a-3a"
_SEAMS = threading.Lock()


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A file, what its author should know, and what came of the layout."""

    data: bytes
    complaints: tuple[str, ...]
    cut_off: tuple[str, ...]
    blank_pages: tuple[int, ...]


def write_tagged(document: Any, root: Any, finisher: Any = None) -> Written:
    """Write the PDF of a document that is laid out. `root` is its HTML element.

    Raises MissingToolError for a WeasyPrint that this cannot build on.
    """
    require()
    gathered = gather(document)
    tree, links = build_tree(root, gathered)
    merge_links(document, links, gathered)
    for page in document.pages:
        page.bookmarks = [(level, unmarked(label), *rest) for level, label, *rest in page.bookmarks]
    painting = Painting(gathered.leaves)

    def last(document: Any, pdf: Any) -> None:
        finish(pdf, _identifier(root))
        if finisher:
            finisher(document, pdf)
        settle(pdf)

    with _seams(painting, tree):
        data: bytes = document.write_pdf(
            pdf_variant=VARIANT, finisher=last, output_intent=use_srgb(document)
        )
    return Written(
        data=data,
        complaints=tuple(_complaints(tree, document)),
        cut_off=cut_off(document, gathered),
        blank_pages=blank_pages(document, gathered),
    )


@contextmanager
def _seams(painting: Painting, tree: Node) -> Iterator[None]:
    """Put our stream and our tags in the place of WeasyPrint's, for one document.

    These are the two places that no public interface reaches: text and glyphs are both known
    only while a line is drawn, and the tags are written from the boxes right after.
    """

    def stream(*args: Any, **options: Any) -> TaggedStream:
        return TaggedStream(*args, painting=painting, counter=[0], **options)

    def add_tags(pdf: Any, document: Any, *_: Any) -> None:
        write_tree(pdf, document.pages, tree)

    with _SEAMS:
        before = weasyprint.pdf.Stream, weasyprint.pdf.add_tags
        weasyprint.pdf.Stream, weasyprint.pdf.add_tags = stream, add_tags
        try:
            yield
        finally:
            weasyprint.pdf.Stream, weasyprint.pdf.add_tags = before


def _identifier(root: Any) -> str:
    """Give what a page calls itself in its head, or ''."""
    for element in root.iter("meta"):
        if element.get("name") == "dcterms.identifier":
            return str(element.get("content", ""))
    return ""


def _complaints(tree: Node, document: Any) -> list[str]:
    found: list[str] = []
    if not document.metadata.lang:
        found.append("The document has no language (lang on its root element).")
    if not document.metadata.title:
        found.append("The document has no title.")
    for node in tree.walk():
        if node.role == "Figure" and not node.alt:
            source = node.element.get("src") or "a drawing"
            found.append(f"“{source}” has no text alternative.")
    return found
