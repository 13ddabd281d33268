"""The terms of a project: what a concept is called, and where a text names one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

NOTES = 3
"""Most terms that a note explains in one message: more are not read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """What a concept is called in one language: best first, also usable, and never.

    `note` is for translators. `say` and `ipa` tell a voice how the first of them is said: in
    other words, or in the International Phonetic Alphabet. Nothing here is reviewed unless the
    ledger says so.
    """

    approved: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""
    say: str = ""
    ipa: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Concept:
    """A concept: its English term and variants, what it means, and its wordings by BCP 47 tag.

    One that is not to be translated
    (`translate` False) stands in every language as it does in English. One that is
    `unavoidable` is put aside when a text is scored for readability.
    """

    id: str
    english: str
    definition: str = ""
    variants: tuple[str, ...] = ()
    translate: bool = True
    unavoidable: bool = False
    say: str = ""
    ipa: str = ""
    wordings: Mapping[str, Wording] = field(default_factory=dict)

    def wording(self, tag: str) -> Wording | None:
        """Give the wording for a language tag, or for the tag cut short (RFC 4647, 3.4).

        `es-MX` takes the wording of `es`; `zh-Hant` never that of `zh-Hans`.
        """
        while tag:
            if found := self.wordings.get(tag):
                return found
            tag = tag.rpartition("-")[0]
        return None


@dataclass(frozen=True, slots=True)
class Named:
    """A concept that a text names: by which of its terms, and as it stands there.

    `start` and `end` are places in the text.
    """

    concept: Concept
    term: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Termbase:
    """All concepts of a project."""

    concepts: tuple[Concept, ...] = ()

    def named_in(self, text: str) -> tuple[Named, ...]:
        """Give each concept that an English text names, once, in order of appearance.

        Case, plural and hyphens do not matter. A term within a longer one does not count:
        “physical therapy” names no “therapy”.
        """
        found = sorted(self._everywhere(text), key=lambda n: (n.start, -n.end))
        kept: dict[str, Named] = {}
        end = 0
        for named in found:
            if named.start >= end:
                end = named.end
                kept.setdefault(named.concept.id, named)
        return tuple(kept.values())

    def _everywhere(self, text: str) -> Iterator[Named]:
        for concept in self.concepts:
            for term in (concept.english, *concept.variants):
                pattern = _english(term) if concept.translate else exact(term)
                for match in pattern.finditer(text):
                    yield Named(concept, term, match[0], match.start(), match.end())

    def unavoidable(self, tag: str) -> tuple[str, ...]:
        """Give what the unavoidable concepts are called in a language, with all usable forms."""
        return tuple(
            form
            for concept in self.concepts
            if concept.unavoidable
            for form in _usable(concept, tag)
        )


NO_TERMS = Termbase()


def _usable(concept: Concept, tag: str) -> tuple[str, ...]:
    """Give the forms of a concept; in English, and for a name, those of the source."""
    own = (concept.english, *concept.variants)
    if not concept.translate or tag.partition("-")[0] == "en":
        return own
    wording = concept.wording(tag)
    return (*wording.approved, *wording.allowed) if wording else ()


def term_notes(termbase: Termbase, text: str, said: str) -> Iterator[str]:
    """Give the definitions of up to `NOTES` terms of a message.

    What the author's own notes, `said`, speak of already is left out.
    """
    if not termbase.concepts:
        return
    told = {named.concept.id for named in termbase.named_in(said)}
    new = (n for n in termbase.named_in(text) if n.concept.id not in told and n.concept.definition)
    for _, named in zip(range(NOTES), new, strict=False):
        keep = "" if named.concept.translate else "do not translate. "
        yield f"Term: {named.term} = {keep}{named.concept.definition}"


@lru_cache(maxsize=4096)
def exact(term: str) -> re.Pattern[str]:
    """Give what finds a term letter by letter, where no Latin letter or digit touches it."""
    return re.compile(rf"(?<![A-Za-z0-9]){re.escape(term)}(?![A-Za-z0-9])")


@lru_cache(maxsize=4096)
def _english(term: str) -> re.Pattern[str]:
    *before, last = re.split(r"[\s-]+", term)
    words = [re.escape(word) for word in before] + [_with_plural(last)]
    whole = r"[\s-]+".join(words)
    return re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)


def _with_plural(word: str) -> str:
    """Give the forms of a noun: disc(s), body/bodies, vertebra/vertebrae, diagnosis/-es."""
    for end, other in (("sis", "ses"), ("ra", "rae|ras"), ("y", "ies|ys")):
        if word.lower().endswith(end):
            return f"{re.escape(word[: -len(end)])}(?:{end}|{other})"
    return f"{re.escape(word)}(?:es|s)?"
