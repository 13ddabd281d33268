"""The roles, states and properties of WAI-ARIA 1.2, from the table beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, kw_only=True, slots=True)
class Role:
    """What WAI-ARIA says of a role.

    `own` are the properties beside the global ones, `need` those that must be there.
    `context` and `holds` are paths of roles: `group>menu` is a menu with a group between.
    """

    own: frozenset[str] = frozenset()
    need: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    leaf: bool = False
    content: bool = False
    widget: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """All of it. Properties have their full names."""

    roles: Mapping[str, Role]
    attributes: Mapping[str, str]
    everywhere: frozenset[str]
    deprecated: frozenset[str]
    nameless: frozenset[str]
    abstract: frozenset[str]
    dpub: frozenset[str]
    dpub_links: frozenset[str]

    def known(self, role: str) -> bool:
        """Say whether a role may stand in a page."""
        return role in self.roles or role in self.dpub

    def role(self, name: str) -> Role:
        """Give what is said of a role; an empty one for a role that is known by name alone."""
        if name in self.dpub_links:
            return self.roles["link"]
        return self.roles.get(name, _NOTHING)


_NOTHING = Role()


@cache
def aria() -> Vocabulary:
    """Read the table."""
    path = resources.files(__package__) / "aria.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = {name: frozenset(text.split()) for name, text in table["groups"].items()}
    return Vocabulary(
        roles={name: _role(said) for name, said in table["roles"].items()},
        attributes=table["attributes"],
        everywhere=frozenset(f"aria-{name}" for name in groups["global"]),
        deprecated=frozenset(f"aria-{name}" for name in groups["deprecated"]),
        nameless=groups["nameless"],
        abstract=groups["abstract"],
        dpub=groups["dpub"],
        dpub_links=groups["dpublinks"],
    )


def _role(said: Mapping[str, object]) -> Role:
    def words(key: str) -> list[str]:
        return str(said.get(key, "")).split()

    return Role(
        own=frozenset(f"aria-{name}" for name in words("own")),
        need=tuple(f"aria-{name}" for name in words("need")),
        context=tuple(words("in")),
        holds=tuple(words("holds")),
        leaf=bool(said.get("leaf")),
        content=bool(said.get("content")),
        widget=bool(said.get("widget")),
    )
