"""Names of the files that a build makes, and the links between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from fbss_publish.build.editions import Prepared
from fbss_publish.catalog.languages import locale_of
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.formats import BY_NAME, file_names
from fbss_publish.domain.locale import Locale
from fbss_publish.project import Project, found_locales
from fbss_publish.render.frame import Download, Frame, Link
from fbss_publish.render.view import Setting
from fbss_publish.render.webfonts import FOLDER, MADE

HOME, STATEMENT = "index.html", "accessibility.html"
"""The pages of a locale beside its editions."""


def page_name(edition: Edition) -> str:
    """Give the name of an edition's page below the output folder."""
    return f"{edition.locale.tag}/{edition.guide.id}/index.html"


def file_name(edition: Edition, form: str) -> str:
    """Give the name of an edition's file in a format below the output folder."""
    tag, guide = edition.locale.tag, edition.guide.id
    return f"{tag}/{guide}/{BY_NAME[form].file(guide, tag)}"


def own_names(project: Project, names: Iterable[str]) -> Iterator[str]:
    """Give those names that any build of this project could have made.

    They are those of pages, handouts, and fonts that lie where builds put them.
    """
    tags = {*all_tags(project), *found_locales(project.root)}
    guides = {source.id for source in project.sources()}
    for name in names:
        *place, own = name.split("/")
        font = place[-1:] == [FOLDER] and MADE.fullmatch(own)
        if font:
            place.pop()
        if len(place) > 2 or not (tags.issuperset(place[:1]) and guides.issuperset(place[1:])):
            continue
        if font or (len(place) == 2 and own in ("index.html", *file_names(place[1], place[0]))):
            yield name


def asset_files(edition: Edition) -> dict[str, bytes]:
    """Give the images that an edition shows, by their names below the output folder."""
    folder = page_name(edition).rsplit("/", 1)[0]
    return {f"{folder}/{asset.name}": asset.path.read_bytes() for asset in edition.guide.assets}


def logo_of(project: Project) -> dict[str, bytes]:
    """Give the picture of the clinic that the handouts are made for, by its name."""
    logo = project.clinic.logo if project.clinic else None
    return {logo.name: (project.root / logo.file).read_bytes()} if logo else {}


def neighbours(
    project: Project,
    prepared: Prepared,
    built: Collection[tuple[str, str]],
    forms: Sequence[str],
) -> Setting:
    """Add to an edition's setting the links to its other languages and to its files."""
    edition = prepared.edition
    guide = edition.guide.id
    tags = [tag for tag in all_tags(project) if (guide, tag) in built]
    frame = frame_of(project, f"{guide}/index.html", tags, edition.locale.tag)
    return replace(
        prepared.setting,
        frame=frame.with_ways(home=f"../{HOME}", statement=f"../{STATEMENT}"),
        downloads=tuple(
            Download(href=BY_NAME[form].file(guide, edition.locale.tag), form=form)
            for form in forms
            if BY_NAME[form].readers
        ),
    )


def frame_of(project: Project, name: str, tags: Collection[str], own: str) -> Frame:
    """Give the frame of the page `name`, below its locale's folder, that there is in `tags`."""
    up = "../" * (name.count("/") + 1)
    site = f"{project.site_url}/" if project.site_url else up
    links = [
        _link(project, tag, f"{up}{tag}/{name}", current=tag == own)
        for tag in tags
        if tag == own or not locale_in(project, tag).pseudo
    ]
    alternates = [replace(link, href=f"{site}{link.tag}/{name}") for link in links]
    real = [link for link in alternates if not locale_in(project, link.tag).pseudo]
    source = [link for link in real if link.tag == project.source_language]
    return Frame(
        canonical=f"{project.site_url}/{own}/{name}" if project.site_url else "",
        switcher=tuple(sorted(links, key=lambda link: link.order)),
        alternates=(*real, *(replace(link, tag="x-default") for link in source)),
    )


def _link(project: Project, tag: str, href: str, *, current: bool) -> Link:
    locale = locale_in(project, tag)
    return Link(
        tag=tag,
        name=locale.name,
        direction=str(locale.direction),
        script=locale.script,
        href=href,
        current=current,
    )


def all_tags(project: Project) -> tuple[str, ...]:
    """Give the tags of all of a project's locales, the source language first."""
    return (project.source_language, *project.locales, *project.pseudo_locales)


def locale_in(project: Project, tag: str) -> Locale:
    """Give a locale as a project describes it."""
    return locale_of(tag, project.languages.get(tag), source=tag == project.source_language)
