"""Numbered lists say how they are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_COUNTED = re.compile(r"\W*(?:\d{1,3}|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Za-z])\W*")


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report lists with numbers or letters but no ListNumbering (ISO 14289-1, 7.6).

    Where some lists of a sheet have it, those with marks that have none are reported as well.
    """
    lists = [node for node in sheet.pdf.nodes("L") if _labels(node)]
    said = [node for node in lists if _numbering(node)]
    for node in lists:
        if _numbering(node) in ("", "None") and (_counted(node) or (said and not _numbering(node))):
            yield Problem(
                f"A list whose first mark is “{_labels(node)[0]}” does not say how it is "
                "numbered (ListNumbering).",
                element=place(node),
            )


def _numbering(node: Node) -> str:
    value = node.attributes.get("ListNumbering")
    return value if isinstance(value, str) else ""


def _labels(node: Node) -> list[str]:
    found = [
        part.text.strip()
        for item in node.kids if isinstance(item, Node) and item.kind == "LI"
        for part in item.kids if isinstance(part, Node) and part.kind == "Lbl"
    ]  # fmt: skip
    return [label for label in found if label and len(label) <= 6]


def _counted(node: Node) -> bool:
    labels = _labels(node)
    return bool(labels) and all(_COUNTED.fullmatch(label) for label in labels)


RULE = Rule(
    code="list-numbering",
    severity=Severity.WARNING,
    title="Numbered lists say how they are numbered",
    mend="Make the sheet again with a numbered list style.",
    check=check,
)
