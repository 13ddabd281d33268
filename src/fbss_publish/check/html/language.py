"""Languages: which subtags there are, and which language a text is in, as far as that shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.text.scripts import script_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_KANA = re.compile("[\u3040-\u30ff]")
_PRIVATE = re.compile(r"q[a-t][a-z]")
_SCRIPTS = {
    "ARABIC": frozenset(
        "ar fa ur ps ckb ug sd ks pnb azb uz kk ky ms dv arc bal glk lrc mzn".split()
    ),
    "HEBREW": frozenset("he yi iw ji lad".split()),
    "CYRILLIC": frozenset(
        "ru uk bg be mk sr kk ky mn tg tt ba cv os ce av sah udm kv tyv bua kbd ab az uz tk ro "
        "sh bs cnr inh krc kum lbe lez myv mdf xal alt ug cu rue".split()
    ),
    "GREEK": frozenset("el grc".split()),
    "DEVANAGARI": frozenset("hi ne mr sa bho mai kok awa brx doi sd ks new mag hne".split()),
    "BENGALI": frozenset("bn as mni".split()),
    "THAI": frozenset("th".split()),
    "HANGUL": frozenset("ko".split()),
    "HIRAGANA": frozenset("ja".split()),
    "KATAKANA": frozenset("ja ain".split()),
    "CJK": frozenset("zh ja ko yue wuu nan hak cmn gan hsn lzh".split()),
    "ARMENIAN": frozenset("hy".split()),
    "GEORGIAN": frozenset("ka xmf sva".split()),
    "ETHIOPIC": frozenset("am ti gez tig".split()),
    "TAMIL": frozenset("ta".split()),
    "TELUGU": frozenset("te".split()),
    "KHMER": frozenset("km".split()),
    "LAO": frozenset("lo".split()),
    "MYANMAR": frozenset("my shn mnw ksw".split()),
}
"""Languages that are written in a script, by the first word of its letters' names."""

_LATIN = frozenset(
    "af ca cs cy da de en es et eu fi fil fr ga gl hr ht hu id is it lt lv mt nb nl nn no pl pt ro "
    "sk sl so sq sv sw tr vi zu xh yo ig ha mi sm to haw lb fo la eo jv su ceb ilo hmn mg rw sn st "
    "tn ny om wo ln ee tw qu ay gn".split()
)
"""Languages that are written in Latin letters alone."""

_NOT_LATIN = frozenset(
    "ar fa ur ps ckb he ru uk bg be mk el hi ne mr bn th ko ja zh hy ka am ti ta te km lo my "
    "yi gu pa kn ml si bo dz".split()
)
_ENOUGH = 2
_SURE = 6


@cache
def known_subtags() -> frozenset[str]:
    """Give the primary language subtags that are registered."""
    text = (resources.files(__package__) / "language_subtags.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    at = lines.index("---")
    found = {code for line in lines[:at] for code in line.split()}
    for item in " ".join(lines[at + 1 :]).split():
        pair, _, letters = item.partition(":")
        found |= {pair + letter for letter in letters}
    return frozenset(found)


def primary(tag: str) -> str:
    """Give the language subtag of a tag in lower case."""
    return tag.strip().partition("-")[0].lower()


def known_language(tag: str) -> bool:
    """Say whether a tag starts with a registered language."""
    first = primary(tag)
    return first in known_subtags() or bool(_PRIVATE.fullmatch(first))


@dataclass(frozen=True, slots=True)
class Guess:
    """Another language that a text seems to be in, and whether only small words say so."""

    language: str
    by_script: bool = False


def other_language(text: str, tag: str) -> Guess | None:
    """Give the language that a text is in rather than that of its tag; None where none shows."""
    own = language_of(tag)
    words = [word.lower() for word in _WORD.findall(text)]
    if (script := _script(words)) is None:
        return None
    if script != "LATIN":
        fits = _SCRIPTS.get(script)
        if fits and own not in fits and "-" not in tag and own in _LATIN | _NOT_LATIN:
            return Guess(sorted(fits, key=_familiar)[0], by_script=True)
        return None
    if own in _NOT_LATIN and "latn" not in tag.lower():
        return Guess(_latin(words, "") or "en", by_script=True) if len(words) > 2 else None
    found = _latin(words, own)
    return Guess(found) if found else None


def _familiar(language: str) -> int:
    order = ["ar", "he", "ru", "el", "hi", "bn", "zh"]
    return order.index(language) if language in order else len(order)


def _script(words: list[str]) -> str | None:
    """Give the script of most letters."""
    counts: dict[str, int] = {}
    for word in words:
        script = "HIRAGANA" if _KANA.search(word) else script_of(word[0])
        counts[script] = counts.get(script, 0) + len(word)
    if "HIRAGANA" in counts:  # Japanese mixes three scripts; together they are its own.
        counts["HIRAGANA"] += counts.pop("CJK", 0)
    best = max(counts, key=lambda name: counts[name], default="")
    if not best or counts[best] * 3 < 2 * sum(counts.values()):
        return None
    return best


def _latin(words: list[str], own: str) -> str:
    """Give the language whose small words a text has, where its own has clearly fewer."""
    mine = _small(own)
    languages, having = _small_words()
    scores = dict.fromkeys(languages, 0)
    for word in words:
        for language in having.get(word, ()):
            scores[language] += 1
    best = max(scores, key=lambda language: scores[language], default="")
    if not best or best == own:
        return ""
    theirs = _small(best)
    hits = {word for word in words if word in theirs and word not in mine}
    ours = sum(word in mine for word in words)
    if mine or not own:
        return best if len(hits) >= _ENOUGH + 1 and scores[best] >= 2 * ours + 1 else ""
    dense = scores[best] * 4 >= len(words)
    return best if len(hits) >= _SURE and dense else ""


@cache
def _small_words() -> tuple[tuple[str, ...], dict[str, list[str]]]:
    """Give the languages whose small words are known, and for each word those that have it."""
    known = lexicon("function_words")
    languages = tuple(language for language in known if "words" in known[language])
    having: dict[str, list[str]] = {}
    for language in languages:
        for word in _small(language):
            having.setdefault(word, []).append(language)
    return languages, having


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(lexicon("function_words").get(language, {}).get("words", "").split())
