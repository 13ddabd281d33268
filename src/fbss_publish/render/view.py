"""What the templates are given: an edition as a page sees it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup, escape

from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.contact import Contact
from fbss_publish.domain.edition import Edition, Rendition, Reviewer, State
from fbss_publish.domain.guide import FrontMatter, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.trust import Reading, Record
from fbss_publish.render.clinic import CONTACT, ClinicWords, notice_html, slots_of, with_clinic
from fbss_publish.render.frame import Download, Frame
from fbss_publish.render.json_ld import TOC_LEVEL, json_ld
from fbss_publish.render.qr import qr_svg
from fbss_publish.render.trust import record_of
from fbss_publish.source.fill import fill, text_of

_START_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_NOTES = re.compile(r' (?:its-[a-z-]+|data-(?:msgctxt|max-length))(?:="[^"]*")?(?=[\s>])')

OUTDATED = "Shown in English: the translation is out of date"
_LICENSES = {"https://creativecommons.org/licenses/by/4.0/": "CC BY 4.0"}


@dataclass(frozen=True, kw_only=True, slots=True)
class TocEntry:
    """A line of the table of contents; `marks` has `lang` and `dir` where they differ."""

    id: str
    text: str
    marks: Markup


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """An edition, ready for the templates."""

    locale: Locale
    front: FrontMatter
    title: str
    description: str
    subject: str
    heading: Markup
    body: Markup
    toc: tuple[TocEntry, ...]
    draft: bool
    machine: bool
    date: Callable[[date], str]
    json_ld: Markup
    source_marks: Markup
    title_marks: Markup = field(default_factory=Markup)
    downloads: Sequence[Download] = ()
    reviewers: Sequence[Reviewer] = ()
    record: Record
    contact: Contact = field(default_factory=Contact)
    clinic: ClinicWords | None = None
    notice: Markup = field(default_factory=Markup)
    qr: Markup = field(default_factory=Markup)

    @property
    def source(self) -> bool:
        """Say whether this is the original."""
        return self.locale.source

    def signed(self, scope: str) -> str:
        """Name those who signed off a scope, with their credentials and the date; or ''."""
        return "; ".join(_named(r, self.date) for r in self.reviewers if r.scope == scope)

    @property
    def pseudo(self) -> bool:
        """Say whether this is a pseudo-locale's edition."""
        return self.locale.pseudo

    @property
    def license_name(self) -> str:
        """The licence by its short name, or its address."""
        return _LICENSES.get(self.front.license, self.front.license)

    @property
    def short_address(self) -> str:
        """Where the page is, as people type it."""
        return self.record.address.partition("://")[2]


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What surrounds an edition: its interface, its neighbours, how dates are written."""

    interface: Interface
    date: Callable[[date], str]
    machine: bool = False
    slots: Mapping[str, str] | None = None
    frame: Frame = field(default_factory=Frame)
    downloads: Sequence[Download] = ()
    fonts: tuple[str, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    organisation: str = ""
    contact: Contact = field(default_factory=Contact)
    address: str = ""
    reading: Reading | None = None
    clinic: ClinicWords | None = None


def content_of(edition: Edition, setting: Setting) -> str:
    """Give what an edition says, with what its clinic adds."""
    label = _labels(setting.interface)
    own = setting.clinic
    if own is None:
        return fill(edition, slots=setting.slots, label=label)
    slots = slots_of(own, texts(setting.interface, edition.guide.language))
    content = fill(edition, slots={**(setting.slots or {}), **slots}, label=label)
    return with_clinic(content, edition.guide, own, slots[CONTACT])


def record_for(edition: Edition, setting: Setting, content: str = "") -> Record:
    """Give the facts of an edition."""
    clinic = setting.clinic.clinic if setting.clinic else None
    return record_of(
        edition,
        content or content_of(edition, setting),
        machine=setting.machine,
        organisation=setting.organisation,
        clinic=clinic.id if clinic else "",
        emergency=clinic.emergency if clinic else "",
        reading=setting.reading,
        address=setting.address,
    )


def view_of(edition: Edition, setting: Setting) -> View:
    """Put an edition and its setting together."""
    front = edition.guide.front
    content = content_of(edition, setting)
    record = record_for(edition, setting, content)
    functions = texts(setting.interface, edition.guide.language)
    heading, end, body = without_notes(content).partition("</h1>")
    foreign = "" if edition.locale.source else f' lang="{edition.guide.language}" dir="ltr"'
    return View(
        locale=edition.locale,
        front=front,
        title=text_of(edition, front.title),
        description=text_of(edition, front.description),
        subject="" if front.subject is None else text_of(edition, front.subject),
        heading=Markup(heading + end if end else ""),  # noqa: S704
        body=Markup(body if end else content),  # noqa: S704
        toc=_contents(edition, setting.clinic),
        draft=edition.draft and not edition.locale.pseudo,
        machine=setting.machine,
        date=setting.date,
        json_ld=Markup(json_ld(edition, setting.frame.canonical, setting.reviewers, record)),  # noqa: S704
        source_marks=Markup(foreign),  # noqa: S704
        title_marks=Markup("" if edition.renditions[front.title].translated else foreign),  # noqa: S704
        reviewers=setting.reviewers,
        downloads=setting.downloads,
        record=record,
        contact=setting.contact,
        clinic=setting.clinic,
        notice=notice_html(setting.clinic, functions) if setting.clinic else Markup(),
        qr=qr_svg(record.online, functions["_a"]("QR code: this handout on the web"))
        if record.online
        else Markup(),
    )


def without_notes(content: str) -> str:
    """Take out what the author wrote for translators; readers' pages do not need it."""
    return _START_TAG.sub(lambda tag: _NOTES.sub("", tag[0]), content)


