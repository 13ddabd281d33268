"""Pictures have words that can be read aloud, or say that they are decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import explicit_role
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_FILE = re.compile(
    r"[\w%./-]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|(?:img|dsc)[_-]?\d+", re.IGNORECASE
)

_DIGIT = re.compile(r"\d")


def check(page: PageSubject) -> Iterator[Problem]:
    """Look at `img`, `role=img`, `area` with a link, and inline drawings without a role."""
    view = page.view
    for element in view.exposed:
        if element.name == "svg":
            yield from _drawing(page, element)
        elif element.name == "area" and element.has("href"):
            if not view.name(element):
                yield found(
                    element, "The <area> has no alternative. Say in alt where it leads.", act=()
                )
        elif view.role(element) in ("img", "image"):
            yield from _picture(page, element)
    for element in view.tree.of("img", "input"):
        yield from _file_name(page, element)


def _picture(page: PageSubject, element: Element) -> Iterator[Problem]:
    if page.view.name(element) or element.closest("svg"):
        return
    if element.name == "img":
        text = 'The <img> has no alternative. Say in alt what it shows (alt="" for decoration).'
    else:
        text = "The picture has no name. Add aria-label."
    yield found(element, text, act=("23a2a8",))


def _file_name(page: PageSubject, element: Element) -> Iterator[Problem]:
    text = element.get("alt").strip()
    picture = element.name == "img" or element.get("type").lower() == "image"
    download = element.closest("a")
    if download is not None and download.has("download"):
        return  # The file's name is what such a link is about.
    named = _FILE.fullmatch(text) or (text == _base(element.get("src")) and _DIGIT.search(text))
    heard = text and named and page.view.exposed_one(element) and page.view.name(element) == text
    if picture and heard:
        yield found(
            element,
            f"The alternative “{text}” is a file's name. Say what the picture shows.",
            None if page.own else Severity.WARNING,
            act=("9eb3f6",),
        )


def _base(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


def _drawing(page: PageSubject, element: Element) -> Iterator[Problem]:
    """Report a drawing that assistive technology may read in pieces, or not at all."""
    if explicit_role(element) or element.closest("svg"):
        return
    if page.view.name(element) or any(inner.name == "text" for inner in element.within()):
        return
    yield found(
        element,
        'The drawing has no role. Add role="img" and a title, or aria-hidden="true".',
        page.promised(Severity.ERROR),
        act=(),
    )


RULE = Rule(
    code="image-alternative",
    severity=Severity.ERROR,
    title="Pictures have a text alternative",
    mend="Say in “alt” what the picture shows; leave “alt” empty for decoration.",
    check=check,
    criterion=("1.1.1",),
    act=("23a2a8", "9eb3f6"),
)
