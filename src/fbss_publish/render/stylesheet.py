"""The style sheets of an edition: the theme's, with the locale's fonts, digits and words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict, Unpack

from fbss_publish.domain.locale import Locale
from fbss_publish.render.environment import theme_text
from fbss_publish.render.fonts import families, font_stack, fonts_for
from fbss_publish.render.press.order import BLEED, PANELS, Kind, PressOrder

_PLACEHOLDER = re.compile(r"%\((page|pages)\)s")
_FORMATTER_ONLY = (".toc", ".picture", ".figure-label", "::footnote")
"""Parts of a sheet that a web page has not, or not on paper."""
_TYPE_SIZE = re.compile(r"font-size: ([\d.]+)pt")
_PAGED_MEDIA = re.compile(r"page|string-set|(?:bookmark|footnote|hyphenate)-.*|anchor|link|lang")
_PAGED_VALUE = re.compile(r"\b(?:target-\w+|leader|running|element|string)\(|\bfootnote\b")
"""What CSS Generated Content for Paged Media and WeasyPrint add to the CSS of browsers."""
PAPER_SIZES = {"letter": "letter", "a4": "A4"}
_PRESS = {"print": Kind.PAGES, "booklet": Kind.BOOKLET, "leaflet": Kind.LEAFLET}


_ACCENT = "--accent: #0b4a66"
"""The theme's colour on white paper and light screens."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Own:
    """What a clinic's style sheet has of its own: its colour, or '', and more rules."""

    colour: str = ""
    rules: str = ""

    def put(self, css: str) -> str:
        """Put both into a style sheet."""
        coloured = css.replace(_ACCENT, f"--accent: {self.colour}") if self.colour else css
        return coloured + self.rules


NOTHING_OWN = Own()


def page_styles(locale: Locale, own_fonts: tuple[str, ...] = (), own: Own = NOTHING_OWN) -> str:
    """Give the style sheet of a web page. On paper it follows the rules of the handout."""
    screen = _joined("tokens.css", "guide.css", "web.css")
    paper = print_styles() + _joined("web-print.css")
    return _small(own.put(screen + paper + _fonts(locale, own_fonts)))


@functools.cache
def print_styles() -> str:
    """Give the handout's rules as those of the printed web page.

    What only a paged-media formatter knows is left out: browsers and the checkers of style
    sheets take it for an error.
    """
    import tinycss2

    rules = tinycss2.parse_stylesheet(
        theme_text("sheet.css"), skip_comments=True, skip_whitespace=True
    )
    kept = [_without_paged_media(rule) for rule in rules if rule.type == "qualified-rule"]
    return f"@media print {{\n{''.join(kept)}}}\n"


def _without_paged_media(rule: Any) -> str:
    import tinycss2

    selector = tinycss2.serialize(rule.prelude).strip()
    if any(name in selector for name in _FORMATTER_ONLY):
        return ""
    declarations = tinycss2.parse_blocks_contents(
        rule.content, skip_comments=True, skip_whitespace=True
    )
    kept = [
        f"{declaration.name}: {tinycss2.serialize(declaration.value).strip()}"
        f"{' !important' if declaration.important else ''}"
        for declaration in declarations
        if declaration.type == "declaration" and not _is_paged_media(declaration)
    ]
    return f"{selector} {{ {'; '.join(kept)} }}\n" if kept else ""


def _is_paged_media(declaration: Any) -> bool:
    import tinycss2

    return bool(
        _PAGED_MEDIA.fullmatch(declaration.lower_name)
        or _PAGED_VALUE.search(tinycss2.serialize(declaration.value))
    )


def _small(css: str) -> str:
    """Leave out comments and line ends, which only the authors of the theme need."""
    return re.sub(r"\s*\n\s*", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()


class SheetWords(TypedDict):
    """What stands at the head and foot of every sheet, and what it is set in.

    `page_number` is the message with %(page)s and %(pages)s.
    """

    title: str
    language: str
    imprint: str
    page_number: str
    draft: bool
    own_fonts: NotRequired[tuple[str, ...]]
    own: NotRequired[Own]


def sheet_styles(
    locale: Locale, *, paper: str, form: str = "", **words_of: Unpack[SheetWords]
) -> str:
    """Give the style sheet of a handout on `paper` (a key of PAPER_SIZES).

    `form` is the name of a format whose own rules follow those of the handout, or ''.
    """
    own_fonts = words_of.get("own_fonts", ())
    start, end = ("right", "left") if locale.rtl else ("left", "right")
    words = {
        "START-TOP": f"top-{start}",
        "END-TOP": f"top-{end}",
        "START-BOTTOM": f"bottom-{start}",
        "END-BOTTOM": f"bottom-{end}",
        "FONTS": font_stack(families(locale, own_fonts)),
        "TITLE": css_string(words_of["title"]),
        "LANGUAGE": css_string(words_of["language"]),
        "IMPRINT": css_string(words_of["imprint"]),
        "PAGE-NUMBER": _page_number(words_of["page_number"], locale.counter),
        "COUNTER": locale.counter,
        "STATE-COLOUR": "#8a1414" if words_of["draft"] else "#3d4650",
    }
    own_sheets = ("press.css", f"{form}.css") if form in _PRESS else (f"{form}.css",)
    sheets = [theme_text(name) for name in ("sheet.css", *(own_sheets if form else ()))]
    first, *rest = (
        _scaled(
            re.sub(_either(words), lambda found: words[found[0]], sheet), fonts_for(locale).scale
        )
        for sheet in sheets
    )
    size = _press_size(form, paper) or f"@page {{ size: {PAPER_SIZES[paper]}; }}\n"
    own_fonts = words_of.get("own_fonts", ())
    base = _joined("tokens.css", "guide.css") + first + _fonts(locale, own_fonts)
    return words_of.get("own", NOTHING_OWN).put("".join((base, *rest, size)))


def _press_size(form: str, paper: str) -> str:
    """Give the sizes of a print shop's pages, with their bleed; '' for other formats."""
    if form not in _PRESS:
        return ""
    order = PressOrder(kind=_PRESS[form], paper=paper)
    usual = order.page(1)
    odd = {n: size for n in range(1, PANELS + 1) if (size := order.page(n)) != usual}
    rules = [f"@page {{ size: {_size(usual)}; bleed: {BLEED:g}mm; }}"]
    rules += [f"@page :nth({number}) {{ size: {_size(size)}; }}" for number, size in odd.items()]
    return "\n".join([*rules, ""])


def _size(size: tuple[float, float]) -> str:
    return f"{size[0]:g}mm {size[1]:g}mm"


def _scaled(sheet: str, scale: float) -> str:
    """Make the type of a sheet larger where a script's letters are drawn small."""
    if scale == 1:
        return sheet
    return _TYPE_SIZE.sub(lambda size: f"font-size: {float(size[1]) * scale:.3g}pt", sheet)


def _either(words: Iterable[str]) -> str:
    """Give what finds each of the words, where it is not part of a longer one."""
    return "|".join(rf"(?<![A-Z-]){word}(?![A-Z-])" for word in words)


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
