"""Making the templates of all guides: one after another, or many of them in processes."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from fbss_publish.build.gather import read_source
from fbss_publish.catalog.po.write import format_po
from fbss_publish.catalog.template import template_of
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.domain.terms import Termbase
from fbss_publish.project import Project, SourceFile

MANY = 64
"""From this number of guides on, starting processes costs less than it saves."""

_AT_ONCE = 16
"""Guides that a process gets with one message."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A template as it stands in its file, and the number of its messages."""

    domain: str
    data: bytes
    messages: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Job:
    source: SourceFile
    language: str
    terms: Termbase


def made_templates(project: Project) -> list[Made]:
    """Make the template of every guide. Raises SourceError for the first broken source."""
    terms = terms_in(project.root / "locales")
    jobs = [
        _Job(source=source, language=project.source_language, terms=terms)
        for source in project.sources()
    ]
    workers = os.cpu_count() or 1
    if len(jobs) < MANY or workers == 1:
        return list(map(_make, jobs))
    try:
        with ProcessPoolExecutor(max_workers=workers) as pool:
            return list(pool.map(_make, jobs, chunksize=_AT_ONCE))
    except (BrokenProcessPool, NotImplementedError):
        # A machine that allows no processes still gets its templates.
        return list(map(_make, jobs))


def _make(job: _Job) -> Made:
    guide = read_source(job.source, job.language)
    template = template_of(guide, job.terms)
    return Made(domain=guide.id, data=format_po(template), messages=len(template.entries))
