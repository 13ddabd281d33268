"""A reader can pass over what stands on every page."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a page of ours whose first stop is not a link to its main part.

    Other pages may do without: headings and landmarks are enough for 2.4.1.
    """
    view = page.view
    main = view.tree.first("main")
    if not page.own or main is None:
        return
    first = next((element for element in view.all if view.tabbable(element)), None)
    if first is None or first.number > main.number:
        return
    target = view.tree.ids.get(first.get("href").removeprefix("#"))
    inside = target is not None and (target is main or any(h is main for h in target.above()))
    if not first.get("href").startswith("#") or not inside:
        yield found(
            first, "The first link does not lead to the main part. Put a link to it before all "
            "others.",
        )  # fmt: skip


RULE = Rule(
    code="skip-link",
    severity=Severity.ERROR,
    title="The first link leads to the main part",
    mend="Put a link to the main part before all others.",
    check=check,
    criterion=("2.4.1",),
)
