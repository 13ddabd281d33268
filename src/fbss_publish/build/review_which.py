"""Choosing a message on the command line: by its text, by its context, or by its id."""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.build.review import Desk, Item
from fbss_publish.errors import InputError


@dataclass(frozen=True, kw_only=True, slots=True)
class Which:
    """Which message is meant: by its text (and context), or by its id."""

    msgid: str | None = None
    msgctxt: str | None = None
    id: str | None = None

    @property
    def given(self) -> bool:
        """Say whether a message is meant at all."""
        return self.msgid is not None or self.id is not None


def find(desk: Desk, which: Which) -> Item:
    """Find the one message that is meant. Raises InputError for none and for several."""
    found = [item for item in desk.items if _is(item, which)]
    what = which.id or which.msgid or ""
    if not found:
        raise InputError(
            f"no message is “{what[:60]}”.",
            mend="Give its whole source text, or its id as “review next” shows it.",
        )
    if len(found) > 1:
        places = ", ".join(f"{item.domain} {item.entry.msgctxt or ''}".strip() for item in found)
        raise InputError(
            f"{len(found)} messages are “{what[:60]}”: {places}.",
            mend="Choose with --guide or --msgctxt.",
        )
    return found[0]


def _is(item: Item, which: Which) -> bool:
    if which.id is not None:
        return item.id == which.id
    wanted = which.msgctxt in (None, item.entry.msgctxt)
    return wanted and item.entry.msgid == which.msgid
