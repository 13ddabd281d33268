"""Terms as rows of an exchanged list, and as the concepts that the checks use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fbss_publish.catalog.exchange.terms import ENGLISH, Status, Term
from fbss_publish.domain.terms import Concept, Termbase, Wording


def termbase_of(rows: Iterable[Term]) -> Termbase:
    """Put the rows of each concept together. Further English terms become its variants."""
    concepts: dict[str, list[Term]] = {}
    for row in rows:
        concepts.setdefault(row.concept, []).append(row)
    return Termbase(tuple(_concept(terms) for terms in concepts.values()))


def _concept(rows: Sequence[Term]) -> Concept:
    first = rows[0]
    english = (row.term for row in rows if row.locale == ENGLISH)
    tags = dict.fromkeys(row.locale for row in rows if row.locale != ENGLISH)
    keep = any(row.do_not_translate for row in rows)
    return Concept(
        id=first.concept,
        english=first.english,
        definition=first.definition,
        variants=tuple(term for term in english if term != first.english),
        translate=not keep,
        wordings={} if keep else {tag: _wording(rows, tag) for tag in tags},
    )


def _wording(rows: Sequence[Term], tag: str) -> Wording:
    def of(status: Status) -> tuple[str, ...]:
        return tuple(row.term for row in rows if row.locale == tag and row.status is status)

    return Wording(
        approved=of(Status.PREFERRED),
        allowed=of(Status.ADMITTED),
        forbidden=of(Status.FORBIDDEN),
    )
