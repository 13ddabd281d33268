"""An edition becomes the e-book that epub.py writes."""

from __future__ import annotations

from collections.abc import Mapping

from fbss_publish.domain.edition import Edition
from fbss_publish.render.environment import environment, theme_text
from fbss_publish.render.formats.epub import Book
from fbss_publish.render.interface_strings import READABLE
from fbss_publish.render.view import Setting, texts, view_of
from fbss_publish.source.fill import text_of


def book_of(edition: Edition, setting: Setting, pictures: Mapping[str, bytes]) -> Book:
    """Give all that the e-book of an edition is made from."""
    view, front = view_of(edition, setting), edition.guide.front
    say = setting.interface.text
    content = (
        environment()
        .get_template("book.html.j2")
        .render(page=view, **texts(setting.interface, edition.guide.language))
    )
    return Book(
        locale=edition.locale,
        title=view.title,
        description=view.description,
        identifier=front.identifier,
        version=front.version,
        modified=front.modified,
        sources=front.sources,
        license=front.license,
        contents_title=say("In this guide"),
        summary=say(READABLE),
        content=content,
        css=theme_text("tokens.css") + theme_text("guide.css") + theme_text("book.css"),
        entries=_entries(edition),
        pictures=pictures,
    )


def _entries(edition: Edition) -> tuple[tuple[str, str, str], ...]:
    """Give the headings of the second level: id, language, text."""
    found = []
    for heading in edition.guide.outline:
        if heading.level == 2 and heading.id:
            own = edition.renditions[heading.unit].translated or edition.locale.source
            lang = edition.locale.tag if own else edition.guide.language
            found.append((heading.id, lang, text_of(edition, heading.unit)))
    return tuple(found)
