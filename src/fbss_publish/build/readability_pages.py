"""An edition as its report shows it: its blocks with the hot sentences, and its sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fbss_publish.build.readable import blocks_of_edition
from fbss_publish.build.reading import scored_blocks
from fbss_publish.domain.edition import Edition
from fbss_publish.readability.blocks import Block
from fbss_publish.readability.counts import Counts, total
from fbss_publish.readability.explain import Explanation, measure_of, spared_counts
from fbss_publish.readability.languages import base
from fbss_publish.readability.project_report import (
    HotSentence,
    Passage,
    Piece,
    Place,
    SectionFigures,
)
from fbss_publish.readability.report import Report
from fbss_publish.source.fill import text_of

HOTTEST = 10
"""So many sentences are marked: more than that nobody rewrites in one sitting."""

_TOP = 2
"""Headings down to this level begin a section of the report."""


def place_of(edition: Edition, index: int) -> Place:
    """Say where a unit is to be mended: in the source, or in the catalog of the translation."""
    unit, rendition = edition.shown(index)
    source = edition.locale.source
    return Place(
        section=_titles(edition).get(index, ""),
        file=edition.guide.path if source else edition.catalog or edition.guide.path,
        line=unit.line if source else rendition.line,
        anchor=unit.anchor,
        msgctxt=unit.msgctxt,
        msgid=unit.msgid,
    )


def hot_sentences(edition: Edition, explanation: Explanation) -> tuple[HotSentence, ...]:
    """Give the sentences without which the text gains most, numbered from 1."""
    costly = [each for each in explanation.sentences if each.gain > 0][:HOTTEST]
    return tuple(
        HotSentence(number=number, gain=each, place=place_of(edition, each.sentence.ref))
        for number, each in enumerate(costly, start=1)
        if each.sentence.ref is not None
    )


def passages(edition: Edition, hot: Sequence[HotSentence]) -> tuple[Passage, ...]:
    """Give the edition as blocks, the hot sentences marked with their numbers."""
    levels = {heading.unit: heading.level for heading in edition.guide.outline}
    # As in the analysis, what stands in for a translation has no number.
    counted = (block for block in scored_blocks(edition) if _own(block, edition))
    scored = iter(enumerate(counted))
    number, following = next(scored, (-1, None))
    found = []
    for block in blocks_of_edition(edition):
        marks: Mapping[tuple[int, int], int] = {}
        if block == following:
            marks = {
                (h.gain.sentence.start, h.gain.sentence.end): h.number
                for h in hot
                if h.gain.sentence.block == number
            }
            number, following = next(scored, (-1, None))
        found.append(
            Passage(
                kind=block.kind,
                level=levels.get(block.ref or 0, 0) if block.kind == "heading" else 0,
                pieces=tuple(_pieces(block, marks)),
                lang=block.lang,
            )
        )
    return tuple(found)


def _own(block: Block, edition: Edition) -> bool:
    return block.lang is None or base(block.lang) == base(edition.locale.tag)


def _pieces(block: Block, marks: Mapping[tuple[int, int], int]) -> Iterator[Piece]:
    end = 0
    for (start, stop), number in sorted(marks.items()):
        if start > end:
            yield Piece(text=block.text[end:start])
        yield Piece(text=block.text[start:stop], hot=number)
        end = stop
    if end < len(block.text):
        yield Piece(text=block.text[end:])


def sections(edition: Edition, report: Report, measure: str) -> tuple[SectionFigures, ...]:
    """Give the length of sentences in each section, and what the text gains without it."""
    titles = _titles(edition)
    parts: dict[str, list[Counts]] = {}
    for sentence, counts in zip(report.sentences, spared_counts(report), strict=True):
        title = titles.get(sentence.ref or 0, "")
        parts.setdefault(title, []).append(counts)
    weigh = measure_of(report, measure)
    signs = report.counts.signs * 2 > report.counts.words
    found = []
    for title, each in parts.items():
        whole = total(each)
        found.append(
            SectionFigures(
                title=title,
                sentences=whole.sentences,
                words=whole.words,
                mean=(whole.characters if signs else whole.words) / whole.sentences,
                gain=weigh.gain(report.counts_exempt, report.counts_exempt - whole),
            )
        )
    return tuple(found)


def _titles(edition: Edition) -> dict[int, str]:
    """Give for each unit the title of the section that it stands in, in the edition's language."""
    begins = {h.unit: text_of(edition, h.unit) for h in edition.guide.outline if h.level <= _TOP}
    titles, current = {}, ""
    for index in range(len(edition.guide.units)):
        current = begins.get(index, current)
        titles[index] = current
    return titles
