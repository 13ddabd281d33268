"""CSS selectors, as far as a file alone decides them (Selectors Level 4, the simple ones)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fbss_publish.check.html.tree import Element

STATES = frozenset("hover focus focus-visible focus-within active target checked visited".split())
"""Pseudo-classes that depend on what a reader does: they never hold at rest."""

Specificity = tuple[int, int, int]


class UnknownSelectorError(ValueError):
    """The selector has a part that is not known here; its rule is left out."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One simple selector: its kind, a name, an operator and a value."""

    kind: str
    name: str = ""
    operator: str = ""
    value: str = ""
    inner: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True)
class Selector:
    """A complex selector: compounds from right to left, each with how it is joined."""

    parts: tuple[tuple[str, tuple[Condition, ...]], ...]
    pseudo_element: str = ""
    states: frozenset[str] = frozenset()

    @property
    def specificity(self) -> Specificity:
        """Count ids, then classes and attributes, then types (Selectors 4, 17)."""
        total = [0, 0, 0]
        for _, conditions in self.parts:
            for condition in conditions:
                for place, count in enumerate(_weight(condition)):
                    total[place] += count
        return total[0], total[1] + len(self.states), total[2]

    def matches(self, element: Element) -> bool:
        """Say whether an element is selected, leaving states aside."""
        return _chain(element, self.parts, 0)

    @property
    def doubtful(self) -> bool:
        """Say whether a part is not known here, so that more may be selected than should be."""
        return any(c.kind == "doubt" for _, conditions in self.parts for c in conditions)

    @property
    def attributes(self) -> frozenset[str]:
        """The names of the attributes that it asks for."""
        found = {"id" if c.kind == "id" else c.name for _, conditions in self.parts
                 for c in conditions if c.kind in ("id", "attribute")}  # fmt: skip
        inner = (i.attributes for _, conditions in self.parts for c in conditions for i in c.inner)
        return frozenset(found).union(*inner)

    @property
    def key(self) -> str:
        """A name that every selected element has: `#id`, `.class` or a type; '' for none."""
        for kind, mark in (("id", "#"), ("class", "."), ("type", "")):
            for condition in self.parts[0][1]:
                if condition.kind == kind:
                    return mark + condition.name
        return ""


def _weight(condition: Condition) -> Specificity:
    if condition.kind in ("not", "is"):
        return max((inner.specificity for inner in condition.inner), default=(0, 0, 0))
    if condition.kind in ("where", "any"):
        return 0, 0, 0
    if condition.kind == "id":
        return 1, 0, 0
    return (0, 0, 1) if condition.kind == "type" else (0, 1, 0)


def _chain(element: Element, parts: Sequence[tuple[str, tuple[Condition, ...]]], at: int) -> bool:
    if not all(_holds(element, condition) for condition in parts[at][1]):
        return False
    if at + 1 == len(parts):
        return True
    return any(_chain(other, parts, at + 1) for other in _joined(element, parts[at][0]))


def _joined(element: Element, combinator: str) -> Iterator[Element]:
    if combinator == " ":
        yield from element.above()
    elif combinator == ">" and element.parent:
        yield element.parent
    elif combinator in "+~":
        before = _before(element)
        yield from before[-1:] if combinator == "+" else before


def _before(element: Element) -> list[Element]:
    return [sibling for sibling in element.siblings if sibling.number < element.number]


def _holds(element: Element, condition: Condition) -> bool:
    kind, name = condition.kind, condition.name
    if kind == "type":
        return element.name == name
    if kind == "id":
        return element.get("id") == name
    if kind == "class":
        return name in element.get("class").split()
    if kind == "attribute":
        return _attribute(element, condition)
    if kind in ("is", "where", "not"):
        found = any(inner.matches(element) for inner in condition.inner)
        return found != (kind == "not")
    if kind in ("nth-child", "nth-of-type"):
        return _nth(element, condition)
    return kind in ("any", "doubt") or _structural(element, kind)


def _nth(element: Element, condition: Condition) -> bool:
    """Say whether the place of an element among its siblings is an+b."""
    siblings = element.siblings
    if condition.kind == "nth-of-type":
        siblings = [sibling for sibling in siblings if sibling.name == element.name]
    place = next((n for n, s in enumerate(siblings, start=1) if s is element), 0)
    step, offset = int(condition.name), int(condition.value)
    if step == 0:
        return place == offset
    return (place - offset) % step == 0 and (place - offset) // step >= 0


def _attribute(element: Element, condition: Condition) -> bool:
    if not element.has(condition.name):
        return False
    found, wanted = element.get(condition.name), condition.value
    tests = {
        "": True,
        "=": found == wanted,
        "~=": wanted in found.split(),
        "|=": found == wanted or found.startswith(f"{wanted}-"),
        "^=": bool(wanted) and found.startswith(wanted),
        "$=": bool(wanted) and found.endswith(wanted),
        "*=": bool(wanted) and wanted in found,
    }
    return tests.get(condition.operator, False)


def _structural(element: Element, kind: str) -> bool:
    siblings = element.siblings
    if kind.endswith("of-type"):
        siblings = [sibling for sibling in siblings if sibling.name == element.name]
        kind = kind.replace("of-type", "child")
    if kind == "root":
        return element.parent is None
    if kind == "empty":
        return not element.children
    if kind == "link":
        return element.name in ("a", "area") and element.has("href")
    if kind in ("disabled", "enabled"):
        return element.has("disabled") == (kind == "disabled")
    first, last = siblings[0] is element, siblings[-1] is element
    known = {"first-child": first, "last-child": last, "only-child": first and last}
    return known.get(kind, False)


