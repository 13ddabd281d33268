"""Links say where they lead, also to somebody who hears nothing but the links."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tables import grids
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View, language_at
from fbss_publish.check.lexicon.load import language_of as list_language
from fbss_publish.check.lexicon.load import lexicon
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_AROUND = " \u00a0.,:;!…»«<>→←›‹。،>()[]"
_AROUND_IT = ("p", "li", "td", "th", "dd", "figcaption", "caption")
_FORMATS = frozenset("pdf epub docx odt mp3 mp4 csv xlsx pptx zip txt".split())
"""A link that is only called PDF says how something comes, not what."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LINKS = ("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report links without a name, and links that say only “click here” in their language.

    A link that takes its meaning from the words around it is allowed by 2.4.4, not by 2.4.9.
    """
    view = page.view
    for link in view.with_role(*_LINKS):
        name = view.name(link)
        if not name:
            yield found(link, "The link has no text. Say in it where it leads.", act=("c487ae",))
        elif _says_nothing(name, language_at(link)) and not _is_its_heading(view, link, name):
            alone = not (_context(link, name) or _headers(view, link))
            yield found(
                link, f"The link “{name}” does not say where it leads. Use words of its target.",
                Severity.WARNING,
                act=("5effbb", "aizyf1") if alone else ("aizyf1",),
                criterion=("2.4.4", "2.4.9") if alone else ("2.4.9",),
            )  # fmt: skip


def _is_its_heading(view: View, link: Element, name: str) -> bool:
    """Say whether a link has the words of the heading that it leads to, as in a list of contents.

    Whether those words say enough is a matter of the heading (2.4.6), not of the link.
    """
    href = link.get("href")
    target = view.tree.ids.get(href[1:]) if href.startswith("#") else None
    if target is None:
        return False
    headings = (e for e in (target, *target.within()) if e.name in _HEADINGS)
    return next((view.name(e) or e.text() for e in headings), "").strip() == name


def _context(link: Element, name: str) -> str:
    """Give the other words of the sentence, items or cell that a link stands in."""
    for holder in link.above():
        if holder.name in _AROUND_IT:
            if words := _text(holder).replace(name, "", 1).strip(_AROUND):
                return words
            if holder.name in ("p", "td", "th"):
                break
    return ""


def _headers(view: View, link: Element) -> str:
    """Give the words of the header cells of the cell that a link stands in."""
    cell = link.closest("td", "th")
    if cell is None:
        return ""
    for grid in grids(view):
        place = grid.at(cell)
        if place is not None:
            return " ".join(
                c.element.text() for c in grid.cells if c.header and grid.heads(c, place)
            )
    return ""


def _text(holder: Element) -> str:
    """Give the words of an element, those of lists inside it left out."""
    parts = [
        child if isinstance(child, str) else "" if child.name in ("ul", "ol") else child.text()
        for child in holder.children
    ]
    return " ".join(" ".join(parts).split())


def _says_nothing(name: str, language: str) -> bool:
    lists = lexicon("link_text")
    text = name.strip(_AROUND).lower()
    if text in _FORMATS:
        return True
    known = {list_language(language), "en"} & lists.keys()
    first, _, rest = text.partition(" ")
    return any(
        text in lists[key]["forms"]
        or (rest and " " not in rest and first in lists[key].get("pointing", ()))
        for key in known
    )


RULE = Rule(
    code="link-text",
    severity=Severity.ERROR,
    title="Links say where they lead",
    mend="Use words that name the target as the link.",
    check=check,
    criterion=("2.4.4", "2.4.9", "4.1.2"),
    act=("c487ae", "5effbb", "aizyf1"),
)
