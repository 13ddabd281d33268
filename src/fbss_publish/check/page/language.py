"""The page says which language it is in, so that it is read aloud with the right voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import attribute, first
from fbss_publish.domain.finding import Severity

_WELL_FORMED = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `<html>` without `lang`, and tags that BCP 47 (RFC 5646, 2.1) does not know."""
    root = first(page.soup, "html")
    language = attribute(root, "lang").strip() if root else ""
    wanted = page.locale.tag if page.locale else ""
    if root and not language:
        yield Problem(f'<html> has no language. Write lang="{wanted or "…"}".', element="<html>")
    elif wanted and root and language.lower() != wanted.lower():
        yield Problem(
            f"<html> says lang=“{language}”; the edition is in {wanted}.", element="<html>"
        )
    for element in page.soup.find_all(lang=True):
        tag = attribute(element, "lang")
        if tag and not _WELL_FORMED.fullmatch(tag):
            yield Problem(
                f"lang=“{tag}” is not a language tag. Write one such as es or zh-Hans.",
                element=f"<{element.name}>",
            )


RULE = Rule(
    code="page-language",
    severity=Severity.ERROR,
    title="The page says its language",
    check=check,
)
