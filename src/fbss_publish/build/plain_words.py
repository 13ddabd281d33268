"""The plain words as a gettext catalog: one message for a hard word, one for what to say instead.

A translator gives the hard word of the language and plain words for it. What is not translated
is not suggested; nothing of it stands in an edition.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fbss_publish.build.gather import read_catalog
from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.template import header_of
from fbss_publish.project import Project
from fbss_publish.readability.languages import base
from fbss_publish.readability.plain_words import Kind, PlainWord, PlainWords, english

DOMAIN = "plain-words"
WORDS_CHANGED = date(2026, 11, 26)
"""When the list last changed; the template says it, so that it changes only with the list."""

_TERM = "hard word"
_KINDS = {Kind.MEDICAL: "Medical term", Kind.VERB: "Verb", Kind.NOUN: "Noun", Kind.OTHER: "Word"}


def plain_words_template() -> Catalog:
    """Give the template of the plain words."""
    header = header_of(
        title="Plain words for hard ones", project="fbss-publish plain-words", created=WORDS_CHANGED
    )
    entries = tuple(entry for word in english().words for entry in _entries(word))
    return Catalog(file=f"{DOMAIN}.pot", header=header, entries=entries)


def plain_words_for(project: Project, tag: str) -> PlainWords:
    """Give the plain words of a locale: the English list, or what its catalog has."""
    if base(tag) == "en":
        return english()
    catalog = read_catalog(project, tag, DOMAIN)
    return PlainWords(_translated(catalog), base(tag)) if catalog else PlainWords((), base(tag))


def _entries(word: PlainWord) -> Iterator[Entry]:
    notes = (_KINDS[word.kind], *([f"Note: {word.note}"] if word.note else []))
    forms = (f"Also: {', '.join(word.forms)}",) if word.forms else ()
    yield Entry(msgid=word.term, msgctxt=_TERM, notes=(*notes, *forms), references=(DOMAIN,))
    yield Entry(
        msgid=word.plain,
        msgctxt=_plain_context(word),
        notes=("What to say instead, in the words of a patient.", *notes[1:]),
        references=(DOMAIN,),
    )


def _plain_context(word: PlainWord) -> str:
    return f"instead of “{word.term}”"


def _translated(catalog: Catalog) -> Iterator[PlainWord]:
    """Give the words that have a translation, drafts among them: authors see what they are."""
    known = catalog.by_key()
    for word in english().words:
        term, plain = known.get((_TERM, word.term)), known.get((_plain_context(word), word.plain))
        if term and plain and term.translated and plain.translated:
            yield PlainWord(term=term.msgstr[0], plain=plain.msgstr[0], kind=word.kind)
