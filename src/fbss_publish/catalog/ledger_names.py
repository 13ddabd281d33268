"""Telling the name of a person from what people type where a name is wanted.

Given names and family names are of all kinds: Claude, Ai, Bot and Tester are names of people
too, if another name stands beside them. So a name is refused if nothing but such words is in
it, or if a word is in it that is no part of anybody's name.
"""

from __future__ import annotations

import re
import unicodedata

_EMPTY_WORDS = frozenset(
    "a an the of for and not no by is this to be is my our your "
    "na none nil null nobody noone no-one someone somebody anybody anyone everyone person people "
    "name human real unknown anonymous anon undefined tbd tba todo xxx xx "
    "test tests tester testing fixture sample example demo dummy fake mock foo bar baz asdf qwerty "
    "reviewer reviewers review translator translators linguist clinician doctor dr nurse expert "
    "qualified professional editor author signer approver approved checker proofreader "
    "admin administrator root user users staff team member owner maintainer maintainers developer "
    "system automation automatic automated script pipeline ci cd robot bot bots agent assistant "
    "ai machine model language llm computer program software tool mt nmt "
    "claude opus sonnet haiku gemini bard llama mistral grok qwen deepseek google translate "
    "microsoft bing amazon aws azure cloud api engine watson copilot".split()
)
_NEVER = frozenset(
    "fixture placeholder chatgpt gpt openai anthropic deepl llm systran weblate poedit "
    "github gitlab dependabot changeme example.com".split()
)
_STAND_INS = frozenset({"john doe", "jane doe", "john smith doe", "max mustermann", "lorem ipsum"})
_WORD = re.compile(r"[^\W\d_]+")


def placeholder(name: str) -> bool:
    """Say whether this cannot be the name of a person who answers for a translation."""
    words = [word.casefold() for word in _WORD.findall(_letters(name))]
    if sum(map(len, words)) < 2 or " ".join(words) in _STAND_INS:
        return True
    if any(word in _NEVER for word in words):
        return True
    return all(word in _EMPTY_WORDS or _initial(word) for word in words)


def _letters(name: str) -> str:
    """Leave out vowel signs, accents and what nobody sees; they part no word and make none."""
    plain = unicodedata.normalize("NFKC", name)
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Mc", "Me", "Cf"))


def _initial(word: str) -> bool:
    """One letter is not yet a name; one character of Chinese or Korean may be."""
    return len(word) == 1 and ord(word) < 0x3000
