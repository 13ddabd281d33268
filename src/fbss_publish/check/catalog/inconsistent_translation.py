"""One source text has one translation in a locale."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import CatalogSubject, Message, Problem, Rule
from fbss_publish.check.text.same import compared_form, usable
from fbss_publish.domain.finding import Severity


def check(subject: CatalogSubject) -> Iterator[Problem]:
    """Compare the translations of equal source texts, in this catalog and the others.

    Case, tags and the mark at the end do not matter. Texts with different contexts may be
    different on purpose, and so may texts that are only nearly equal: those are hints.
    """
    if not subject.compared:
        return
    known: dict[str, list[Message]] = {}
    for message in (*usable(subject.others), *usable(subject.messages)):
        known.setdefault(compared_form(message.unit.msgid, message), []).append(message)
    for message in usable(subject.messages):
        same = known[compared_form(message.unit.msgid, message)]
        other = next((m for m in same if _differs(message, m)), None)
        if other:
            exact = other.unit.key == message.unit.key
            yield Problem(
                f"“{_short(other.targets[0])}” stands for the same text in {_place(other)}. "
                "Use one translation for both.",
                line=message.line,
                severity=None if exact else Severity.HINT,
                unit=message.unit,
            )


def _differs(one: Message, other: Message) -> bool:
    forms = [compared_form(message.targets[0], message) for message in (one, other)]
    return forms[0] != forms[1]


def _place(message: Message) -> str:
    return f"{message.file}:{message.line}" if message.line else message.file


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


RULE = Rule(
    code="inconsistent-translation",
    severity=Severity.WARNING,
    title="One source text has one translation",
    mend="Choose one translation, and use it in every place.",
    check=check,
)
