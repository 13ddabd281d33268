"""Which formats are wanted, and which of them a locale can have, with the reason where not."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator

from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.formats import BY_NAME, chosen
from fbss_publish.domain.locale import Locale
from fbss_publish.project import Project
from fbss_publish.render.formats.braille_tables import braille_of
from fbss_publish.render.formats.voices import voice_of

_LIBLOUIS = "Run: sudo apt-get install liblouis-bin liblouis-data"
_ESPEAK = "Run: sudo apt-get install espeak-ng"


def wanted_formats(project: Project, names: Iterable[str]) -> tuple[str, ...]:
    """Give the formats to make beside the pages; without names, those of the project."""
    return chosen(tuple(names) or project.formats, project.papers)


def offered(forms: Iterable[str], locale: Locale) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Divide formats into those that a locale can have, and findings about the others."""
    reasons = {form: why_not(form, locale) for form in forms}
    having = tuple(form for form, reason in reasons.items() if not reason)
    findings = (_finding(form, locale, reason) for form, reason in reasons.items() if reason)
    return having, tuple(findings)


def why_not(form: str, locale: Locale) -> str:
    """Say why a locale cannot have a format, and what can be done; '' if it can."""
    match form:
        case "bilingual" if locale.source:
            return "this is the language of the source. Give readers the handout itself."
        case "braille":
            return _no_braille(locale)
        case "ssml" | "audio" if locale.pseudo:
            return "a pseudo-locale is not read aloud."
        case "audio":
            return _no_audio(locale)
    return ""


def _no_braille(locale: Locale) -> str:
    if locale.pseudo:
        return "a pseudo-locale has no braille code."
    if braille_of(locale.tag) is None:
        return "liblouis has no table for it. Ask a braille transcriber of this language."
    return "" if shutil.which("lou_translate") else f"liblouis is not here. {_LIBLOUIS}"


def _no_audio(locale: Locale) -> str:
    if voice_of(locale.tag) is None:
        return "espeak-ng has no voice for it. Have a person read the audio script aloud."
    return "" if shutil.which("espeak-ng") else f"espeak-ng is not here. {_ESPEAK}"


def lines(locales: Iterable[Locale]) -> Iterator[str]:
    """Give a line for each format and reason, with the locales that cannot have it."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for locale in locales:
        for form in BY_NAME:
            if not locale.pseudo and (reason := why_not(form, locale)):
                grouped.setdefault((form, reason), []).append(locale.tag)
    for (form, reason), names in grouped.items():
        yield f"No {form} in {', '.join(names)}: {reason}"


def _finding(form: str, locale: Locale, reason: str) -> Finding:
    return unavailable(locale, f"No {form} in {locale.english}: {reason}")


def unavailable(locale: Locale, text: str) -> Finding:
    """Give the finding about a format that was not made."""
    return Finding(
        code="format-unavailable",
        severity=Severity.HINT,
        text=text,
        file="source" if locale.source else f"locales/{locale.tag}",
        locale=locale.tag,
    )
