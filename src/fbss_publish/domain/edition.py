"""A guide in one locale: which text stands for each unit, and how far it can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fbss_publish.domain.guide import Guide, Unit
from fbss_publish.domain.locale import Locale


class State(StrEnum):
    """How far a translation has come."""

    SOURCE = "source"
    REVIEWED = "reviewed"
    TRANSLATED = "translated"
    DRAFT = "draft"
    STALE = "stale"
    MISSING = "missing"
    BROKEN = "broken"
    PSEUDO = "pseudo"

    @property
    def releasable(self) -> bool:
        """Say whether this may stand in a release."""
        return self in (State.SOURCE, State.REVIEWED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendition:
    """The text that an edition shows for a unit.

    `text` is in the message form. `translated` is False where the source text stands in for
    a translation that is missing, broken, or too old to be safe. `line` is where the message
    stands in the catalog; `problem` says why it could not be used. `settled` says that the
    release policy has dealt with a text that lacks sign-offs: the source stands in for it,
    or it is `dropped`.
    """

    text: str
    state: State
    translated: bool
    line: int | None = None
    problem: str = ""
    settled: bool = False
    dropped: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Reviewer:
    """A person who signed off texts of an edition: for which scope, as what, and when last."""

    scope: str
    person: str
    credential: str = ""
    date: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """A guide, a locale, and one rendition for each unit, in the units' order."""

    guide: Guide
    locale: Locale
    renditions: tuple[Rendition, ...]
    catalog: str = ""
    interface_reviewed: bool = True

    @property
    def complete(self) -> bool:
        """Say whether every unit, and every word of the interface, may stand in a release."""
        texts = all(r.state.releasable or r.settled for r in self.renditions)
        return texts and self.interface_reviewed

    @property
    def draft(self) -> bool:
        """Say whether a reader has to be told that this is not reviewed."""
        return not self.complete

    def count(self, state: State) -> int:
        """Count the units in a state."""
        return sum(r.state is state for r in self.renditions)

    def shown(self, index: int) -> tuple[Unit, Rendition]:
        """Give a unit and its rendition."""
        return self.guide.units[index], self.renditions[index]
