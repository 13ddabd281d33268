"""The messages of a translation beside their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fbss_publish.build.readability_pages import place_of
from fbss_publish.check.rule import Pair
from fbss_publish.check.run import problem_finding
from fbss_publish.check.translation.harder_than_source import RULE
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.guide import Kind
from fbss_publish.domain.markup import plain
from fbss_publish.readability.drift import drift_of
from fbss_publish.readability.project_report import MessageDrift

_RUNNING = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK, Kind.DEFINITION, Kind.CAPTION,
            Kind.TABLE_CELL)  # fmt: skip


def drifts_of(edition: Edition) -> tuple[MessageDrift, ...]:
    """Compare each message of running text with its translation, once."""
    if edition.locale.source:
        return ()
    found: dict[tuple[str | None, str], MessageDrift] = {}
    for index, rendition in enumerate(edition.renditions):
        unit, _ = edition.shown(index)
        if unit.kind not in _RUNNING or not rendition.translated or unit.key in found:
            continue
        source = plain(unit.msgid, unit.tags, markup=unit.markup)
        target = plain(rendition.text, unit.tags, markup=unit.markup)
        found[unit.key] = MessageDrift(
            place=place_of(edition, index),
            source=source,
            target=target,
            drift=drift_of(source, target, edition.guide.language, edition.locale.tag),
        )
    return tuple(found.values())


def drift_findings(edition: Edition, drifts: Iterable[MessageDrift]) -> Iterator[Finding]:
    """Give what the rule says of the messages that are much harder than their sources."""
    hard = {(d.place.msgctxt, d.place.msgid) for d in drifts if d.drift.harder}
    for unit, rendition in zip(edition.guide.units, edition.renditions, strict=True):
        if unit.key not in hard:
            continue
        hard.discard(unit.key)
        pair = Pair(unit=unit, target=rendition.text, locale=edition.locale,
                    source_language=edition.guide.language)  # fmt: skip
        for problem in RULE.check(pair):
            yield problem_finding(
                RULE, problem, file=edition.catalog, line=rendition.line, locale=edition.locale,
                unit=unit,
            )  # fmt: skip
