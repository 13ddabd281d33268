"""Which terms a text names, and what a translator is told of them."""

from __future__ import annotations

import pytest

from fbss_publish.domain.terms import Concept, Termbase, Wording, term_notes

TERMS = Termbase(
    (
        Concept(id="therapy", english="therapy", definition="Care."),
        Concept(
            id="pt", english="physical therapy", variants=("PT",), definition="Guided exercise."
        ),
        Concept(id="disc", english="disc", definition="A cushion."),
        Concept(id="diagnosis", english="diagnosis", definition="A finding."),
        Concept(id="vertebra", english="vertebra", definition="A bone."),
        Concept(id="nhs", english="NHS", translate=False, definition="An institution."),
        Concept(id="bare", english="bare"),
    )
)


@pytest.mark.parametrize(("text", "expected"), [
    ("Physical therapy", ["pt"]),
    ("physical\u00a0therapies and therapy", ["pt", "therapy"]),
    ("physical-therapy", ["pt"]),
    ("a disc, two discs", ["disc"]),
    ("a DISC", ["disc"]),
    ("discover a discipline", []),
    ("diagnoses of vertebrae", ["diagnosis", "vertebra"]),
    ("diagnosed", []),
    ("the NHS", ["nhs"]),
    ("nhs", []),
    ("NHSX", []),
    ("", []),
])  # fmt: skip
def test_a_text_names_terms(text: str, expected: list[str]) -> None:
    assert [named.concept.id for named in TERMS.named_in(text)] == expected


def test_a_term_knows_where_it_stands() -> None:
    (named,) = TERMS.named_in("Two Discs.")
    assert (named.term, named.text, named.start, named.end) == ("disc", "Discs", 4, 9)


def test_notes_explain_at_most_three_terms() -> None:
    text = "The NHS: PT for a vertebra, a disc and a diagnosis, laid bare"
    assert list(term_notes(TERMS, text, "")) == [
        "Term: NHS = do not translate. An institution.",
        "Term: PT = Guided exercise.",
        "Term: vertebra = A bone.",
    ]


def test_notes_leave_out_what_the_author_says() -> None:
    assert list(term_notes(TERMS, "A disc", "“Disc” is in the spine.")) == []
    assert list(term_notes(TERMS, "bare", "")) == []


def test_a_tag_is_cut_short_until_a_wording_is_found() -> None:
    es, hans = Wording(approved=("a",)), Wording(approved=("b",))
    concept = Concept(id="x", english="x", wordings={"es": es, "zh-Hans": hans})
    assert concept.wording("es-MX") is es
    assert concept.wording("zh-Hans-SG") is hans
    assert concept.wording("zh-Hant") is None
    assert concept.wording("zh") is None
