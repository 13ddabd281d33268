"""The terms of a project: what a concept is called in each language, and what it must not be.

One row of a list is one term of one concept in one language. The English term and the
definition are repeated in each row of a concept.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from fbss_publish.domain.locale import parse_tag
from fbss_publish.errors import CatalogError

COLUMNS = ("concept", "english", "definition", "locale", "term", "status", "do_not_translate")

ENGLISH = "en"

_CONCEPT = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_CONTROL = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")
_YES_NO = {"yes": True, "no": False, "": False}


class Status(StrEnum):
    """Whether a term is to be used (ISO 30042, administrativeStatus)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One term. `concept` is an XML name, `locale` a BCP 47 tag.

    `do_not_translate` marks a name that stays as it is, such as that of a medicine.
    """

    concept: str
    english: str
    locale: str
    term: str
    definition: str = ""
    status: Status = Status.PREFERRED
    do_not_translate: bool = False


def grouped(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Give the terms with those of a concept together, and within it those of a language.

    English comes first; otherwise the order of appearance decides.
    """
    concepts: dict[str, dict[str, list[Term]]] = {}
    for term in terms:
        locales = concepts.setdefault(term.concept, {ENGLISH: []})
        locales.setdefault(term.locale, []).append(term)
    return tuple(row for locales in concepts.values() for rows in locales.values() for row in rows)


def read_csv(data: bytes, name: str) -> tuple[Term, ...]:
    """Read a list in UTF-8 with the header row of `COLUMNS`; the last three may be missing.

    Raises CatalogError naming the line of the first row that cannot be used.
    """
    rows = csv.DictReader(io.StringIO(_decoded(data, name), newline=""), strict=True)
    try:
        missing = [column for column in COLUMNS[:5] if column not in (rows.fieldnames or ())]
        if missing:
            raise CatalogError(
                f"The column “{missing[0]}” is missing.", path=name, line=1,
                mend=f"The first line must be: {','.join(COLUMNS)}",
            )  # fmt: skip
        terms = tuple(_row(row, name, rows.line_num) for row in rows)
    except csv.Error as fault:
        raise CatalogError(
            f"The line cannot be read: {fault}.", path=name, line=rows.reader.line_num,
            mend="Correct its quotes.",
        ) from None  # fmt: skip
    return terms


def write_csv(terms: Iterable[Term]) -> bytes:
    """Write a list; it can hold every term."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(tuple(_cells(term)) for term in terms)
    return out.getvalue().encode()


def checked(term: Term, name: str, line: int | None) -> Term:
    """Give the term back. Raises CatalogError where a value cannot be used."""
    if not _CONCEPT.fullmatch(term.concept):
        what = f"“{term.concept[:40]}” cannot be the id of a concept."
        mend = "Start with a letter; use letters, digits, “.”, “-” and “_”."
    elif not term.term.strip() or not term.english.strip():
        what, mend = "A term is empty.", "Fill in both “english” and “term”."
    elif any(_CONTROL.search(text) for text in (term.english, term.term, term.definition)):
        what, mend = "There is a line break or control character in it.", "Take it out."
    else:
        return _with_locale(term, name, line)
    raise CatalogError(what, path=name, line=line, mend=mend)


def _with_locale(term: Term, name: str, line: int | None) -> Term:
    try:
        parse_tag(term.locale)
    except ValueError as fault:
        raise CatalogError(
            f"{fault}.", path=name, line=line, mend="Use a BCP 47 language tag."
        ) from None
    return term


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise CatalogError(
            "The list is not in UTF-8.",
            path=name,
            line=data.count(b"\n", 0, fault.start) + 1,
            mend="Save it as CSV UTF-8.",
        ) from None


def _row(row: dict[str, str], name: str, line: int) -> Term:
    values = {column: (row.get(column) or "").strip() for column in COLUMNS}
    status, flag = values["status"].lower() or "preferred", values["do_not_translate"].lower()
    if None in row or status not in [*Status] or flag not in _YES_NO:
        what = "The line has too many columns."
        if None not in row:
            what = f"“{values['status'] if status not in [*Status] else flag}” cannot stand here."
        raise CatalogError(
            what, path=name, line=line,
            mend="status is preferred, admitted or forbidden; do_not_translate is yes or no.",
        )  # fmt: skip
    texts = {column: values[column] for column in COLUMNS[:5]}
    term = Term(**texts, status=Status(status), do_not_translate=_YES_NO[flag])
    return checked(term, name, line)


def _cells(term: Term) -> Iterator[str]:
    yield from (term.concept, term.english, term.definition, term.locale, term.term)
    yield from (str(term.status), "yes" if term.do_not_translate else "no")
