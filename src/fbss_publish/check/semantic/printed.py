"""Which elements of a page are not on paper, or need not be.

Not on paper: what has `hidden`, or what the page's own style sheets hide everywhere. Need not
be: what they hide in print or make a running head, navigation, forms and buttons, what is hidden
from assistive technology or only meant for it, and what is marked with `data-not-printed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fbss_publish.check.text.elements import attribute

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

MARKER = "data-not-printed"
SILENT = frozenset("head script style template noscript iframe object video audio canvas".split())
_OPTIONAL = frozenset("nav button select input textarea datalist dialog progress meter".split())
_ROLES = frozenset("navigation search button dialog alert status toolbar tablist".split())
_FOR_EARS = re.compile(
    r"(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|skip|skip-link)(?:\s|$)"
)
_NONE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_RUNNING = re.compile(r"position\s*:\s*running\(", re.IGNORECASE)


class Printed:
    """What a page hides, in general and in print."""

    def __init__(self, soup: BeautifulSoup) -> None:
        never: set[int] = set()
        not_printed: set[int] = set()
        for selector, in_print in _hiding_rules(soup):
            found = not_printed if in_print else never
            found |= {id(element) for element in _selected(soup, selector)}
        self._never, self._not_printed = never, not_printed

    def never(self, element: Tag) -> bool:
        """Say whether an element is shown nowhere."""
        if element.name in SILENT or element.has_attr("hidden") or id(element) in self._never:
            return True
        return bool(_NONE.search(attribute(element, "style")))

    def optional(self, element: Tag) -> bool:
        """Say whether an element need not be on paper."""
        if element.name in _OPTIONAL or id(element) in self._not_printed:
            return True
        if element.has_attr(MARKER) or attribute(element, "aria-hidden") == "true":
            return True
        if attribute(element, "role") in _ROLES:
            return True
        return bool(_FOR_EARS.search(attribute(element, "class")))


def _selected(soup: BeautifulSoup, selector: str) -> list[Tag]:
    from soupsieve.util import SelectorSyntaxError

    try:
        return list(soup.select(selector))
    except (SelectorSyntaxError, NotImplementedError, ValueError):
        return []


def _hiding_rules(soup: BeautifulSoup) -> Iterator[tuple[str, bool]]:
    """Give the selectors of rules that hide, and whether they do so in print only."""
    import tinycss2

    for sheet in soup.find_all("style"):
        media = attribute(sheet, "media").lower()
        text = sheet.get_text()
        if not (_NONE.search(text) or _RUNNING.search(text)) or (media and not _applies(media)):
            continue
        rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        yield from _rules(rules, in_print="print" in media)


def _rules(rules: list[Any], *, in_print: bool) -> Iterator[tuple[str, bool]]:
    import tinycss2

    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content:
            condition = tinycss2.serialize(rule.prelude).strip().lower()
            if _applies(condition):
                inner = tinycss2.parse_rule_list(rule.content, True, True)
                yield from _rules(inner, in_print=True)
        elif rule.type == "qualified-rule":
            content, selector = tinycss2.serialize(rule.content), tinycss2.serialize(rule.prelude)
            if _NONE.search(content):
                yield selector.strip(), in_print
            elif _RUNNING.search(content):
                yield selector.strip(), True


def _applies(condition: str) -> bool:
    """Say whether a media condition holds in print whatever the paper."""
    return condition.strip() in ("print", "only print", "all", "")
