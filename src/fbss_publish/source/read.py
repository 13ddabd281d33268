"""A source file becomes a guide."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.domain.guide import Guide
from fbss_publish.errors import SourceError
from fbss_publish.source.assets import assets_of
from fbss_publish.source.decode import decoded
from fbss_publish.source.forbidden import refuse_forbidden
from fbss_publish.source.front import front_matter, front_units
from fbss_publish.source.lost import refuse_lost_words
from fbss_publish.source.parse import parse_html
from fbss_publish.source.parts import joined
from fbss_publish.source.scope import Scope
from fbss_publish.source.segment import Segmenter
from fbss_publish.source.tree import Element

MAX_BYTES = 5_000_000
"""A handout is some kilobytes; a file of this size is a mistake."""


def read_guide(path: Path, *, guide_id: str, name: str) -> Guide:
    """Read a guide from an HTML or Markdown file.

    `name` is the file as people know it, below the project's folder. Raises SourceError.
    """
    document = parse_source(read_text(path, name), name, path.parent)
    root = next((e for n in ("main", "body") if (e := document.find(n))), document)
    elements = tuple(root.walk())
    refuse_lost_words(document, root, elements, name)
    refuse_forbidden(elements, name)
    language = _language(document, name)
    segmenter = Segmenter()
    segmenter.units.extend(front_units(document, name))
    front = front_matter(document, name, segmenter.units)
    skeleton = joined(segmenter.walk(root.children, Scope()))
    return Guide(
        id=guide_id,
        path=name,
        language=language,
        front=front,
        units=tuple(segmenter.units),
        skeleton=skeleton,
        outline=tuple(segmenter.outline),
        ids=tuple(i for e in elements if (i := e.get("id"))),
        assets=assets_of(elements, path.parent, name),
    )


def parse_source(text: str, name: str, folder: Path | None = None) -> Element:
    """Parse the text of a source file by the kind its name tells.

    `folder` is where the document's files of ITS rules are; without it they are refused.
    """
    if name.endswith(".md"):
        from fbss_publish.source.markdown import parse_markdown

        return parse_markdown(text, name)
    document = parse_html(text, name)
    if "its+xml" in text or "its-rules" in text:
        from fbss_publish.source.its_rules import apply_rules

        apply_rules(document, name, folder)
    return document


def read_text(path: Path, name: str) -> str:
    """Read a file as UTF-8 text. Raises SourceError saying what is wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SourceError(
            f"cannot be read: {reason}.", path=name, mend="Check the path and its permissions."
        ) from None
    if len(data) > MAX_BYTES:
        raise SourceError(
            f"is larger than {MAX_BYTES:,} bytes.", path=name, mend="Split it into guides."
        )
    return decoded(data, name)


def _language(document: Element, name: str) -> str:
    html = document.find("html")
    language = (html.get("lang") if html else "") or ""
    if not language:
        raise SourceError(
            "the document does not say its language.", path=name, mend='Write <html lang="en">.'
        )
    return language
