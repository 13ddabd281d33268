"""Links that are called the same lead to the same."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import language_at
from fbss_publish.check.html.where import same_place
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report links of one name with different targets.

    Two addresses can show the same, which a page by itself does not tell: a hint elsewhere.
    """
    view = page.view
    first: dict[tuple[str, str], Element] = {}
    for link in view.with_role("link"):
        name = view.name(link).lower()
        if not name or not link.has("href"):
            continue
        other = first.setdefault((name, language_at(link)), link)
        if other is not link and not same_place(other.get("href"), link.get("href")):
            yield found(
                link,
                f"Two links are called “{shown_text(name)}” and lead to different places. "
                "Give each words of its own.",
                page.promised(Severity.WARNING),
            )


RULE = Rule(
    code="links-alike",
    severity=Severity.WARNING,
    title="Links of one name lead to one place",
    mend="Give each link words of its own.",
    check=check,
    criterion=("2.4.4", "2.4.9"),
)
