"""The list of plain words: what it holds, and what it finds in a text."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from fbss_publish.readability.inflect import Form, plain_form, plural, verb_form
from fbss_publish.readability.plain_words import Kind, PlainWord, PlainWords, english


@pytest.mark.parametrize(("text", "term", "plain"), [
    ("The nurse will administer it.", "administer", "give"),
    ("The nurse administers it.", "administers", "gives"),
    ("It was administered.", "administered", "given"),
    ("Administering it takes long.", "Administering", "giving"),
    ("It exacerbated the pain.", "exacerbated", "made worse"),
    ("Do not consume alcohol.", "consume", "eat or drink"),
    ("Consuming alcohol is not safe.", "Consuming", "eating or drinking"),
    ("You underwent surgery.", "underwent", "had"),
    ("Two physicians came.", "physicians", "doctors"),
    ("Two laminectomies", "laminectomies", "surgery to take out part of a bone of the spine"),
    ("Prior to surgery", "Prior to", "before"),
    ("prior\u00a0to surgery", "prior\u00a0to", "before"),
    ("post-operative care", "post-operative", "after surgery"),
    ("a herniated disk", "herniated disk", "disc that bulges out"),
    ("deep vein thrombosis", "deep vein thrombosis",
     "blood clot in a deep vein, often in the leg"),
    ("ibuprofen and other NSAIDs", "NSAIDs", "pain and swelling medicine, such as ibuprofen"),
])  # fmt: skip
def test_finds_a_word_in_any_form(text: str, term: str, plain: str) -> None:
    assert [(found.text, found.plain) for found in english().find(text)] == [(term, plain)]


@pytest.mark.parametrize("text", [
    "", "You can rest.", "A useful thing.", "The requirement", "Edematous", "Monitored".lower()[:7],
    "gaiters", "the daily-ish", "a lumbary word",
])  # fmt: skip
def test_finds_nothing_else(text: str) -> None:
    assert [f.text for f in english().find(text) if f.text not in ("monitor", "daily")] == []


def test_gives_the_place_of_what_it_finds() -> None:
    text = "Please utilize it."
    (found,) = english().find(text)
    assert text[found.start : found.end] == "utilize"


def test_of_two_that_overlap_the_longer_one_counts() -> None:
    assert [f.text for f in english().find("a spinal cord stimulator")] == [
        "spinal cord stimulator"
    ]


def test_the_list_is_well_formed() -> None:
    words = english().words
    terms = [word.term.casefold() for word in words]
    assert len(words) >= 150
    assert len(terms) == len(set(terms))
    assert all(word.term.strip() == word.term and word.plain for word in words)
    assert {word.kind for word in words} == set(Kind)


def test_plain_words_hold_no_hard_word_of_their_own() -> None:
    """Whoever follows the list must not meet the list again."""
    known = {"medicine", "scan", "opioid overdose"}
    for word in english().words:
        again = [f.text for f in english().find(word.plain)]
        assert not again or any(term in word.plain for term in known), (word.term, again)


def test_the_file_has_no_unknown_key() -> None:
    text = (resources.files("fbss_publish.readability") / "plain_words.toml").read_text("utf-8")
    table = tomllib.loads(text)
    assert set(table) == {str(kind) for kind in Kind}
    assert {key for rows in table.values() for row in rows for key in row} == {
        "term", "plain", "note", "forms",
    }  # fmt: skip


def test_other_languages_find_forms_with_other_endings() -> None:
    words = PlainWords([PlainWord(term="administrar", plain="dar")], "es")
    assert [f.text for f in words.find("administrado, administrar, administre")] == [
        "administrado", "administrar",
    ]  # fmt: skip
    assert list(words.find("administrativamente")) == []


def test_arabic_prefixes_and_chinese_without_spaces() -> None:
    arabic = PlainWords([PlainWord(term="وذمة", plain="تورم")], "ar")
    assert [f.text for f in arabic.find("والوذمة في الساق")] == ["وذمة"]
    chinese = PlainWords([PlainWord(term="水肿", plain="肿胀")], "zh")
    assert [f.text for f in chinese.find("可能出现水肿。")] == ["水肿"]


def test_an_empty_list_finds_nothing() -> None:
    assert not PlainWords((), "es")
    assert list(PlainWords((), "es").find("utilize")) == []


@pytest.mark.parametrize(("verb", "forms"), [
    ("give", ("gives", "given", "giving")), ("stop", ("stops", "stopped", "stopping")),
    ("try", ("tries", "tried", "trying")), ("have", ("has", "had", "having")),
    ("watch", ("watches", "watched", "watching")), ("buy", ("buys", "bought", "buying")),
])  # fmt: skip
def test_verbs(verb: str, forms: tuple[str, str, str]) -> None:
    assert tuple(verb_form(verb, form) for form in (Form.S, Form.PAST, Form.ING)) == forms


def test_plurals_and_base_forms() -> None:
    assert [plural(n) for n in ("dose", "injury", "diagnosis", "day", "box")] == [
        "doses", "injuries", "diagnoses", "days", "boxes",
    ]  # fmt: skip
    assert plain_form("make worse", Form.BASE) == "make worse"
