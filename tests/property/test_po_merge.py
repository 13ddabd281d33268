"""What holds for every merge: no word of a person is lost, and nothing happens twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.merge import merge
from fbss_publish.catalog.po.read import parse_po
from fbss_publish.catalog.po.write import format_po

THOROUGH = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HEADER = Entry(
    msgid="",
    msgstr=(
        "POT-Creation-Date: 2026-01-01\nContent-Type: text/plain; charset=UTF-8\n"
        "Plural-Forms: nplurals=3; plural=0;\n",
    ),
)

word = st.sampled_from("take 2 4 tablets a day with food not <strong> rest walk call us".split())
source = st.lists(word, min_size=1, max_size=8).map(" ".join)
context = st.sampled_from([None, None, None, "", "menu"])
flags = st.lists(st.sampled_from(["fuzzy", "c-format", "mine", "no-wrap"]), max_size=3, unique=True)
comment = st.sampled_from(["Reviewed by the clinic", "Formal address", ""])
place = st.sampled_from(["a.html#one", "a.html#two", "b.html#one"])


@st.composite
def old_entries(draw: st.DrawFn, number: int) -> Entry:
    """Give a message; each translation says which one it was, so that it can be found."""
    plural = draw(st.sampled_from([None, None, "many"]))
    forms = 3 if plural else 1
    filled = draw(st.booleans())
    marked = draw(flags)
    return Entry(
        msgid=draw(source),
        msgctxt=draw(context),
        msgid_plural=plural,
        msgstr=tuple(f"translation {number}/{form}" if filled else "" for form in range(forms)),
        comments=tuple(f"{text} {number}" for text in draw(st.lists(comment, max_size=2))),
        references=tuple(draw(st.lists(place, max_size=1))),
        flags=tuple(marked),
        previous=Previous(msgid=draw(source)) if draw(st.booleans()) else None,
        obsolete=draw(st.booleans()),
    )


@st.composite
def old_catalogs(draw: st.DrawFn) -> Catalog:
    found = [draw(old_entries(number)) for number in range(draw(st.integers(0, 8)))]
    entries = {entry.key: entry for entry in found}
    catalog = Catalog(file="es.po", header=HEADER, entries=tuple(entries.values()))
    return parse_po(format_po(catalog), "es.po")


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Catalog, Catalog]:
    """Give a catalog and a template that has some of its messages and some others."""
    old = draw(old_catalogs())
    stays = [entry for entry in old.entries if draw(st.booleans())]
    fresh = [
        Entry(msgid=draw(source), msgctxt=draw(context), references=(draw(place),))
        for _ in range(draw(st.integers(0, 5)))
    ]
    entries = {
        entry.key: replace(
            entry.detached(),
            msgstr=("",) * len(entry.msgstr),
            comments=(),
            flags=tuple(flag for flag in draw(flags) if flag != "fuzzy"),
            previous=None,
            obsolete=False,
        )
        for entry in draw(st.permutations(stays + fresh))
    }
    head = replace(HEADER, msgstr=(HEADER.msgstr[0].replace("2026", "2027"),))
    return old, Catalog(file="x.pot", header=head, entries=tuple(entries.values()))


@THOROUGH
@given(pairs())
def test_no_word_is_lost(pair: tuple[Catalog, Catalog]) -> None:
    old, template = pair
    out = format_po(merge(old, template).catalog).decode()
    for entry in old.entries:
        for text in (*entry.msgstr, *entry.comments):
            assert text in out


@THOROUGH
@given(pairs())
def test_the_messages_are_those_of_the_template_in_its_order(pair: tuple[Catalog, Catalog]) -> None:
    old, template = pair
    merged = merge(old, template, places=True)
    active = [entry for entry in merged.catalog.entries if not entry.obsolete]
    assert list(merged.catalog.entries[: len(active)]) == active
    assert [entry.key for entry in active] == [entry.key for entry in template.entries]
    for entry, new in zip(active, template.entries, strict=True):
        assert (entry.notes, entry.references) == (new.notes, new.references)
        assert entry.msgid_plural == new.msgid_plural
    assert merged.kept + merged.near + merged.added + merged.revived == len(active)


@THOROUGH
@given(pairs())
def test_places_alone_make_no_other_difference(pair: tuple[Catalog, Catalog]) -> None:
    old, template = pair
    told, untold = merge(old, template, places=True), merge(old, template)
    assert replace(told, catalog=untold.catalog) == untold
    assert [_placeless(e) for e in told.catalog.entries] == [
        _placeless(e) for e in untold.catalog.entries
    ]


def _placeless(entry: Entry) -> Entry:
    return replace(entry, references=(), notes=())


@THOROUGH
@given(pairs())
def test_nothing_counts_as_checked_that_was_not(pair: tuple[Catalog, Catalog]) -> None:
    old, template = pair
    before = {entry.key: entry for entry in old.entries}
    for entry in merge(old, template).catalog.active:
        if any(entry.msgstr) and not entry.fuzzy:
            assert not before[entry.key].fuzzy
            assert before[entry.key].msgstr == entry.msgstr
        if entry.fuzzy and entry.key not in before:
            assert not any(comment.startswith("Reviewed") for comment in entry.comments)


@THOROUGH
@given(pairs())
def test_a_second_merge_changes_no_byte(pair: tuple[Catalog, Catalog]) -> None:
    old, template = pair
    out = format_po(merge(old, template).catalog)
    again = merge(parse_po(out, "es.po"), template)
    assert format_po(again.catalog) == out
    assert (again.near, again.added, again.obsoleted, again.revived) == (0, 0, 0, 0)


@THOROUGH
@given(pairs())
def test_what_did_not_change_keeps_its_lines(pair: tuple[Catalog, Catalog]) -> None:
    old, template = pair
    before = {entry.key: entry for entry in old.entries}
    merged = merge(old, template).catalog
    out = format_po(merged).decode()
    for entry in merged.entries:
        if before.get(entry.key) == entry:
            assert before[entry.key].raw in out
    if merged.entries == old.entries:
        assert out.encode() == format_po(old)
