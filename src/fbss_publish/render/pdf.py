"""HTML becomes a tagged PDF. The only place, with its fetcher, that knows WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fbss_publish.errors import MissingToolError, SourceError
from fbss_publish.render.pdf_text import turn_ligatures

BASE_URL = "file:///guide/"
"""The address that relative links of a sheet are resolved against. Nothing is read from it."""

_LIBRARIES = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A rendered handout: the file, its number of pages, and what WeasyPrint complained of.

    `cut_off` is the content that reaches into the edge of the paper.
    """

    data: bytes
    pages: int
    warnings: tuple[str, ...]
    cut_off: tuple[str, ...] = ()
    blank_pages: tuple[int, ...] = ()


def render_pdf(
    html: str, css: str, *, name: str, assets: Mapping[str, Path] | None = None
) -> Sheet:
    """Render HTML as PDF/UA-1 and PDF/A-3a (ISO 14289-1, 19005-3). The same input, the same bytes.

    `name` is the source file, for the error. Raises SourceError where the page asks for
    something outside the build, and MissingToolError where a library is missing.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import FatalURLFetchingError

        from fbss_publish.render.pdf_fetcher import ListedAssets
        from fbss_publish.render.pdf_tags.session import VARIANT, write_tagged
    except OSError as error:
        missing = str(error).split(":")[0]
        raise MissingToolError(
            f"WeasyPrint cannot load the library {missing}. Run: {_LIBRARIES}"
        ) from None
    fetcher = ListedAssets(assets)
    with _complaints() as warnings:
        try:
            page = HTML(string=html, base_url=BASE_URL, url_fetcher=fetcher)
            css, faults = _drawable(page.etree_element, css)
            style = CSS(string=css, base_url=BASE_URL, url_fetcher=fetcher)
            document = page.render(stylesheets=[style], pdf_variant=VARIANT)
            written = write_tagged(document, page.etree_element, turn_ligatures)
            warnings += [*faults, *written.complaints]
        except FatalURLFetchingError as error:
            raise SourceError(
                f"the handout cannot be made: {error}.",
                path=name,
                mend="Remove the reference, or put the file beside the guide.",
            ) from None
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            # WeasyPrint stops in many ways on a page that it cannot lay out.
            raise SourceError(
                f"the handout cannot be made: WeasyPrint stopped with {type(error).__name__}: "
                f"{error}.",
                path=name,
                mend="Look for a drawing, table or size that makes no sense.",
            ) from None
    return Sheet(
        data=written.data,
        pages=len(document.pages),
        warnings=tuple(warnings),
        cut_off=written.cut_off,
        blank_pages=written.blank_pages,
    )


def warm() -> None:
    """Import what sheets need, so that processes which are forked now share it."""
    with suppress(OSError):
        # Where a library is missing, the first sheet says which.
        import weasyprint  # noqa: F401


def _drawable(root: Any, css: str) -> tuple[str, list[str]]:
    """Rewrite what WeasyPrint stops at, and mark where lines may end where it does not know."""
    from fbss_publish.render.pdf_tags.breaks import mark_breaks
    from fbss_publish.render.pdf_tags.markers import without_marker_content

    mark_breaks(root)
    css, lost = without_marker_content(css)
    faults = list(lost)
    for element in root.iter("style"):
        element.text, lost = without_marker_content(element.text or "")
        faults += lost
    return css, faults


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what WeasyPrint logs as a warning, instead of letting it reach the terminal."""
    logger = logging.getLogger("weasyprint")
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.levelno >= logging.WARNING:
                found.append(record.getMessage())

    collector, before, spread = Collector(), logger.handlers[:], logger.propagate
    logger.handlers, logger.propagate = [collector], False
    try:
        yield found
    finally:
        logger.handlers, logger.propagate = before, spread
