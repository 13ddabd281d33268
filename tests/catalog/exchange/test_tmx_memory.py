"""Finished translations become a memory, and a memory fills what is empty, as fuzzy."""

from __future__ import annotations

import pytest
from exchangekit import FUZZY, HEADER, catalog_of, chars, signed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.exchange.memory import Memory, Pair, apply_memory
from fbss_publish.catalog.exchange.tmx_read import fits, read_tmx
from fbss_publish.catalog.exchange.tmx_write import write_tmx
from fbss_publish.catalog.exchange.xmlfile import forbidden
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.po.write import format_po
from fbss_publish.errors import CatalogError

SENTENCE = "Do not use the pack for more than 20 minutes at a time."
QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def tmx_of(*entries: Entry, ledger: Ledger | None = None) -> str:
    exported = write_tmx(
        [catalog_of(*entries)], ledger or Ledger(), source_language="en", language="es"
    )
    return exported.data.decode()


def memory_of(text: str, language: str = "es") -> Memory:
    return read_tmx(text.encode(), "clinic.tmx", source_language="en", language=language)


tagged = st.sampled_from(
    ["<a1>", "</a1>", "<b>x</b>", "<br/>", "&amp;", "&", "<", "]]>", "\r", " "]
)
text = st.lists(st.one_of(tagged, st.text(chars, max_size=6)), min_size=1, max_size=8).map("".join)
fitting = text.filter(lambda value: value and not forbidden(value))


@QUICK
@given(st.lists(st.tuples(fitting, fitting), max_size=4, unique_by=lambda pair: pair[0]))
def test_a_memory_is_read_back(pairs: list[tuple[str, str]]) -> None:
    memory = memory_of(tmx_of(*(Entry(msgid=a, msgstr=(b,)) for a, b in pairs)))
    assert [(pair.source, pair.target) for pair in memory.pairs] == pairs


@QUICK
@given(st.lists(st.tuples(fitting, fitting), max_size=4, unique_by=lambda pair: pair[0]))
def test_a_memory_fills_the_catalog_that_it_came_from(pairs: list[tuple[str, str]]) -> None:
    entries = [Entry(msgid=a, msgstr=(b,)) for a, b in pairs]
    empty = catalog_of(*(entry.changed(msgstr=("",)) for entry in entries))
    filled = apply_memory(empty, memory_of(tmx_of(*entries)))
    assert [entry.msgstr[0] for entry in filled.entries] == [b for _, b in pairs]
    assert all(entry.fuzzy and not entry.previous for entry in filled.entries)
    format_po(filled)


def test_origin_state_context_and_form_are_recorded() -> None:
    entry = Entry(msgid="Back", msgctxt="body", msgstr=("Espalda",))
    days = Entry(msgid="%d day", msgid_plural="%d days", msgstr=("%d día", "%d días"))
    memory = memory_of(tmx_of(entry, days, ledger=signed(entry, "R. One", origin="human")))
    assert memory.pairs == (
        Pair(source="Back", target="Espalda", origin="human", state="reviewed", msgctxt="body"),
        Pair(source="%d day", target="%d día", state="translated", form=0),
        Pair(source="%d days", target="%d días", state="translated", form=1),
    )


def test_what_is_left_out_is_said() -> None:
    catalog = catalog_of(
        Entry(msgid="a", msgstr=("b",)),
        Entry(msgid="draft", msgstr=("borrador",), flags=FUZZY),
        Entry(msgid="escape \x1b", msgstr=("escape \x1b",)),
        Entry(msgid="empty"),
        Entry(msgid="old", msgstr=("viejo",), obsolete=True),
    )
    exported = write_tmx([catalog], Ledger(), source_language="en", language="es")
    assert exported.units == 1
    assert [words.split(",")[0] for words in exported.left_out] == [
        "One fuzzy translation is not exported: it is not finished.",
        "One text with characters that XML cannot hold is not exported.",
    ]


# Filling ----------------------------------------------------------------------------------


def filled(entry: Entry, *pairs: Pair) -> Entry:
    catalog = Catalog(file="es.po", header=HEADER, entries=(entry,))
    return apply_memory(catalog, Memory(file="clinic.tmx", pairs=pairs)).entries[0]


PAIR = Pair(
    source=SENTENCE, target="No la use más de 20 minutos.", origin="human", state="reviewed"
)


def test_an_exact_match_is_fuzzy_and_says_where_it_is_from() -> None:
    got = filled(Entry(msgid=SENTENCE, comments=("mine",)), PAIR)
    assert (got.msgstr, got.flags, got.previous) == ((PAIR.target,), FUZZY, None)
    assert got.comments == ("mine", "Memory clinic.tmx: exact match, origin human")


def test_a_near_match_shows_the_source_it_belongs_to() -> None:
    got = filled(Entry(msgid=SENTENCE.replace("the pack", "a pack")), PAIR)
    assert (got.msgstr, got.flags) == ((PAIR.target,), FUZZY)
    assert got.previous == Previous(msgid=SENTENCE)
    assert got.comments == ("Memory clinic.tmx: near match, origin human",)


