"""Language tags and what a build has to know of a locale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[A-Z][a-z]{3}))?"
    r"(?:-(?P<region>[A-Z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?P<private>-x(?:-[a-z0-9]{1,8})+)?"
)

PSEUDO_REGIONS = ("XA", "XB")
"""The private-use regions that mark a pseudo-locale, as CLDR uses them."""


class Direction(StrEnum):
    """The direction in which a script runs; the value of HTML's `dir`."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class LanguageTag:
    """A BCP 47 language tag (RFC 5646), written in its canonical case."""

    text: str
    language: str
    script: str | None
    region: str | None

    @property
    def pseudo(self) -> bool:
        """Say whether this names a pseudo-locale such as en-XA."""
        return self.region in PSEUDO_REGIONS


def parse_tag(text: str) -> LanguageTag:
    """Read a language tag.

    Raises ValueError unless it is well formed and in canonical case, which also keeps out
    everything that could act as a path.
    """
    found = _TAG.fullmatch(text)
    if not found:
        raise ValueError(f"“{text}” is not a language tag like es, zh-Hans or pt-BR")
    return LanguageTag(text, found["language"], found["script"], found["region"])


@dataclass(frozen=True, kw_only=True, slots=True)
class Locale:
    """A language as the build uses it.

    `name` is its name in itself, `english` its name in English. `digits` are its ten
    digits; `counter` is the CSS counter style for them. `script` is an ISO 15924 code.
    """

    tag: str
    name: str
    english: str
    script: str
    direction: Direction = Direction.LTR
    digits: str = "0123456789"
    counter: str = "decimal"
    pseudo: bool = False
    source: bool = False

    @property
    def rtl(self) -> bool:
        """Say whether lines start on the right."""
        return self.direction is Direction.RTL

    def number(self, value: int) -> str:
        """Write a whole number in the reader's digits."""
        return str(value).translate(str.maketrans("0123456789", self.digits))
