"""The sheet says its language, so that it is read aloud with the right voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_TAG = re.compile(r"(?:[A-Za-z]{2,8}|[xX])(?:-[A-Za-z0-9]{1,8})*")
_MEND = "Make the sheet again."


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Compare /Lang of the catalog with the locale, and look at the tags (ISO 14289-1, 7.2)."""
    pdf = sheet.pdf
    found = pdf.language.strip()
    wanted = sheet.locale.tag if sheet.locale else ""
    edition = f"; the edition is in {wanted}" if wanted else ""
    if not found:
        yield Problem(f"The PDF does not say its language{edition}. {_MEND}")
    elif wanted and found.lower() != wanted.lower():
        yield Problem(f"The PDF says that it is in “{found}”{edition}. {_MEND}")
    elif not _TAG.fullmatch(found):
        yield Problem(f"“{found}” is not a language tag (BCP 47), such as en or pt-BR. {_MEND}")
    for node in pdf.nodes():
        if node.own_lang and not _TAG.fullmatch(node.own_lang):
            yield Problem(
                f"“{node.own_lang}” is not a language tag (BCP 47). Correct `lang` in the page.",
                element=place(node),
            )


RULE = Rule(
    code="sheet-language",
    severity=Severity.ERROR,
    title="The sheet says its language",
    check=check,
)
