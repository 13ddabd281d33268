"""The sheet says its language, so that it is read aloud with the right voice."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.text.pdf_objects import catalog, language, objects
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Compare /Lang of the catalog with the locale (ISO 14289-1, 7.2)."""
    found = language(catalog(objects(sheet.data)))
    wanted = sheet.locale.tag
    if found.lower() != wanted.lower():
        what = f"says that it is in “{found}”" if found else "does not say its language"
        yield Problem(f"The PDF {what}; the edition is in {wanted}. Make the sheet again.")


RULE = Rule(
    code="sheet-language",
    severity=Severity.ERROR,
    title="The sheet says its language",
    check=check,
)
