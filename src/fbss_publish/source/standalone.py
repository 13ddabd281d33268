"""A single document outside a project: any HTML file, or Markdown with a title on top."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.domain.guide import Document
from fbss_publish.domain.locale import Locale
from fbss_publish.source.parts import joined
from fbss_publish.source.read import parse_source, read_text
from fbss_publish.source.scope import Scope
from fbss_publish.source.segment import Segmenter
from fbss_publish.source.tree import Element


def read_document(path: Path, *, name: str, target: Locale | None = None) -> Document:
    """Read a whole document, head and all, into units and their skeleton.

    With `target`, the root element of the skeleton already says that language. Raises
    SourceError where the document cannot be read.
    """
    tree = parse_source(read_text(path, name), name, path.parent)
    root = tree.find("html")
    language = (root.get("lang") if root else None) or "en"
    if target and root:
        _say_language(root, target)
    segmenter = Segmenter()
    skeleton = joined(segmenter.walk(tree.children, Scope()))
    return Document(path=name, language=language, units=tuple(segmenter.units), skeleton=skeleton)


def _say_language(root: Element, target: Locale) -> None:
    """Set `lang` and `dir` of the root (WCAG 2.2, 3.1.1), keeping the order of attributes."""
    root.attributes["lang"] = target.tag
    if target.rtl or "dir" in root.attributes:
        root.attributes["dir"] = str(target.direction)
