"""What the codes of findings mean, in the language of the person who has to mend them.

The texts are messages of the catalog `findings`: for each code a title and what to do next, and
the few words of the report. They are for the staff, so drafts are shown, and the report says
that they are drafts. What is missing or out of date is shown in the source language.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.interface import compiled
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.locale import Locale

REPORT = "report"
"""The msgctxt of the words of the report."""

COUNTS = {
    Severity.ERROR: ("%(count)s error", "%(count)s errors"),
    Severity.WARNING: ("%(count)s warning", "%(count)s warnings"),
    Severity.HINT: ("%(count)s hint", "%(count)s hints"),
}
DRAFTS = (
    "A computer translated these explanations, and no person has checked them. "
    "If in doubt, the English detail counts."
)


def title_context(code: str) -> str:
    """Give the msgctxt of the title of a code."""
    return f"title of “{code}”"


def mend_context(code: str) -> str:
    """Give the msgctxt of what to do about a code."""
    return f"what to do about “{code}”"


@dataclass(frozen=True, kw_only=True, slots=True)
class Explanation:
    """What a code means and what to do next, both in `language` (BCP 47).

    `draft`: no person has checked the translation.
    """

    title: str
    mend: str
    language: str
    draft: bool = False


class Explanations:
    """The explanations of all codes in one language."""

    def __init__(self, locale: Locale, template: Catalog, catalogs: Sequence[Catalog] = ()) -> None:
        """Read the texts of `template` in the catalogs; of several, the first that has one."""
        self.locale = locale
        self._by_context = {entry.msgctxt: entry for entry in template.entries}
        self._texts = gettext.NullTranslations()
        self._drafts: dict[tuple[str | None, str], bool] = {}
        for catalog in reversed(catalogs):
            usable = tuple(_usable(catalog, template.entries))
            self._drafts |= {entry.key: entry.fuzzy for entry in usable}
            texts = gettext.GNUTranslations(io.BytesIO(compiled(catalog, usable)))
            texts.add_fallback(self._texts)
            self._texts = texts

    @property
    def translated(self) -> int:
        """How many messages have a text in the language."""
        return len(self._drafts)

    def of(self, code: str) -> Explanation | None:
        """Explain a code, or give None for one that is not known.

        Both texts are in one language, so that a reader is told which one it is.
        """
        title = self._by_context.get(title_context(code))
        mend = self._by_context.get(mend_context(code))
        if title is None or mend is None:
            return None
        if title.key in self._drafts and mend.key in self._drafts:
            return Explanation(
                title=self._texts.pgettext(title.msgctxt or "", title.msgid),
                mend=self._texts.pgettext(mend.msgctxt or "", mend.msgid),
                language=self.locale.tag,
                draft=self._drafts[title.key] or self._drafts[mend.key],
            )
        return Explanation(title=title.msgid, mend=mend.msgid, language="en")

    def word(self, text: str) -> str:
        """Give a word of the report in the language."""
        return self._texts.pgettext(REPORT, text)

    @property
    def drafts(self) -> str:
        """Say in the language that nobody has checked these texts."""
        return self.word(DRAFTS)

    def counted(self, severity: Severity, number: int) -> str:
        """Write a number of findings, in the plural form and the digits of its text."""
        one, more = COUNTS[severity]
        text = self._texts.npgettext(REPORT, one, more, number)
        shown = self.locale.number(number) if (REPORT, one) in self._drafts else str(number)
        # A draft may have lost its placeholder, which must not stop a report.
        return text.replace("%(count)s", shown)


def _usable(catalog: Catalog, wanted: Iterable[Entry]) -> Iterator[Entry]:
    """Give the translations that may be shown: those that are whole and fit their source."""
    known = catalog.by_key()
    for entry in wanted:
        found = known.get(entry.key)
        if found is None or not found.translated or found.msgid_plural != entry.msgid_plural:
            continue
        if not (found.fuzzy and found.previous):
            yield found