def parse_selectors(tokens: Sequence[Any]) -> Iterator[Selector]:
    """Read a list of selectors from tokens; those with unknown parts are left out."""
    for group in _split(tokens):
        try:
            yield _Reader(group).selector()
        except UnknownSelectorError:
            continue


def _split(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield group
            group = []
        elif token.type != "comment":
            group.append(token)
    yield group


_PLAIN = frozenset(
    "root empty link disabled enabled first-child last-child only-child first-of-type last-of-type "
    "only-of-type".split()
)


class _Reader:
    """Reads one complex selector from left to right."""

    def __init__(self, tokens: Sequence[Any]) -> None:
        self.tokens = list(tokens)
        self.compounds: list[tuple[str, list[Condition]]] = [("", [])]
        self.states: set[str] = set()
        self.pseudo_element = ""

    def selector(self) -> Selector:
        while self.tokens and self.tokens[-1].type == "whitespace":
            self.tokens.pop()
        while self.tokens and self.tokens[0].type == "whitespace":
            self.tokens.pop(0)
        while self.tokens:
            self._take(self.tokens.pop(0))
        if not self.compounds[-1][1] and not (self.pseudo_element or self.states):
            raise UnknownSelectorError
        return Selector(self._parts(), self.pseudo_element, frozenset(self.states))

    def _parts(self) -> tuple[tuple[str, tuple[Condition, ...]], ...]:
        """Turn the compounds around; each keeps the combinator to the one on its left."""
        return tuple((joined, tuple(found)) for joined, found in reversed(self.compounds))

    def _take(self, token: Any) -> None:
        found = self.compounds[-1][1]
        if token.type == "ident":
            found.append(Condition("type", token.lower_value))
        elif token.type == "hash":
            found.append(Condition("id", token.value))
        elif token.type == "[] block":
            found.append(_attribute_of(token.content))
        elif token.type == "whitespace":
            self._combine(" ")
        elif token.type == "literal":
            self._literal(token.value)
        else:
            raise UnknownSelectorError

    def _literal(self, value: str) -> None:
        if value in (">", "+", "~"):
            self._combine(value)
        elif value == "*":
            self.compounds[-1][1].append(Condition("any"))
        elif value == "." and self.tokens and self.tokens[0].type == "ident":
            self.compounds[-1][1].append(Condition("class", self.tokens.pop(0).value))
        elif value == ":" and self.tokens:
            self._pseudo(self.tokens.pop(0))
        else:
            raise UnknownSelectorError

    def _combine(self, combinator: str) -> None:
        while self.tokens and self.tokens[0].type == "whitespace":
            self.tokens.pop(0)
        follows = self.tokens[0] if self.tokens else None
        literal = follows.value if follows is not None and follows.type == "literal" else ""
        if combinator == " " and literal in (">", "+", "~"):
            return
        if not self.compounds[-1][1]:
            raise UnknownSelectorError
        self.compounds.append((combinator, []))

    def _pseudo(self, token: Any) -> None:
        if token.type == "literal" and token.value == ":" and self.tokens:
            self._pseudo_element(self.tokens.pop(0))
        elif token.type == "function" and token.lower_name in ("not", "is", "where"):
            inner = tuple(parse_selectors(token.arguments))
            self.compounds[-1][1].append(Condition(token.lower_name, inner=inner))
        elif token.type == "function":
            self.compounds[-1][1].append(_functional(token))
        elif token.type != "ident":
            raise UnknownSelectorError
        elif token.lower_value in STATES:
            self.states.add(token.lower_value)
            self.compounds[-1][1].append(Condition("any"))
        elif token.lower_value in _PLAIN:
            self.compounds[-1][1].append(Condition(token.lower_value))
        elif token.lower_value in ("before", "after", "first-line", "first-letter"):
            self._pseudo_element(token)
        else:
            self.compounds[-1][1].append(Condition("doubt"))

    def _pseudo_element(self, token: Any) -> None:
        if token.type != "ident" or token.lower_value not in ("before", "after", "marker"):
            raise UnknownSelectorError
        self.pseudo_element = token.lower_value
        if not self.compounds[-1][1]:
            self.compounds[-1][1].append(Condition("any"))


def _functional(token: Any) -> Condition:
    """Read `:nth-child()` and `:nth-of-type()`; what else there is is doubtful."""
    from tinycss2.nth import parse_nth

    found = None
    if token.lower_name in ("nth-child", "nth-of-type"):
        found = parse_nth(token.arguments)
    if found is None:
        return Condition("doubt")
    return Condition(token.lower_name, name=str(found[0]), value=str(found[1]))


def _attribute_of(tokens: Sequence[Any]) -> Condition:
    parts = [token for token in tokens if token.type not in ("whitespace", "comment")]
    if not parts or parts[0].type != "ident":
        raise UnknownSelectorError
    name = parts[0].lower_value
    if len(parts) == 1:
        return Condition("attribute", name)
    operator = "".join(token.value for token in parts[1:-1] if token.type == "literal")
    if parts[-1].type not in ("ident", "string"):
        raise UnknownSelectorError
    return Condition("attribute", name, operator, parts[-1].value)
