"""The items of PEMAT-P and the Clear Communication Index, with what the rules found."""

from __future__ import annotations

from collections.abc import Iterable

from fbss_publish.domain.finding import Finding
from fbss_publish.readability.literacy import Item, Judge, items
from fbss_publish.readability.project_report import ItemResult


def checklist(findings: Iterable[Finding]) -> tuple[ItemResult, ...]:
    """Give each item of both instruments with its outcome for a guide."""
    found = tuple(findings)
    return tuple(_result(item, found) for item in items())


def _result(item: Item, findings: tuple[Finding, ...]) -> ItemResult:
    own = [finding for finding in findings if finding.code in item.rules]
    return ItemResult(
        name=item.name,
        text=item.text,
        judge=item.judge.words,
        outcome=_outcome(item, found=bool(own)),
        ask=item.ask,
        remarks=tuple(f"line {f.line}: {f.text}" if f.line else f.text for f in own),
    )


def _outcome(item: Item, *, found: bool) -> str:
    """Say what is known. A silent hint says that nothing was seen, not that all is well."""
    if item.judge is Judge.PERSON:
        return "only a person"
    if item.judge is Judge.HINT:
        return "look" if found else "nothing seen"
    return "not met" if found else "met"
