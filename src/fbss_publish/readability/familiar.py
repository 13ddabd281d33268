"""Which words a list of familiar words covers, by the rules of Dale and Chall (1948).

Names and numbers are familiar, and so are the regular inflections of a word of the list: -s, -es,
-'s, -d, -ed, -ing, -ies, -ied, -er and -est. Words in -ly and compounds are familiar only if they
are listed, a compound with a hyphen if all its parts are.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from fbss_publish.readability.words import Shape, Word

_PARTS = re.compile(r"[-\u2010\u2011]")
_ENDINGS = (
    ("'s", ""), ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"),
    ("ing", ""), ("ing", "e"), ("er", ""), ("r", ""), ("ier", "y"), ("est", ""), ("st", ""),
    ("iest", "y"),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")


def is_familiar(word: Word, listed: Container[str], *, first: bool) -> bool:
    """Say whether a word is familiar; `first` of its sentence, where a capital tells nothing."""
    if word.shape is not Shape.WORD:
        return True
    if word.text[0].isupper() and not first:
        return True
    parts = [part for part in _PARTS.split(word.text.lower().replace("’", "'")) if part]
    return all(any(form in listed for form in _forms(part)) for part in parts)


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending)
            yield stem + instead
            if ending in ("ed", "ing", "er", "est") and _DOUBLED.search(stem):
                yield stem[:-1]
