"""The style sheets of an edition: the theme's, with the locale's fonts, digits and words."""

from __future__ import annotations

import re

from fbss_publish.domain.locale import Locale
from fbss_publish.render.environment import theme_text
from fbss_publish.render.fonts import families, font_stack, fonts_for

_PLACEHOLDER = re.compile(r"%\((page|pages)\)s")
_TYPE_SIZE = re.compile(r"font-size: ([\d.]+)pt")
PAPER_SIZES = {"letter": "letter", "a4": "A4"}


def page_styles(locale: Locale, own_fonts: tuple[str, ...] = ()) -> str:
    """Give the style sheet of a web page."""
    return _joined("tokens.css", "guide.css", "web.css") + _fonts(locale, own_fonts)


def index_styles() -> str:
    """Give the style sheet of the list of all handouts."""
    latin = Locale(tag="en", name="", english="", script="Latn")
    return page_styles(latin)


def sheet_styles(
    locale: Locale,
    *,
    paper: str,
    title: str,
    language: str,
    imprint: str,
    page_number: str,
    draft: bool,
    own_fonts: tuple[str, ...] = (),
) -> str:
    """Give the style sheet of a handout on `paper` (a key of PAPER_SIZES).

    `title`, `language` and `imprint` stand at the head and foot of every sheet;
    `page_number` is the message with %(page)s and %(pages)s.
    """
    start, end = ("right", "left") if locale.rtl else ("left", "right")
    words = {
        "START-TOP": f"top-{start}",
        "END-TOP": f"top-{end}",
        "START-BOTTOM": f"bottom-{start}",
        "END-BOTTOM": f"bottom-{end}",
        "FONTS": font_stack(families(locale, own_fonts)),
        "TITLE": css_string(title),
        "LANGUAGE": css_string(language),
        "IMPRINT": css_string(imprint),
        "PAGE-NUMBER": _page_number(page_number, locale.counter),
        "COUNTER": locale.counter,
        "STATE-COLOUR": "#8a1414" if draft else "#3d4650",
    }
    sheet = re.sub("|".join(words), lambda found: words[found[0]], theme_text("sheet.css"))
    sheet = _scaled(sheet, fonts_for(locale).scale)
    size = f"@page {{ size: {PAPER_SIZES[paper]}; }}\n"
    return _joined("tokens.css", "guide.css") + sheet + _fonts(locale, own_fonts) + size


def _scaled(sheet: str, scale: float) -> str:
    """Make the type of a sheet larger where a script's letters are drawn small."""
    if scale == 1:
        return sheet
    return _TYPE_SIZE.sub(lambda size: f"font-size: {float(size[1]) * scale:.3g}pt", sheet)


def css_string(text: str) -> str:
    """Write text as a CSS string (CSS Syntax Level 3, section 4.3.5)."""
    escaped = re.sub(r'["\\<>\x00-\x1f\x7f]', lambda c: f"\\{ord(c[0]):x} ", text)
    return f'"{escaped}"'


def _page_number(message: str, counter: str) -> str:
    """Turn “Page %(page)s of %(pages)s” into a CSS content value."""
    pieces = _PLACEHOLDER.split(message)
    values = [
        f"counter({piece}, {counter})" if index % 2 else css_string(piece)
        for index, piece in enumerate(pieces)
        if piece
    ]
    return " ".join(values)


def _fonts(locale: Locale, own: tuple[str, ...]) -> str:
    stack = font_stack(families(locale, own))
    rules = f":root {{ --fonts: {stack}; --leading: {fonts_for(locale).leading}; }}\n"
    return f"{rules}ol {{ list-style-type: {locale.counter}; }}\n"


def _joined(*names: str) -> str:
    return "".join(theme_text(name) for name in names)
