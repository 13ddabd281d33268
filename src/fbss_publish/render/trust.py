"""The facts of an edition, gathered once from the edition and what surrounds it."""

from __future__ import annotations

import hashlib

from fbss_publish.domain.edition import Edition
from fbss_publish.domain.trust import SHORT, Origin, Reading, Record
from fbss_publish.source.fill import text_of


def record_of(
    edition: Edition,
    content: str,
    *,
    machine: bool,
    organisation: str = "",
    clinic: str = "",
    emergency: str = "",
    reading: Reading | None = None,
    address: str = "",
) -> Record:
    """Give the facts of an edition whose page shows `content`."""
    front, locale = edition.guide.front, edition.locale
    return Record(
        guide=edition.guide.id,
        locale=locale.tag,
        language=locale.name,
        english=locale.english,
        identifier=front.identifier,
        version=front.version,
        content=_digest(text_of(edition, front.title), front.version, content),
        issued=front.issued,
        modified=front.modified,
        reviewed=front.last_clinical_review,
        due=front.next_review_due,
        origin=_origin(edition, machine=machine),
        sources=front.sources,
        license=front.license,
        organisation=organisation,
        clinic=clinic,
        reading=reading,
        emergency=emergency,
        address=address,
    )


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:SHORT]


def _origin(edition: Edition, *, machine: bool) -> Origin:
    if edition.locale.source:
        return Origin.ORIGINAL
    if edition.locale.pseudo:
        return Origin.PSEUDO
    if not edition.draft:
        return Origin.REVIEWED
    return Origin.MACHINE if machine else Origin.DRAFT
