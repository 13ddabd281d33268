"""How far a translation has come, in the words of XLIFF 2.1 (section 4.3.1.29, state).

| Catalog and ledger | state | subState |
|---|---|---|
| no text | initial | fbss:untranslated |
| fuzzy | initial | fbss:draft |
| fuzzy, with a previous msgid | initial | fbss:stale |
| translated | translated | |
| translated, and signed off in the ledger | reviewed | |

`final` is never written: what is ready for print is decided by a build, not by a file.
"""

from __future__ import annotations

from enum import IntEnum

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import Ledger


class Reach(IntEnum):
    """The four states, in their order."""

    INITIAL = 0
    TRANSLATED = 1
    REVIEWED = 2
    FINAL = 3

    @property
    def word(self) -> str:
        """The value of the attribute."""
        return self.name.lower()


def reach_of(word: str | None) -> Reach | None:
    """Read the attribute; without it the state is `initial`. None for an unknown word."""
    return next((reach for reach in Reach if reach.word == (word or "initial")), None)


def state_of_form(entry: Entry, text: str, ledger: Ledger) -> tuple[Reach, str]:
    """Give the state and subState for one translation of a message."""
    if not text:
        return Reach.INITIAL, "fbss:untranslated"
    if entry.fuzzy:
        return Reach.INITIAL, "fbss:stale" if entry.previous else "fbss:draft"
    return (Reach.REVIEWED if ledger.reviewed(entry) else Reach.TRANSLATED), ""
