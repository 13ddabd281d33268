"""What the ledger says about the findings of a build: waivers, and signatures that are bad."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from fbss_publish.build.gather import Inputs
from fbss_publish.build.ledger_history import lost_records
from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.ledger_record import SIGNATURE
from fbss_publish.catalog.ledger_signature import Signature
from fbss_publish.catalog.waivers import with_waivers
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.project import Project

_WHY = {
    Signature.BAD: "The signature of this line is not one of “{person}” over what it says now.",
    Signature.UNCHECKED: "The signature of this line cannot be checked: ssh-keygen is missing.",
}
_MEND = {
    Signature.BAD: "Restore the line from version control, or have the person sign again.",
    Signature.UNCHECKED: "Install OpenSSH. Until then the line does not count.",
}


def with_ledger(findings: Iterable[Finding], inputs: Inputs, today: date) -> Iterator[Finding]:
    """Give the findings of an edition as they count on a day, and those about the ledger."""
    yield from _signature_findings(inputs)
    lookup = _Lookup(inputs)
    yield from with_waivers(findings, lookup.entry, inputs.ledger, today)


def ledger_findings(project: Project, inputs: Inputs, *, release: bool) -> Iterator[Finding]:
    """Report lines whose day cannot be, and in a release what the history has and the file not."""
    severity = Severity.ERROR if release else Severity.WARNING
    tag = inputs.locale.tag
    file = project.ledger_name(tag)
    for record in inputs.ledger.records:
        if record.person and inputs.ledger.misdated(record):
            day = record.fields.get("date", "")[:20] or "none"
            yield Finding(
                code="ledger-date",
                severity=severity,
                text=f"The day of this line ({day}) cannot be read or is after the day of the "
                "build. It does not count. Correct the clock, or have the person sign again.",
                file=file,
                line=record.number,
                locale=tag,
            )
    if not release:
        return
    for record in lost_records(project, tag, inputs.ledger):
        yield Finding(
            code="ledger-shrunk",
            severity=Severity.ERROR,
            text=f"The history of this file has a line ({record.event}, {record.person}) that is "
            "no longer in it. Put it back; what no longer counts is revoked, not removed.",
            file=file,
            locale=tag,
        )


class _Lookup:
    """Finds the message that a finding is about. A plural form is found by its message.

    Of all catalogs of a locale only those are read that some finding names.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._entries: dict[str, dict[tuple[str | None, str], Entry]] = {}

    def entry(self, finding: Finding) -> Entry | None:
        if finding.msgid is None:
            return None
        if finding.file not in self._entries:
            catalog = self._catalog(finding.file)
            self._entries[finding.file] = _by_source(catalog) if catalog else {}
        return self._entries[finding.file].get((finding.msgctxt, finding.msgid))

    def _catalog(self, file: str) -> Catalog | None:
        own = (self._inputs.catalogs.get(PurePosixPath(file).stem), self._inputs.ui)
        return next((catalog for catalog in own if catalog and catalog.file == file), None)


def _by_source(catalog: Catalog) -> dict[tuple[str | None, str], Entry]:
    return {
        (entry.msgctxt, source): entry
        for entry in catalog.active
        for source in (entry.msgid_plural, entry.msgid)
        if source is not None
    }


def _signature_findings(inputs: Inputs) -> Iterator[Finding]:
    answered = (record for record in inputs.ledger.records if record.person)
    for record in answered:
        if SIGNATURE not in record.fields or record.id in inputs.ledger.revoked:
            continue
        state = inputs.ledger.signature(record)
        if state.counts:
            continue
        yield Finding(
            code="bad-signature",
            severity=Severity.ERROR,
            text=f"{_WHY[state].format(person=record.person)} {_MEND[state]}",
            file=f"locales/{inputs.locale.tag}/reviews.jsonl",
            line=record.number,
            locale=inputs.locale.tag,
        )
