"""What a full stop means in a language.

data/sentences/<language>.toml has the words; common.toml those of every language:

- `never`: abbreviations after which a sentence always goes on (“Dr.”, “e.g.”)
- `number`: those before a number (“No. 5”); otherwise they are words (“No. Call us.”)
- `ends`: those that end a sentence if a capital follows (“8 a.m. Call us.”)
- `maybe`: those that end it only if one of the `starters` follows (“Inc.”, “etc.”, “U.S.”)
- `starters`: words that begin sentences; they decide after initials and ordinals too
- `labels`: words before a letter that is no initial (“vitamin D. Take it.”)
- `ordinals`: whether “3.” means “third”; `dates`: names of days and months
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field, fields
from functools import cache
from importlib import resources

from fbss_publish.readability.languages import base

_OPEN = "\"'“”„‟‘’‚«»‹›¿¡([{—–-−•·*`「『（《〈"
_LAST = re.compile(r"[^\s(\[{«\"“„‘’'¿¡/—–]+$")
_CHAIN = re.compile(r"(?:[^\W\d_]{1,4}\.[ \u00a0\u202f]?)+[^\W\d_]+$")
_NEXT = re.compile(r"\w[\w'’-]*")
_ROMAN = re.compile(r"[ivxlcdm]+")
_VOWEL = re.compile(r"[aeiouyаеёиоуыэюяіїєαεηιουω]")
_WHOLE = 4
"""A word of fewer letters before a full stop and a small letter may be an unknown abbreviation."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """The words of one language that decide about a full stop. All are in small letters."""

    lang: str = ""
    ordinals: bool = False
    never: frozenset[str] = field(default=frozenset())
    number: frozenset[str] = field(default=frozenset())
    ends: frozenset[str] = field(default=frozenset())
    maybe: frozenset[str] = field(default=frozenset())
    starters: frozenset[str] = field(default=frozenset())
    labels: frozenset[str] = field(default=frozenset())
    dates: frozenset[str] = field(default=frozenset())

    def ends_sentence(self, before: str, run: str, rest: str) -> bool:
        """Say whether a run of signs between `before` and `rest` ends a sentence.

        `before` starts where the sentence does; `rest` has no space in front.
        """
        bare = rest.lstrip(_OPEN + " \u00a0\u202f")
        if not bare or rest[0] in ".!?…,;:":
            return not (rest and rest[0] in ".!?…,;:")
        if run[0] == "." and run[1:2] != ".":
            return self._stop(before, bare, quoted=len(run) > 1)
        if before.endswith(("(", "[")) or not bare[0].islower():
            return not before.endswith(("(", "["))
        return run[0] in "!?" and len(run) == 1 and rest[0] == bare[0]

    def _stop(self, before: str, rest: str, *, quoted: bool) -> bool:
        last = _LAST.search(before)
        word = last[0] if last else ""
        names = self._names(before, word)
        following = _NEXT.match(rest)
        after = following[0].lower() if following else ""
        if rest[0].islower() and not _inner_capital(rest):
            return not quoted and self._whole(word, names)
        if any(name in self.never for name in names):
            return False
        if any(name in self.number for name in names):
            return not (rest[0].isdigit() or _ROMAN.fullmatch(after) or after == "of")
        if any(name in self.ends for name in names):
            return after not in self.dates
        if any(name in self.maybe for name in names) or "." in word.strip("."):
            return quoted or after in self.starters
        if word.isdigit():
            return self._after_number(before, word, after)
        if len(word) == 1 and word.isalpha():
            return self._after_letter(before, word, after)
        if self.ordinals and word.isupper() and _ROMAN.fullmatch(word.lower()):
            return after in self.starters
        return True

    def _names(self, before: str, word: str) -> tuple[str, ...]:
        """Give what may stand in a list: the last word, and the chain that it ends (“z. B”)."""
        chain = _CHAIN.search(before)
        found = {word.lower().strip(".")}
        if chain:
            whole = re.sub(r"\s", "", chain[0].lower())
            parts = whole.split(".")
            found.update(".".join(parts[start:]) for start in range(len(parts)))
            if len(parts) > 1:
                found.discard(parts[-1])
        return tuple(found)

    def _whole(self, word: str, names: tuple[str, ...]) -> bool:
        """Say whether a word before a full stop and a small letter is surely no abbreviation."""
        listed = self.never | self.number | self.ends | self.maybe
        if "." in word or any(name in listed for name in names):
            return False
        small = unicodedata.normalize("NFD", word.lower())
        if not word.rstrip(")]”’'\"»").isalpha():
            return False
        return len(word) >= _WHOLE and bool(_VOWEL.search(small))

    def _after_number(self, before: str, word: str, after: str) -> bool:
        if before.strip() == word:
            return False
        if not self.ordinals or len(word) > 3:
            return True
        return after in self.starters and after not in self.dates

    def _after_letter(self, before: str, word: str, after: str) -> bool:
        rest = before[: -len(word)].split()
        if not rest:
            return False
        if rest[-1].lower().strip("(«\"“") in self.labels:
            return True
        return after in self.starters and not rest[-1].endswith(".")


def _inner_capital(word: str) -> bool:
    """Say whether a word such as mRNA or iPhone begins with a small letter only for show."""
    found = _NEXT.match(word)
    return bool(found) and any(char.isupper() for char in found[0][1:3]) if found else False


@cache
def rules_of(lang: str) -> Rules:
    """Give the rules of a language; one without a file of its own has the common ones."""
    folder = resources.files(__package__) / "data" / "sentences"
    words: dict[str, set[str]] = {name: set() for name in _LISTS}
    ordinals = False
    for name in ("common", base(lang)):
        path = folder / f"{name}.toml"
        if path.is_file():
            text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
            values = tomllib.loads(text)
            ordinals = values.get("ordinals", ordinals)
            for key in _LISTS:
                words[key].update(values.get(key, "").split())
    lists = {name: frozenset(found) for name, found in words.items()}
    return Rules(lang=base(lang), ordinals=ordinals, **lists)


_LISTS = tuple(each.name for each in fields(Rules) if each.name not in ("lang", "ordinals"))
