"""The file says for which press, paper and inks it is made."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report a missing or doubtful output intent (ISO 15930-7, 6.10)."""
    intents = [intent for intent in sheet.press.intents if intent.subtype == "GTS_PDFX"]
    if len(intents) != 1:
        how = "no output intent" if not intents else f"{len(intents)} output intents"
        yield Problem(
            f"The file has {how} for PDF/X. The shop cannot know which colours are meant. "
            "Name one printing condition."
        )
    for intent in intents:
        if not intent.condition:
            yield Problem("The output intent does not name its printing condition.")
        if not intent.space and not intent.registry:
            yield Problem(
                "The output intent has no ICC profile, and names no registered condition."
            )
        elif intent.space and intent.space != "CMYK":
            yield Problem(
                f"The profile of the output intent is one for {intent.space}, not for CMYK. Use "
                "the profile of the press."
            )
        elif intent.device and intent.device != "prtr":
            yield Problem("The profile of the output intent is not one of a printer (prtr).")


RULE = Rule(
    code="press-intent",
    severity=Severity.ERROR,
    title="The file says for which printing condition it is made",
    mend="Ask the print shop for its profile, and set it as “print.profile”.",
    check=check,
)
