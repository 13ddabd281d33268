"""What an XLIFF document says, before anything of it is believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fbss_publish.catalog.exchange.metadata import Pairs
from fbss_publish.catalog.exchange.states import Reach


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """The text of one unit: its segments joined. `reach` is the least of their states.

    `target` is "" where there is none. `problem` says why the unit cannot be used.
    """

    source: str
    target: str
    reach: Reach
    line: int
    problem: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """One message: its forms by number (0 without plural), and what people wrote beside it.

    `notes` are all notes but the extracted ones. `repeated` are the lines of units whose id
    has appeared before.
    """

    forms: Mapping[int, Form]
    notes: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    metadata: Pairs = ()
    repeated: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """One `<file>`: messages by id, and the lines of units whose ids are not ours."""

    id: str
    line: int
    messages: Mapping[str, Message] = field(default_factory=dict)
    foreign: tuple[tuple[str, int], ...] = ()
    header: Pairs = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A whole document. `name` is its file name for messages to people."""

    name: str
    source_language: str
    target_language: str
    files: tuple[File, ...]
