"""Different source texts have different translations."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import CatalogSubject, Message, Problem, Rule
from fbss_publish.check.text.same import compared_form, usable
from fbss_publish.check.translation.negation import denials
from fbss_publish.domain.finding import Severity


def check(subject: CatalogSubject) -> Iterator[Problem]:
    """Report one translation for two source texts of this catalog: it may be a slip of the hand.

    Synonyms of the source may well meet in one word. Where one of the texts denies what the
    other says, or is safety-critical and more than a word, it is a warning.
    """
    if not subject.compared:
        return
    first: dict[str, Message] = {}
    for message in usable(subject.messages):
        form = compared_form(message.targets[0], message)
        other = first.setdefault(form, message)
        if _distinct(other, message):
            yield Problem(
                f"The same text stands for “{_short(other.unit.msgid)}” (line {other.line}). "
                "Check that both are right.",
                line=message.line,
                severity=Severity.WARNING if _grave(other, message) else None,
                unit=message.unit,
            )


def _distinct(one: Message, other: Message) -> bool:
    forms = {compared_form(message.unit.msgid, message) for message in (one, other)}
    copied = compared_form(other.targets[0], other) in forms
    return len(forms) > 1 and not copied


def _grave(one: Message, other: Message) -> bool:
    texts = (one.unit.msgid, other.unit.msgid)
    if len({bool(denials(text, "en")) for text in texts}) > 1:
        return True
    critical = one.unit.critical or other.unit.critical
    return critical and all(len(text.split()) > 2 for text in texts)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


RULE = Rule(
    code="reused-translation",
    severity=Severity.HINT,
    title="Different texts have different translations",
    mend="Read both messages, and correct the one that is wrong.",
    check=check,
)
