"""The names of the months (CLDR)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from fbss_publish.catalog.languages import OWN_MONTHS


@cache
def month_names(tag: str) -> Mapping[str, int]:
    """Give the full names of the months in a language, in lower case, as 1 to 12.

    There are none for a language that CLDR does not know, nor names that are digits.
    """
    from babel import Locale, UnknownLocaleError

    if own := OWN_MONTHS.get(tag.split("-")[0]):
        return {name: number for number, name in enumerate(own, 1) if len(name) > 2}
    try:
        months = Locale.parse(tag.replace("-", "_")).months
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        unicodedata.normalize("NFC", name).lower(): number
        for form in ("format", "stand-alone")
        for number, name in months[form]["wide"].items()
        if not any(char.isdigit() for char in name) and len(name) > 2
    }
