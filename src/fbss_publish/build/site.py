"""The files that belong to no edition: lists of handouts, accessibility pages, the site map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fbss_publish.build.browser_checks import BrowserChecks
from fbss_publish.build.desk import CALL, Desk
from fbss_publish.build.gather import read_inputs
from fbss_publish.build.lists import Files, Finish, Group, finished_here
from fbss_publish.build.outputs import HOME, STATEMENT, all_tags, frame_of, locale_in
from fbss_publish.build.provenance import tool_versions
from fbss_publish.build.sitemap import SITEMAP, grouped, sitemap
from fbss_publish.catalog.interface import Interface
from fbss_publish.catalog.languages import format_date
from fbss_publish.domain.formats import BY_NAME, found_in
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.errors import FbssError
from fbss_publish.project import Project
from fbss_publish.render.frame import Download, Frame, Link
from fbss_publish.render.site import (
    Checked,
    GuideEntry,
    Statement,
    Surroundings,
    render_home,
    render_index,
    render_statement,
)

_WAYS = {HOME: {"statement": STATEMENT}, STATEMENT: {"home": HOME}}


@dataclass(frozen=True, kw_only=True)
class Site:
    """All editions of a project, and what lists them."""

    project: Project
    records: Sequence[EditionRecord]
    today: date
    checks: BrowserChecks | None = None

    @cached_property
    def built(self) -> list[EditionRecord]:
        """The editions that were made, in the order of the locales."""
        order = {tag: number for number, tag in enumerate(all_tags(self.project))}
        made = (record for record in self.records if record.status == "built")
        return sorted(made, key=lambda record: (order.get(record.locale, 99), record.guide))

    @cached_property
    def tags(self) -> list[str]:
        """The locales that have an edition."""
        return list(dict.fromkeys(record.locale for record in self.built))

    def files(self, earlier: Mapping[str, bytes], finish: Finish = finished_here) -> Files:
        """Make all files; `finish` makes them of drafts.

        `earlier` are those of the build before: they stay where an interface cannot be read.
        """
        groups = [self._index()]
        made: Files = {}
        for tag in self.tags:
            if pages := self._pages(tag):
                groups.append(pages)
            else:
                made |= _below(earlier, tag)
        made |= finish(groups)
        if self.project.site_url:
            made[SITEMAP] = sitemap(self.project, self.built).encode()
        return made

    def _pages(self, tag: str) -> Group:
        interface = self._interface(tag)
        if interface is None:
            return ()
        home = self._around(interface, HOME)
        statement = self._around(interface, STATEMENT)
        guides = [self._entry(home, record) for record in self._of(tag)]
        words = self._statement(interface.locale)
        return (
            (f"{tag}/{HOME}", render_home(home, guides)),
            (f"{tag}/{STATEMENT}", render_statement(statement, words)),
        )

    @cached_property
    def _interfaces(self) -> dict[str, Interface | None]:
        return {}

    def _interface(self, tag: str) -> Interface | None:
        """Give the interface of a locale, None where it cannot be read: once for all lists."""
        if tag not in self._interfaces:
            try:
                self._interfaces[tag] = read_inputs(self.project, tag, ()).interface
            except FbssError:
                self._interfaces[tag] = None
        return self._interfaces[tag]

    def _of(self, tag: str) -> list[EditionRecord]:
        return self._by_locale.get(tag, [])

    @cached_property
    def _by_locale(self) -> dict[str, list[EditionRecord]]:
        return grouped(self.built, lambda record: record.locale)

    @cached_property
    def _by_guide(self) -> dict[str, list[EditionRecord]]:
        return grouped(self.built, lambda record: record.guide)

    def _around(self, interface: Interface, name: str) -> Surroundings:
        tag = interface.locale.tag
        settings = self.project.languages.get(tag)
        frame = frame_of(self.project, name, self.tags, tag)
        return Surroundings(
            interface=interface,
            language=self.project.source_language,
            frame=frame.with_ways(**_WAYS[name]),
            fonts=settings.fonts if settings else (),
            draft=_is_draft(interface, self._of(tag) if name == HOME else ()),
        )

    def _entry(self, around: Surroundings, record: EditionRecord) -> GuideEntry:
        about = record.about
        return GuideEntry(
            id=record.guide,
            title=about.title if about else record.guide,
            description=about.description if about else "",
            marks=around.marks(about.language if about else around.language),
            href=f"{record.guide}/index.html",
            downloads=[
                Download(href=name.partition("/")[2], form=form)
                for form, name in _files(record).items()
                if BY_NAME[form].readers
            ],
        )

    def _statement(self, locale: Locale) -> Statement:
        return Statement(
            tool=f"fbss-publish {tool_versions()['fbss-publish']}",
            made=format_date(self.today, locale),
            sheets=any(_files(record) for record in self._of(locale.tag)),
            checked=self._checked(locale),
            contact=self.project.contact,
            complaints=self.project.complaints,
        )

    def _checked(self, locale: Locale) -> Checked | None:
        """Give the check in a browser, if it was of every edition's page as it is now."""
        pages = {
            name: digest
            for record in self._of(locale.tag)
            for name, digest in record.outputs.items()
            if name.endswith("/index.html")
        }
        if self.checks is None or not self.checks.cover(pages):
            return None
        tools = (f"{name} {version}" for name, version in sorted(self.checks.tools.items()))
        return Checked(tools=", ".join(tools), date=format_date(self.checks.date, locale))

    def _index(self) -> Group:
        source = self.project.source_language
        interface = read_inputs(self.project, source, ()).interface
        around = Surroundings(
            interface=interface,
            language=source,
            frame=Frame(switcher=self._links(HOME), canonical=self._address("index.html")),
        )
        desk = Desk(project=self.project, built=self.built, call=self._call)
        languages = desk.languages()
        clinic = self.project.clinic
        title = f"Patient handouts: {clinic.name}" if clinic else "Patient handouts"
        links = self._links(STATEMENT)
        page = render_index(around, title, languages, desk.scripts(languages), links)
        return (("index.html", page),)

    def _call(self, tag: str) -> str:
        """Give the words of the poster in a language, or '' where there are none."""
        interface = self._interface(tag)
        if interface is None or interface.locale.pseudo or interface.foreign(CALL):
            return ""
        return interface.text(CALL)

    def _address(self, name: str) -> str:
        return f"{self.project.site_url}/{name}" if self.project.site_url else ""

    def _links(self, name: str) -> tuple[Link, ...]:
        """Give the pages of this name, seen from the top, in the languages of readers."""
        links = [
            Link(
                tag=tag,
                name=locale.name,
                direction=str(locale.direction),
                script=locale.script,
                href=f"{tag}/{name}",
            )
            for tag in self.tags
            if not (locale := locale_in(self.project, tag)).pseudo
        ]
        return tuple(sorted(links, key=lambda link: link.order))


def _below(files: Mapping[str, bytes], tag: str) -> Files:
    return {name: data for name, data in files.items() if name.startswith(f"{tag}/")}


def _is_draft(interface: Interface, records: Sequence[EditionRecord]) -> bool:
    locale = interface.locale
    if locale.source or locale.pseudo:
        return False
    return bool(interface.unreviewed) or any(record.draft for record in records)


def _files(record: EditionRecord) -> dict[str, str]:
    """Give the names of an edition's files, but for the page, by their formats."""
    return found_in(record.outputs, record.guide, record.locale)
