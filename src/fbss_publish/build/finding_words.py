"""The explanations of findings as a gettext catalog.

For each code one message for its title and one for what to do next, then the words of the
report. No edition is made of them: a missing one holds nothing, and nobody has to sign them off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.explanations import (
    COUNTS,
    DRAFTS,
    REPORT,
    mend_context,
    title_context,
)
from fbss_publish.catalog.template import header_of
from fbss_publish.check.other_codes import OTHER_CODES, Code
from fbss_publish.check.registry import BY_SUBJECT
from fbss_publish.project import FOR_STAFF

TEXTS_CHANGED = date(2026, 11, 26)
"""When the texts last changed; the template says it, so that it changes only with them."""

WORDS = (
    ("error", "How much a finding weighs: it holds the edition that it is about."),
    ("warning", "How much a finding weighs: a person has to look at it."),
    ("hint", "How much a finding weighs: it may well be right as it is."),
    ("Rule", "Label. The title of the rule follows: what has to be so."),
    ("What to do", "Label. What to do next follows, in one sentence."),
    ("Detail", "Label. What exactly was found follows, in English."),
    ("Message", "Label. The message of the catalog follows, in its source language."),
    ("Place", "Label. The element of the page follows."),
    ("No findings.", "In place of the counts: nothing was found."),
    (DRAFTS, "At the end of a report whose explanations are drafts."),
)
"""The words of the report, each with a note for the translator."""


def findings_template() -> Catalog:
    """Give the template of the explanations."""
    header = header_of(
        title="Explanations of findings", project="fbss-publish findings", created=TEXTS_CHANGED
    )
    explained = (entry for code, note in _codes() for entry in _explained(code, note))
    return Catalog(file=f"{FOR_STAFF}.pot", header=header, entries=(*_report(), *explained))


def all_codes() -> tuple[Code, ...]:
    """Give every code that a finding can have: those of the rules, then the others."""
    return tuple(code for code, _ in _codes())


def _codes() -> Iterator[tuple[Code, str]]:
    """Give every code, with what its rule does."""
    for subject, rules in BY_SUBJECT.items():
        for rule in rules:
            code = Code(
                code=rule.code, about=subject, severity=rule.severity, title=rule.title,
                mend=rule.mend,
            )  # fmt: skip
            yield code, (rule.check.__doc__ or "").split("\n")[0]
    yield from ((code, "") for code in OTHER_CODES)


def _explained(code: Code, note: str) -> Iterator[Entry]:
    page = (f"docs/rules/{code.code}.md",)
    about = f"A rule about {code.about}; {code.severity}"
    yield Entry(
        msgid=code.title,
        msgctxt=title_context(code.code),
        notes=("What has to be so", about, *([f"Note: {note}"] if note else [])),
        references=page,
    )
    yield Entry(
        msgid=code.mend,
        msgctxt=mend_context(code.code),
        notes=("What to do next", about, f"Its title: {code.title}"),
        references=page,
    )


def _report() -> Iterator[Entry]:
    place = ("docs/findings.md",)
    for text, note in WORDS:
        yield Entry(
            msgid=text,
            msgctxt=REPORT,
            notes=("Word of the report", f"Note: {note}"),
            references=place,
        )
    for one, more in COUNTS.values():
        yield Entry(
            msgid=one, msgid_plural=more, msgstr=("", ""), msgctxt=REPORT,
            notes=("Count of the report", "Note: At the end of a report, with others of its kind."),
            references=place,
        )  # fmt: skip
