"""What the full stop means in a language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from fbss_publish.readability.languages import base

_OPEN = "\"'“„‘‚«‹¿¡([{—–-•·*「『（"
_LAST = re.compile(r"[^\s(\[{«\"“„‘’'¿¡/]+$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """The words of one language that decide about a full stop."""

    never: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()

    def ends(self, before: str, run: str, rest: str) -> bool:
        """Say whether a run of signs between `before` and `rest` ends a sentence."""
        first = rest.lstrip(_OPEN)[:1]
        if first.islower():
            return False
        if not run.startswith(".") or run.startswith(".."):
            return True
        found = _LAST.search(before)
        word = found[0].lower() if found else ""
        if word in self.never or (word in self.before_number and first.isdigit()):
            return False
        return not (len(word) == 1 and word.isalpha() and before[-1].isupper()) and not (
            word.isdigit() and before.strip() == word
        )


@cache
def rules_of(lang: str) -> Rules:
    """Give the rules of a language; one without a file of its own has the common ones."""
    folder = resources.files(__package__) / "data" / "sentences"
    never: set[str] = set()
    numbers: set[str] = set()
    for name in ("common", base(lang)):
        path = folder / f"{name}.toml"
        if path.is_file():
            values = tomllib.loads(path.read_text(encoding="utf-8"))
            never.update(values.get("never", "").split())
            numbers.update(values.get("before-number", "").split())
    return Rules(never=frozenset(never), before_number=frozenset(numbers))
