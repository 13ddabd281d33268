"""The forms of English words: the usual endings, and the few irregular words that are needed."""

from __future__ import annotations

import re
from enum import StrEnum

_PAST = {
    "buy": ("bought", "bought"), "drink": ("drank", "drunk"), "eat": ("ate", "eaten"),
    "find": ("found", "found"), "get": ("got", "got"), "give": ("gave", "given"),
    "have": ("had", "had"), "keep": ("kept", "kept"), "make": ("made", "made"),
    "show": ("showed", "shown"), "tell": ("told", "told"),
}  # fmt: skip
_DOUBLED = frozenset({"get", "stop"})
_HISSING = ("s", "x", "z", "ch", "sh")


class Form(StrEnum):
    """A form of a word: as in a dictionary, or with one of the English endings."""

    BASE = "base"
    S = "s"
    PAST = "past"
    ING = "ing"


def verb_form(verb: str, form: Form) -> str:
    """Give a verb in a form; of two past forms the participle."""
    match form:
        case Form.S:
            return "has" if verb == "have" else plural(verb)
        case Form.PAST:
            return _PAST[verb][1] if verb in _PAST else _with_ending(verb, "ed")
        case Form.ING:
            return _with_ending(verb, "ing")
    return verb


def plural(noun: str) -> str:
    """Give a noun with the ending -s."""
    if re.search("[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    if noun.endswith("sis"):
        return f"{noun[:-2]}es"
    return f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


def plain_form(plain: str, form: Form) -> str:
    """Give plain words that stand for a verb in the form that the verb had.

    “eat or drink” has two verbs; of “make worse” only the first word changes.
    """
    return " or ".join(_first_changed(part, form) for part in plain.split(" or "))


def _first_changed(words: str, form: Form) -> str:
    first, space, rest = words.partition(" ")
    return f"{verb_form(first, form)}{space}{rest}"


def _with_ending(verb: str, ending: str) -> str:
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}{ending}"
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}{ending}"
    if ending == "ed" and re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{ending}"
