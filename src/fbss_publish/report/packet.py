"""What a reviewer's packet says of each text, whatever form it is written in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One text of a packet: a message, or one plural form of it.

    `id` is the name of the catalog, a slash and the id of the text, as in
    `fbss-guide/u0123456789abcdef`. `state` is draft, translated or missing; `signed` the
    sign-offs it has, and `findings` what the checks say, all in words.
    """

    id: str
    msgctxt: str
    critical: bool
    source: str
    translation: str
    back_translation: str = ""
    state: str = ""
    notes: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """A language of a packet: its tag, its name in English, the direction of its script."""

    tag: str
    name: str
    direction: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Packet:
    """The texts of one catalog, for somebody to read and judge."""

    title: str
    source: Language
    target: Language
    rows: tuple[Row, ...]

    @property
    def drafts(self) -> int:
        """The number of texts that are drafts or missing."""
        return sum(row.state != "translated" for row in self.rows)
