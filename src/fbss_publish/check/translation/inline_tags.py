"""The translation has the source's inline tags, each once, closed, and none of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.markup import MarkupError, expand

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<(?:script|style|iframe)\b", re.IGNORECASE)
_BARE = re.compile(r"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_REFERENCE = re.compile(r"&(?:#\w+|[A-Za-z]\w+);")


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the tags of both texts; their order is free.

    A source that is no whole markup itself, as “Dear <name>”, is compared tag by tag.
    """
    if not pair.unit.markup or _broken(pair.source, pair):
        yield from _as_written(pair)
        return
    if error := _broken(pair.target, pair):
        wanted = " ".join(f"<{tag.name}{'/' if tag.empty else ''}>" for tag in pair.unit.tags)
        yield Problem(f"{error}. The source has: {wanted or 'no tags'}.")
    elif _bare_sign(pair):
        yield Problem(
            "“&” stands by itself in a text with markup. Write &amp; for the sign.",
            severity=Severity.WARNING,
        )


def _broken(text: str, pair: Pair) -> str:
    try:
        expand(text, pair.unit.tags)
    except MarkupError as error:
        return str(error)
    return ""


def _bare_sign(pair: Pair) -> bool:
    marked = pair.unit.tags or _REFERENCE.search(pair.source)
    return bool(marked and _BARE.search(pair.target) and not _BARE.search(pair.source))


def _as_written(pair: Pair) -> Iterator[Problem]:
    ours, theirs = (Counter(_TAG.findall(text)) for text in (pair.source, pair.target))
    for tag in sorted((ours - theirs).keys()):
        yield Problem(f"{tag} of the source is missing. Put it in.")
    for tag in sorted((theirs - ours).keys()):
        yield Problem(f"{tag} is not in the source, or not so often. Take it out.")


RULE = Rule(
    code="inline-tags",
    severity=Severity.ERROR,
    title="Inline tags of source and translation are the same",
    mend="Copy the tags from the source, and put each around the words that correspond.",
    check=check,
)
