"""Bringing an XLIFF file into the catalog that it was exported from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.exchange.ids import unit_id
from fbss_publish.catalog.exchange.take import Remark, take
from fbss_publish.catalog.exchange.xliff_document import Document, File, Message
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.domain.finding import Finding, Severity


@dataclass(frozen=True, kw_only=True, slots=True)
class Applied:
    """The catalog as it is afterwards, and what happened.

    `texts` counts messages whose translation changed, `settled` those that are no longer
    fuzzy, `fuzzy` those that are fuzzy now and were not, `notes` those with new comments,
    `refused` those of which nothing was taken over.
    """

    catalog: Catalog
    findings: tuple[Finding, ...] = ()
    texts: int = 0
    settled: int = 0
    fuzzy: int = 0
    notes: int = 0
    refused: int = 0


def apply_xliff(
    catalog: Catalog, document: Document, file: File, ledger: Ledger, *, accept: bool
) -> Applied:
    """Give the catalog with the texts of one `<file>`; the rules are those of `take`.

    A catalog for which there is no news is the same object.
    """
    taken = {}
    findings: list[Finding] = []
    entries = []
    for entry in catalog.entries:
        message = None if entry.obsolete else file.messages.get(unit_id(entry))
        if message is None:
            entries.append(entry)
            continue
        result = take(catalog, entry, message, ledger, accept=accept)
        taken[unit_id(entry)] = (entry, result.entry)
        findings += [_finding(document, entry, remark) for remark in result.remarks]
        entries.append(result.entry)
    strangers = tuple(_strangers(document, file, set(taken)))
    same = all(before is after for before, after in taken.values())
    return Applied(
        catalog=catalog if same else replace(catalog, entries=tuple(entries)),
        findings=tuple(sorted((*findings, *strangers), key=lambda finding: finding.order)),
        texts=sum(old.msgstr != new.msgstr for old, new in taken.values()),
        settled=sum(old.fuzzy and not new.fuzzy for old, new in taken.values()),
        fuzzy=sum(new.fuzzy and not old.fuzzy for old, new in taken.values()),
        notes=sum(len(old.comments) < len(new.comments) for old, new in taken.values()),
        refused=sum(finding.severity is Severity.ERROR for finding in (*findings, *strangers)),
    )


def _finding(document: Document, entry: Entry, remark: Remark) -> Finding:
    return Finding(
        code=remark.code,
        severity=remark.severity,
        text=remark.text,
        file=document.name,
        line=remark.line or None,
        locale=document.target_language,
        msgctxt=entry.msgctxt,
        msgid=entry.msgid,
    )


def _strangers(document: Document, file: File, known: set[str]) -> Iterator[Finding]:
    """Report what the catalog does not have: its source has changed or left the guide."""
    for key, message in file.messages.items():
        if key not in known and message.forms:
            yield _stranger(document, message)
    for name, line in file.foreign:
        yield Finding(
            code="import-unknown",
            severity=Severity.ERROR,
            text=f"Not taken over: “{name[:40]}” is the id of no message. Export it again.",
            file=document.name,
            line=line,
            locale=document.target_language,
        )


def _stranger(document: Document, message: Message) -> Finding:
    form = message.forms[min(message.forms)]
    return Finding(
        code="import-unknown",
        severity=Severity.ERROR,
        text="Not taken over: the catalog has no such message any more. Export it again.",
        file=document.name,
        line=form.line,
        locale=document.target_language,
        msgctxt=dict(message.metadata).get("msgctxt"),
        msgid=form.source,
    )
