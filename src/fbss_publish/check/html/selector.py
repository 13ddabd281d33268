"""CSS selectors, as far as a file alone decides them (Selectors Level 4, the simple ones)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fbss_publish.check.html.tree import Element

Specificity = tuple[int, int, int]


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
