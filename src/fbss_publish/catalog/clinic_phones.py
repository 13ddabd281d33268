"""Telephone numbers, by the numbering plans that libphonenumber knows."""

from __future__ import annotations

from fbss_publish.domain.clinic import Phone


def phone_of(number: str, country: str, label: str = "") -> Phone | None:
    """Give a number as it is dialled in its country and from abroad; None if it is none."""
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    written = phonenumbers.format_number
    return Phone(
        label=label,
        link="tel:" + written(parsed, PhoneNumberFormat.E164),
        national=written(parsed, PhoneNumberFormat.NATIONAL),
        international=written(parsed, PhoneNumberFormat.INTERNATIONAL),
    )
