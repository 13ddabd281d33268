"""What is known of languages: names, script, direction, digits, plural forms.

The facts are CLDR's, read through Babel; a project's configuration adds what CLDR lacks.
"""

from __future__ import annotations

from datetime import date

from fbss_publish.domain.locale import Direction, LanguageTag, Locale, parse_tag
from fbss_publish.errors import InputError
from fbss_publish.project import LanguageSettings

# CSS Counter Styles Level 3 (W3C), section 6.1, by CLDR numbering system.
_NUMERALS = {
    "latn": ("0123456789", "decimal"),
    "arab": ("٠١٢٣٤٥٦٧٨٩", "arabic-indic"),
    "arabext": ("۰۱۲۳۴۵۶۷۸۹", "persian"),
    "beng": ("০১২৩৪৫৬৭৮৯", "bengali"),
    "deva": ("०१२३४५६७८९", "devanagari"),
    "khmr": ("០១២៣៤៥៦៧៨៩", "khmer"),
    "mymr": ("၀၁၂၃၄၅၆၇၈၉", "myanmar"),
    "tibt": ("༠༡༢༣༤༥༦༧༨༩", "tibetan"),
}

# CLDR gives western digits to Arabic without a region. Printed health material for readers
# in the eastern Arab world uses these; projects for the Maghreb set numerals = "latn".
_OWN_NUMERALS = {"ar": "arab"}

# CLDR has no Haitian Creole names of months: Babel falls back to French. These are those of the
# standard orthography (Institut Pédagogique National, 1979), as newspapers and clinics write them.
OWN_MONTHS = {
    "ht": (
        "janvye", "fevriye", "mas", "avril", "me", "jen",
        "jiyè", "out", "septanm", "oktòb", "novanm", "desanm",
    ),
}  # fmt: skip

# What gettext assumes where nothing is said; a project knows better by plural-forms.
_COMMON_PLURALS = "nplurals=2; plural=(n != 1)"

_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})

# CLDR's short names for these two make no sense by themselves.
_HAN = {"Hans": "Simplified Han", "Hant": "Traditional Han"}

_PSEUDO = {
    "XA": ("[Éñĝļîšĥ, åççéñţéð]", "English, accented (pseudo-locale)", "Latn", Direction.LTR),
    "XB": (
        "\u202eEnglish, mirrored\u202c",
        "English, mirrored (pseudo-locale)",
        "Arab",
        Direction.RTL,
    ),
}


def locale_of(
    text: str, settings: LanguageSettings | None = None, *, source: bool = False
) -> Locale:
    """Give what is known of the language that a BCP 47 tag names.

    Raises InputError for a tag that is malformed, or unknown to CLDR and to the project.
    """
    tag = checked_tag(text)
    if tag.pseudo:
        return _pseudo(tag)
    settings = settings or LanguageSettings()
    known = _cldr(tag)
    if known is None and not settings.name:
        raise InputError(
            f"locale “{text}” is not known to CLDR.",
            mend=f"Describe it in the configuration: [tool.fbss-publish.languages.{text}] "
            "with name, english, script and plural-forms.",
        )
    name, english, script, numerals = known or ("", text, "Latn", "latn")
    script = settings.script or script
    digits, counter = _numerals(settings.numerals, numerals, text)
    return Locale(
        tag=text,
        name=settings.name or name,
        english=settings.english or english,
        script=script,
        direction=Direction.RTL if script in _RTL_SCRIPTS else Direction.LTR,
        digits=digits,
        counter=counter,
        source=source,
    )


def known_language(text: str) -> bool:
    """Say whether CLDR knows a language by this tag."""
    try:
        return _cldr(parse_tag(text)) is not None
    except ValueError:
        return False


def _numerals(asked: str, usual: str, tag: str) -> tuple[str, str]:
    """Give the ten digits and the CSS counter style of a numbering system."""
    if asked and asked not in _NUMERALS:
        raise InputError(
            f"“languages.{tag}.numerals” cannot be “{asked}”.",
            mend=f"Choose from {', '.join(_NUMERALS)}.",
        )
    return _NUMERALS.get(asked or usual, _NUMERALS["latn"])


def checked_tag(text: str) -> LanguageTag:
    """Read a language tag. Raises InputError with the sentence a person reads."""
    try:
        return parse_tag(text)
    except ValueError as error:
        raise InputError(
            f"locale {error}.",
            mend="Use a BCP 47 tag: language, then script, then region.",
        ) from None


def plural_forms(text: str, settings: LanguageSettings | None = None) -> str:
    """Give the Plural-Forms header for a language, as gettext writes it, without the end `;`.

    A language that CLDR does not know has two forms unless the project says otherwise.
    """
    if settings and settings.plural_forms:
        return settings.plural_forms.rstrip(";")
    from babel import UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return str(get_plural(text.replace("-", "_")).plural_forms).rstrip(";")
    except (UnknownLocaleError, ValueError):
        return _COMMON_PLURALS


def _pseudo(tag: LanguageTag) -> Locale:
    name, english, script, direction = _PSEUDO[tag.region or "XA"]
    return Locale(
        tag=tag.text, name=name, english=english, script=script, direction=direction, pseudo=True
    )


def _cldr(tag: LanguageTag) -> tuple[str, str, str, str] | None:
    """Give name, English name, script and numbering system, or None if CLDR has no such locale."""
    from babel import Locale as CldrLocale
    from babel import UnknownLocaleError
    from babel.core import get_global

    try:
        found = CldrLocale.parse(tag.text, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    identifier = str(found)
    own = found.languages.get(identifier) or found.get_display_name() or tag.text
    likely = str(get_global("likely_subtags").get(identifier) or "")
    script = tag.script or (likely.split("_")[1] if likely.count("_") > 1 else "Latn")
    numerals = _OWN_NUMERALS.get(tag.text) or found.default_numbering_system
    return own[0].upper() + own[1:], found.english_name or tag.text, script, numerals


def format_date(day: date, locale: Locale) -> str:
    """Write a date in full, as readers of the locale do, in their digits."""
    from babel import Locale as CldrLocale
    from babel import UnknownLocaleError
    from babel.dates import format_date as cldr_date

    tag = "en" if locale.pseudo else locale.tag
    if own := OWN_MONTHS.get(tag.split("-")[0]):
        return f"{day.day} {own[day.month - 1]} {day.year}"
    try:
        text = cldr_date(day, format="long", locale=CldrLocale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        text = day.isoformat()
    return text.translate(str.maketrans("0123456789", locale.digits))


def format_number(value: float, locale: Locale) -> str:
    """Write a number as readers of the locale do, in their digits."""
    from babel import Locale as CldrLocale
    from babel import UnknownLocaleError
    from babel.numbers import format_decimal

    tag = "en" if locale.pseudo else locale.tag
    try:
        text = str(format_decimal(value, locale=CldrLocale.parse(tag, sep="-")))
    except (UnknownLocaleError, ValueError):
        text = str(value)
    return text.translate(str.maketrans("0123456789", locale.digits))


def script_name(script: str) -> str:
    """Give the English name of a script, or its code."""
    from babel import Locale as CldrLocale

    return _HAN.get(script) or str(CldrLocale("en").scripts.get(script, script))
