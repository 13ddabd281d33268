"""Figures on paper: labels as text that is shaped, and one text alternative for the whole.

WeasyPrint draws SVG text letter by letter, so that Arabic letters do not join and run the
wrong way. On a sheet the labels therefore stand over the drawing as ordinary text, at the
places where the SVG has them. It also takes only the <title> as the alternative of a
figure; here the description joins it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fbss_publish.domain.locale import Locale

if TYPE_CHECKING:
    from bs4 import Tag

WIDTH = 122.0
"""The width of a figure on a sheet, in millimetres."""

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
WIDE = 170.0
"""The width of a figure that is as wide as the page."""

Gloss = Callable[[int], str]

_DESCENT = 0.24
"""How far the box of a line reaches below its baseline, in parts of the type size."""


def figures_for_paper(content: str, direction: str, width: float = WIDTH) -> str:
    """Give the content of a page with its figures prepared for paper, `width` millimetres wide.

    `direction` is that of the page: a drawing is never mirrored, its labels follow the page.
    """
    return _SVG.sub(lambda found: _prepared(found[0], direction, width), content)


def figures_with_keys(content: str, locale: Locale, width: float = WIDE) -> str:
    """Give the content with figures of a width, whose labels are numbers with a key."""
    return _SVG.sub(lambda found: keyed(found[0], locale, width=width), content)


def keyed(svg: str, locale: Locale, *, width: float = WIDTH, gloss: Gloss | None = None) -> str:
    """Give a figure whose labels are numbers, and below it a list that says what they are.

    `gloss` gives what stands beside a label's text in the list, by the number of the label.
    """
    from bs4 import BeautifulSoup

    root = BeautifulSoup(svg, "html.parser").svg
    if root is None or (canvas := _canvas(root, width)) is None:
        return svg
    _join_alternative(root)
    found: list[str] = []
    said: list[str] = []
    for text in root.find_all("text"):
        content, language = text.decode_contents(), _language(text)
        number = locale.number(len(found) + 1)
        if label := _label(text, canvas, str(locale.direction), key=number):
            found.append(label)
            beside = gloss(len(found) - 1) if gloss else ""
            said.append(f"<li><span{language}>{content}</span>{beside}</li>")
    if not found:
        return str(root)
    return _picture(root, canvas, found) + f'<ol class="figure-key">{"".join(said)}</ol>'


@dataclass(frozen=True, slots=True)
class _Canvas:
    """The coordinates of a drawing (SVG 2, section 8.2: viewBox), and its scale on paper."""

    left: float
    top: float
    width: float
    height: float
    paper: float = WIDTH

    @property
    def scale(self) -> float:
        """Millimetres for one unit of the drawing."""
        return self.paper / self.width


def _prepared(svg: str, direction: str, width: float) -> str:
    from bs4 import BeautifulSoup

    root = BeautifulSoup(svg, "html.parser").svg
    if root is None or (canvas := _canvas(root, width)) is None:
        return svg
    _join_alternative(root)
    labels = [label for text in root.find_all("text") if (label := _label(text, canvas, direction))]
    return _picture(root, canvas, labels) if labels else str(root)


def _picture(root: Tag, canvas: _Canvas, labels: Sequence[str]) -> str:
    height = canvas.height * canvas.scale
    style = f"width: {canvas.paper:g}mm; height: {height:.2f}mm"
    picture = f'<div class="picture" style="{style}">{root}{"".join(labels)}</div>'
    return f'<div dir="ltr">{picture}</div>'


def _canvas(root: Tag, paper: float) -> _Canvas | None:
    numbers = re.findall(r"-?[\d.]+", str(root.get("viewbox") or root.get("viewBox") or ""))
    try:
        left, top, width, height = (float(number) for number in numbers)
    except ValueError:
        return None
    return _Canvas(left, top, width, height, paper) if width > 0 and height > 0 else None


def _join_alternative(root: Tag) -> None:
    title, description = root.title, root.desc
    if title and description:
        name = title.get_text().strip().rstrip(".。")
        title.string = f"{name}. {' '.join(description.get_text().split())}"


def _label(text: Tag, canvas: _Canvas, direction: str, *, key: str = "") -> str:
    """Take a label out of the drawing and give it as a positioned line of text, or as its key.

    A label that is turned, or made of parts with places of their own, stays as it is.
    """
    turned = any(parent.get("transform") for parent in (text, *text.parents))
    if turned or text.find("tspan") or not text.get_text().strip():
        return ""
    try:
        x, y = float(str(text["x"])), float(str(text["y"]))
        size = float(_inherited(text, "font-size", "16"))
    except (KeyError, ValueError):
        return ""
    points = size * canvas.scale * 72 / 25.4
    anchor = _inherited(text, "text-anchor", "start")
    place = _place((x - canvas.left) * canvas.scale, anchor, canvas.paper)
    bottom = (canvas.top + canvas.height - y - size * _DESCENT) * canvas.scale
    look = f"; font-size: {points:.1f}pt; color: {_colour(text)}{_slant(text)}"
    style = f"{place}; bottom: {bottom:.2f}mm{'' if key else look}"
    if key:
        text.decompose()
        return f'<span class="figure-label key" style="{style}">{key}</span>'
    marks = f'{_language(text)} dir="{html.escape(str(text.get("dir") or direction))}"'
    line = f'<span class="figure-label" style="{style}"{marks}>{text.decode_contents()}</span>'
    text.decompose()
    return line


def _language(text: Tag) -> str:
    return f' lang="{html.escape(str(text["lang"]))}"' if text.get("lang") else ""


def _place(x: float, anchor: str, paper: float) -> str:
    """Give the horizontal place of a line whose anchor is `x` millimetres from the left."""
    if anchor == "middle":
        half = min(x, paper - x) if 0 < x < paper else paper / 2
        return f"left: {x - half:.2f}mm; width: {2 * half:.2f}mm; text-align: center"
    if anchor == "end":
        return f"right: {paper - x:.2f}mm; text-align: right"
    return f"left: {x:.2f}mm; text-align: left"


def _inherited(element: Tag, name: str, default: str) -> str:
    for parent in (element, *element.parents):
        if value := parent.get(name):
            return str(value)
    return default


def _colour(text: Tag) -> str:
    colour = _inherited(text, "fill", "#111111")
    return colour if re.fullmatch(r"#[0-9a-fA-F]{3,6}|[a-z]+", colour) else "#111111"


def _slant(text: Tag) -> str:
    bold = _inherited(text, "font-weight", "") in ("bold", "600", "700")
    return "; font-weight: 700" if bold else ""
