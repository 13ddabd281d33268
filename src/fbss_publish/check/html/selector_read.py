"""Reads CSS selectors from the tokens of a style sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from fbss_publish.check.html.selector import Condition, Selector

STATES = frozenset("hover focus focus-visible focus-within active target checked visited".split())
"""Pseudo-classes that depend on what a reader does: they never hold at rest."""


class UnknownSelectorError(ValueError):
    """The selector has a part that is not known here; its rule is left out."""


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
