"""Links can be reached, are called something, and lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Annotation, Node
from fbss_publish.check.pdf.where import called, place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_PRINT = 4
_KINDS = frozenset(
    "Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut "
    "Stamp Caret Ink FileAttachment Sound Movie Screen Watermark 3D Redact Widget".split()
)
_HOLDERS = {"Link": "Link", "Widget": "Form"}


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report annotations outside the tags, without a description or target (14289-1, 7.18)."""
    holders = {
        kid.key: node
        for node in sheet.pdf.nodes()
        for kid in node.kids
        if isinstance(kid, Annotation)
    }
    for found in sheet.pdf.annotations:
        if not found.hidden and found.kind in _KINDS:
            for text, severity in _wrong(found, holders.get(found.key)):
                yield Problem(text, element=f"page {found.page}", severity=severity)
    for node in sheet.pdf.nodes("Link"):
        if not any(node.annotations()) and not _part_of_link(node):
            yield Problem(
                f"{called(node)} is tagged as a link but leads nowhere. Make the PDF again.",
                element=place(node),
                severity=Severity.WARNING,
            )


def _part_of_link(node: Node) -> bool:
    return not node.text.strip() and not node.alt


def _wrong(found: Annotation, holder: Node | None) -> Iterator[tuple[str, Severity | None]]:
    what = "A link" if found.kind == "Link" else f"An annotation ({found.kind})"
    goal = f" to {found.uri or found.target}" if found.uri or found.target else ""
    wanted = _HOLDERS.get(found.kind, "Annot")
    if holder is None:
        yield f"{what}{goal} on page {found.page} is not in the tag tree. Tag it.", None
    elif holder.kind != wanted:
        yield f"{what}{goal} on page {found.page} is in <{holder.name}>, not <{wanted}>.", None
    if found.kind == "Widget":
        return
    if not found.contents.strip() and not (holder and (holder.alt or "").strip()):
        yield f"{what}{goal} on page {found.page} has no description (Contents).", None
    if found.kind == "Link" and not found.found and not found.action:
        yield f"{what}{goal} on page {found.page} leads to no place in the PDF.", None
    if found.flags is not None and not found.flags & _PRINT:
        yield f"{what}{goal} on page {found.page} is not printed (flag Print).", Severity.HINT


RULE = Rule(
    code="link-tags",
    severity=Severity.ERROR,
    title="Links are tagged, described and lead somewhere",
    mend="Make the sheet again; each link needs words and a target that exists.",
    check=check,
)