def test_other_numbers_are_never_an_exact_match() -> None:
    got = filled(Entry(msgid=SENTENCE.replace("20", "40")), PAIR)
    assert got.previous == Previous(msgid=SENTENCE)
    assert got.fuzzy


@pytest.mark.parametrize("entry", [
    Entry(msgid=SENTENCE, msgstr=("Mía.",)),
    Entry(msgid=SENTENCE, msgstr=("Mía.",), flags=FUZZY),
    Entry(msgid=SENTENCE, obsolete=True),
    Entry(msgid="Something else altogether."),
    Entry(msgid=SENTENCE, msgid_plural="Many", msgstr=("", "")),
    Entry(msgid="%d day", msgid_plural=SENTENCE, msgstr=("", "x")),
])  # fmt: skip
def test_what_a_memory_leaves_alone(entry: Entry) -> None:
    assert filled(entry, PAIR) is entry


def test_a_catalog_that_gets_nothing_is_the_same() -> None:
    catalog = catalog_of(Entry(msgid=SENTENCE, msgstr=("Mía.",)))
    assert apply_memory(catalog, Memory(file="m", pairs=(PAIR,))) is catalog


BODY = Pair(source="Back", target="Espalda", msgctxt="body")
NAV = Pair(source="Back", target="Volver", msgctxt="nav")
ANY = Pair(source="Back", target="Atrás")


@pytest.mark.parametrize(("context", "pairs", "target", "exact"), [
    ("nav", (BODY, NAV, ANY), "Volver", True),
    ("nav", (BODY, ANY), "Atrás", True),
    (None, (BODY, ANY), "Atrás", True),
    (None, (BODY,), "Espalda", False),
    ("nav", (BODY,), "Espalda", False),
])  # fmt: skip
def test_the_context_decides(
    context: str | None, pairs: tuple[Pair, ...], target: str, exact: bool
) -> None:
    got = filled(Entry(msgid="Back", msgctxt=context), *pairs)
    assert got.msgstr == (target,)
    assert (got.previous is None) is exact


def test_of_several_the_best_state_is_taken() -> None:
    worse = Pair(source="Rest.", target="A")
    better = Pair(source="Rest.", target="B", state="reviewed")
    assert filled(Entry(msgid="Rest."), worse, better).msgstr == ("B",)


def test_a_plural_is_filled_form_by_form() -> None:
    entry = Entry(msgid="%d day", msgid_plural="%d days", msgstr=("", ""))
    one = Pair(source="%d day", target="%d día", form=0, origin="ai")
    many = Pair(source="%d days", target="%d días", form=1, origin="human")
    assert filled(entry, one, many).msgstr == ("%d día", "%d días")
    assert filled(entry, many).msgstr == ("", "%d días")
    assert filled(entry, one, many).comments[0].endswith("origin mixed")


# Memories of others -----------------------------------------------------------------------


def foreign(*tuvs: str) -> str:
    body = "".join(f"<tu>{tuv}</tu>" for tuv in tuvs)
    return f'<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.1"><body>{body}</body></tmx>'


def test_codes_and_old_language_attributes_are_read() -> None:
    memory = memory_of(foreign(
        '<tuv lang="EN-US"><seg>A <hi>big</hi> <bpt i="1">&lt;b></bpt>x'
        '<ept i="1">&lt;/b></ept></seg></tuv>'
        '<tuv lang="ES-MX"><seg>Un <ph>&lt;br/></ph>x</seg></tuv>'
    ))  # fmt: skip
    assert memory.pairs == (Pair(source="A big <b>x</b>", target="Un <br/>x"),)


def test_the_language_itself_goes_before_a_variety() -> None:
    memory = memory_of(foreign(
        '<tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="es-MX"><seg>mx</seg></tuv>'
        '<tuv xml:lang="es"><seg>es</seg></tuv>'
    ))  # fmt: skip
    assert [pair.target for pair in memory.pairs] == ["es"]


@pytest.mark.parametrize(("found", "wanted", "answer"), [
    ("es", "es", True), ("ES", "es", True), ("es_MX", "es", True), ("es", "es-MX", True),
    ("es-MX", "es-ES", False), ("pt", "es", False), ("e", "es", False), ("est", "es", False),
    ("zh", "zh-Hans", False), ("zh-Hant", "zh-Hans", False), ("zh-Hans-CN", "zh-Hans", True),
    ("zh-Hant", "zh", False), ("", "es", False),
])  # fmt: skip
def test_languages_that_fit(found: str, wanted: str, answer: bool) -> None:
    assert fits(found, wanted) is answer


def test_a_memory_of_other_languages_is_an_error() -> None:
    text = foreign('<tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv>')
    with pytest.raises(CatalogError, match=r"no texts in en with es .* en, fr"):
        memory_of(text)


def test_a_property_cannot_break_a_comment() -> None:
    text = foreign(
        '<prop type="x-origin">human&#10;#, c-format</prop><prop type="x-plural-form">x</prop>'
        '<tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="es"><seg>b</seg></tuv>'
    )
    assert memory_of(text).pairs == (Pair(source="a", target="b"),)
