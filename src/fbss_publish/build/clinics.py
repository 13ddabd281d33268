"""Clinics in a build: their projects, the words they add, and whether their sections fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fbss_publish.catalog.clinic_file import clinic_names, read_clinic
from fbss_publish.catalog.clinic_words import clinic_template
from fbss_publish.catalog.entry import Catalog
from fbss_publish.domain.clinic import Clinic, Section
from fbss_publish.domain.guide import Guide
from fbss_publish.errors import ConfigError
from fbss_publish.project import Project
from fbss_publish.render.clinic_sections import ids_within, spans_of
from fbss_publish.source.fill import fill_document

FOLDER = "clinics"


def clinic_project(project: Project, name: str) -> Project:
    """Give the project as a clinic hands it out: its locales, its papers, its own output folder.

    Raises InputError or ConfigError where the clinic's file cannot be used, or where one of its
    sections would take a warning away.
    """
    clinic = read_clinic(project, name)
    tags = tuple(tag for tag in clinic.locales if tag != project.source_language)
    made = replace(
        project,
        clinic=clinic,
        locales=tags,
        pseudo_locales=(),
        papers=clinic.papers,
        site_url=f"{project.site_url}/{FOLDER}/{name}" if project.site_url else "",
    )
    if clinic.sections:
        _refuse_sections(made, clinic)
    return made


def clinic_templates(project: Project) -> dict[str, Catalog]:
    """Give the template of each clinic's texts, by domain. A clinic without texts has none."""
    read = (read_clinic(project, name) for name in clinic_names(project))
    made = {clinic.domain: clinic_template(clinic) for clinic in read}
    return {domain: template for domain, template in made.items() if template.entries}


def clinic_domains(project: Project) -> dict[str, tuple[str, ...]]:
    """Give the locales of each clinic that has texts, by the domain of its catalog."""
    made = clinic_templates(project)
    return {domain: tags for domain, tags in clinic_locales(project).items() if domain in made}


def clinic_locales(project: Project) -> dict[str, tuple[str, ...]]:
    """Give the locales that each clinic makes, by the domain of its catalog."""
    read = (read_clinic(project, name) for name in clinic_names(project))
    return {clinic.domain: clinic.locales for clinic in read}


def _refuse_sections(project: Project, clinic: Clinic) -> None:
    from fbss_publish.build.gather import read_guides

    for guide in read_guides(project, {section.guide for section in clinic.sections}):
        for section in clinic.sections:
            if section.guide == guide.id and section.place:
                _refuse_section(guide, clinic, section)


def _refuse_section(guide: Guide, clinic: Clinic, section: Section) -> None:
    content = fill_document(guide, _own_texts(guide), _source_locale(guide))
    spans = spans_of(content)
    if section.place not in spans:
        key = "replaces" if section.replaces else "after"
        raise ConfigError(
            f"“{section.key}.{key}” names no section of {guide.path}: “{section.place[:60]}”.",
            path=clinic.file,
            mend=f"Choose from {', '.join(spans)}.",
        )
    if section.replaces and (lost := next(_critical(guide, content, section.replaces), "")):
        raise ConfigError(
            f"“{section.key}.replaces” would take away a safety-critical text of {guide.path}: "
            f"“{lost[:80]}”.",
            path=clinic.file,
            mend=f'Add beside it instead: after = "{section.replaces}".',
        )


def _critical(guide: Guide, content: str, place: str) -> Iterator[str]:
    """Give the safety-critical texts of a section."""
    start, end = spans_of(content)[place]
    inside = ids_within(content[start:end])
    return (unit.msgid for unit in guide.units if unit.critical and unit.anchor in inside)


def _own_texts(guide: Guide):  # type: ignore[no-untyped-def]
    from fbss_publish.domain.edition import Rendition, State

    return [Rendition(text=u.msgid, state=State.SOURCE, translated=True) for u in guide.units]


def _source_locale(guide: Guide):  # type: ignore[no-untyped-def]
    from fbss_publish.catalog.languages import locale_of

    return locale_of(guide.language, source=True)
