"""Words that patients stumble over, and plain words for them (`plain_words.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from fbss_publish.readability.inflect import Form, plain_form, plural, verb_form

_SPACELESS = frozenset({"zh", "ja", "th", "lo", "km", "my"})
_ARABIC_PREFIX = "(?:[وفبلك]{0,2}(?:ال)?)"
_LOOSE = 3
"""Letters that a word of another language may have more than in a dictionary."""


class Kind(StrEnum):
    """What kind of word a plain one stands for; the names of the lists in the file."""

    MEDICAL = "medical"
    VERB = "verb"
    NOUN = "noun"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlainWord:
    """A hard word, plain words for it, and a note for those who choose.

    `forms` are forms of the term that the usual endings do not make.
    """

    term: str
    plain: str
    kind: Kind = Kind.OTHER
    note: str = ""
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A hard word in a text: which one, as it stands there, where, and what to say instead."""

    word: PlainWord
    text: str
    start: int
    end: int
    plain: str


class PlainWords:
    """A list of plain words for one language, ready to be looked for."""

    def __init__(self, words: Iterable[PlainWord], language: str = "en") -> None:
        self.words, self.language = tuple(words), language
        self._forms: dict[str, tuple[PlainWord, str]] = {}
        for word in self.words:
            for text, plain in _forms(word, language):
                self._forms.setdefault(_key(text), (word, plain))
        self._pattern = _pattern(self._forms, language)

    def __bool__(self) -> bool:
        return bool(self.words)

    def find(self, text: str) -> Iterator[Found]:
        """Give each hard word of a text, the longest where two overlap."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            known = _key(match["word"])
            word, plain = self._forms.get(known) or self._loosely(known)
            yield Found(word, match["word"], match.start("word"), match.end("word"), plain)

    def _loosely(self, text: str) -> tuple[PlainWord, str]:
        """Look up a form that only starts like a term: the longest such term is meant."""
        stems = ((len(term), term) for term in self._forms if text.startswith(_stem(term)))
        return self._forms[max(stems)[1]]


@cache
def english() -> PlainWords:
    """Give the English list that comes with the program."""
    text = (resources.files(__package__) / "plain_words.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return PlainWords(
        PlainWord(
            term=row["term"], plain=row["plain"], kind=kind, note=row.get("note", ""),
            forms=tuple(row.get("forms", ())),
        )
        for kind in Kind for row in table[kind]
    )  # fmt: skip


def _key(text: str) -> str:
    """Give a term as it is looked up: case, spaces and hyphens do not matter."""
    return re.sub(r"[\s-]+", " ", text.casefold())


def _forms(word: PlainWord, language: str) -> Iterator[tuple[str, str]]:
    """Give the forms of a term, each with the plain words in the same form."""
    yield word.term, word.plain
    if language == "en" and word.kind is Kind.VERB:
        for form in (Form.S, Form.PAST, Form.ING):
            yield verb_form(word.term, form), plain_form(word.plain, form)
    elif language == "en" and word.kind in (Kind.NOUN, Kind.MEDICAL):
        yield plural(word.term), _plural_words(word.plain)
    for text in word.forms:
        yield text, plain_form(word.plain, Form.PAST) if word.kind is Kind.VERB else word.plain


def _plural_words(plain: str) -> str:
    """Give one plain noun in the plural; of longer words nobody knows which one to change."""
    return plural(plain) if " " not in plain and not plain.endswith("s") else plain


def _pattern(forms: Iterable[str], language: str) -> re.Pattern[str] | None:
    longest = sorted(forms, key=lambda form: (-len(form), form))
    if not longest:
        return None
    if language in _SPACELESS:
        return re.compile(f"(?P<word>{'|'.join(map(re.escape, longest))})")
    before = _ARABIC_PREFIX if language == "ar" else ""
    parts = [_flexible(form, language) for form in longest]
    return re.compile(rf"(?<!\w){before}(?P<word>{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _flexible(form: str, language: str) -> str:
    if language == "en":
        return r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", form))
    return rf"{re.escape(_stem(form))}\w{{0,{len(form) - len(_stem(form)) + _LOOSE}}}"


def _stem(form: str) -> str:
    """Take off the last letter, which endings change; a short word keeps it."""
    return form[:-1] if len(form) > _LOOSE + 1 else form
