"""What came of bringing verdicts in, for people to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fbss_publish.build.review import Item
from fbss_publish.build.review_sign import Plan


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """Something that a person has to know about a row: its line in the file, a sentence."""

    line: int
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Brought:
    """What came of an import. `changed` counts translations, `noted` comments alone."""

    signed: int = 0
    known: int = 0
    changed: int = 0
    noted: int = 0
    remarks: tuple[Remark, ...] = ()


def refusals(agreed: Plan, lines: Mapping[Item, int]) -> Iterator[Remark]:
    """Say why messages are not signed; `lines` are those of the file."""
    for item, why in agreed.refused:
        yield Remark(line=lines[item], text=f"Not signed off: {why}.")


def in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Sort remarks by line."""
    return tuple(sorted(remarks, key=lambda remark: remark.line))
