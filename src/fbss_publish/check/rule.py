"""What a rule is, and what each kind of rule is given to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from fbss_publish.check.pdf.model import Pdf
from fbss_publish.check.pdf.read import pdf_of
from fbss_publish.check.plates.model import PressDocument
from fbss_publish.check.plates.read import press_of
from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Guide, Unit
from fbss_publish.domain.locale import PSEUDO_REGIONS, Locale
from fbss_publish.domain.terms import NO_TERMS, Termbase

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from fbss_publish.check.html.view import View

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: the sentence for a person, and where within the subject.

    The sentence says what is wrong and what to do next. `severity` differs from the rule's
    own where this one weighs more or less. `unit` is the message within a catalog. `excerpt`
    is the start of the element, `act` the ACT rules where they are not all of the rule's.
    """

    text: str
    element: str | None = None
    line: int | None = None
    severity: Severity | None = None
    unit: Unit | None = None
    excerpt: str | None = None
    criterion: tuple[str, ...] | None = None
    act: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule(Generic[S]):
    """A rule: its stable code, how much it weighs, one line about it, and the function.

    `mend` is one plain sentence: what to do next. It and the title are translated, so they hold
    no markup. `criterion` are the success criteria of WCAG 2.2 that it looks at, and `act` the
    ids of the W3C's ACT rules that it implements. `fixed`: a project cannot make it weigh less.
    """

    code: str
    severity: Severity
    title: str
    mend: str
    check: Callable[[S], Iterator[Problem]]
    criterion: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    fixed: bool = False


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


@dataclass(frozen=True, kw_only=True)
class PageSubject:
    """A finished page: the subject of page rules. `locale` is None for a page of unknown origin.

    `own`: a build made it, so that what this project promises counts; of any other page only
    what the standards demand is an error. `original` is the page in the source language.
    `terms` are those of the project.
    """

    soup: BeautifulSoup
    locale: Locale | None = None
    own: bool = True
    original: View | None = None
    terms: Termbase = NO_TERMS

    @cached_property
    def view(self) -> View:
        """The page as a browser has it, made when a rule first asks."""
        from fbss_publish.check.html.view import View

        return View(self.soup)

    @property
    def pseudo(self) -> bool:
        """Say whether the page is one of a test language, whose text is none."""
        tag = self.view.root.get("lang") if self.view.root else ""
        return any(tag.upper().endswith(f"-{region}") for region in PSEUDO_REGIONS)

    @property
    def translated(self) -> bool:
        """Say whether the page can be compared with the one in the source language."""
        return self.original is not None and self.locale is not None and not self.locale.source

    def promised(self, promise: Severity) -> Severity:
        """Give a severity on a page of ours; on others what is only our promise is a hint."""
        return promise if self.own else Severity.HINT


@dataclass(frozen=True, kw_only=True, slots=True)
class GuideSubject:
    """A source document: the subject of guide rules. `today` is the date of the build."""

    guide: Guide
    today: date
    release: bool = False
    terms: Termbase = NO_TERMS


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoutSubject:
    """A rendered sheet: its bytes, pages, and what the renderer complained of.

    Of a sheet of unknown origin only the bytes are known. `html` is the page that it was
    made from, '' where that is not known. `cut_off` is the content that reaches into the edge
    of the paper, `blank_pages` those with nothing on them, as the layout has it.
    """

    data: bytes
    pages: int = 0
    warnings: tuple[str, ...] = ()
    locale: Locale | None = None
    title: str = ""
    source_pages: int | None = None
    html: str = ""
    cut_off: tuple[str, ...] = ()
    blank_pages: tuple[int, ...] = ()

    @property
    def pdf(self) -> Pdf:
        """What the file says; an empty value where it cannot be read."""
        return pdf_of(self.data)


@dataclass(frozen=True, kw_only=True, slots=True)
class Imposed:
    """How a build put pages onto sheets: as single pages, a booklet or a leaflet (`kind`).

    `pages` are those with text, `blank` those that fill up the sheets. `trim` is the open
    sheet once it is cut, and `bleed` what is cut off, in millimetres.
    """

    kind: str
    pages: int
    blank: int = 0
    trim: tuple[float, float] = (0.0, 0.0)
    bleed: float = 3.0


@dataclass(frozen=True, kw_only=True, slots=True)
class PressSubject:
    """A file for a print shop: the subject of the preflight.

    `imposed` is None for a file of unknown origin.
    """

    data: bytes
    locale: Locale | None = None
    imposed: Imposed | None = None

    @property
    def press(self) -> PressDocument:
        """What the file brings onto the plates; an empty value where it cannot be read."""
        return press_of(self.data)
