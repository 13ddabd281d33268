"""A small cascade: which declaration of the page's own style sheets wins for an element.

Only what stands in the file counts: `<style>` and `style=`. Media queries are judged for a
light colour screen of 1280 by 800 pixels. What is not known here is left out, so that a rule
must treat None as “not said”, never as “not so”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from fbss_publish.check.html.selector import Selector, Specificity
from fbss_publish.check.html.selector_read import parse_selectors
from fbss_publish.check.html.shorthand import expanded
from fbss_publish.check.html.tree import Element, Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property and its value, as text, and whether it is marked as important."""

    name: str
    value: str
    important: bool = False


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A selector with its declarations; `media` is the query around it, '' for none."""

    selector: Selector
    declarations: tuple[Declaration, ...]
    media: str = ""


def declarations(text: str) -> tuple[Declaration, ...]:
    """Read the content of a style attribute, or of the braces of a rule."""
    return _declarations(text) if text.strip() else ()


@lru_cache(maxsize=2048)
def _declarations(text: str) -> tuple[Declaration, ...]:
    import tinycss2

    return tuple(_read(tinycss2.parse_blocks_contents(text, True, True)))


def _read(nodes: Sequence[Any]) -> Iterator[Declaration]:
    import tinycss2

    for node in nodes:
        if node.type == "declaration":
            value = tinycss2.serialize(node.value).strip()
            name = node.name if node.name.startswith("--") else node.lower_name
            for one, said in expanded(name, value):
                yield Declaration(one, said, node.important)


@lru_cache(maxsize=64)
def style_rules(css: str) -> tuple[StyleRule, ...]:
    """Read a style sheet, the rules inside `@media` with it."""
    import tinycss2

    return tuple(_rules(tinycss2.parse_stylesheet(css, True, True), ""))


def _rules(nodes: Sequence[Any], media: str) -> Iterator[StyleRule]:
    import tinycss2

    for node in nodes:
        if node.type == "qualified-rule":
            content = tinycss2.parse_blocks_contents(node.content, True, True)
            found = tuple(_read(content))
            for selector in parse_selectors(node.prelude):
                yield StyleRule(selector, found, media)
        elif node.type == "at-rule" and node.lower_at_keyword in ("media", "supports", "layer"):
            inner = tinycss2.parse_rule_list(node.content or [], True, True)
            query = tinycss2.serialize(node.prelude).strip().lower()
            both = " and ".join(filter(None, [media, query]))
            yield from _rules(inner, both if node.lower_at_keyword == "media" else media)


_FEATURE = re.compile(r"\(\s*(min|max)-(width|height)\s*:\s*([\d.]+)(px|r?em)\s*\)")


@dataclass(frozen=True, slots=True)
class Look:
    """What a style sheet can ask of the device: its medium, and what its reader prefers."""

    medium: str = "screen"
    prefers: frozenset[str] = frozenset()


PLAIN = Look(prefers=frozenset({"prefers-color-scheme:light"}))


def applies(media: str, look: Look = PLAIN) -> bool:
    """Say whether a media query holds for a look."""
    return not media or any(_query(part, look) for part in media.split(","))


_IN_BRACKETS = re.compile(r"\(([^()]*)\)")


def _query(query: str, look: Look) -> bool:
    rest = query.strip()
    for bound, side, number, unit in _FEATURE.findall(rest):
        pixels = float(number) * (1 if unit == "px" else 16)
        size = 1280 if side == "width" else 800
        if (pixels > size) if bound == "min" else (pixels < size):
            return False
    rest = _FEATURE.sub("", rest)
    wanted = {feature.replace(" ", "") for feature in _IN_BRACKETS.findall(rest)}
    if not wanted <= look.prefers:
        return False
    words = set(_IN_BRACKETS.sub("", rest).replace("only", "").split())
    return not words - {"and", "all", look.medium}


class Styles:
    """The style sheets of a page, and what they say of each element in one look.

    `elsewhere`: there are style sheets that this file does not hold. `doubts` are
    declarations that may win for an element or not, as their selector is not known here.
    `facts` and `sizes` are what other modules have found out, by element number.
    """

    def __init__(self, tree: Tree, look: Look = PLAIN) -> None:
        self.look = look
        self.elsewhere = any(
            "stylesheet" in link.get("rel").lower().split() for link in tree.of("link")
        )
        self.facts: dict[tuple[int, str], bool] = {}
        self.sizes: dict[int, float] = {}
        self.rules = tuple(
            rule
            for sheet in tree.of("style")
            if applies(sheet.get("media").lower(), look)
            for rule in style_rules("".join(c for c in sheet.children if isinstance(c, str)))
        )
        self._by_property: dict[tuple[str, str], dict[str, list[_Entry]]] = {}
        self._known: dict[tuple[int, str, str], str | None] = {}
        self.doubts: set[tuple[int, str]] = set()
        self._enter_all()

    @property
    def selecting(self) -> frozenset[str]:
        """The attributes that selectors ask for."""
        return frozenset(name for rule in self.rules for name in rule.selector.attributes)

    def own(self, element: Element, name: str, pseudo: str = "") -> str | None:
        """Give the winning declared value of an element, None where nothing is declared."""
        key = (element.number, name, pseudo)
        if key not in self._known:
            found = self._winner(element, name, pseudo)
            self._known[key] = None if found is None else self._resolved(element, found, 0)
        return self._known[key]

    def value(self, element: Element, name: str) -> str | None:
        """Give the value of an inherited property, from the element or from above."""
        key = (element.number, name, "inherited")
        if key not in self._known:
            said = self.own(element, name)
            if said is None or said.lower() in ("inherit", "unset"):
                said = self.value(element.parent, name) if element.parent else None
            self._known[key] = said
        return self._known[key]

    def has(self, *names: str) -> bool:
        """Say whether a style sheet declares one of these properties at all."""
        return any((name, "") in self._by_property for name in names)

    def _enter_all(self) -> None:
        for order, rule in enumerate(self.rules):
            if rule.selector.states or not applies(rule.media, self.look):
                continue
            specificity, key = rule.selector.specificity, rule.selector.key
            for said in rule.declarations:
                entry = _Entry(rule.selector, said, (said.important, False, specificity, order))
                kinds = self._by_property.setdefault((said.name, rule.selector.pseudo_element), {})
                kinds.setdefault(key, []).append(entry)

    def _winner(self, element: Element, name: str, pseudo: str = "") -> str | None:
        best: str | None = None
        rank: Rank | None = None
        doubt: Rank | None = None
        for entry in self._candidates(element, self._by_property.get((name, pseudo))):
            if not (rank is None or entry.rank >= rank) or not _selects(entry.selector, element):
                continue
            if entry.selector.doubtful:
                doubt = entry.rank
            else:
                best, rank = entry.said.value, entry.rank
        if doubt is not None and (rank is None or doubt >= rank):
            self.doubts.add((element.number, name))
        if not pseudo and "style" in element.attrs:
            for said in declarations(element.get("style")):
                mine: Rank = (said.important, True, (0, 0, 0), 0)
                if said.name == name and (rank is None or mine >= rank):
                    best, rank = said.value, mine
        return best

    def _candidates(
        self, element: Element, kinds: Mapping[str, list[_Entry]] | None
    ) -> Iterator[_Entry]:
        if not kinds:
            return
        yield from kinds.get("", ())
        yield from kinds.get(element.name, ())
        if identifier := element.get("id"):
            yield from kinds.get(f"#{identifier}", ())
        for name in dict.fromkeys(element.get("class").split()):
            yield from kinds.get(f".{name}", ())

    def _resolved(self, element: Element, value: str, depth: int) -> str | None:
        """Put the values of custom properties in; None where one is not known."""
        if "var(" not in value:
            return value
        found = _VAR.search(value)
        if depth > _DEEPEST or not found:
            return None
        inner = self._custom(element, found[1])
        inner = found[2] if inner is None else inner
        if inner is None:
            return None
        whole = value[: found.start()] + inner.strip() + value[found.end() :]
        return self._resolved(element, whole, depth + 1)

    def _custom(self, element: Element | None, name: str) -> str | None:
        while element is not None:
            if (found := self._winner(element, name)) is not None:
                return found
            element = element.parent
        return None


def _selects(selector: Selector, element: Element) -> bool:
    """Say whether a selector matches, asked once for all looks of a page."""
    known = element.selected.get(id(selector))
    if known is None:
        known = element.selected[id(selector)] = selector.matches(element)
    return known


Rank = tuple[bool, bool, Specificity, int]


@dataclass(frozen=True, slots=True)
class _Entry:
    selector: Selector
    said: Declaration
    rank: Rank
