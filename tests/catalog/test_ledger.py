"""The ledger: a sign-off is of one text, by a named person, and of nothing else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.ledger import (
    Ledger,
    Record,
    add_records,
    digest_of,
    read_ledger,
    write_lines,
)
from fbss_publish.catalog.ledger_names import placeholder
from fbss_publish.errors import CatalogError

ENTRY = Entry(msgid="Take two", msgstr=("Tome dos",), msgctxt="dose")
PERSON = "R. One"


def review(entry: Entry, **fields: str) -> Record:
    return Record(digest=digest_of(entry), event="review", fields={"revPerson": PERSON, **fields})


def ledger_of(folder: Path, *records: Record) -> Ledger:
    path = folder / "reviews.jsonl"
    path.write_bytes(write_lines(records))
    return read_ledger(path, "locales/es/reviews.jsonl")


def test_a_signed_message_is_reviewed(tmp_path: Path):
    assert ledger_of(tmp_path, review(ENTRY)).reviewed(ENTRY)
    assert not ledger_of(tmp_path).reviewed(ENTRY)


@pytest.mark.parametrize(
    "changes",
    [
        {"msgstr": ("Tome tres",)},
        {"msgstr": ("Tome dos ",)},
        {"msgstr": ("tome dos",)},
        {"msgid": "Take two!"},
        {"msgctxt": None},
        {"msgctxt": "other"},
        {"msgid_plural": "Take %d"},
        {"msgstr": ("Tome dos", "Tome dos")},
        {"msgid": "Take", "msgctxt": "dose\x04Take two"},
    ],
)
def test_any_change_of_the_text_lapses_it(tmp_path: Path, changes: dict[str, object]):
    assert not ledger_of(tmp_path, review(ENTRY)).reviewed(ENTRY.changed(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"comments": ("a note",)},
        {"notes": ("Paragraph",)},
        {"references": ("source/x.html#a",)},
        {"flags": ("no-wrap",)},
        {"line": 7},
    ],
)
def test_what_is_not_the_text_does_not(tmp_path: Path, changes: dict[str, object]):
    assert ledger_of(tmp_path, review(ENTRY)).reviewed(ENTRY.changed(**changes))


def test_fuzzy_and_untranslated_are_never_reviewed(tmp_path: Path):
    fuzzy = ENTRY.changed(flags=("fuzzy",), previous=Previous(msgid="Take one"))
    empty = ENTRY.changed(msgstr=("",))
    ledger = ledger_of(tmp_path, review(fuzzy), review(empty))
    assert not ledger.reviewed(fuzzy)
    assert not ledger.reviewed(empty)


def test_the_digest_is_documented_and_stable():
    assert digest_of(Entry(msgid="a", msgstr=("b",))) == hashlib.sha256(b"a\x00\x00b").hexdigest()
    assert digest_of(ENTRY) == hashlib.sha256(b"dose\x04Take two\x00\x00Tome dos").hexdigest()


def test_the_boundary_between_texts_counts():
    one = Entry(msgid="a", msgid_plural="b", msgstr=("c", "d"))
    assert digest_of(one) != digest_of(one.changed(msgstr=("cd", "")))
    assert digest_of(one) != digest_of(one.changed(msgid_plural="", msgstr=("b", "c", "d")))


def test_origins(tmp_path: Path):
    origin = Record(digest=digest_of(ENTRY), event="origin", fields={"origin": "machine"})
    ledger = ledger_of(tmp_path, origin)
    assert ledger.origin(ENTRY) == "machine"
    assert ledger.origin(ENTRY.changed(msgstr=("x",))) == ""
    assert not ledger.reviewed(ENTRY)


def test_lines_are_sorted_and_unique(tmp_path: Path):
    a, b = review(ENTRY), review(ENTRY.changed(msgid="á"))
    assert write_lines([a, b, a]) == write_lines([b, a])
    assert write_lines([a, b]).count(b"\n") == 2
    assert "á" not in write_lines([b]).decode()
    assert json.loads(a.line())["revPerson"] == PERSON


def test_a_ledger_that_is_not_there_is_empty(tmp_path: Path):
    assert read_ledger(tmp_path / "none.jsonl", "x") == Ledger()


def line(**values: object) -> bytes:
    return json.dumps(values).encode()


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (b"{", "this line is not a record"),
        (b"[]", "this line is not a record"),
        (b"3", "this line is not a record"),
        (b"\xff\xfe", "this line is not a record"),
        (b'{"digest": "\xe1"}', "this line is not a record"),
        (b"<<<<<<< HEAD", "this line is not a record"),
        (line(digest="d", event="review", revPerson=1), "this line is not a record"),
        (line(event="review", revPerson=PERSON), "no digest"),
        (line(digest="d", revPerson=PERSON), "no known event"),
        (line(digest="d", event="", revPerson=PERSON), "no known event"),
        (
            b'{"digest": "d", "event": "review", "revPerson": "R. One", "revPerson": "S. Two"}',
            "this line is not a record",
        ),
        (
            b'{"digest": "d", "event": "review", "revPerson": "\\ud800"}',
            "this line is not a record",
        ),
        (
            line(digest="d", event="waive", person=PERSON, code="numbers"),
            "no reason and no expires",
        ),
        (line(digest="d", event="revoke", person=PERSON), "no revokes"),
        (line(digest="d", event="revoke", revokes="e"), "without the name of a person"),
        (line(digest="d", event="review"), "without the name of a person"),
        (line(digest="d", event="review", revPerson="  "), "without the name of a person"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, bad: bytes, complaint: str):
    path = tmp_path / "reviews.jsonl"
    path.write_bytes(write_lines([review(ENTRY)]) + b"\n" + bad + b"\n")
    with pytest.raises(CatalogError) as caught:
        read_ledger(path, "locales/es/reviews.jsonl")
    assert str(caught.value).startswith("locales/es/reviews.jsonl:3: ")
    assert complaint in str(caught.value)
    assert caught.value.mend


def test_separators_within_a_value_do_not_cut_a_line(tmp_path: Path):
    odd = review(ENTRY, annotation="a\u2028b\x85c")
    ledger = ledger_of(tmp_path, odd)
    assert ledger.reviewed(ENTRY)
    assert ledger.reviews[digest_of(ENTRY)][0].fields["annotation"] == "a\u2028b\x85c"


# Scopes, fixtures, revocations ------------------------------------------------------------


def test_a_review_without_a_scope_is_linguistic(tmp_path: Path):
    assert ledger_of(tmp_path, review(ENTRY)).scopes(ENTRY) == {"linguistic"}


def test_scopes_add_up_and_unknown_ones_say_nothing(tmp_path: Path):
    records = [review(ENTRY, scope=scope) for scope in ("linguistic", "clinical", "spelling", "")]
    assert ledger_of(tmp_path, *records).scopes(ENTRY) == {"linguistic", "clinical"}
    assert ledger_of(tmp_path, records[2], records[3]).scopes(ENTRY) == frozenset()


def test_fuzzy_and_untranslated_have_no_scope(tmp_path: Path):
    ledger = ledger_of(tmp_path, review(ENTRY, scope="clinical"))
    assert ledger.scopes(ENTRY.changed(flags=("fuzzy",))) == frozenset()
    assert ledger.scopes(ENTRY.changed(msgstr=("",))) == frozenset()


@pytest.mark.parametrize(
    "fields",
    [
        {"fixture": "true"},
        {"fixture": "false"},
        {"revPerson": "Test Fixture (not a person)"},
        {"revPerson": "Claude"},
        {"revPerson": "GPT-4"},
        {"revPerson": "reviewer 1"},
    ],
)
def test_a_fixture_never_counts_outside_tests(tmp_path: Path, fields: dict[str, str]):
    record = review(ENTRY, **{"revPerson": PERSON, **fields})
    ledger = ledger_of(tmp_path, record)
    assert not ledger.reviewed(ENTRY)
    allowed = read_ledger(tmp_path / "reviews.jsonl", "x", allow_fixtures=True)
    assert allowed.reviewed(ENTRY)


@pytest.mark.parametrize(
    "name",
    ["", " ", "-", "x", "X.", "test", "Test", "Fixture 7", "n/a", "N.A.", "admin", "the reviewer",
     "Reviewer A", "bot", "AI", "an AI language model", "Claude", "claude 3.5 sonnet", "ChatGPT",
     "Google Translate", "DeepL", "gpt-4o", "machine", "John Doe", "Translator", "12345",
     "Dr. Expert", "Anthropic Claude", "github-actions bot", "Cl\u200baude", "Ｂｏｔ"],
)  # fmt: skip
def test_placeholders_are_no_names(name: str):
    assert placeholder(name)


@pytest.mark.parametrize(
    "name",
    ["R. One", "Claude Debussy", "Ai Weiwei", "Anna Tester", "Mary Baker Eddy", "李白", "王 小明",
     "محمود درويش", "Ólafur Jónsdóttir", "Suharto", "Nguyễn Du", "Bot Janssen", "김소월",
     "मीरा राव", "गीता", "สุนทรภู่", "Nguye\u0302\u0303n Du", "مریم\u200cالسادات"],
)  # fmt: skip
def test_names_are_names(name: str):
    assert not placeholder(name)


def revocation(record: Record) -> Record:
    fields = {
        "revokes": record.id,
        "person": PERSON,
        "reason": "was not read",
        "date": "2026-11-23",
    }
    return Record(digest=record.digest, event="revoke", fields=fields)


def test_a_revoked_line_does_not_count(tmp_path: Path):
    one, other = review(ENTRY, scope="linguistic"), review(ENTRY, scope="clinical")
    assert ledger_of(tmp_path, one, other, revocation(one)).scopes(ENTRY) == {"clinical"}
    assert not ledger_of(tmp_path, one, revocation(one)).reviewed(ENTRY)


def test_a_revocation_is_of_one_line_only(tmp_path: Path):
    one, later = review(ENTRY, date="2026-11-22"), review(ENTRY, date="2026-11-23")
    assert ledger_of(tmp_path, one, later, revocation(one)).reviewed(ENTRY)


def test_a_machine_stays_a_machine(tmp_path: Path):
    digest = digest_of(ENTRY)
    origins = [
        Record(digest=digest, event="origin", fields={"origin": origin, "date": date})
        for origin, date in (("human", "1"), ("machine", "2"), ("human", "3"))
    ]
    assert ledger_of(tmp_path, *origins).origin(ENTRY) == "machine"
    assert ledger_of(tmp_path, *origins[::2]).origin(ENTRY) == "human"


# Rewriting --------------------------------------------------------------------------------


def test_what_is_not_known_is_kept(tmp_path: Path):
    path = tmp_path / "reviews.jsonl"
    strange = line(digest="d", event="adopted", by="somebody", x="ü").decode()
    extra = review(ENTRY, colour="green").line()
    path.write_text(f"{strange}\n{extra}\n", encoding="utf-8")
    new = review(ENTRY.changed(msgstr=("Tome 2",)))
    assert add_records(path, "x", [new])
    kept = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]
    assert json.loads(strange) in kept
    assert json.loads(extra) in kept
    assert len(kept) == 3
    assert not add_records(path, "x", [new])


def test_a_damaged_ledger_is_not_written_over(tmp_path: Path):
    path = tmp_path / "reviews.jsonl"
    path.write_bytes(b"<<<<<<< HEAD\n")
    with pytest.raises(CatalogError, match="x:1: "):
        add_records(path, "x", [review(ENTRY)])
    assert path.read_bytes() == b"<<<<<<< HEAD\n"


def test_branches_merge_line_by_line():
    a, b, c = (review(ENTRY, note=note) for note in "abc")
    ours, theirs = write_lines([a, b]).splitlines(), write_lines([a, c]).splitlines()
    assert write_lines([a, b, c]).splitlines() == sorted({*ours, *theirs})
