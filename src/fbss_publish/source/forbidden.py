"""What a guide may not hold: anything that runs, fetches, or hides what the page has to say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NoReturn

from fbss_publish.errors import SourceError
from fbss_publish.source.tree import Element

_ELEMENTS = {
    "style": "a style sheet of its own could hide a warning",
    "base": "it turns every link round",
    "form": "it sends what a patient writes to somebody",
    "animate": "it changes the page after it was reviewed",
    "animatemotion": "it changes the page after it was reviewed",
    "animatetransform": "it changes the page after it was reviewed",
    "set": "it changes the page after it was reviewed",
    "foreignobject": "it does not print",
}
_ATTRIBUTES = {"style": "it could hide a warning", "ping": "it tells somebody of each click"}
_OUTSIDE = re.compile(r"url\s*\(\s*[\"']?\s*(?!#)", re.IGNORECASE)
_LARGEST_SPAN = 100


def refuse_forbidden(elements: Iterable[Element], name: str) -> None:
    """Look at every element of a guide. Raises SourceError for the first forbidden thing."""
    for element in elements:
        if reason := _ELEMENTS.get(element.name):
            _refuse(element, name, f"<{element.name}> is not allowed in a guide: {reason}.")
        for key, value in element.attributes.items():
            if key in _LOOKED_AT:
                _attribute(element, key, value or "", name)


def _attribute(element: Element, key: str, value: str, name: str) -> None:
    if reason := _ATTRIBUTES.get(key):
        _refuse(element, name, f"“{key}” is not allowed in a guide: {reason}.")
    if key in _DRAWN and ("\\" in value or _OUTSIDE.search(value)):
        _refuse(element, name, f"“{key}” of <{element.name}> fetches something from elsewhere.")
    if key in _SPANS and not _is_span(value):
        what = f"“{key}” is “{value[:20]}”; it must be a number from 1 to {_LARGEST_SPAN}."
        _refuse(element, name, what, "Correct it.")


_DRAWN = frozenset(
    """
    clip-path cursor fill filter marker marker-end marker-mid marker-start mask stroke
    """.split()
)
"""The attributes of SVG that may name something to fetch (SVG 2, 6.6 presentation attributes)."""

_SPANS = frozenset({"colspan", "rowspan", "span"})
_LOOKED_AT = _SPANS | _DRAWN | _ATTRIBUTES.keys()


def _is_span(value: str) -> bool:
    return bool(re.fullmatch("[0-9]{1,3}", value)) and 1 <= int(value) <= _LARGEST_SPAN


def _refuse(element: Element, name: str, what: str, mend: str = "Remove it.") -> NoReturn:
    raise SourceError(what, path=name, line=element.line or None, mend=mend)