def _named(reviewer: Reviewer, written: Callable[[date], str]) -> str:
    try:
        day = written(date.fromisoformat(reviewer.date))
    except ValueError:
        day = reviewer.date
    return ", ".join(filter(None, (reviewer.person, reviewer.credential, day)))


def texts(interface: Interface, language: str) -> dict[str, Callable[[str], str]]:
    """Give the two functions by which templates ask for interface texts.

    `_` is for content: a text without a translation is marked as English. `_a` is for
    attributes, which cannot carry a language.
    """

    def content(message: str) -> Markup:
        text = escape(interface.text(message))
        if interface.foreign(message):
            return Markup('<span lang="{}" dir="ltr">{}</span>').format(language, text)
        return text

    return {"_": content, "_a": interface.text}


def _labels(interface: Interface) -> Callable[[Unit, Rendition], str]:
    """Say before an outdated warning that English stands in for it, in the reader's language."""

    def label(unit: Unit, rendition: Rendition) -> str:
        if rendition.state is not State.STALE or rendition.translated or not unit.markup:
            return ""
        locale = interface.locale
        marks = f'lang="{locale.tag}" dir="{locale.direction}"'
        return f'<span class="state-label" {marks}>{escape(interface.text(OUTDATED))}</span> '

    return label


def _contents(edition: Edition, own: ClinicWords | None) -> tuple[TocEntry, ...]:
    entries = []
    for heading in edition.guide.outline:
        if heading.level != TOC_LEVEL or not heading.id:
            continue
        foreign = not edition.renditions[heading.unit].translated
        marks = f' lang="{edition.guide.language}" dir="ltr"' if foreign else ""
        text = text_of(edition, heading.unit)
        entries.append(TocEntry(id=heading.id, text=text, marks=Markup(marks)))  # noqa: S704
    return tuple(_with_added(entries, edition, own) if own else entries)


def _with_added(entries: list[TocEntry], edition: Edition, own: ClinicWords) -> list[TocEntry]:
    """Put the clinic's sections into the table of contents."""
    for section in own.clinic.sections:
        if section.guide != edition.guide.id:
            continue
        text, marks = own.say(section.title)
        place = next((n for n, entry in enumerate(entries) if entry.id == section.place), None)
        if section.replaces and place is not None:
            entries[place] = TocEntry(id=section.replaces, text=text, marks=Markup(marks))  # noqa: S704
        elif not section.replaces and (place is not None or not section.place):
            entry = TocEntry(id=f"clinic-{section.id}", text=text, marks=Markup(marks))  # noqa: S704
            entries.insert(len(entries) if place is None else place + 1, entry)
    return entries
