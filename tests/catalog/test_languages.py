"""What is known of languages."""

from __future__ import annotations

from datetime import date

import pytest

from fbss_publish.catalog.languages import checked_tag, format_date, locale_of, plural_forms
from fbss_publish.catalog.months import month_names
from fbss_publish.domain.locale import Direction
from fbss_publish.errors import InputError
from fbss_publish.project import LanguageSettings


@pytest.mark.parametrize(
    ("tag", "name", "english", "script", "direction", "digits"),
    [
        ("en", "English", "English", "Latn", "ltr", "0123456789"),
        ("es", "Español", "Spanish", "Latn", "ltr", "0123456789"),
        ("ar", "العربية", "Arabic", "Arab", "rtl", "٠١٢٣٤٥٦٧٨٩"),
        ("fa", "فارسی", "Persian", "Arab", "rtl", "۰۱۲۳۴۵۶۷۸۹"),
        ("he", "עברית", "Hebrew", "Hebr", "rtl", "0123456789"),
        ("zh-Hans", "简体中文", "Chinese (Simplified)", "Hans", "ltr", "0123456789"),
        ("vi", "Tiếng Việt", "Vietnamese", "Latn", "ltr", "0123456789"),
        ("ko", "한국어", "Korean", "Kore", "ltr", "0123456789"),
        ("ne", "नेपाली", "Nepali", "Deva", "ltr", "०१२३४५६७८९"),
        ("ur", "اردو", "Urdu", "Arab", "rtl", "0123456789"),
    ],
)
def test_a_language(tag: str, name: str, english: str, script: str, direction: str, digits: str):
    locale = locale_of(tag)
    assert (locale.tag, locale.name, locale.english) == (tag, name, english)
    assert (locale.script, str(locale.direction), locale.digits) == (script, direction, digits)
    assert not locale.pseudo


@pytest.mark.parametrize(("tag", "direction"), [("en-XA", "ltr"), ("ar-XB", "rtl")])
def test_pseudo_locales(tag: str, direction: str):
    locale = locale_of(tag)
    assert locale.pseudo
    assert str(locale.direction) == direction
    assert "pseudo" in locale.english


@pytest.mark.parametrize("tag", ["../x", "es_MX", "EN", "", "."])
def test_a_malformed_tag(tag: str):
    with pytest.raises(InputError, match="is not a language tag") as caught:
        checked_tag(tag)
    assert "BCP 47" in caught.value.mend
    with pytest.raises(InputError):
        locale_of(tag)


def test_an_unknown_language_needs_a_description():
    with pytest.raises(InputError, match="“xq” is not known to CLDR") as caught:
        locale_of("xq")
    assert "languages.xq" in caught.value.mend
    settings = LanguageSettings(
        name="Xq", script="Arab", numerals="arabext", plural_forms="nplurals=1; plural=0;"
    )
    locale = locale_of("xq", settings)
    assert (locale.name, locale.english, locale.direction) == ("Xq", "xq", Direction.RTL)
    assert locale.counter == "persian"
    assert plural_forms("xq", settings) == "nplurals=1; plural=0"


def test_a_project_may_set_the_digits():
    assert locale_of("ar", LanguageSettings(numerals="latn")).counter == "decimal"
    assert locale_of("ar").counter == "arabic-indic"
    with pytest.raises(InputError, match=r"“languages\.ar\.numerals” cannot be “roman”"):
        locale_of("ar", LanguageSettings(numerals="roman"))


@pytest.mark.parametrize(
    ("tag", "forms"),
    [("es", 2), ("fr", 2), ("ar", 6), ("zh-Hans", 1), ("ru", 3), ("pl", 3), ("pt-BR", 2)],
)
def test_plural_forms(tag: str, forms: int):
    assert plural_forms(tag).startswith(f"nplurals={forms}; plural=")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "November 23, 2026"),
        ("es", "23 de noviembre de 2026"),
        ("ar", "٢٣ نوفمبر ٢٠٢٦"),
        ("zh-Hans", "2026年11月23日"),
        ("en-XA", "November 23, 2026"),
        ("fa", "۲۳ نوامبر ۲۰۲۶"),
        ("hi", "23 नवंबर 2026"),
        ("ht", "23 novanm 2026"),
        ("fr", "23 novembre 2026"),
    ],
)
def test_dates(tag: str, text: str):
    assert format_date(date(2026, 11, 23), locale_of(tag)) == text


def test_months_that_cldr_lacks_are_known_to_checks_as_well():
    assert month_names("ht")["novanm"] == 11
    assert "novembre" not in month_names("ht")
    assert month_names("fr")["novembre"] == 11
