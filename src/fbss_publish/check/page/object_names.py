"""Embedded pictures, sounds and films have a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_MEDIA = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp3|ogg|oga|wav|m4a|flac|mp4|webm|ogv|mov|avi)$", re.I
)
_TYPES = ("image/", "audio/", "video/")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report an `object` that shows or plays something and has no accessible name.

    Its content is shown only where the file cannot be, and `alt` does not belong to it.
    """
    view = page.view
    for element in view.tree.of("object"):
        if not view.exposed_one(element) or element.get("role").strip() or not _media(element):
            continue
        if not view.name(element):
            yield found(element, "The embedded file has no name. Add aria-label or title.")


def _media(element: Element) -> bool:
    kind = element.get("type").strip().lower()
    if kind:
        return kind.startswith(_TYPES)
    return bool(_MEDIA.search(element.get("data").partition("?")[0].partition("#")[0]))


RULE = Rule(
    code="object-name",
    severity=Severity.ERROR,
    title="Embedded files have a name",
    mend="Give the embedded file an “aria-label” or a “title”.",
    check=check,
    criterion=("1.1.1",),
    act=("8fc3b6",),
)
