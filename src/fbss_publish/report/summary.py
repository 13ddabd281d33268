"""A build as a table by locale, in Markdown, for the pages of continuous integration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fbss_publish.domain.finding import Finding, Severity, worst
from fbss_publish.domain.manifest import EditionRecord, Manifest

_HEAD = ("Locale", "Editions", "Held", "Drafts", "Sheets", "Errors", "Warnings", "Hints")


def summary_markdown(manifest: Manifest) -> str:
    """Give the table, and below it each held edition with the codes that hold it.

    Nothing that a translator wrote is in it: numbers, tags, ids and codes only.
    """
    by_locale: dict[str, list[EditionRecord]] = {}
    for edition in manifest.editions:
        by_locale.setdefault(edition.locale, []).append(edition)
    lines = [f"### Handouts: {manifest.mode}", "", _row(_HEAD)]
    lines += [_row(("---", *("---:" for _ in _HEAD[1:])))]
    lines += [_row((f"`{tag}`", *_counts(of))) for tag, of in by_locale.items()]
    lines += [_row(("all", *_counts(manifest.editions)))] if len(by_locale) > 1 else []
    return "\n".join([*lines, "", *_held(manifest.editions), ""])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _counts(editions: Iterable[EditionRecord]) -> tuple[str, ...]:
    found = tuple(editions)
    built = [edition for edition in found if edition.status == "built"]
    sheets = sum(name.endswith(".pdf") for edition in built for name in edition.outputs)
    drafts = sum(edition.draft for edition in built)
    numbers = (len(built), len(found) - len(built), drafts, sheets, *_severities(found))
    return tuple(map(str, numbers))


def _severities(editions: tuple[EditionRecord, ...]) -> tuple[int, ...]:
    """Count findings by severity; what several editions say of one place counts once."""
    findings = dict.fromkeys(f for edition in editions for f in edition.findings)
    return tuple(sum(f.severity is severity for f in findings) for severity in Severity)


def _held(editions: Iterable[EditionRecord]) -> Iterator[str]:
    for edition in editions:
        if edition.status != "built":
            yield f"- Held: {edition.guide} in `{edition.locale}`: {_reasons(edition.findings)}"


def _reasons(findings: tuple[Finding, ...]) -> str:
    bad = (f.code for f in findings if f.severity is worst(findings))
    return ", ".join(sorted(set(bad))) or "see the log"
