"""The page says which language it is in, so that it is read aloud with the right voice."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import attribute, first
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `<html>` without `lang`, or with another language than that of the edition."""
    root = first(page.soup, "html")
    language = attribute(root, "lang").strip() if root else ""
    wanted = page.locale.tag if page.locale else ""
    if root and not language:
        yield Problem(f'<html> has no language. Write lang="{wanted or "…"}".', element="<html>")
    elif wanted and root and language.lower() != wanted.lower():
        yield Problem(
            f"<html> says lang=“{language}”; the edition is in {wanted}.", element="<html>", act=()
        )


RULE = Rule(
    code="page-language",
    severity=Severity.ERROR,
    title="The page says its language",
    mend="Write the language tag of the page on its “html” element.",
    check=check,
    criterion=("3.1.1",),
    act=("b5c3f8",),
)
