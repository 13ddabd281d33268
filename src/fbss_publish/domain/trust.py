"""What a handout says about itself. Panel, JSON-LD, PDF metadata and manifest say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

URN = "urn:fbss-publish:"
SHORT = 8
"""Digits of the content's SHA-256 that people are shown."""


class Origin(StrEnum):
    """What kind of text an edition is, by its ledger."""

    ORIGINAL = "original"
    REVIEWED = "reviewed"
    MACHINE = "machine-draft"
    DRAFT = "draft"
    PSEUDO = "pseudo"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """How hard the text is by a formula that is valid for its language; `unit` says of what.

    `value` is written as readers of the language write numbers, `amount` is the number.
    """

    formula: str
    name: str
    amount: float
    value: str
    unit: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """An edition's facts. `content` is the start of the SHA-256 of what the patient reads.

    `reading` is None where no formula is valid for the language. `address` is where the same
    language is online, or ''; `emergency` is the number of the clinic's country, or ''.
    """

    guide: str
    locale: str
    language: str
    english: str
    identifier: str
    version: str
    content: str
    issued: date
    modified: date
    reviewed: date | None
    due: date
    origin: Origin
    sources: tuple[str, ...]
    license: str
    organisation: str = ""
    clinic: str = ""
    reading: Reading | None = None
    emergency: str = ""
    address: str = ""

    @property
    def anchor(self) -> str:
        """The id of the panel. It changes with the content, so that a link tells versions apart."""
        return f"v-{self.content}"

    @property
    def online(self) -> str:
        """Where this very version is online, or ''."""
        return f"{self.address}#{self.anchor}" if self.address else ""

    @property
    def urn(self) -> str:
        """What names this very edition, in the metadata of its files."""
        parts = (self.guide, self.locale, self.clinic or "-", self.version, self.content)
        return URN + ":".join(part.replace(":", "_") for part in parts)

    def values(self) -> dict[str, object]:
        """Give the facts as JSON values, for the manifest."""
        reading = self.reading
        # In the order of their names, as the cache keeps them: the same bytes either way.
        return {
            "clinic": self.clinic,
            "content": self.content,
            "emergency": self.emergency,
            "identifier": self.identifier,
            "issued": self.issued.isoformat(),
            "last-clinical-review": self.reviewed.isoformat() if self.reviewed else None,
            "modified": self.modified.isoformat(),
            "next-review-due": self.due.isoformat(),
            "online": self.online,
            "organisation": self.organisation,
            "origin": str(self.origin),
            "reading": {
                "formula": reading.formula,
                "name": reading.name,
                "unit": reading.unit,
                "value": round(reading.amount, 1),
            }
            if reading
            else None,
            "urn": self.urn,
            "version": self.version,
        }
