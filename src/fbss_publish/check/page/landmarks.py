"""The page has one main part, and parts of one kind have names that tell them apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import attribute, elements, hidden, place
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a page without exactly one `main`, and navigations that nothing tells apart."""
    if page.soup.find("body") is None:
        return
    count = len(_visible(page.soup, "main", "main"))
    if count != 1:
        found = "no <main> element" if not count else f"{count} <main> elements"
        yield Problem(f"The page has {found}. It needs exactly one.", element="<main>",
                      severity=page.promised(Severity.ERROR))  # fmt: skip
    for kind, role in (("nav", "navigation"), ("aside", "complementary")):
        yield from _named(page, kind, role)


def _named(page: PageSubject, kind: str, role: str) -> Iterator[Problem]:
    soup = page.soup
    parts = _visible(soup, kind, role)
    seen: set[str] = set()
    for part in parts if len(parts) > 1 else []:
        name = _label(part, soup)
        if not name:
            yield Problem(
                f"There are {len(parts)} <{kind}> parts and this one has no name. Add aria-label.",
                element=place(part),
                severity=page.promised(Severity.WARNING),
            )
        elif name in seen and kind == "nav":
            yield Problem(
                f"Two <{kind}> parts are called “{name}”. Give each its own name.",
                element=place(part),
                severity=page.promised(Severity.WARNING),
            )
        seen.add(name)


def _visible(soup: BeautifulSoup, kind: str, role: str) -> list[Tag]:
    found = [e for e in elements(soup, kind) if attribute(e, "role") in ("", role)]
    found += [e for e in soup.find_all(role=role) if e.name != kind]
    return [element for element in found if not hidden(element)]


def _label(part: Tag, soup: BeautifulSoup) -> str:
    named = [soup.find(id=name) for name in attribute(part, "aria-labelledby").split()]
    text = " ".join(found.get_text(" ", strip=True) for found in named if found)
    return text or attribute(part, "aria-label").strip() or attribute(part, "title").strip()


RULE = Rule(
    code="landmarks",
    severity=Severity.ERROR,
    title="The page has one main part, and its navigations have names",
    check=check,
    criterion=("1.3.1", "2.4.1"),
)
