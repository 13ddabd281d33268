"""What a rule is, and what each kind of rule is given to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Guide, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.terms import NO_TERMS, Termbase

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: the sentence for a person, and where within the subject.

    The sentence says what is wrong and what to do next. `severity` differs from the rule's
    own where this one weighs more or less. `unit` is the message within a catalog.
    """

    text: str
    element: str | None = None
    line: int | None = None
    severity: Severity | None = None
    unit: Unit | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule(Generic[S]):
    """A rule: its stable code, how much it weighs, one line about it, and the function."""

    code: str
    severity: Severity
    title: str
    check: Callable[[S], Iterator[Problem]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A message and its translation: the subject of translation rules.

    `target` is one translated text; `state` is how far it has come. `source_language` is
    the BCP 47 tag of the source text. `terms` are those of the project.
    """

    unit: Unit
    target: str
    locale: Locale
    state: State = State.TRANSLATED
    source_language: str = "en"
    terms: Termbase = NO_TERMS

    @property
    def source(self) -> str:
        """The text in the source language."""
        return self.unit.msgid


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message of a catalog: its texts, one for each plural form, and where it stands.

    `plural` is the source text for more than one. `stale` ones wait to be brought up to date.
    """

    unit: Unit
    targets: tuple[str, ...]
    file: str
    line: int | None = None
    plural: str | None = None
    stale: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogSubject:
    """The messages of a catalog side by side: the subject of catalog rules.

    `others` are those of the other catalogs of the locale. `forms` is the number of plural
    forms that the header declares, `wanted_forms` that of CLDR; None where it is not known.
    """

    locale: Locale
    messages: tuple[Message, ...]
    others: tuple[Message, ...] = ()
    forms: int | None = None
    wanted_forms: int | None = None
    source_language: str = "en"

    @property
    def compared(self) -> bool:
        """Say whether both texts are meant to be in different languages."""
        return not (self.locale.pseudo or self.locale.source)


@dataclass(frozen=True, kw_only=True, slots=True)
class PageSubject:
    """A finished page: the subject of page rules. `locale` is None for a page of unknown origin."""

    soup: BeautifulSoup
    locale: Locale | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class GuideSubject:
    """A source document: the subject of guide rules. `today` is the date of the build."""

    guide: Guide
    today: date
    release: bool = False
    terms: Termbase = NO_TERMS


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoutSubject:
    """A rendered sheet: its bytes, pages, paper, and what the renderer complained of."""

    data: bytes
    pages: int
    warnings: tuple[str, ...]
    locale: Locale
    title: str
    source_pages: int | None = None
