"""What search engines and other machines are told: schema.org's MedicalWebPage as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fbss_publish.domain.edition import Edition, Reviewer
from fbss_publish.domain.trust import Record
from fbss_publish.source.fill import text_of

TOC_LEVEL, TOC_MORE_THAN = 2, 4
"""Which headings make the table of contents, and from how many on there is one."""


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
        **_access(edition),
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


def _access(edition: Edition) -> dict[str, Any]:
    """Say how a page can be perceived.

    The terms are those of the W3C's Schema.org Accessibility Properties for Discoverability
    Vocabulary.
    """
    skeleton = "".join(part for part in edition.guide.skeleton if isinstance(part, str))
    pictures = "<svg" in skeleton or "<img" in skeleton
    contents = sum(heading.level == TOC_LEVEL for heading in edition.guide.outline) > TOC_MORE_THAN
    features = {
        "alternativeText": pictures,
        "displayTransformability": True,
        "readingOrder": True,
        "structuralNavigation": True,
        "tableOfContents": contents,
    }
    return {
        "accessMode": ["textual", "visual"] if pictures else ["textual"],
        "accessModeSufficient": {"@type": "ItemList", "itemListElement": ["textual"]},
        "accessibilityFeature": [name for name, there in features.items() if there],
        "accessibilityHazard": "none",
    }


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
