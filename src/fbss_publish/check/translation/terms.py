"""Terms are those that the project has agreed on, and names stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.term_forms import find_term, prepared
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.terms import Named, Wording, exact

Span = tuple[int, int]


def check(pair: Pair) -> Iterator[Problem]:
    """Look up the terms that the source names (`locales/terms.toml`).

    One approved or allowed form anywhere in the translation is enough, with the endings and
    prefixes of the language. A forbidden form counts unless it is part of a usable one.
    """
    if not pair.terms.concepts or not compared(pair):
        return
    target = target_text(pair)
    text, language = prepared(target, target_language(pair)), target_language(pair)
    for named in pair.terms.named_in(source_text(pair)):
        if not named.concept.translate:
            yield from _changed_name(named, target)
        elif wording := named.concept.wording(pair.locale.tag):
            yield from _worded(named, wording, text, language, critical=pair.unit.critical)


def _changed_name(named: Named, target: str) -> Iterator[Problem]:
    if not exact(named.text).search(target):
        yield Problem(f"“{named.text}” is not translated. Put it in as the source has it.")


def _worded(
    named: Named, wording: Wording, text: str, language: str, *, critical: bool
) -> Iterator[Problem]:
    usable = _spans((*wording.approved, *wording.allowed), text, language)
    bad = [
        form
        for form in wording.forbidden
        if any(not _inside(span, usable) for span in find_term(form, text, language))
    ]
    hint = f" {wording.note}" if wording.note else ""
    use = f"Use {_or(wording.approved)}.{hint}" if wording.approved else f"Rephrase it.{hint}"
    for form in bad:
        yield Problem(
            f"“{form}” must not stand for “{named.text}”. {use}",
            severity=Severity.ERROR if critical else None,
        )
    if wording.approved and not usable and not bad:
        yield Problem(f"The source says “{named.text}”; the translation has no term for it. {use}")


def _spans(forms: Iterable[str], text: str, language: str) -> list[Span]:
    return [span for form in forms for span in find_term(form, text, language)]


def _inside(span: Span, others: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _or(forms: Iterable[str]) -> str:
    return " or ".join(f"“{form}”" for form in forms)


RULE = Rule(
    code="terms",
    severity=Severity.WARNING,
    title="Terms are the agreed ones",
    mend="Use the term that the detail names.",
    check=check,
)
