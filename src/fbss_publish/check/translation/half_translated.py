"""No stretch of the source is left untranslated in the midst of a translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.scripts import LATIN_RUN, latin_words
from fbss_publish.check.text.visible import compared, source_text, target_text, without_addresses
from fbss_publish.domain.finding import Severity

_LEAST = 4
# English words that mean nothing, or nothing usual, in other languages of Latin script.
_ENGLISH = frozenset(
    "the of and with your you is are was were not from that this these when what which have has "
    "if or by be been will can should may would could for they it its an at on than then but "
    "there their we our how who until before after about".split()
)


def check(pair: Pair) -> Iterator[Problem]:
    """Report four or more words of the source that follow each other in the translation.

    In a text of Latin script they must hold an ordinary English word, so that names of
    institutions and medicines pass. A text that equals its source is an `untranslated-copy`.
    """
    source, target = (without_addresses(t) for t in (source_text(pair), target_text(pair)))
    if not compared(pair) or source.strip() == target.strip():
        return
    known = _runs_of(_lower(latin_words(source)))
    for run in LATIN_RUN.finditer(target):
        words = latin_words(run[0])
        if found := _shared(words, known, strict=pair.locale.script == "Latn"):
            yield Problem(f"“{found}…” is still in the source's language. Translate it.")
            return


def _shared(words: Sequence[str], known: set[tuple[str, ...]], *, strict: bool) -> str:
    """Give the first four words that the source has in this order, unless they are a name."""
    for start in range(len(words) - _LEAST + 1):
        four = words[start : start + _LEAST]
        if tuple(_lower(four)) not in known or _name(four):
            continue
        if not strict or any(word.lower() in _ENGLISH for word in four):
            return " ".join(four)
    return ""


def _name(words: Sequence[str]) -> bool:
    """Say whether all words that carry meaning begin with a capital, as in a name."""
    return all(word[0].isupper() for word in words if word.lower() not in _ENGLISH | {"in", "on"})


def _runs_of(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + _LEAST]) for i in range(len(words) - _LEAST + 1)}


def _lower(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


RULE = Rule(
    code="half-translated",
    severity=Severity.WARNING,
    title="Nothing is left in the source's language",
    mend="Translate the words that are still in the language of the source.",
    check=check,
)
