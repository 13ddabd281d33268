"""A clinic's words: the template for translators, and what CLDR knows of places and times."""

from __future__ import annotations

from datetime import date, time

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.template import header_of
from fbss_publish.domain.clinic import Clinic, Hours
from fbss_publish.domain.locale import Locale

# A clinic's file has no date; its template must change only with its texts.
_CREATED = date(2026, 11, 26)


def clinic_template(clinic: Clinic) -> Catalog:
    """Give the template of a clinic's texts, each of them once."""
    merged: dict[str, Entry] = {}
    for text, place in clinic.messages():
        known = merged.get(text, Entry(msgid=text, notes=("Text of a clinic",)))
        references = dict.fromkeys((*known.references, f"{clinic.file}#{place}"))
        merged[text] = known.changed(references=tuple(references))
    header = header_of(title=clinic.name, project=clinic.domain, created=_CREATED)
    return Catalog(file=f"{clinic.domain}.pot", header=header, entries=tuple(merged.values()))


def hours_text(hours: Hours, country: str, locale: Locale) -> tuple[str, str]:
    """Give days and times as readers write them: “Monday – Friday”, “8:00 AM – 5:00 PM”.

    Twelve or twenty-four hours is the country's choice, since its clocks and signs have it.
    """
    from babel.dates import get_day_names

    found = _cldr(locale)
    names = get_day_names("wide", "stand-alone", found)
    days = [names[day] for day in dict.fromkeys((hours.first, hours.last))]
    clock = [_written(moment, country, locale) for moment in (hours.opens, hours.closes)]
    return " – ".join(days), " – ".join(clock)


def country_name(country: str, locale: Locale) -> str:
    """Give the name of a country in a language, or its letters."""
    return str(_cldr(locale).territories.get(country, country))


def _written(moment: time, country: str, locale: Locale) -> str:
    from babel.dates import format_skeleton

    skeleton = "hm" if _twelve(country) else "Hm"
    text = str(format_skeleton(skeleton, moment, locale=_cldr(locale)))
    return text.translate(str.maketrans("0123456789", locale.digits))


def _twelve(country: str) -> bool:
    """Say whether the clocks of a country go to twelve."""
    from babel import Locale as CldrLocale
    from babel import UnknownLocaleError
    from babel.core import get_global

    language = str(get_global("likely_subtags").get(f"und_{country}", "en")).split("_")[0]
    try:
        found = CldrLocale.parse(f"{language}_{country}")
    except (UnknownLocaleError, ValueError):
        return False
    return "h" in str(found.time_formats["short"].pattern)


def _cldr(locale: Locale):  # type: ignore[no-untyped-def]  # Babel has no types
    from babel import Locale as CldrLocale
    from babel import UnknownLocaleError

    try:
        return CldrLocale.parse("en" if locale.pseudo else locale.tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return CldrLocale.parse("en")
