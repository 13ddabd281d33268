"""The site map: which pages search engines may show, and where each is in other languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from fbss_publish.build.outputs import locale_in
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.project import Project

SITEMAP = "sitemap.xml"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(project: Project, built: Sequence[EditionRecord]) -> str:
    """List the pages of editions.

    Drafts and pseudo-locales are not there: they ask search engines to leave them out.
    """
    shown = [record for record in built if not record.draft and not _pseudo(project, record)]
    same = grouped(shown, lambda record: record.guide)
    urls = (_url(project, record, same[record.guide]) for record in shown)
    return f"{_HEAD}{''.join(urls)}</urlset>\n"


def grouped(
    records: Iterable[EditionRecord], by: Callable[[EditionRecord], str]
) -> dict[str, list[EditionRecord]]:
    """Give the records that have something in common, each group in the given order."""
    found: dict[str, list[EditionRecord]] = {}
    for record in records:
        found.setdefault(by(record), []).append(record)
    return found


def _pseudo(project: Project, record: EditionRecord) -> bool:
    return locale_in(project, record.locale).pseudo


def _url(project: Project, record: EditionRecord, same: Sequence[EditionRecord]) -> str:
    modified = f"<lastmod>{record.about.modified}</lastmod>" if record.about else ""
    links = [(other.locale, _address(project, other)) for other in same]
    links += [("x-default", href) for tag, href in links if tag == project.source_language]
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(href)}/>\n'
        for tag, href in links
    )
    return f"<url><loc>{escape(_address(project, record))}</loc>{modified}\n{alternates}</url>\n"


def _address(project: Project, record: EditionRecord) -> str:
    return f"{project.site_url}/{record.locale}/{record.guide}/index.html"
