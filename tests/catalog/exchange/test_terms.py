"""Term lists: CSV and TBX give back what was written, and name the line of what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fbss_publish.catalog.exchange.tbx import KEEP, read_tbx, write_tbx
from fbss_publish.catalog.exchange.terms import Status, Term, grouped, read_csv, write_csv
from fbss_publish.errors import CatalogError

QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FBSS = Term(
    concept="fbss",
    english="failed back surgery syndrome",
    definition="Pain that stays, comes back, or is new after surgery.",
    locale="es",
    term="síndrome de cirugía de espalda fallida",
)

words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20
).map(str.strip)
named = words.filter(bool)


@st.composite
def term_lists(draw: st.DrawFn) -> tuple[Term, ...]:
    concepts = draw(st.lists(st.from_regex(r"[a-z_][a-z0-9.-]{0,5}", fullmatch=True), unique=True,
                             min_size=1, max_size=3))  # fmt: skip
    rows: list[Term] = []
    for concept in concepts:
        english, definition = draw(named), draw(words)
        rows += draw(
            st.lists(
                st.builds(
                    Term,
                    concept=st.just(concept),
                    english=st.just(english),
                    definition=st.just(definition),
                    locale=st.sampled_from(["es", "en", "zh-Hans", "pt-BR"]),
                    term=named,
                    status=st.sampled_from(list(Status)),
                    do_not_translate=st.booleans(),
                ),
                min_size=1,
                max_size=4,
            )
        )
    return tuple(draw(st.permutations(rows)))


@QUICK
@given(term_lists())
def test_csv_is_read_back(terms: tuple[Term, ...]) -> None:
    assert read_csv(write_csv(terms), "t.csv") == terms


@QUICK
@given(term_lists())
def test_tbx_is_read_back(terms: tuple[Term, ...]) -> None:
    exported = write_tbx(terms, title="t.tbx")
    assert read_tbx(exported.data, "t.tbx") == grouped(terms)


@QUICK
@given(term_lists())
def test_the_order_is_settled_once(terms: tuple[Term, ...]) -> None:
    assert grouped(grouped(terms)) == grouped(terms)
    assert sorted(map(str, grouped(terms))) == sorted(map(str, terms))


def test_the_shape_of_tbx() -> None:
    kept = Term(
        concept="drug", english="Paracet", locale="es", term="Paracet", do_not_translate=True
    )
    exported = write_tbx([FBSS, kept], title="Terms")
    text = exported.data.decode()
    assert (
        '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">'
        in text
    )
    assert '<descrip type="definition">Pain that stays' in text
    assert '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>' in text
    assert text.count(f"<note>{KEEP}</note>") == 1
    assert [KEEP in words for words in exported.left_out] == [True]
    assert write_tbx([FBSS], title="Terms").left_out == ()


def test_a_termbase_of_another_tool() -> None:
    text = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dca"><text><body>
      <conceptEntry id="c1"><langSec xml:lang="es">
        <termSec><term>dolor</term></termSec>
        <termSec><term>pena</term>
          <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
      </langSec><langSec xml:lang="en">
        <termSec><term>ache</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
        <termSec><term>pain</term></termSec>
        <descripGrp><descrip type="definition">It
          hurts.</descrip></descripGrp>
      </langSec></conceptEntry>
      <conceptEntry id="c2"><langSec xml:lang="es"><termSec><term>x</term></termSec></langSec>
      </conceptEntry></body></text></tbx>"""
    rows = read_tbx(text.encode(), "t.tbx")
    assert [(r.locale, r.term, r.status.value) for r in rows] == [
        ("es", "dolor", "preferred"), ("es", "pena", "forbidden"), ("en", "ache", "admitted"),
    ]  # fmt: skip
    assert {(row.concept, row.english, row.definition) for row in rows} == {
        ("c1", "pain", "It hurts.")
    }


HEAD = "concept,english,definition,locale,term,status,do_not_translate\n"


@pytest.mark.parametrize(("text", "line", "word"), [
    ("", 1, "“concept” is missing"),
    ("concept,english,definition,locale\n", 1, "“term” is missing"),
    (f"{HEAD}a,b,,es,c\na,b,,es,\n", 3, "empty"),
    (f"{HEAD}a,,,es,c\n", 2, "empty"),
    (f"{HEAD}1,b,,es,c\n", 2, "“1”"),
    (f"{HEAD}a,b,,Spanish,c\n", 2, "“Spanish”"),
    (f"{HEAD}a,b,,es,c,good\n", 2, "“good”"),
    (f"{HEAD}a,b,,es,c,preferred,maybe\n", 2, "“maybe”"),
    (f"{HEAD}a,b,,es,c,preferred,no,x\n", 2, "too many columns"),
    (f'{HEAD}a,b,"two\nlines",es,c\n', 3, "line break"),
    (f'{HEAD}a,b,,es,"c\n', 2, "cannot be read"),
])  # fmt: skip
def test_a_list_that_is_wrong(text: str, line: int, word: str) -> None:
    with pytest.raises(CatalogError) as fault:
        read_csv(text.encode(), "t.csv")
    assert str(fault.value).startswith(f"t.csv:{line}: ")
    assert word in str(fault.value)
    assert fault.value.mend


def test_what_a_list_may_leave_out() -> None:
    data = "\ufeffconcept,english,definition,locale,term\nfbss, FBSS ,,es,SCEF\n".encode()
    assert read_csv(data, "t.csv") == (
        Term(concept="fbss", english="FBSS", locale="es", term="SCEF"),
    )


def test_another_encoding_is_told_with_its_line() -> None:
    with pytest.raises(CatalogError, match=r"^t.csv:2: .*UTF-8"):
        read_csv(f"{HEAD}a,b,,es,ó\n".encode("latin-1"), "t.csv")


@pytest.mark.parametrize(("rows", "word"), [
    ([], "no term"),
    ([FBSS, Term(concept="fbss", english="FBSS", locale="ar", term="x")], "different English"),
    ([Term(concept="a b", english="x", locale="es", term="y")], "“a b”"),
    ([Term(concept="a", english="x", locale="es", term="y\x1b")], "control character"),
])  # fmt: skip
def test_what_cannot_be_written_as_tbx(rows: list[Term], word: str) -> None:
    with pytest.raises(CatalogError, match=word):
        write_tbx(rows, title="t")
