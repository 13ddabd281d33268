"""The sheet brings its fonts along."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report fonts that are used but not embedded (ISO 14289-1, 7.21.4.1)."""
    names = {font.name for font in sheet.pdf.fonts if font.drawn and not font.embedded}
    for name in sorted(names):
        yield Problem(
            f"The font {name} is not embedded. On another computer the text may be drawn with "
            "other or no characters. Embed it.",
            element=f"font {name}",
        )


RULE = Rule(
    code="embedded-fonts",
    severity=Severity.ERROR,
    title="The sheet brings its fonts along",
    mend="Make the sheet again with all fonts embedded.",
    check=check,
)
