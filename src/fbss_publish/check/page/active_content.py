"""The page runs nothing and fetches nothing: no scripts, no frames, no remote files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import attribute, elements, place
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import Tag

_FRAMES = ("iframe", "frame", "frameset", "object", "embed", "applet", "portal", "base")
_SOURCES = ("src", "srcset", "poster", "data", "background", "href", "xlink:href")
_LINKS = ("href", "xlink:href", "action", "formaction", "src", "data", "poster", "srcset", "ping")
_FETCHING = frozenset(
    "stylesheet icon shortcut apple-touch-icon preload modulepreload prefetch preconnect "
    "dns-prefetch prerender manifest".split()
)
_INERT_SCRIPTS = ("application/ld+json",)
_FORBIDDEN = re.compile(r"(?:javascript|vbscript|data|file|blob|filesystem):", re.IGNORECASE)
_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}", re.IGNORECASE)
_CSS = re.compile(
    r"@import|(?:url|src|image|image-set)\(\s*[\"']?(?:https?:|//|file:)|expression\("
    r"|-moz-binding|(?<![\w-])behavior\s*:",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x00-\x20\x7f]+")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report scripts, event handlers, frames, unsafe addresses and remote resources.

    A page that a patient opens must not report to anybody that it was opened, and must not
    change after its review. Links that a reader follows are free to lead anywhere.
    """
    for element in elements(page.soup):
        for text in (*_element(element), *_attributes(element)):
            severity = page.promised(Severity.ERROR)
            yield Problem(text, element=place(element), line=element.sourceline, severity=severity)


def _element(element: Tag) -> Iterator[str]:
    name = element.name.lower()
    if name == "script" and attribute(element, "type").strip().lower() not in _INERT_SCRIPTS:
        yield "The page has a script. Remove it."
    elif name in _FRAMES:
        yield f"The page has <{name}>, which can show or fetch anything. Remove it."
    elif name == "meta" and attribute(element, "http-equiv").strip().lower() == "refresh":
        yield "The page sends its reader elsewhere (meta refresh). Remove it."
    if name == "style" and _CSS.search(element.get_text()):
        yield "The style sheet fetches something from elsewhere. Put it into the page."


def _attributes(element: Tag) -> Iterator[str]:
    for name in list(element.attrs):
        value = _CONTROLS.sub("", attribute(element, name))
        low = name.lower()
        if low.startswith("on"):
            yield f"The attribute {low} runs a script. Remove it."
        elif low == "style" and _CSS.search(attribute(element, name)):
            yield "The style attribute fetches something from elsewhere. Remove it."
        elif low in _LINKS and _FORBIDDEN.match(value):
            yield f"{low}=“{value[:40]}” is no address of a page. Remove it."
        elif low in _SOURCES and _fetches(element) and any(map(_REMOTE.match, value.split(","))):
            yield f"{low}=“{value[:60]}” fetches a file from elsewhere. Keep it with the page."


def _fetches(element: Tag) -> bool:
    """Say whether a browser asks for the address without being told to by its reader."""
    if element.name == "link":
        return not _FETCHING.isdisjoint(attribute(element, "rel").lower().split())
    return element.name not in ("a", "area", "base")


RULE = Rule(
    code="active-content",
    severity=Severity.ERROR,
    title="The page runs nothing and fetches nothing",
    mend="Remove the script or the outside address; keep pictures beside the guide.",
    check=check,
    fixed=True,
)
