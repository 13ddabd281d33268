"""A bar chart as inline SVG, which says the same in words to those who do not see it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WIDTH, _LEFT, _RIGHT = 760, 4, 190
_ROW, _TOP, _BAR = 46, 30, 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A bar: its label with language and direction, its value, and words about it.

    A `bad` bar is hatched, so that nobody has to tell colours apart.
    """

    label: str
    value: float
    words: str
    bad: bool = False
    lang: str = "en"
    direction: str = "ltr"


@dataclass(frozen=True, slots=True)
class Line:
    """A vertical line at a value, such as a gate."""

    value: float
    words: str


def bar_chart(
    bars: Sequence[Bar], lines: Sequence[Line], *, id_: str, title: str, description: str
) -> str:
    """Give a chart. `id_` must be unique on the page; a table has to say the same in numbers."""
    most = max([1.0, *(bar.value for bar in bars), *(line.value for line in lines)])
    scale = (_WIDTH - _LEFT - _RIGHT) / (most * 1.02)
    top = _TOP if lines else 0
    height = top + _ROW * len(bars) + 6
    return "".join(
        (
            f'<svg role="img" aria-labelledby="{id_}-t {id_}-d" viewBox="0 0 {_WIDTH} {height}" '
            f'width="{_WIDTH}" height="{height}" xmlns="http://www.w3.org/2000/svg">',
            f'<title id="{id_}-t">{html.escape(title)}</title>',
            f'<desc id="{id_}-d">{html.escape(description)}</desc>',
            f'<defs><pattern id="{id_}-h" width="6" height="6" patternUnits="userSpaceOnUse">'
            '<rect width="6" height="6" fill="#fff"></rect><path d="M0 6L6 0" stroke="#7a0f0f" '
            'stroke-width="2"></path></pattern></defs>',
            *_lines(lines, scale, height),
            *(_bar(bar, top + n * _ROW, scale, id_) for n, bar in enumerate(bars)),
            "</svg>\n",
        )
    )


def _bar(bar: Bar, y: int, scale: float, id_: str) -> str:
    width = max(2.0, bar.value * scale)
    fill = f"url(#{id_}-h)" if bar.bad else "#2b6a8c"
    edge = "#7a0f0f" if bar.bad else "#1d4a63"
    # The end of a text that runs to the left is its left side, where the bars begin.
    anchor = ' text-anchor="end" direction="rtl"' if bar.direction == "rtl" else ""
    return (
        f'<text x="{_LEFT}" y="{y + 12}" lang="{bar.lang}"{anchor} class="label">'
        f"{html.escape(bar.label)}</text>"
        f'<rect x="{_LEFT}" y="{y + 18}" width="{width:.1f}" height="{_BAR}" fill="{fill}" '
        f'stroke="{edge}"></rect><text x="{_LEFT + width + 6:.1f}" y="{y + 31}">'
        f"{html.escape(bar.words)}</text>"
    )


def _lines(lines: Sequence[Line], scale: float, height: int) -> Iterator[str]:
    for line in lines:
        x = _LEFT + line.value * scale
        anchor = "end" if x > _WIDTH / 2 else "start"
        yield (
            f'<line x1="{x:.1f}" y1="20" x2="{x:.1f}" y2="{height}" stroke="#1b1b1b" '
            'stroke-dasharray="4 3"></line>'
            f'<text x="{x:.1f}" y="14" text-anchor="{anchor}">{html.escape(line.words)}</text>'
        )
