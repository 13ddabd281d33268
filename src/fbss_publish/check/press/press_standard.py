"""The file is the PDF/X that a print shop can take without asking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.plates.model import PressDocument
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

NEEDED = (
    "dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID",
    "xmpMM:VersionID", "xmpMM:RenditionClass",
)  # fmt: skip
"""What PDF/X-4 wants said in the metadata (ISO 15930-7, 6.7)."""
_KNOWN = re.compile(r"PDF/X-(1:2001|1a:200[13]|3:200[23]|4p?|5g|5pg|5n|6p?|6n)")


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report a missing or unknown claim, missing metadata, and what a print file must not have."""
    yield from map(Problem, _claimed(sheet.press))
    yield from map(Problem, _safe(sheet.press))
    for page in sheet.press.pages:
        if page.annotations:
            yield Problem(
                f"Page {page.number} has links or notes, which a press file must not have in the "
                "printed area. Take them out.",
                element=f"page {page.number}",
            )


def _claimed(press: PressDocument) -> Iterator[str]:
    if not press.claim:
        yield "The file does not say that it is PDF/X. Export it as PDF/X-4."
    elif not _KNOWN.fullmatch(press.claim):
        yield f"The file says that it is “{press.claim}”, which is no part of PDF/X."
    missing = [name for name in NEEDED if name not in press.metadata]
    if press.claim.startswith("PDF/X-4") and missing:
        yield f"The metadata lack {', '.join(missing)}. Make the file again."
    if not press.identified:
        yield "The file has no identifier (ID in its trailer). Make it again."
    if press.trapped not in ("True", "False"):
        yield "The file does not say whether it is trapped (Trapped: True or False)."


def _safe(press: PressDocument) -> Iterator[str]:
    if press.encrypted:
        yield "The file is encrypted. Save it without a password."
    for hazard in press.hazards:
        if hazard != "is encrypted":
            yield f"The file {hazard}. A print file only paints. Take that out."


RULE = Rule(
    code="press-standard",
    severity=Severity.ERROR,
    title="The file is PDF/X and says so",
    mend="Build the file again; export other documents as PDF/X-4.",
    check=check,
)
