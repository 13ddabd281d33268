"""Small print files with one thing in them, and what a rule has to say of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from rulekit import problems

from fbss_publish.check.rule import Imposed, PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity
from fbss_publish.render.pdf import render_pdf
from fbss_publish.render.press.inks import coated
from fbss_publish.render.press.make import press_ready
from fbss_publish.render.press.order import MM, Kind, PressOrder
from fbss_publish.render.press.standard import declare, saved

WIDTH, HEIGHT = 100 * MM, 150 * MM
TEXT = "BT /F {size} Tf {x} {y} Td ({text}) Tj ET"
_STYLE = """
@page { size: %smm %smm; bleed: 3mm; margin: 15mm }
body { font: 12pt 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC'; color: #000 }
h1 { color: #0b4a66 } table { border-collapse: collapse } td { border: 1px solid #595959 }
p + p { background: #f2f2f2 } h2 { break-before: page }
"""
_PAGES = {
    "en": ("ltr", "Hot and cold packs", "Put a cloth under the pack."),
    "ar": ("rtl", "الكمادات", "ضع قطعة قماش تحت الكمادة."),
    "zh-Hans": ("ltr", "冷热敷袋", "在敷袋下面垫一块布。"),
}
TAGS = tuple(_PAGES)
KINDS = tuple(Kind)


@cache
def real(tag: str, kind: Kind = Kind.PAGES) -> bytes:
    """Give a print file as a build makes it."""
    direction, title, words = _PAGES[tag]
    order = PressOrder(kind=kind, paper="a4", rtl=direction == "rtl")
    width, height = order.page(1)
    parts = "".join(f"<h2>{title} {n}</h2><p>{words}</p><p>{words}</p>" for n in range(3))
    html = f"""<!doctype html><html lang="{tag}" dir="{direction}"><head><title>{title}</title>
<meta name="dcterms.modified" content="2026-11-23"></head><body><h1>{title}</h1>
<p>{words}</p><table><tr><td>{words}</td></tr></table>{parts}</body></html>"""
    sheet = render_pdf(html, _STYLE % (width, height), name="test")
    return press_ready(sheet.data, order, identifier="urn:x:test")


def imposed(kind: Kind = Kind.PAGES, pages: int = 4, blank: int = 0) -> Imposed:
    """Say how the real files are imposed: four pages, on a leaflet of six panels."""
    blank = 2 if kind is Kind.LEAFLET else blank
    trim = PressOrder(kind=kind, paper="a4").open
    return Imposed(kind=str(kind), pages=pages, blank=blank, trim=trim)


def made(
    *contents: str,
    change: Callable[[Any], object] = lambda _: None,
    resources: Callable[[Any], dict[str, Any]] = lambda _: {},
) -> bytes:
    """Make a PDF/X-4 with a page for each content, 100 × 150 mm with 3 mm of bleed.

    `resources` gives more of them for an open PDF; `change` is at the PDF before it is saved.
    """
    with Pdf.new() as pdf:
        for content in contents or ("",):
            page = pdf.add_blank_page(page_size=(100, 100)).obj
            font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            page.Resources = Dictionary(Font=Dictionary(F=font), **resources(pdf))
            page.Contents = pdf.make_stream(content.encode())
            for key, room in (("/MediaBox", 10), ("/BleedBox", 3), ("/TrimBox", 0)):
                page[key] = box(-room, -room, 100 + room, 150 + room)
        declare(pdf, profile=coated(), condition="", identifier="test")
        change(pdf)
        return saved(pdf)


def box(*values: float) -> Any:
    """Give a box of millimetres."""
    return Array([round(value * MM, 3) for value in values])


def text(words: str = "Read this", *, size: float = 12, x: float = 60, y: float = 200) -> str:
    """Give the content of a line of text."""
    return TEXT.format(size=size, x=x, y=y, text=words)


def changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    """Give a file after `change` has been at it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def found(rule: Rule[Any], data: bytes, imposed: Imposed | None = None) -> list[Problem]:
    """Give what a rule finds in a file."""
    return problems(rule, PressSubject(data=data, imposed=imposed))


def weight(rule: Rule[Any], data: bytes, imposed: Imposed | None = None) -> Severity | None:
    """Give the heaviest weight of what a rule finds, or None if it is silent."""
    weights = [problem.severity or rule.severity for problem in found(rule, data, imposed)]
    return min(weights, key=lambda one: one.rank, default=None)
