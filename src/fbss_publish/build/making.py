"""Making the templates of all guides: one after another, or many of them in processes."""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.build.processes import mapped
from fbss_publish.build.sources import read_source
from fbss_publish.catalog.po.write import format_po
from fbss_publish.catalog.template import template_of
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.domain.terms import Termbase
from fbss_publish.project import Project, SourceFile


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A template as it stands in its file, and the number of its messages."""

    domain: str
    data: bytes
    messages: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Shared:
    language: str
    terms: Termbase


def made_templates(project: Project) -> list[Made]:
    """Make the template of every guide. Raises SourceError for the first broken source."""
    shared = _Shared(language=project.source_language, terms=terms_in(project.root / "locales"))
    return list(mapped(_make, shared, project.sources()))


def _make(shared: _Shared, source: SourceFile) -> Made:
    guide = read_source(source, shared.language)
    template = template_of(guide, shared.terms)
    return Made(domain=guide.id, data=format_po(template), messages=len(template.entries))
