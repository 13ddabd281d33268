"""Waivers: a named person says, with a reason and until a day, that a finding may stand.

A waiver is a line of the ledger, bound to the digest of the message like a sign-off. When
source or translation change, it no longer applies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import Ledger, Record, digest_of
from fbss_publish.domain.finding import Finding, Severity

NEVER_WAIVED = frozenset(
    {
        "active-content",
        "bad-signature",
        "inline-tags",
        "missing-glyph",
        "unreviewed",
        "waiver-expired",
    }
)
"""What no one person may decide: a page that cannot be trusted, shown or released."""


LONGEST = timedelta(days=366)
"""How long a waiver can last from the day on which it was given. One without a day is over."""


def waiver_of(code: str, entry: Entry, ledger: Ledger) -> Record | None:
    """Give the waiver for a finding on exactly this text that lasts longest, or None."""
    if code in NEVER_WAIVED:
        return None
    found = ledger.waivers.get(digest_of(entry), ())
    fitting = [r for r in found if r.fields["code"] == code and ledger.counts(r)]
    return max(fitting, key=lambda record: _expiry(record) or date.min, default=None)


def waived(finding: Finding, entry: Entry, ledger: Ledger, today: date) -> bool:
    """Say whether a finding on a message is waived on a day. The day of expiry is included."""
    waiver = waiver_of(finding.code, entry, ledger)
    return waiver is not None and not _expired(waiver, today)


def with_waivers(
    findings: Iterable[Finding],
    entry_of: Callable[[Finding], Entry | None],
    ledger: Ledger,
    today: date,
) -> Iterator[Finding]:
    """Give findings as they count: a waived one is a hint that says who waived it and why."""
    for finding in findings:
        entry = entry_of(finding)
        waiver = waiver_of(finding.code, entry, ledger) if entry else None
        if waiver is None:
            yield finding
        elif _expired(waiver, today):
            yield finding
            yield _expiry_finding(finding, waiver)
        else:
            text = f"{finding.text} {_words(waiver)}"
            yield replace(finding, severity=Severity.HINT, text=text)


def _words(waiver: Record) -> str:
    given = waiver.fields
    return f"Waived by {waiver.person} until {given['expires']}: {given['reason']}"


def _expiry_finding(finding: Finding, waiver: Record) -> Finding:
    text = (
        f"The waiver of “{finding.code}” by {waiver.person} ended on {waiver.fields['expires']}. "
        "Mend the translation, or have somebody waive the finding again."
    )
    return replace(finding, code="waiver-expired", severity=Severity.WARNING, text=text)


def _expiry(waiver: Record) -> date | None:
    """Give the last day of a waiver: the one it names, or the last that any waiver can have."""
    try:
        end = date.fromisoformat(waiver.fields["expires"])
    except ValueError:
        return None
    return min(end, waiver.day + LONGEST) if waiver.day else None


def _expired(waiver: Record, today: date) -> bool:
    """Say whether a waiver is over. A day that cannot be read is none: it does not apply."""
    end = _expiry(waiver)
    return end is None or end < today
