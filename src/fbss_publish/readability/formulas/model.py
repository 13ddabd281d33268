"""One row of the registry of formulas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from fbss_publish.readability.counts import Counts

HIGHER = "higher is easier"
LOWER = "lower is easier"
MIN_WORDS = 100
MIN_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class Band:
    """What values below `below` are called; the last band of a row has none."""

    name: str
    below: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Formula:
    """A formula as its source prints it.

    `validated_for` says on which texts and readers, `void_when` when its value means nothing.
    None of the sources could be read itself; `read_in` names a later work in which the same
    equation was read, `note` says what else is unsure. `languages` are those it was made for.
    """

    id: str
    name: str
    languages: tuple[str, ...]
    equation: str
    source: str
    year: int
    unit: str
    direction: str
    bands: tuple[Band, ...] = ()
    validated_for: str
    void_when: str
    read_in: str = ""
    note: str = ""
    min_sentences: int = MIN_SENTENCES
    compute: Callable[[Counts], float] = field(repr=False)

    @property
    def confirmed(self) -> str:
        """Say where the equation was read, for it was read in no primary source."""
        return f"later work: {self.read_in}" if self.read_in else "no"

    def band(self, value: float) -> str:
        """Give the name of the band that a value falls into."""
        for band in self.bands:
            if band.below is None or value < band.below:
                return band.name
        return ""
