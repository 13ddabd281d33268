"""What a full stop means in a language.

data/sentences/<language>.toml has the words; common.toml those of every language:

- `never`: abbreviations after which a sentence always goes on (“Dr.”, “e.g.”)
- `number`: those before a number (“No. 5”); otherwise they are words (“No. Call us.”)
- `ends`: those that end a sentence if a capital follows (“8 a.m. Call us.”)
- `units`: those that stand after a number; then a capital after them ends the sentence
- `maybe`: those that end it only if one of the `starters` follows (“Inc.”, “etc.”, “U.S.”)
- `starters`: words that begin sentences; they decide after initials and ordinals too
- `seconds`: words that show as the second one that a sentence began (“Kommen Sie”)
- `labels`: words before a letter that is no initial (“vitamin D. Take it.”)
- `letters`: words of one letter
- `small-starts`: whether sentences may begin with a small letter after “?” and “!”
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
_CLOSE = "\"'”’»›)]}」』）〉》】"
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.-?)+[^\W\d_]{1,3}")
_CONTRACTED = re.compile(r"(?=[A-Z][a-z]{1,3}$)[^AEIOUYaeiouy]+")
"""A word that no one can say (“Wm.”): an abbreviation, listed or not."""

_INITIAL = re.compile(r"[^\W\d_]\.")
_COUNTED = re.compile(r"\d[\s\u00a0\u202f]*(?:(?:тыс|млн|млрд|tys|mln|mld)\.?\s*)?$")
_VOWEL = re.compile(r"[aeiouyаеёиоуыэюяіїєαεηιουω]")
_SHORT = 2
"""“And” in many languages; after it a letter may also be an initial (“Doña Ana y D. Juan”)."""

_JOINING = frozenset("and or y o et ou und oder e en of och og eller i lub и или ve veya".split())
"""“And” and “or”: a letter after one is a name where a letter stands before it too (“B and C”)."""

_NO_INITIAL = re.compile(r"[^\W\d_]['’]([^\W\d_])$|[°º][ \u00a0\u202f]?[CFK]$")
"""A letter after an apostrophe within a word (“didn’t”, “Ali’ye”), and one of a temperature."""

_PAIR = re.compile(r"\w[\w'’-]*\s+(\w+)")

_ARABIC_ONLY = frozenset({"pl"})
"""Languages that write a full stop after 3 but not after III."""

_SYLLABLES = "\u3040"
"""From here on a sign is a syllable or a word (kana, Han, Hangul) and no initial."""

_NOUNS = frozenset({"de"})
"""Languages that write all nouns with a capital, which then says nothing after a unit."""

_NO_STOP = frozenset({"th", "lo", "km", "my"})
"""Languages that write a full stop after abbreviations only."""

_WHOLE = 4
"""A word of fewer letters before a full stop and a small letter may be an unknown abbreviation."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """The words of one language that decide about a full stop. All are in small letters."""

    lang: str = ""
    ordinals: bool = False
    small_starts: bool = False
    never: frozenset[str] = field(default=frozenset())
    number: frozenset[str] = field(default=frozenset())
    ends: frozenset[str] = field(default=frozenset())
    units: frozenset[str] = field(default=frozenset())
    maybe: frozenset[str] = field(default=frozenset())
    starters: frozenset[str] = field(default=frozenset())
    seconds: frozenset[str] = field(default=frozenset())
    labels: frozenset[str] = field(default=frozenset())
    letters: frozenset[str] = field(default=frozenset())
    dates: frozenset[str] = field(default=frozenset())

    def ends_sentence(self, before: str, run: str, rest: str) -> bool:
        """Say whether a run of signs between `before` and `rest` ends a sentence.

        `before` starts where the sentence does; `rest` has no space in front.
        """
        if rest[0] in ".!?…;:/&+=" or (rest[0] == "," and rest[1:2].isspace()):
            return False
        bare = rest.lstrip(_OPEN + ", \u00a0\u202f")
        signs = run.rstrip(_CLOSE + "“‘«‹")
        if not bare:
            return True
        if signs == "." and not (before[-1:] in (")", "]") and bare[0].isupper()):
            return self._stop(before.rstrip(_CLOSE), bare, quoted=signs != run)
        if before.endswith(("(", "[")):
            return False
        if not bare[0].islower():
            return True
        return self.small_starts and signs[0] in "!?" and signs == run and rest[0] == bare[0]

    def starts(self, rest: str) -> bool:
        """Say whether a capital and a word that begins sentences stand here."""
        found = _NEXT.match(rest)
        return found is not None and rest[0].isupper() and found[0].lower() in self.starters

    def _stop(self, before: str, rest: str, *, quoted: bool) -> bool:
        """Decide about one full stop."""
        last = _LAST.search(before)
        word = last[0] if last else ""
        following = _NEXT.match(rest)
        after = following[0].lower() if following else ""
        if self.lang in _NO_STOP:
            return False
        kind, listed = self._listed(before, word)
        if rest[0].islower() and not _inner_capital(rest):
            return not quoted and not listed and self._whole(word)
        label = self._label(before, word)
        if _no_initial(before) or (label and (not kind or len(label) > _SHORT)):
            return True
        if kind == "never" or (kind == "number" and self._is_number(rest, after)):
            return False
        if kind in ("units", "ends") and not (kind == "units" and self.lang in _NOUNS):
            return after not in self.dates
        if kind in ("units", "maybe") or _DOTTED.fullmatch(word) or _CONTRACTED.fullmatch(word):
            return quoted or self._begins(rest, after)
        if _INITIAL.match(rest) and len(word) == 1:
            return False
        return self._unlisted(before, word, rest, after)

    def _unlisted(self, before: str, word: str, rest: str, after: str) -> bool:
        """Decide after a word that is no known abbreviation."""
        if word.isdigit():
            return self._after_number(before, word, rest, after)
        if len(word) == 1 and word.isalpha() and word < _SYLLABLES:
            return word in self.letters or self._after_letter(before, word, after)
        if self.ordinals and word.isupper() and _ROMAN.fullmatch(word.lower()):
            return self.lang in _ARABIC_ONLY or self._begins(rest, after)
        return True

    def _begins(self, rest: str, after: str) -> bool:
        """Say whether the words that follow begin a sentence."""
        pair = _PAIR.match(rest)
        return after in self.starters or (pair is not None and pair[1].lower() in self.seconds)

    def _listed(self, before: str, word: str) -> tuple[str, str]:
        """Give the list that knows the word or the chain that it ends (“z. B”), and which."""
        names = [word.lower()]
        if chain := _CHAIN.search(before):
            parts = re.sub(r"\s", "", chain[0].lower()).split(".")
            names = [".".join(parts[start:]) for start in range(len(parts))]
        if word.lower() in self.units and _COUNTED.search(before[: -len(word)]):
            return "units", word
        for name in names:
            for kind in ("never", "number", "ends", "maybe"):
                if len(name) == 1 and word.isupper() and kind == "ends":
                    continue
                if name in getattr(self, kind):
                    return kind, name
        return "", ""

    def _whole(self, word: str) -> bool:
        """Say whether a word before a full stop and a small letter is surely no abbreviation."""
        small = unicodedata.normalize("NFD", word.lower())
        if not word.isalpha():
            return False
        return (len(word) >= _WHOLE and bool(_VOWEL.search(small))) or (
            len(word) > 1 and small in self.starters
        )

    def _after_number(self, before: str, word: str, rest: str, after: str) -> bool:
        front = before[: -len(word)].split()
        if not front:
            return False
        if not self.ordinals or len(word) > 2 or front[-1].isdigit():
            return True
        if front[-1].endswith(".") and self._listed("", front[-1].rstrip("."))[1]:
            return True
        if self.lang not in _NOUNS and front[-1][0].isupper() and len(front) > 1:
            return after not in self.dates
        return self._begins(rest, after) and after not in self.dates

    def _label(self, before: str, word: str) -> str:
        """Give the word that makes a letter a name, as in “vitamin D”."""
        rest = before[: -len(word)].split() if len(word) == 1 else []
        label = rest[-1].lower().strip(_OPEN).rstrip(".") if rest else ""
        if label in _JOINING and not (len(rest) > 1 and len(rest[-2].rstrip(",.")) == 1):
            return ""
        return label if label in self.labels else ""

    def _is_number(self, rest: str, after: str) -> bool:
        letter = len(after) == 1 and after not in self.starters
        return rest[0].isdigit() or rest[0] in "#№" or letter or bool(_ROMAN.fullmatch(after))

    def _after_letter(self, before: str, word: str, after: str) -> bool:
        front = before[: -len(word)].split()
        if not front:
            return False
        return after in self.starters and not front[-1].endswith(".")


def _no_initial(before: str) -> bool:
    """Say whether the letter before a full stop is surely no initial."""
    found = _NO_INITIAL.search(before)
    return found is not None and (found[1] is None or found[1].islower())


def _inner_capital(word: str) -> bool:
    """Say whether a word such as mRNA or iPhone begins with a small letter only for show."""
    found = _NEXT.match(word)
    return found is not None and any(char.isupper() for char in found[0][1:3])


@cache
def rules_of(lang: str) -> Rules:
    """Give the rules of a language; one without a file of its own has the common ones."""
    folder = resources.files(__package__) / "data" / "sentences"
    words: dict[str, set[str]] = {name: set() for name in _LISTS}
    flags = {"ordinals": False, "small-starts": False}
    for name in ("common", base(lang)):
        path = folder / f"{name}.toml"
        if path.is_file():
            text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
            values = tomllib.loads(text)
            flags.update({key: values[key] for key in flags if key in values})
            for key in _LISTS:
                words[key].update(values.get(key, "").split())
    lists = {name: frozenset(found) for name, found in words.items()}
    return Rules(
        lang=base(lang),
        ordinals=flags["ordinals"],
        small_starts=flags["small-starts"],
        **lists,
    )


_LISTS = tuple(each.name for each in fields(Rules) if each.type == "frozenset[str]")
