"""What a readability report says of the editions of a project. Values only, for all formats."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from fbss_publish.readability.drift import Drift
from fbss_publish.readability.explain import Explanation, SentenceGain
from fbss_publish.readability.report import Report
from fbss_publish.readability.verdicts import Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a text stands: its section, and the file and line to mend it at.

    In a translation these are those of the catalog. `anchor` is the id on the page.
    """

    section: str
    file: str
    line: int | None
    anchor: str = ""
    msgctxt: str | None = None
    msgid: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class HotSentence:
    """A sentence that costs most. `number` is its rank and its mark in the report, from 1."""

    number: int
    gain: SentenceGain
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionFigures:
    """A section: how long its sentences are, and what the text gains without all of it.

    `mean` is in words (Chinese, Japanese: characters) for each sentence.
    """

    title: str
    sentences: int
    words: int
    mean: float
    gain: float


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageDrift:
    """A message and how its translation differs from it."""

    place: Place
    source: str
    target: str
    drift: Drift


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """A translation beside its source: sentences, and medians over all messages.

    `sentence_ratio` compares the longest sentences with what is usual for the language (1);
    `length_ratio` is in characters.
    """

    source_sentences: int
    sentences: int
    sentence_ratio: float
    length_ratio: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A run of text in a block; `hot` is the number of the hot sentence that it is, or 0."""

    text: str
    hot: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A block of the guide as a reader meets it. `lang` is set where it is another language."""

    kind: str
    level: int
    pieces: tuple[Piece, ...]
    lang: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemResult:
    """An item of a health-literacy instrument, and what the rules say of it.

    `outcome` is “met”, “nothing seen”, “look”, “not met”, or “only a person”; `remarks` are what
    was found.
    """

    name: str
    text: str
    judge: str
    outcome: str
    ask: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class EditionReport:
    """A guide in one language. `direction` is the value of HTML's `dir`.

    `drafts` and `untranslated` count messages: drafts are scored like other texts, what has
    no translation is left out. `checklist` is for the source only, `drifts` for the others.
    """

    guide: str
    title: str
    locale: str
    language: str
    direction: str
    source: bool
    file: str
    report: Report
    verdicts: tuple[Verdict, ...]
    explanation: Explanation
    hot: tuple[HotSentence, ...] = ()
    sections: tuple[SectionFigures, ...] = ()
    passages: tuple[Passage, ...] = ()
    drifts: tuple[MessageDrift, ...] = ()
    checklist: tuple[ItemResult, ...] = ()
    messages: int = 0
    drafts: int = 0
    untranslated: int = 0

    @property
    def harder(self) -> tuple[MessageDrift, ...]:
        """The messages whose translation is much harder than the source."""
        return tuple(each for each in self.drifts if each.drift.harder)

    @property
    def beside(self) -> Beside | None:
        """The whole translation beside its source, or None for the source itself."""
        if not self.drifts:
            return None
        sides = [each.drift for each in self.drifts]
        return Beside(
            source_sentences=sum(each.source.sentences for each in sides),
            sentences=sum(each.target.sentences for each in sides),
            sentence_ratio=median(each.sentence_ratio for each in sides),
            length_ratio=median(each.length_ratio for each in sides),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectReport:
    """The readability of all editions that were asked for."""

    editions: tuple[EditionReport, ...]
    baseline: str = ""
