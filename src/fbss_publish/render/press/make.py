"""A sheet becomes a file for the print shop: inks, sheets, boxes and marks, PDF/X-4."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from fbss_publish.render.press.impose import Place, Side, sides
from fbss_publish.render.press.inks import Inks, coated
from fbss_publish.render.press.marks import COLOUR_SPACE, marks
from fbss_publish.render.press.order import BLEED, MM, SLUG, Kind, PressOrder
from fbss_publish.render.press.recolour import recolour
from fbss_publish.render.press.standard import declare, saved, strip


def press_ready(sheet: bytes, order: PressOrder, *, identifier: str = "") -> bytes:
    """Make a rendered sheet ready for the press. The same input gives the same bytes.

    The pages of `sheet` have the sizes that `order.page` gives, and as much bleed as BLEED.
    Raises ConfigError for a profile that is none of a press.
    """
    import pikepdf

    profile = order.profile or coated()
    inks = Inks(profile)
    with pikepdf.Pdf.open(io.BytesIO(sheet)) as pdf:
        strip(pdf)
        recolour(pdf, inks)
        plan = sides(order, len(pdf.pages))
        if order.kind is Kind.PAGES:
            for page, side in zip(pdf.pages, plan, strict=True):
                _single(pdf, page, order, side)
        else:
            _impose(pdf, order, plan)
        declare(pdf, profile=profile, condition=order.condition, identifier=identifier)
        return saved(pdf)


def _single(pdf: Any, page: Any, order: PressOrder, side: Side) -> None:
    """Give a page its boxes and marks; what is on it ends with the bleed."""
    width, height = order.open
    clip = _rectangle(-BLEED, -BLEED, width + BLEED, height + BLEED)
    body = page.obj.Contents.read_bytes()
    page.obj.Contents = pdf.make_stream(
        b"q " + clip + b" W n\n" + body + b"\nQ\n" + marks(width, height, side.folds)
    )
    _boxes(page.obj, order)
    _registration(page.obj)


def _impose(pdf: Any, order: PressOrder, plan: Sequence[Side]) -> None:
    from pikepdf import Dictionary, Name

    count = len(pdf.pages)
    forms: dict[int, Any] = {}
    for side in plan:
        page = pdf.add_blank_page(page_size=(100, 100)).obj
        page.Resources = Dictionary(XObject=Dictionary())
        parts = []
        for place in side.places:
            if place.page:
                name = f"/P{place.page}"
                form = forms.setdefault(place.page, _form(pdf, place))
                page.Resources.XObject[name] = form
                parts.append(f"q 1 0 0 1 {place.x * MM:.3f} 0 cm {name} Do Q".encode())
        page.Contents = pdf.make_stream(b"\n".join([*parts, marks(*order.open, side.folds)]))
        _boxes(page, order)
        _registration(page)
        page.Type = Name.Page
    for _ in range(count):
        del pdf.pages[0]


def _form(pdf: Any, place: Place) -> Any:
    """Give a page as something to be put on a sheet, clipped where its neighbour begins."""
    from pikepdf import Array, Dictionary, Name

    page = pdf.pages[place.page - 1].obj
    body = page.Contents.read_bytes()
    if place.shift:
        body = f"q 1 0 0 1 {place.shift * MM:.3f} 0 cm\n".encode() + body + b"\nQ"
    box = (-place.left, -BLEED, place.width + place.right, place.height + BLEED)
    form = pdf.make_stream(body)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array(_points(*box))
    form.Resources = page.get("/Resources", Dictionary())
    if "/Group" in page:
        form.Group = page.Group
    return form


def _boxes(page: Any, order: PressOrder) -> None:
    """Set the boxes of a sheet (ISO 15930-7, 6.13): media around bleed around trim."""
    from pikepdf import Array

    width, height = order.open
    for key, room in (("/MediaBox", SLUG), ("/BleedBox", BLEED), ("/TrimBox", 0.0)):
        page[key] = Array(_points(-room, -room, width + room, height + room))


def _points(*values: float) -> list[Any]:
    from decimal import Decimal

    return [Decimal(f"{value * MM:.3f}") for value in values]


def _rectangle(left: float, low: float, right: float, high: float) -> bytes:
    x, y, width, height = _points(left, low, right - left, high - low)
    return f"{x} {y} {width} {height} re".encode()


def _registration(page: Any) -> None:
    """Give a page the colour of marks: all inks, whatever they are (ISO 32000-1, 8.6.6.4)."""
    from pikepdf import Array, Dictionary, Name

    function = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([1] * 4), N=1
    )
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, function])
    if "/Resources" not in page:
        page.Resources = Dictionary()
    # Pages may share their resources; what is added to them is the same for all.
    if "/ColorSpace" not in page.Resources:
        page.Resources.ColorSpace = Dictionary()
    page.Resources.ColorSpace[COLOUR_SPACE] = space
