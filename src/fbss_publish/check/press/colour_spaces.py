"""Everything is in inks; no colour of the screen is left."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_INKS = (
    "DeviceCMYK", "DeviceGray", "ICCBased CMYK", "ICCBased gray", "CalGray", "Pattern",
    "Separation", "DeviceN",
)  # fmt: skip
_KINDS = {"text": "text", "area": "an area", "line": "a line", "picture": "a picture",
          "gradient": "a gradient"}  # fmt: skip


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report colours that the shop would have to turn into inks by guessing."""
    for page in sheet.press.pages:
        found: dict[str, str] = {}
        for paint in page.paints:
            if not paint.colour.space.startswith(_INKS) and paint.colour.space:
                found.setdefault(paint.colour.space, _KINDS.get(paint.kind, paint.kind))
        for space, what in found.items():
            yield Problem(
                f"Page {page.number} has {what} in {space}. The shop would have to guess the "
                "inks. Turn it into CMYK.",
                element=f"page {page.number}",
            )


RULE = Rule(
    code="press-colour",
    severity=Severity.ERROR,
    title="Everything is in the inks of the press",
    mend="Build the file again, or export it to the CMYK profile of the print shop.",
    check=check,
)
