"""Nothing of the source's language is left in a translation without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.compare import own_text, paired
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import language_at
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WORD_OR_GAP = re.compile(rf"{_WORD.pattern}|\0")
_RUN = 4
"""So many words of the source in a row are no name and no term."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report runs of words that stand in the source page too and have no `lang` of their own.

    A voice reads them in the wrong language, and whoever knows only the page's language does
    not understand them.
    """
    if page.original is None or page.locale is None or not page.translated:
        return
    if page.locale.pseudo:
        return
    names = _names(page)
    for ours, theirs in paired(page.view, page.original):
        if language_at(ours).lower() not in ("", page.locale.tag.lower()):
            continue
        run = _left(_words(ours, names), _words(theirs))
        if run:
            yield found(
                ours,
                f"“{shown_text(' '.join(run))}” is in the language of the source. "
                "Translate it, or mark its language.",
            )


def _names(page: PageSubject) -> re.Pattern[str] | None:
    """Find the terms that the language uses as they are in the source, the longest first."""
    tag = page.locale.tag if page.locale else ""
    wordings = [wording for c in page.terms.concepts if (wording := c.wording(tag))]
    known = {name for w in wordings for name in (*w.approved, *w.allowed) if name.isascii()}
    if not known:
        return None
    ordered = sorted(known, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, ordered)), re.IGNORECASE)


def _words(block: Element, names: re.Pattern[str] | None = None) -> list[str]:
    """Give the words of a block, those of parts in another language left out.

    A name leaves an empty word behind, so that the words beside it are no run.
    """
    marked = {
        word
        for inner in block.within()
        if inner.has("lang") and inner.get("lang").lower() != language_at(block).lower()
        for word in _WORD.findall(inner.text())
    }
    text = names.sub(" \0 ", own_text(block)) if names else own_text(block)
    return [word for word in _WORD_OR_GAP.findall(text) if word not in marked]


def _left(ours: list[str], theirs: list[str]) -> list[str]:
    """Give the longest run of words of ours that is in theirs, where it is no name."""
    runs = {tuple(theirs[at : at + _RUN]) for at in range(len(theirs) - _RUN + 1)}
    for at in range(len(ours) - _RUN + 1):
        if tuple(ours[at : at + _RUN]) in runs:
            end = at + _RUN
            while end < len(ours) and tuple(ours[end - _RUN + 1 : end + 1]) in runs:
                end += 1
            run = ours[at:end]
            if sum(word.islower() for word in run) * 2 >= len(run):
                return run
    return []


RULE = Rule(
    code="english-left",
    severity=Severity.WARNING,
    title="Nothing of the source's language is left unmarked",
    mend="Translate the rest, or mark its language with “lang”.",
    check=check,
    criterion=("3.1.2",),
)
