"""The sheet says its language, so that it is read aloud with the right voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.pdf.model import Annotation, Pdf
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.speech import speech_of
from fbss_publish.domain.finding import Severity

_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_MEND = "Make the sheet again."


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Compare /Lang of the catalog with the locale, and look at the tags (ISO 14289-1, 7.2)."""
    pdf = sheet.pdf
    found = pdf.language.strip()
    wanted = sheet.locale.tag if sheet.locale else ""
    edition = f"; the edition is in {wanted}" if wanted else ""
    if not found:
        if wanted or _silent(pdf):
            yield Problem(f"The PDF does not say its language{edition}. {_MEND}")
    elif wanted and found.lower() != wanted.lower():
        yield Problem(f"The PDF says that it is in “{found}”{edition}. {_MEND}")
    elif not _TAG.fullmatch(found):
        yield Problem(f"“{found}” is not a language tag (BCP 47), such as en or pt-BR. {_MEND}")
    langs: dict[str, str | None] = {segment.lang: None for segment in speech_of(pdf).segments}
    langs |= {node.own_lang: place(node) for node in pdf.nodes() if node.own_lang}
    for lang, where in langs.items():
        if lang and lang != found and not _TAG.fullmatch(lang):
            yield Problem(
                f"“{lang}” is not a language tag (BCP 47). Correct `lang` in the page.",
                element=where,
            )


def _silent(pdf: Pdf) -> bool:
    """Say whether some text has no language: a PDF may say it of every part instead."""
    said = [segment.lang for segment in speech_of(pdf).segments if segment.role != "wall"]
    for node in pdf.nodes():
        described = any(isinstance(kid, Annotation) and kid.contents for kid in node.kids)
        if described or node.alt or node.actual or node.expansion:
            said.append(node.lang)
    # Nothing but the document's own language holds for bookmarks.
    return bool(pdf.outline) or not said or not all(said)


RULE = Rule(
    code="sheet-language",
    severity=Severity.ERROR,
    title="The sheet says its language",
    mend="Make the sheet again from a page that names its language.",
    check=check,
)
