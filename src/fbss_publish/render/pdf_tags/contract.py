"""Everything of WeasyPrint that the tags build on and that its documentation does not promise.

A version that is not listed is asked whether all of it is still there. The tests fail for a
version that is not listed, so that somebody looks before it is.
"""

from __future__ import annotations

import functools
import importlib
import inspect
from typing import Any

from fbss_publish.errors import MissingToolError

SUPPORTED = ("70.0",)
"""The versions of WeasyPrint whose output was measured."""

SIGNATURES = {
    "weasyprint.pdf.add_tags": "(pdf, document, pdf_version, page_streams)",
    "weasyprint.pdf.generate_pdf": "(document, target, zoom, **options)",
    "weasyprint.pdf.add_links": "(links_and_anchors, matrix, pdf, page, names, tags)",
    "weasyprint.pdf.stream.Stream.__init__": (
        "(self, fonts, page_rectangle, resources, images, tags, color_profiles, output_intent, "
        "*args, **kwargs)"
    ),
    "weasyprint.pdf.stream.Stream.clone": "(self, **kwargs)",
    "weasyprint.pdf.stream.Stream.marked": "(self, box, tag)",
    "weasyprint.pdf.stream.Stream.add_font": "(self, pango_font)",
    "weasyprint.pdf.stream.Stream.set_font_size": "(self, font, size)",
    "weasyprint.pdf.stream.Stream.set_color": "(self, color, stroke=False)",
    "weasyprint.pdf.fonts.Font.__init__": "(self, pango_font, description, font_size)",
    "weasyprint.text.fonts.get_pango_font_key": "(pango_font)",
    "weasyprint.text.fonts.get_pango_font_hb_face": "(pango_font)",
    "weasyprint.draw.draw_stacking_context": "(stream, stacking_context)",
    "weasyprint.draw.text.draw_text": (
        "(stream, textbox, offset_x, text_overflow, block_ellipsis)"
    ),
    "pydyf.Stream.show_text": "(self, text)",
    "pydyf.Stream.begin_marked_content": "(self, tag, property_list=None)",
    "pydyf.PDF.write": "(self, output, version=b'1.7', identifier=False, compress=False)",
}

ATTRIBUTES = {
    "weasyprint.pdf": ("Stream",),
    "weasyprint.formatting_structure.boxes": (
        "BlockBox", "BlockContainerBox", "BlockLevelBox", "InlineBlockBox", "InlineLevelBox",
        "MarginBox", "ReplacedBox", "TableCellBox", "TableRowGroupBox", "TextBox",
    ),
    "weasyprint.formatting_structure.boxes.Box": ("is_leader", "link", "link_annotation"),
    "weasyprint.formatting_structure.boxes.TableRowGroupBox": ("is_header", "is_footer"),
    "weasyprint.layout.absolute": ("AbsolutePlaceholder",),
}  # fmt: skip


def broken() -> list[str]:
    """Say what the installed WeasyPrint does not have, or has in another form."""
    found = []
    for name, wanted in SIGNATURES.items():
        thing = _named(name)
        actual = "" if thing is None else str(inspect.signature(thing))
        if actual != wanted:
            found.append(f"{name}{actual or ' is missing'}, not {wanted}")
    for name, attributes in ATTRIBUTES.items():
        owner = _named(name)
        found += [f"{name} has no {each}" for each in attributes if not hasattr(owner, each)]
    return found


@functools.cache
def require() -> None:
    """Raise MissingToolError if the installed WeasyPrint cannot be built on."""
    from weasyprint import __version__

    if __version__ in SUPPORTED:
        return
    if faults := broken():
        raise MissingToolError(
            f"WeasyPrint {__version__} is too different from {', '.join(SUPPORTED)}: {faults[0]}. "
            f"Run: python -m pip install weasyprint=={SUPPORTED[-1]}"
        )


def _named(name: str) -> Any:
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            thing: Any = importlib.import_module(".".join(parts[:length]))
        except ImportError:
            continue
        for part in parts[length:]:
            thing = getattr(thing, part, None)
        return thing
    return None
