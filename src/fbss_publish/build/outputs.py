"""Names of the files that a build makes, and the links between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from fbss_publish.build.editions import Prepared
from fbss_publish.catalog.languages import locale_of
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.project import PAPERS, Project, found_locales
from fbss_publish.render.page import render_index
from fbss_publish.render.view import Download, Link, Setting

_PAPER_NAMES = {"letter": "PDF, US Letter", "a4": "PDF, A4"}


def page_name(edition: Edition) -> str:
    """Give the name of an edition's page below the output folder."""
    return f"{edition.locale.tag}/{edition.guide.id}/index.html"


def sheet_name(edition: Edition, paper: str) -> str:
    """Give the name of an edition's sheet below the output folder."""
    tag, guide = edition.locale.tag, edition.guide.id
    return f"{tag}/{guide}/{guide}-{tag}-{paper}.pdf"


def edition_names(project: Project) -> set[str]:
    """Give the names of every page and sheet that any build of this project could make."""
    tags = {*_tags(project), *found_locales(project.root)}
    return {
        f"{tag}/{source.id}/{name}"
        for tag in tags
        for source in project.sources()
        for name in ("index.html", *(f"{source.id}-{tag}-{paper}.pdf" for paper in PAPERS))
    }


def asset_files(edition: Edition) -> dict[str, bytes]:
    """Give the images that an edition shows, by their names below the output folder."""
    folder = page_name(edition).rsplit("/", 1)[0]
    return {f"{folder}/{asset.name}": asset.path.read_bytes() for asset in edition.guide.assets}


def neighbours(
    project: Project,
    prepared: Prepared,
    built: Collection[tuple[str, str]],
    papers: Sequence[str],
) -> Setting:
    """Add to an edition's setting the links to its other languages and to its sheets."""
    edition = prepared.edition
    guide = edition.guide.id
    tags = [tag for tag in _tags(project) if (guide, tag) in built]
    shown = [tag for tag in tags if tag == edition.locale.tag or not _locale(project, tag).pseudo]
    links = [_link(project, guide, tag, current=tag == edition.locale.tag) for tag in shown]
    real = [link for link in links if not _locale(project, link.tag).pseudo]
    default = [
        replace(link, tag="x-default") for link in real if link.tag == project.source_language
    ]
    base = f"{project.site_url}/" if project.site_url else "../../"
    absolute = [
        replace(link, href=f"{base}{link.href.removeprefix('../../')}")
        for link in (*real, *default)
    ]
    return replace(
        prepared.setting,
        switcher=tuple(links),
        alternates=tuple(absolute),
        downloads=tuple(
            Download(href=sheet_name(edition, paper).rsplit("/", 1)[1], paper=paper)
            for paper in papers
        ),
        url=f"{project.site_url}/{page_name(edition)}" if project.site_url else "",
    )


def index_page(
    project: Project, records: Sequence[EditionRecord], prepared: Sequence[Prepared]
) -> str:
    """Give the page that lists every edition that was made."""
    titles = {p.edition.guide.id: p.edition.guide for p in prepared}
    order = {tag: number for number, tag in enumerate(_tags(project))}
    guides: list[dict[str, object]] = []
    for guide_id in sorted({r.guide for r in records if r.status == "built"}):
        guide = titles.get(guide_id) or _guide(project, guide_id)
        editions = [
            _row(project, record)
            for record in sorted(records, key=lambda r: order.get(r.locale, len(order)))
            if record.guide == guide_id and record.status == "built"
        ]
        guides.append(
            {
                "id": guide_id,
                "title": guide.units[guide.front.title].msgid,
                "description": guide.units[guide.front.description].msgid,
                "editions": editions,
            }
        )
    return render_index(guides)


def _guide(project: Project, guide_id: str) -> Any:
    from fbss_publish.build.gather import read_guides

    return read_guides(project, (guide_id,))[0]


def _row(project: Project, record: EditionRecord) -> dict[str, object]:
    locale = _locale(project, record.locale)
    shown = sorted((name for name in record.outputs if _label(name)), key=_order)
    files = [{"href": name, "label": _label(name)} for name in shown]
    return {
        "tag": locale.tag,
        "name": locale.name,
        "english": locale.english,
        "direction": str(locale.direction),
        "state": _state(record, locale),
        "files": files,
    }


def _state(record: EditionRecord, locale: Locale) -> str:
    if locale.source:
        return "Original"
    if locale.pseudo:
        return "For testing the layout"
    return "Draft, not reviewed" if record.draft else "Reviewed"


def _label(name: str) -> str:
    for paper, label in _PAPER_NAMES.items():
        if name.endswith(f"-{paper}.pdf"):
            return label
    return "Web page" if name.endswith("/index.html") else ""


def _order(name: str) -> tuple[bool, bool]:
    return (not name.endswith(".html"), not name.endswith("-letter.pdf"))


def _link(project: Project, guide: str, tag: str, *, current: bool) -> Link:
    locale = _locale(project, tag)
    return Link(
        tag=tag,
        name=locale.name,
        direction=str(locale.direction),
        href=f"../../{tag}/{guide}/index.html",
        current=current,
    )


def _tags(project: Project) -> tuple[str, ...]:
    return (project.source_language, *project.locales, *project.pseudo_locales)


def _locale(project: Project, tag: str) -> Locale:
    return locale_of(tag, project.languages.get(tag), source=tag == project.source_language)
