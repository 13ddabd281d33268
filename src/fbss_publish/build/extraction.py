"""Extraction: the templates of all guides, and of all else that a project's translators need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fbss_publish.build.brought import brought_template
from fbss_publish.build.links import refuse_links
from fbss_publish.build.making import Made, made_templates
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.po.write import format_po
from fbss_publish.files import write_all
from fbss_publish.project import FOR_STAFF, TAKEN, Project

if TYPE_CHECKING:
    from fbss_publish.catalog.merge import Merged


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A file that a command looked after: its name, whether it changed, what is in it.

    `remembered` counts the messages that got a text from a translation memory.
    """

    name: str
    changed: bool
    messages: int
    merged: Merged | None = None
    remembered: int = 0


def extract(project: Project) -> tuple[Written, ...]:
    """Write `locales/templates/*.pot`. A template whose content is the same is not touched."""
    clinics = _clinics(project)
    every = (*made_templates(project), *_ours(project), *_made(clinics))
    paths = [project.template(made.domain) for made in every]
    refuse_links(project, *paths)
    project.templates.mkdir(parents=True, exist_ok=True)
    changed = write_all(paths, (made.data for made in every))
    return tuple(
        Written(name=project.name(path), changed=new, messages=made.messages)
        for path, made, new in zip(paths, every, changed, strict=True)
    )


def _made(templates: Mapping[str, Catalog]) -> Iterator[Made]:
    for domain, template in templates.items():
        yield Made(domain=domain, data=format_po(template), messages=len(template.entries))


def _clinics(project: Project) -> Mapping[str, Catalog]:
    if not (project.root / "clinics").is_dir():
        return {}
    from fbss_publish.build.clinics import clinic_templates

    return clinic_templates(project)


def _ours(project: Project) -> Iterator[Made]:
    """Give the templates of the program's own texts, which are the same in every project.

    To make them, every rule and the theme have to be loaded; to read them, nothing.
    """
    for domain in TAKEN:
        if data := brought_template(project, domain):
            # The header is no message.
            yield Made(domain=domain, data=data, messages=data.count(b"\nmsgid ") - 1)
        else:
            yield from _made({domain: our_template(domain)})


def our_template(domain: str) -> Catalog:
    """Make a template of the program's own texts: `ui`, `plain-words` or `findings`."""
    if domain == FOR_STAFF:
        from fbss_publish.build.finding_words import findings_template

        return findings_template()
    if domain == "plain-words":
        from fbss_publish.build.plain_words import plain_words_template

        return plain_words_template()
    from fbss_publish.render.interface_strings import interface_template

    return interface_template()
