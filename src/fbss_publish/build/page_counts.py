"""Sheets beside those of the source language: hints about their numbers of pages.

They are given when all records of a build are known. So they are the same whether its editions
were made together, in parts, or some of them by an earlier build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from fbss_publish.check.handout import page_count
from fbss_publish.check.rule import HandoutSubject
from fbss_publish.check.run import problem_finding
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.formats import found_in
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.project import Project


def with_page_counts(
    project: Project, records: Sequence[EditionRecord]
) -> tuple[EditionRecord, ...]:
    """Give the records with these hints, in place of those that an earlier build gave."""
    source = project.source_language
    known = {record.guide: _pages(record) for record in records if record.locale == source}
    return tuple(_with_hints(project, record, known.get(record.guide, {})) for record in records)


def _with_hints(
    project: Project, record: EditionRecord, source: Mapping[str, int]
) -> EditionRecord:
    others = (f for f in record.findings if f.code != page_count.RULE.code)
    findings = (*others, *_hints(project, record, source))
    return record if findings == record.findings else replace(record, findings=findings)


def _hints(project: Project, record: EditionRecord, source: Mapping[str, int]) -> Iterator[Finding]:
    names = found_in(record.pages, record.guide, record.locale)
    for form, pages in _pages(record).items():
        file = project.name(project.output / names[form])
        subject = HandoutSubject(data=b"", pages=pages, source_pages=source.get(form))
        for problem in page_count.check(subject):
            yield replace(
                problem_finding(page_count.RULE, problem, file=file), locale=record.locale
            )


def _pages(record: EditionRecord) -> dict[str, int]:
    """Give the number of pages of each sheet by its format."""
    names = found_in(record.pages, record.guide, record.locale)
    return {form: record.pages[name] for form, name in names.items()}
