"""Tests for the rule `glossary`."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rulekit import guide_subject, said

from fbss_publish.build.gather import read_guides
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.check.guide.glossary import RULE
from fbss_publish.check.rule import GuideSubject
from fbss_publish.domain.guide import Kind, Unit
from fbss_publish.domain.terms import Concept, Termbase
from fbss_publish.project import load_project
from kit import DAY, ROOT

DISC = Concept(
    id="disc", english="disc", variants=("disk",),
    definition="A soft cushion between two bones of the spine.",
)  # fmt: skip
BARE = Concept(id="nerve", english="nerve")
SILENT = [
    ("disc", "A soft cushion between two bones of the spine."),
    ("Disk", "The soft cushion between two bones of your spine."),
    ("disc", "A soft cushion between two bones of the spine. It can slip."),
    ("disc", "A <em>soft</em> cushion between two bones of the spine"),
    ("nerve", "A cord."),
    ("bone", "Something else."),
]
SPEAKS = [
    ("disc", "A bone of the spine.", "“A soft cushion"),
    ("disc", "A soft cushion.", "“A soft cushion."),
    ("DISK", "It can slip.", "of “disc”"),
]


def subject(term: str, definition: str) -> GuideSubject:
    units = tuple(
        Unit(msgid=text, anchor="", line=line, kind=kind)
        for line, (text, kind) in enumerate(((term, Kind.TERM), (definition, Kind.DEFINITION)), 1)
    )
    made = guide_subject()
    return replace(
        made, guide=replace(made.guide, units=units), terms=Termbase(concepts=(DISC, BARE))
    )


@pytest.mark.parametrize(("term", "definition"), SILENT)
def test_is_silent(term: str, definition: str) -> None:
    assert said(RULE, subject(term, definition)) == []


@pytest.mark.parametrize(("term", "definition", "expected"), SPEAKS)
def test_speaks(term: str, definition: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, subject(term, definition)))


def test_the_glossary_of_this_guide_is_that_of_the_terms() -> None:
    terms = terms_in(ROOT / "locales")
    for guide in read_guides(load_project(ROOT)):
        assert said(RULE, GuideSubject(guide=guide, today=DAY, terms=terms)) == []
    (own,) = read_guides(load_project(ROOT), ("fbss-guide",))
    known = {concept.english.casefold() for concept in terms.concepts}
    shown = [unit.msgid.casefold() for unit in own.units if unit.kind is Kind.TERM]
    assert set(shown) <= known
