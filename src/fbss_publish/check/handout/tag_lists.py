"""Tagged lists are made of list items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.pdf.model import Content, Node
from fbss_publish.check.pdf.where import parents, place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_HOLDERS = {"LI": ("L",), "LBody": ("LI",), "TOCI": ("TOC",)}
_HELD = {
    "L": ("L", "LI", "Caption"), "LI": ("Lbl", "LBody"), "TOC": ("TOC", "TOCI", "Caption"),
}  # fmt: skip
_BULLET = re.compile(r"\s*(?:[•◦▪‣●○■□–—*·-]\s+|[•◦▪‣●])")
_NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)、]\s*\D")


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report lists with wrong parts (ISO 14289-1, 7.2), and paragraphs that look like lists."""
    holders = parents(sheet.pdf)
    for node in sheet.pdf.nodes(*{*_HOLDERS, *_HELD}):
        yield from _misplaced(node, holders.get(id(node)))
    for holder in [sheet.pdf.tree, *sheet.pdf.nodes()] if sheet.pdf.tree else ():
        yield from _flattened(holder) if holder else ()


def _misplaced(node: Node, holder: Node | None) -> Iterator[Problem]:
    wanted = _HOLDERS.get(node.kind)
    if wanted and holder is not None and holder.kind not in wanted:
        yield Problem(
            f"A {node.kind} stands in {holder.kind or 'the root'}, not in {' or '.join(wanted)}. "
            "Readers do not find the list.",
            element=place(node),
        )
    held = _HELD.get(node.kind, ())
    wrong = sorted({
        kid.kind for kid in node.kids
        if isinstance(kid, Node) and held and kid.kind not in held and kid.kind not in _HOLDERS
    })  # fmt: skip
    if wrong or (held and any(isinstance(kid, Content) for kid in node.kids)):
        what = ", ".join(wrong) or "text"
        yield Problem(
            f"A {node.kind} holds {what}. It may hold {', '.join(held)} only.",
            element=place(node),
            severity=None if wrong else Severity.HINT,
        )
    if "Caption" in held and _late_caption(node):
        yield Problem(
            f"The caption of a {node.kind} does not stand first in it. Readers meet it too late.",
            element=place(node),
        )


def _late_caption(node: Node) -> bool:
    kinds = [kid.kind for kid in node.kids if isinstance(kid, Node)]
    return "Caption" in kinds[1:]


def _flattened(holder: Node) -> Iterator[Problem]:
    """Report neighbouring paragraphs that start with a bullet each, or count up."""
    run: list[Node] = []
    for kid in (*holder.kids, None):
        if (
            isinstance(kid, Node)
            and kid.kind in ("P", "Div", "Span", "NonStruct")
            and _goes_on(run, kid)
        ):
            run.append(kid)
            continue
        if len(run) > 1:
            yield Problem(
                f"{len(run)} paragraphs look like a list but are not tagged as one. "
                "Use a list in the page.",
                element=place(run[0]),
                severity=Severity.WARNING,
            )
        run = [kid] if isinstance(kid, Node) and kid.kind == "P" and _goes_on([], kid) else []


def _goes_on(run: list[Node], node: Node) -> bool:
    text = node.text
    if _BULLET.match(text):
        return not run or bool(_BULLET.match(run[-1].text))
    found = _NUMBER.match(text)
    if not found:
        return False
    before = _NUMBER.match(run[-1].text) if run else None
    expected = int(before[1]) + 1 if before else 1
    return int(found[1]) == expected and (before is not None or not run)


RULE = Rule(
    code="tag-lists",
    severity=Severity.ERROR,
    title="Tagged lists are made of list items",
    mend="Use real lists in the page, and make the sheet again.",
    check=check,
)
