"""A message that counts has a text for every plural form of its language."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import CatalogSubject, Message, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(subject: CatalogSubject) -> Iterator[Problem]:
    """Compare the forms of each plural message with the header, and the header with CLDR.

    A message without any text is simply untranslated. Languages with one form only, as
    Chinese, need one text.
    """
    plural = [message for message in subject.messages if message.plural is not None]
    if not plural or subject.locale.pseudo:
        return
    if subject.forms is None:
        yield Problem("There are plural messages, but the header has no Plural-Forms. Add it.")
        return
    if subject.wanted_forms and subject.forms != subject.wanted_forms:
        yield Problem(
            f"The header declares {subject.forms} plural forms; the language has "
            f"{subject.wanted_forms} (CLDR). Correct Plural-Forms, then fill in every form.",
            severity=Severity.HINT,
        )
    for message in plural:
        yield from _forms(message, subject.forms)


def _forms(message: Message, wanted: int) -> Iterator[Problem]:
    filled = sum(bool(target.strip()) for target in message.targets)
    if filled and (filled < wanted or len(message.targets) != wanted):
        yield Problem(
            f"{filled} of {wanted} plural forms have a text. Fill in msgstr[0] to "
            f"msgstr[{wanted - 1}], and no other.",
            line=message.line,
            unit=message.unit,
        )
    elif filled > 1 and len(set(message.targets)) == 1 and message.plural != message.unit.msgid:
        yield Problem(
            "All plural forms have the same text. Check that the language has no other.",
            line=message.line,
            severity=Severity.HINT,
            unit=message.unit,
        )


RULE = Rule(
    code="plural-forms",
    severity=Severity.ERROR,
    title="Every plural form has a text",
    mend="Fill in the text of every plural form.",
    check=check,
)
