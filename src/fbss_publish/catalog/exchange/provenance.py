"""Who made and who reviewed a translation: the ITS module of XLIFF 2.1 (section 5.9, Provenance).

The attributes stand on the unit, or on the group of a plural message; the specification has
none of them on `<segment>`. One maker and one reviewer are attributes, several reviewers a
`<its:provenanceRecords>` element. What ITS 2.0 has no attribute for goes into metadata.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.exchange import metadata
from fbss_publish.catalog.exchange.metadata import Pairs
from fbss_publish.catalog.exchange.xmlfile import ID, Element, cleaned
from fbss_publish.catalog.ledger import Ledger, digest_of

ITS = "http://www.w3.org/2005/11/its"

_AGENTS = ("person", "org", "tool", "revPerson", "revOrg", "revTool")
_FIELDS = (*_AGENTS, *(f"{name}Ref" for name in _AGENTS))


def add(parent: Element, entry: Entry, ledger: Ledger, name: str) -> list[tuple[str, Pairs]]:
    """Put what the ledger says of a translation on its element; give the rest as metadata.

    `name` is the id of the unit or group.
    """
    digest = digest_of(entry)
    origin = ledger.origins.get(digest)
    reviews = ledger.sign_offs(entry)
    made = dict(origin.fields) if origin else {}
    records = [
        its for fields in (made, *(dict(r.fields) for r in reviews)) if (its := _its(fields))
    ]
    if len(reviews) > 1 and records:
        _standoff(parent, records, f"p-{name}")
    else:
        for its in records:
            parent.attrib.update({f"{{{ITS}}}{key}": value for key, value in its.items()})
    return [
        (metadata.ORIGIN, tuple(_rest(made))),
        *((metadata.REVIEW, tuple(_rest(dict(record.fields)))) for record in reviews),
    ]


def _its(fields: Mapping[str, str]) -> dict[str, str]:
    return {key: cleaned(fields[key]) for key in _FIELDS if fields.get(key)}


def _rest(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((key, value) for key, value in sorted(fields.items()) if key not in _FIELDS)


def _standoff(parent: Element, records: list[dict[str, str]], name: str) -> None:
    # On elements of ITS itself the attributes have no prefix (ITS 2.0, section 8.11.3).
    parent.set(f"{{{ITS}}}provenanceRecordsRef", f"#its={name}")
    holder = etree.SubElement(parent, f"{{{ITS}}}provenanceRecords", {ID: name})
    for record in records:
        etree.SubElement(holder, f"{{{ITS}}}provenanceRecord", record)
