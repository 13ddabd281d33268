"""Languages are named by tags that voices and browsers know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.language import known_language
from fbss_publish.check.html.spoken import spoken_text
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_WELL_FORMED = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `lang` whose language is not in the IANA registry, or that is no tag at all.

    `eng` and `i-lux` are old names that assistive technology does not know. A tag that is only
    badly made after its language is an error on our pages, and a hint elsewhere.
    """
    view = page.view
    for element in view.tree.having("lang"):
        tag = element.get("lang")
        if not tag or element.name == "svg" or element.closest("svg"):
            continue
        top = element.name == "html"
        act = ("bf051a",) if top else ("de46e4",)
        criterion = ("3.1.1",) if top else ("3.1.2",)
        if not known_language(tag) or not tag.strip():
            if top and not tag.strip():
                continue
            if top or spoken_text(view, element).strip():
                yield found(
                    element, f"lang=“{tag}” names no language. Write a tag such as es or zh-Hans.",
                    act=act, criterion=criterion,
                )  # fmt: skip
        elif not _WELL_FORMED.fullmatch(tag.strip()):
            yield found(
                element, f"lang=“{tag}” is not a language tag. Write one such as es or zh-Hans.",
                page.promised(Severity.ERROR), act=(), criterion=criterion,
            )  # fmt: skip


RULE = Rule(
    code="language-tag",
    severity=Severity.ERROR,
    title="Languages are named by tags that are known",
    mend="Write the BCP 47 tag of the language.",
    check=check,
    criterion=("3.1.1", "3.1.2"),
    act=("bf051a", "de46e4"),
)
