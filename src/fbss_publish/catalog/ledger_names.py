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
    "clinical linguistic medical physician surgeon pharmacist therapist interpreter senior lead "
    "chief head hospital clinic department office service native speaker bilingual certified "
    "independent internal external second first quality assurance qa "
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


_MARKS = frozenset(" .,'’ʼʻ`´-‐‑–·・()/&")
_JOINERS = "\u200c\u200d"
_LONGEST = 120
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def odd(name: str) -> str:
    """Say what is wrong with the characters of a name, or ''.

    A name that shows as another one, or as nothing, must not stand beside a sign-off. The
    joiners belong to names in Persian and in scripts of India.
    """
    if len(name) > _LONGEST:
        return "it is longer than a name"
    for place, char in enumerate(name):
        known = unicodedata.category(char)[0] in "LMN" or char in _MARKS or char.isspace()
        joins = char in _JOINERS and 0 < place < len(name) - 1 and ord(name[place - 1]) > 0x5FF
        if not (known or joins) or char in "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029":
            return f"it holds U+{ord(char):04X}"
    for word in _WORD.findall(name):
        scripts = {unicodedata.name(char, "").partition(" ")[0] for char in word}
        if len(scripts.intersection(_ALIKE)) > 1:
            return f"“{word}” mixes letters of two scripts"
    return ""


def placeholder(name: str) -> bool:
    """Say whether this cannot be the name of a person who answers for a translation."""
    if odd(name.strip()):
        return True
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
