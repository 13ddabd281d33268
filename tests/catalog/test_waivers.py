"""Waivers: of one finding on one text, by a person, until a day."""

from __future__ import annotations

from datetime import date

import pytest

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import Ledger, Record, digest_of, ledger_of
from fbss_publish.catalog.waivers import NEVER_WAIVED, waived, with_waivers
from fbss_publish.domain.finding import Finding, Severity

ENTRY = Entry(msgid="Take two", msgstr=("Tome dos",))
LAST = date(2026, 11, 23)
FINDING = Finding(
    code="numbers", severity=Severity.ERROR, text="A number is missing.", file="es.po", line=7,
    locale="es", msgid="Take two",
)  # fmt: skip


def waiver(**fields: str) -> Record:
    given = {"code": "numbers", "person": "R. One", "reason": "written out", "date": "2026-11-01",
             "expires": LAST.isoformat()}  # fmt: skip
    return Record(digest=digest_of(ENTRY), event="waive", fields={**given, **fields})


def judged(ledger: Ledger, today: date = LAST, entry: Entry | None = ENTRY) -> list[Finding]:
    return list(with_waivers([FINDING], lambda _: entry, ledger, today))


def test_a_waived_finding_is_a_hint_with_person_and_reason():
    (found,) = judged(ledger_of([waiver()]))
    assert (found.code, found.severity) == ("numbers", Severity.HINT)
    assert "Waived by R. One until 2026-11-23: written out" in found.text
    assert found.text.startswith(FINDING.text)


def test_without_a_waiver_nothing_changes():
    assert judged(Ledger()) == [FINDING]
    assert judged(ledger_of([waiver()]), entry=None) == [FINDING]


def test_the_day_of_expiry_is_the_last():
    ledger = ledger_of([waiver()])
    assert waived(FINDING, ENTRY, ledger, LAST)
    assert not waived(FINDING, ENTRY, ledger, date(2026, 11, 24))


def test_an_expired_waiver_is_a_warning_and_the_finding_counts():
    found = judged(ledger_of([waiver()]), date(2026, 11, 24))
    assert found[0] == FINDING
    assert (found[1].code, found[1].severity) == ("waiver-expired", Severity.WARNING)
    assert (found[1].file, found[1].line, found[1].msgid) == ("es.po", 7, "Take two")


def test_the_waiver_that_lasts_longest_counts():
    ledger = ledger_of([waiver(expires="2026-01-01"), waiver(expires="2027-01-01", reason="again")])
    (found,) = judged(ledger, date(2026, 12, 1))
    assert "again" in found.text


@pytest.mark.parametrize(
    "record",
    [
        waiver(code="units"),
        waiver(fixture="true"),
        waiver(person="Claude"),
        waiver(signature="not one"),
        Record(digest=digest_of(ENTRY.changed(msgstr=("Tome 2",))), event="waive",
               fields=waiver().fields),
        Record(digest=digest_of(ENTRY), event="review", fields={"revPerson": "R. One"}),
    ],
    ids=["another code", "fixture", "no person", "bad signature", "another text", "a review"],
)  # fmt: skip
def test_what_waives_nothing(record: Record):
    assert judged(ledger_of([record])) == [FINDING]


def test_a_revoked_waiver_waives_nothing():
    record = waiver()
    fields = {"revokes": record.id, "person": "R. One", "reason": "wrong"}
    revoked = Record(digest=record.digest, event="revoke", fields=fields)
    assert judged(ledger_of([record, revoked])) == [FINDING]


@pytest.mark.parametrize("expires", ["never", "2026-13-01", "9999", "tomorrow"])
def test_a_day_that_is_none_is_over(expires: str):
    codes = [finding.code for finding in judged(ledger_of([waiver(expires=expires)]))]
    assert codes == ["numbers", "waiver-expired"]


@pytest.mark.parametrize("code", sorted(NEVER_WAIVED))
def test_some_findings_are_never_waived(code: str):
    finding = Finding(code=code, severity=Severity.ERROR, text="x", file="es.po", msgid="Take two")
    ledger = ledger_of([waiver(code=code)])
    assert not waived(finding, ENTRY, ledger, LAST)
    assert list(with_waivers([finding], lambda _: ENTRY, ledger, LAST)) == [finding]


def test_what_makes_a_page_unsafe_is_never_waived():
    wanted = {"unreviewed", "inline-tags", "missing-glyph", "bad-signature", "active-content"}
    assert wanted <= NEVER_WAIVED
