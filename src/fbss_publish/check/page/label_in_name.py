"""What a control is called contains what can be seen on it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_ICONS = re.compile(r"icon|symbol|glyph|awesome", re.IGNORECASE)


def check(page: PageSubject) -> Iterator[Problem]:
    """Report controls that a voice command does not find, as their name leaves the text out.

    Signs such as × or > on a button stand for a picture; they are no text.
    """
    view = page.view
    for element in view.all:
        if not (element.has("aria-label") or element.has("aria-labelledby")):
            continue
        role = aria().role(view.role(element))
        if not (role.widget and role.content) or not view.exposed_one(element):
            continue
        text, name = _same(_seen(view, element)), view.name(element)
        if text and _is_text(text) and text not in _same(name):
            yield found(
                element,
                f"“{shown_text(text)}” can be seen here, but the name is “{shown_text(name)}”. "
                "Put the words into the name.",
            )


def _seen(view: View, element: Element) -> str:
    parts = []
    for child in element.children:
        if isinstance(child, str):
            icon = _ICONS.search(view.styles.value(element, "font-family") or "")
            parts.append("" if icon else child)
        elif view.seen(child) and child.name not in ("svg", "img"):
            parts.append(_seen(view, child))
    return "".join(parts)


def _same(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def _is_text(text: str) -> bool:
    """Say whether there is more than one sign: letters or digits that are read."""
    return sum(char.isalnum() for char in text) > 1 or (
        len(text) == 1 and text.isalnum() and ord(text) > 0x2E7F
    )


RULE = Rule(
    code="label-in-name",
    severity=Severity.ERROR,
    title="A control's name contains what can be seen on it",
    mend="Start the name with the words that can be seen.",
    check=check,
    criterion=("2.5.3",),
    act=("2ee8b8",),
)
