"""Text is set so that people who read slowly can follow it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.contrast import own_words
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.lengths import font_size, pixels
from fbss_publish.check.html.style import Look, Styles
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_PAPER = Look("print", frozenset({"prefers-color-scheme:light"}))
_SMALLEST, _BODY = 11.9, 15.9
"""Pixels: 9 points for small print, 12 points for the text (UKAAF clear print)."""

_LEADING = {"Arab": 1.5, "Deva": 1.5, "Thai": 1.6, "Mymr": 1.6, "Khmr": 1.6, "Tibt": 1.6}
_USUAL_LEADING = 1.35
_UNSLANTED = frozenset("Arab Hebr Hans Hant Jpan Kore Deva Thai".split())
_LONG = 40


def check(page: PageSubject) -> Iterator[Problem]:
    """Report small letters, tight lines, justified text, and capitals and slants in blocks.

    The limits are those of clear print guidelines; scripts with marks above and below the line
    need more room. On pages that are not ours these are hints (2.4.6 and 1.4.8 at most).
    """
    if not page.own:
        return
    screen, paper = page.view.styles, page.view.styled(_PAPER)
    body = page.view.tree.first("body")
    if body is not None:
        yield from _body(page, body, screen, paper)
    for element in page.view.all:
        if own_words(element) and page.view.seen(element) and not element.closest("svg"):
            yield from _element(page, element, screen)


def _body(page: PageSubject, body: Element, screen: Styles, paper: Styles) -> Iterator[Problem]:
    # A card is small on purpose: one page for those who teach, not for patients.
    least = _SMALLEST if "card" in body.get("class").split() else _BODY
    for styles, where, limit in ((screen, "screen", _BODY), (paper, "paper", least)):
        if font_size(styles, body) < limit:
            size = font_size(styles, body) * 0.75
            better = round(limit * 0.75)
            yield found(body, f"The text is {size:.1f} points large on {where}. Make it {better}.")
    script = page.locale.script if page.locale else ""
    wanted = _LEADING.get(script, _USUAL_LEADING)
    leading = _times(screen, body)
    if leading is not None and leading < wanted:
        yield found(
            body, f"Lines are {leading:.2f} times as high as letters; this script needs {wanted}."
        )


def _times(styles: Styles, element: Element) -> float | None:
    """Give the height of lines as a multiple of the size of letters; None where not said."""
    said = styles.value(element, "line-height")
    if said is None:
        return None
    try:
        return float(said)
    except ValueError:
        size = font_size(styles, element)
        found_ = pixels(said, size)
        return None if found_ is None else found_ / size


def _element(page: PageSubject, element: Element, styles: Styles) -> Iterator[Problem]:
    text = element.text()
    said = {
        name: (styles.value(element, name) or "").lower()
        for name in ("text-align", "text-transform", "font-style")
    }
    if font_size(styles, element) < _SMALLEST:
        size = font_size(styles, element) * 0.75
        yield found(element, f"“{shown_text(text)}” is {size:.1f} points large. Make it 9 or more.")
    if said["text-align"] == "justify":
        yield found(element, "The text is justified: its gaps hinder reading. Align it to start.")
    if said["text-transform"] == "uppercase" and len(text) > _LONG:
        yield found(element, "The text is all capitals. Set it in small letters.")
    script = page.locale.script if page.locale else ""
    slanted = said["font-style"] in ("italic", "oblique")
    if slanted and (script in _UNSLANTED or len(text) > _LONG):
        yield found(element, "The text is slanted, which is hard to read. Use another weight.")


RULE = Rule(
    code="legibility",
    severity=Severity.WARNING,
    title="Text is set for slow readers",
    mend="Set the value that the detail names.",
    check=check,
    criterion=("1.4.8",),
)
