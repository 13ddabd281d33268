"""The e-book: EPUB 3.3 with what readers' programs say about its accessibility."""

from __future__ import annotations

import io
import re
import uuid
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from fbss_publish.domain.locale import Locale

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the archive: the same book, the same bytes."""
_SPACE = uuid.UUID("6f8a1c0e-93c5-5d0b-8f0e-2d1f6b1f9d11")
_TYPES = {
    ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".png": "image/png",
    ".svg": "image/svg+xml", ".webp": "image/webp",
}  # fmt: skip
_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_CASED = {
    name.lower(): name
    for name in (
        "viewBox preserveAspectRatio gradientUnits gradientTransform patternUnits clipPathUnits "
        "markerWidth markerHeight markerUnits refX refY textLength lengthAdjust pathLength "
        "spreadMethod startOffset"
    ).split()
}
_FEATURES = (
    "structuralNavigation",
    "tableOfContents",
    "readingOrder",
    "unlocked",
    "displayTransformability",
)

_DRAWN = ("svg", "text", "tspan", "title", "desc", "g")
"""Elements of SVG, which carry their language as XML does and not as HTML does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Book:
    """All that an e-book is made from. `content` is HTML, `entries` are id, language and text."""

    locale: Locale
    title: str
    description: str
    identifier: str
    version: str
    modified: date
    sources: Sequence[str]
    license: str
    contents_title: str
    summary: str
    content: str
    css: str
    entries: Sequence[tuple[str, str, str]]
    pictures: Mapping[str, bytes]


def epub(book: Book) -> bytes:
    """Give the bytes of an e-book. The same book gives the same bytes."""
    content = xhtml_of(book.content)
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book, content),
        "EPUB/nav.xhtml": _nav(book),
        "EPUB/guide.xhtml": _page(book, book.title, content, style=True),
        "EPUB/guide.css": book.css,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        _add(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        for name, text in files.items():
            _add(archive, name, text.encode())
        for name, data in book.pictures.items():
            _add(archive, f"EPUB/{name}", data)
    return target.getvalue()


def _add(
    archive: zipfile.ZipFile, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED
) -> None:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type, info.create_system, info.external_attr = method, 3, 0o644 << 16
    archive.writestr(info, data)


def xhtml_of(html: str) -> str:
    """Write HTML as XML: every element closed, names of SVG in their case."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(True):
        attributes = {_CASED.get(name, name): value for name, value in element.attrs.items()}
        if "lang" in attributes:
            attributes["xml:lang"] = attributes["lang"]
            if element.name in _DRAWN:
                del attributes["lang"]
        element.attrs = attributes
        if element.name == "svg":
            element["xmlns"] = "http://www.w3.org/2000/svg"
    return str(soup.decode(formatter="minimal"))


def _page(book: Book, title: str, content: str, *, style: bool = False) -> str:
    locale = book.locale
    link = '<link rel="stylesheet" type="text/css" href="guide.css"/>' if style else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops" lang="{locale.tag}" '
        f'xml:lang="{locale.tag}" dir="{locale.direction}">\n'
        f'<head><meta charset="utf-8"/><title>{escape(title, quote=False)}</title>{link}</head>\n'
        f"<body>\n{content}\n</body>\n</html>\n"
    )


def _nav(book: Book) -> str:
    lines = "".join(
        f'<li><a href="guide.xhtml#{escape(name)}"{_marks(book, lang)}>'
        f"{escape(text, quote=False)}</a></li>\n"
        for name, lang, text in book.entries
    )
    first = f'<li><a href="guide.xhtml">{escape(book.title, quote=False)}</a></li>\n'
    content = (
        '<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">\n'
        f'<h1 id="contents">{escape(book.contents_title, quote=False)}</h1>\n'
        f"<ol>\n{first}{lines}</ol>\n</nav>"
    )
    return _page(book, book.contents_title, content)


def _marks(book: Book, lang: str) -> str:
    same = lang == book.locale.tag
    return "" if same else f' lang="{lang}" xml:lang="{lang}" dir="ltr"'


def _package(book: Book, content: str) -> str:
    direction = str(book.locale.direction)
    items = "\n".join(_items(book, content))
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
xml:lang="{book.locale.tag}" dir="{direction}" \
prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{chr(10).join(_metadata(book, content))}
</metadata>
<manifest>
{items}
</manifest>
<spine page-progression-direction="{direction}">
<itemref idref="guide"/>
</spine>
</package>
"""


def _metadata(book: Book, content: str) -> Iterator[str]:
    name = f"{book.identifier}/{book.version}/{book.locale.tag}"
    yield f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(_SPACE, name)}</dc:identifier>'
    yield f"<dc:title>{escape(book.title, quote=False)}</dc:title>"
    yield f"<dc:language>{book.locale.tag}</dc:language>"
    yield f"<dc:description>{escape(book.description, quote=False)}</dc:description>"
    for source in book.sources:
        yield f"<dc:source>{escape(source, quote=False)}</dc:source>"
    if book.license:
        yield f"<dc:rights>{escape(book.license, quote=False)}</dc:rights>"
    yield f'<meta property="dcterms:modified">{book.modified.isoformat()}T00:00:00Z</meta>'
    for key, value in _accessibility(book, content):
        yield f'<meta property="schema:{key}">{escape(value, quote=False)}</meta>'


def _accessibility(book: Book, content: str) -> Iterator[tuple[str, str]]:
    """Say how the book can be read (EPUB Accessibility 1.1; schema.org's vocabulary)."""
    drawn = bool(re.search(r"<(?:svg|img)\b", content))
    yield "accessMode", "textual"
    if drawn:
        yield "accessMode", "visual"
    yield "accessModeSufficient", "textual"
    for feature in (*_FEATURES, *(("alternativeText",) if drawn else ())):
        yield "accessibilityFeature", feature
    yield "accessibilityHazard", "none"
    yield "accessibilitySummary", book.summary


def _items(book: Book, content: str) -> Iterator[str]:
    drawn = ' properties="svg"' if "<svg" in content else ""
    kind = "application/xhtml+xml"
    yield f'<item id="guide" href="guide.xhtml" media-type="{kind}"{drawn}/>'
    yield f'<item id="nav" href="nav.xhtml" media-type="{kind}" properties="nav"/>'
    yield '<item id="css" href="guide.css" media-type="text/css"/>'
    for number, name in enumerate(book.pictures, start=1):
        suffix = name[name.rfind(".") :].lower()
        yield f'<item id="p{number}" href="{escape(name)}" media-type="{_TYPES[suffix]}"/>'
