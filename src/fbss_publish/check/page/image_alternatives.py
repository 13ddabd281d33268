"""Pictures have words that can be read aloud, or say that they are decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import accessible_name, attribute, elements, hidden, place
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import Tag

_FILE = re.compile(r"[\w%.-]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|(?:img|dsc)[_-]?\d+", re.I)
_DECORATION = ("presentation", "none")


def check(page: PageSubject) -> Iterator[Problem]:
    """Look at `img`, `input type=image`, `area` with a link, `role=img` and inline SVG."""
    for element in elements(page.soup, "img", "input", "area", "svg", "object"):
        if hidden(element) or attribute(element, "role") in _DECORATION:
            continue
        yield from _problems(element, page)
    for element in page.soup.find_all(role="img"):
        if element.name not in ("img", "svg") and not accessible_name(element, page.soup):
            yield Problem("The picture has no name. Add aria-label.", element=place(element))


def _problems(element: Tag, page: PageSubject) -> Iterator[Problem]:
    kind = element.name
    if kind == "svg":
        yield from _svg(element, page)
        return
    needs = {
        "img": True,
        "input": attribute(element, "type").lower() == "image",
        "area": element.has_attr("href"),
    }
    if not needs.get(kind):
        return
    text = attribute(element, "alt").strip()
    named = text or attribute(element, "aria-label") or attribute(element, "aria-labelledby")
    if not named and (kind != "img" or not element.has_attr("alt")):
        yield Problem(
            f"The <{kind}> has no alternative. Say in alt what it shows"
            + (' (alt="" for decoration).' if kind == "img" else "."),
            element=place(element),
        )
    elif text and _FILE.fullmatch(text):
        yield Problem(
            f"The alternative “{text}” is a file's name. Say what the picture shows.",
            element=place(element),
        )


def _svg(element: Tag, page: PageSubject) -> Iterator[Problem]:
    if attribute(element, "role") != "img":
        if element.find("text") is None:
            yield Problem(
                'The drawing has no role. Add role="img" and a title, or aria-hidden="true".',
                element=place(element),
            )
        return
    title = element.find("title", recursive=False)
    label = attribute(element, "aria-label").strip()
    names = attribute(element, "aria-labelledby").split()
    found = any(page.soup.find(id=name) for name in names)
    if not (label or found or (title and title.get_text().strip())):
        yield Problem(
            "The drawing has no name. Put a <title> first in it and point aria-labelledby to it.",
            element=place(element),
        )


RULE = Rule(
    code="image-alternative",
    severity=Severity.ERROR,
    title="Pictures have a text alternative",
    check=check,
)
