"""The pages that belong to no edition: the lists of handouts, and the page on accessibility."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.contact import Contact
from fbss_publish.domain.locale import Locale
from fbss_publish.render.assemble import Unfinished
from fbss_publish.render.frame import Download, Frame, Link
from fbss_publish.render.page import filled
from fbss_publish.render.stylesheet import page_styles
from fbss_publish.render.thumbnail import HEIGHT, WIDTH


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """What the pages of a locale have in common."""

    interface: Interface
    language: str
    frame: Frame
    fonts: tuple[str, ...] = ()
    draft: bool = False

    @property
    def locale(self) -> Locale:
        """The locale of the pages."""
        return self.interface.locale

    def marks(self, language: str) -> Markup:
        """Mark what is in another language than the page."""
        if language == self.locale.tag or self.locale.pseudo:
            return Markup()
        return Markup(' lang="{}" dir="ltr"').format(language)


@dataclass(frozen=True, kw_only=True, slots=True)
class GuideEntry:
    """A guide in the list of a locale."""

    id: str
    title: str
    description: str
    marks: Markup
    href: str
    downloads: Sequence[Download] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """What a check in a browser was made with, and when, as readers see it."""

    tools: str
    date: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """What the page on accessibility says beside its words."""

    tool: str
    made: str
    sheets: bool = False
    checked: Checked | None = None
    contact: Contact = field(default_factory=Contact)
    complaints: Contact = field(default_factory=Contact)


def render_home(around: Surroundings, guides: Sequence[GuideEntry]) -> Unfinished:
    """Give the list of the handouts in a locale."""
    say = around.interface.text
    title, description = say("Patient handouts"), say("Every handout in this language.")
    return _page(around, "home.html.j2", title, description, {"guides": guides})


def render_statement(around: Surroundings, statement: Statement) -> Unfinished:
    """Give the page on accessibility in a locale."""
    message = "Accessibility of these pages"
    say = around.interface.text
    values = {name: getattr(statement, name) for name in Statement.__slots__}
    foreign = around.interface.foreign(message)
    title_marks = around.marks(around.language) if foreign else Markup()
    values |= {"title_marks": title_marks, "source_marks": around.marks(around.language)}
    description = say("How these pages can be read, what was checked, and whom you can ask.")
    return _page(around, "statement.html.j2", say(message), description, values)


def render_index(
    around: Surroundings,
    title: str,
    languages: list[dict[str, object]],
    scripts: list[dict[str, object]],
    statements: Sequence[Link],
) -> Unfinished:
    """Give the clinic's desk: every language, guide and format."""
    values = {
        "languages": languages,
        "scripts": scripts,
        "statements": statements,
        "picture": (WIDTH, HEIGHT),
    }
    description = "Every guide, in every language and format."
    return _page(around, "index.html.j2", title, description, values)


def _page(
    around: Surroundings, template: str, title: str, description: str, values: dict[str, Any]
) -> Unfinished:
    page = {
        "locale": around.locale,
        "title": title,
        "description": description,
        "draft": around.draft,
        "source": False,
        "title_marks": Markup(),
        **values,
    }
    html = filled(template, around.interface, around.language, page=page, frame=around.frame)
    return Unfinished(
        html=html,
        css=page_styles(around.locale, around.fonts),
        families=around.frame.families(around.locale, around.fonts),
        digits=around.locale.digits,
    )
