"""The page runs in the direction of its script."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import attribute, first
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.locale import Direction

_RTL_LANGUAGES = frozenset("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split())


def check(page: PageSubject) -> Iterator[Problem]:
    """Compare `dir` of `<html>` with the locale, or with its language where that is unknown."""
    root = first(page.soup, "html")
    if not root:
        return
    if page.locale:
        wanted = page.locale.direction
    else:
        language = attribute(root, "lang").partition("-")[0].lower()
        wanted = Direction.RTL if language in _RTL_LANGUAGES else Direction.LTR
    found = attribute(root, "dir").strip().lower() or "ltr"
    if found != wanted:
        yield Problem(
            f"<html> runs {found}; this language runs {wanted}. Write dir=“{wanted}”.",
            element="<html>",
            severity=page.promised(Severity.ERROR),
        )


RULE = Rule(
    code="page-direction",
    severity=Severity.ERROR,
    title="The page runs in the direction of its script",
    mend="Set “dir” to the direction of the script: “rtl” from the right, “ltr” from the left.",
    check=check,
    criterion=("1.3.2",),
)
