"""The page has one main part, and parts of one kind have names that tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a page without exactly one `main`, and navigations that nothing tells apart."""
    if page.view.tree.first("body") is None:
        return
    count = len(page.view.with_role("main"))
    if count != 1:
        what = "no <main> element" if not count else f"{count} <main> elements"
        yield Problem(f"The page has {what}. It needs exactly one.", element="<main>",
                      severity=page.promised(Severity.ERROR))  # fmt: skip
    for kind, role in (("nav", "navigation"), ("aside", "complementary")):
        yield from _named(page, kind, role)


def _named(page: PageSubject, kind: str, role: str) -> Iterator[Problem]:
    parts = page.view.with_role(role)
    seen: set[str] = set()
    for part in parts if len(parts) > 1 else []:
        name = page.view.name(part)
        if not name:
            yield found(
                part,
                f"There are {len(parts)} <{kind}> parts and this one has no name. Add aria-label.",
                page.promised(Severity.WARNING),
            )
        elif name in seen and kind == "nav":
            yield found(
                part,
                f"Two <{kind}> parts are called “{name}”. Give each its own name.",
                page.promised(Severity.WARNING),
            )
        seen.add(name)


RULE = Rule(
    code="landmarks",
    severity=Severity.ERROR,
    title="The page has one main part, and its navigations have names",
    mend="Put the guide into one “main” element, and give each navigation a name.",
    check=check,
    criterion=("1.3.1", "2.4.1"),
)
