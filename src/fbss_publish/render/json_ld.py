"""What search engines and other machines are told: schema.org's MedicalWebPage as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fbss_publish.domain.edition import Edition, Reviewer
from fbss_publish.domain.trust import Record
from fbss_publish.source.fill import text_of


def json_ld(
    edition: Edition, url: str, reviewers: Sequence[Reviewer] = (), record: Record | None = None
) -> str:
    """Describe a page. The text may stand in a <script> element: no `<` is left in it."""
    front, locale = edition.guide.front, edition.locale
    description: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": text_of(edition, front.title),
        "description": text_of(edition, front.description),
        "identifier": front.identifier,
        "version": front.version,
        "inLanguage": locale.tag,
        "datePublished": front.issued.isoformat(),
        "dateModified": front.modified.isoformat(),
        "isAccessibleForFree": True,
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": {"@type": "ItemList", "itemListElement": ["textual"]},
        "accessibilityFeature": [
            "alternativeText",
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
        ],
        "accessibilityHazard": ["none"],
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "creativeWorkStatus": "Draft" if edition.draft else "Published",
        **(_trust(record) if record else {}),
    }
    if front.subject is not None:
        description["keywords"] = text_of(edition, front.subject)
    if front.last_clinical_review:
        description["lastReviewed"] = front.last_clinical_review.isoformat()
    if front.license:
        description["license"] = front.license
    for name, scope in (("translator", "linguistic"), ("reviewedBy", "clinical")):
        if people := [_person(r) for r in reviewers if r.scope == scope]:
            description[name] = people
    if url:
        description["url"] = url
    if not locale.source:
        description["translationOfWork"] = {
            "@type": "MedicalWebPage",
            "identifier": front.identifier,
            "version": front.version,
            "inLanguage": edition.guide.language,
        }
    text = json.dumps(description, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _trust(record: Record) -> dict[str, Any]:
    """Say what the panel says."""
    said: dict[str, Any] = {"sameAs": record.urn, "expires": record.due.isoformat()}
    if record.organisation:
        said["publisher"] = {"@type": "Organization", "name": record.organisation}
    if record.sources:
        said["citation"] = list(record.sources)
    if record.reading:
        said["educationalLevel"] = f"{record.reading.name} {record.reading.amount:.1f}"
    return said


def _person(reviewer: Reviewer) -> dict[str, str]:
    person = {"@type": "Person", "name": reviewer.person}
    return {**person, "jobTitle": reviewer.credential} if reviewer.credential else person
