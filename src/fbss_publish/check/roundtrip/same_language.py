"""The sheet says the language of each part as its page does."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import PICTURES, RoundTrip
from fbss_publish.check.semantic.norm import shown, spoken
from fbss_publish.domain.finding import Severity

_MOST = 5


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Compare the language of the document, of each text, and of alternatives (7.2)."""
    wanted, found = trip.page.language, trip.pdf.language
    if wanted and found and wanted.lower() != found.lower():
        yield Problem(f"The page is in {wanted}, the sheet says {found}. Make it again.")
        return
    wrong = [*_texts(trip), *_pictures(trip)]
    for text, page, sheet in wrong[:_MOST]:
        yield Problem(
            f"“{shown(text)}” is in {page} in the page; the sheet says {sheet or 'nothing'}. "
            "It is read aloud with the wrong voice."
        )
    if len(wrong) > _MOST:
        yield Problem(f"{len(wrong)} parts of the sheet have another language than in the page.")


def _texts(trip: RoundTrip) -> Iterator[tuple[str, str, str]]:
    for text, span in zip(trip.page.texts, trip.alignment.spans, strict=True):
        if not span or not text.lang or not any(char.isalpha() for char in text.text):
            continue
        langs = {s.lang for s in trip.speech.at(*span) if any(c.isalpha() for c in s.text)}
        other = sorted(lang for lang in langs if lang.lower() != text.lang.lower())
        if other:
            yield text.text, text.lang, other[0]


def _pictures(trip: RoundTrip) -> Iterator[tuple[str, str, str]]:
    for picture in trip.page.pictures:
        names = {spoken(name) for name in picture.names}
        for node in trip.pdf.nodes(*PICTURES):
            same = spoken(node.alt or "") in names and picture.lang
            if same and node.lang.lower() != picture.lang.lower():
                yield picture.names[0], picture.lang, node.lang


RULE = Rule(
    code="same-language",
    severity=Severity.ERROR,
    title="Every part of the sheet has the language of the page",
    mend="Make the sheet again with the languages of the page.",
    check=check,
)
