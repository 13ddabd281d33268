"""What counts as running text in an edition, and how hard it is to read."""

from __future__ import annotations

import re
from functools import lru_cache

from fbss_publish.build.readability_extras import frequency_of, segmenter_of
from fbss_publish.build.readable import blocks_of_edition
from fbss_publish.catalog.languages import format_number
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.terms import Termbase
from fbss_publish.domain.trust import Reading
from fbss_publish.readability.blocks import Block
from fbss_publish.readability.report import Report, analyze

_RUNNING = frozenset({"paragraph", "item", "definition"})
_IF_SENTENCE = frozenset({"cell", "caption"})
_SENTENCE = re.compile(r"[.!?…؟۔।。！？][\"”’»)]*$")
_JOINED = ("", "و", "ف", "ب", "ل", "ك")
"""Arabic writes these words together with the next one."""


def scored_blocks(edition: Edition) -> tuple[Block, ...]:
    """Give the running text: paragraphs, items, definitions; cells and captions with sentences.

    A heading or a label of three words is no sentence. Counted as one, it would make every
    text look easier than it is.
    """
    return tuple(
        block
        for block in blocks_of_edition(edition)
        if block.kind in _RUNNING or (block.kind in _IF_SENTENCE and _SENTENCE.search(block.text))
    )


def analyze_edition(edition: Edition, terms: Termbase, *, extras: bool = False) -> Report:
    """Measure the running text of an edition, once with the unavoidable terms and once without.

    With `extras`, the optional packages for Chinese and for rare words are used.
    """
    tag = edition.locale.tag
    return _analyzed(scored_blocks(edition), tag, unavoidable(terms, tag), extras)


@lru_cache(maxsize=4)
def _analyzed(blocks: tuple[Block, ...], tag: str, exempt: tuple[str, ...], extras: bool) -> Report:
    """Measure a text once, though panel and gates both ask."""
    return analyze(
        blocks,
        tag,
        exempt,
        segmenter=segmenter_of(tag) if extras else None,
        frequency=frequency_of(tag) if extras else None,
    )


def reading_of(edition: Edition, terms: Termbase) -> Reading | None:
    """Give the value of the first formula that is valid for the language; None without one.

    Nothing is put aside for it: it is the text as the patient gets it.
    """
    if edition.locale.pseudo:
        return None
    for score in analyze_edition(edition, terms).scores:
        if score.valid and not score.estimate and score.value is not None:
            return Reading(
                formula=score.id,
                name=score.name,
                amount=score.value,
                value=format_number(round(score.value, 1), edition.locale),
                unit=score.unit,
            )
    return None


def unavoidable(terms: Termbase, tag: str) -> tuple[str, ...]:
    """Give the terms that are put aside in a language, with the prefixes that it joins to them."""
    forms = terms.unavoidable(tag)
    if tag.partition("-")[0] != "ar":
        return forms
    return tuple(f"{prefix}{form}" for form in forms for prefix in _JOINED)
