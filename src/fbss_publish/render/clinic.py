"""What a clinic adds to the pages and sheets: how to reach it, its sections, its notice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from fbss_publish.catalog.clinic_words import country_name, hours_text
from fbss_publish.catalog.interface import Interface
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.taglines import taglines_of
from fbss_publish.domain.clinic import Clinic
from fbss_publish.domain.guide import Guide, Slot
from fbss_publish.render.clinic_sections import with_sections
from fbss_publish.render.environment import environment, put
from fbss_publish.render.fonts import LATIN, fonts_for

CONTACT, EMERGENCY = "clinic-contact", "emergency-number"
"""The slots of a guide that a clinic fills."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClinicWords:
    """A clinic with its texts in a language."""

    clinic: Clinic
    words: Interface
    source: str

    def say(self, text: str) -> tuple[str, str]:
        """Give a text and the marks of its language, where it is not that of the page."""
        marks = self.own_marks if self.words.foreign(text) else ""
        return self.words.text(text), marks

    @property
    def own_marks(self) -> str:
        """The marks of what stays in the source language, such as names."""
        locale = self.words.locale
        return "" if locale.source else f' lang="{self.source}" dir="ltr"'

    def span(self, text: str) -> Markup:
        """Give a text as HTML."""
        words, marks = self.say(text)
        if not marks:
            return Markup.escape(words)
        return Markup("<span{}>{}</span>").format(Markup(marks), words)  # noqa: S704

    def owned(self, text: str) -> Markup:
        """Give a name or an address as HTML: it is not translated."""
        return Markup("<bdi{}>{}</bdi>").format(Markup(self.own_marks), text)  # noqa: S704


def slots_of(own: ClinicWords, functions: Mapping[str, Callable[[str], str]]) -> dict[str, str]:
    """Give the HTML of a guide's slots: how to reach the clinic, and the emergency number."""
    return {
        CONTACT: _part("contact", own, functions),
        EMERGENCY: _part("emergency", own, functions),
    }


def with_clinic(content: str, guide: Guide, own: ClinicWords, contact: str) -> str:
    """Add a clinic's sections to a content, and how to reach it if the guide has no slot."""
    sections = [section for section in own.clinic.sections if section.guide == guide.id]
    content = with_sections(content, sections, own.say)
    slots = {part.name for part in guide.skeleton if isinstance(part, Slot)}
    return content if CONTACT in slots else f"{content}\n{contact}"


def notice_html(own: ClinicWords, functions: Mapping[str, Callable[[str], str]]) -> Markup:
    """Give the notice of free help with language, or nothing where the clinic asks for none."""
    if not own.clinic.notice:
        return Markup()
    return Markup(_part("notice", own, functions))  # noqa: S704


def clinic_styles(own: ClinicWords | None) -> str:
    """Give the fonts of the notice's languages."""
    if own is None or not own.clinic.notice:
        return ""
    tags = [line.tag for line in taglines_of(own.clinic.notice)]
    rules = ((tag, fonts_for(locale_of(tag)).family) for tag in tags)
    return "".join(
        f'.notice [lang="{tag}"] {{ font-family: Handout, "{family}", "{LATIN}", sans-serif; }}\n'
        for tag, family in rules
    )


def notice_families(own: ClinicWords | None) -> tuple[str, ...]:
    """Give the fonts that the notice needs on a web page."""
    if own is None or not own.clinic.notice:
        return ()
    lines = taglines_of(own.clinic.notice)
    return tuple(dict.fromkeys(fonts_for(locale_of(line.tag)).family for line in lines))


def _part(name: str, own: ClinicWords, functions: Mapping[str, Callable[[str], str]]) -> str:
    clinic, locale = own.clinic, own.words.locale
    template = environment().get_template("clinic.html.j2")
    return str(
        template.render(
            part=name,
            clinic=clinic,
            own=own,
            country=country_name(clinic.country, locale),
            hours=[hours_text(hours, clinic.country, locale) for hours in clinic.hours],
            taglines=_taglines(clinic) if name == "notice" else (),
            **functions,
        )
    )


def _taglines(clinic: Clinic) -> list[dict[str, object]]:
    phone = clinic.interpreter or (clinic.phones[0] if clinic.phones else None)
    number = Markup('<bdi dir="ltr">{}</bdi>').format(phone.national if phone else "")
    found = []
    for line in taglines_of(clinic.notice):
        locale = locale_of(line.tag)
        found.append(
            {
                "tag": line.tag,
                "direction": str(locale.direction),
                "text": put(line.text, phone=number),
                "reviewed": line.reviewed,
            }
        )
    return found
