"""Templates and catalogs: update them, and start a new locale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from fbss_publish.build.brought import brought
from fbss_publish.build.clinics import clinic_locales, clinic_templates
from fbss_publish.build.extraction import Written, extract
from fbss_publish.build.finding_words import findings_template
from fbss_publish.build.gather import read_catalog, read_guides
from fbss_publish.build.links import refuse_links
from fbss_publish.build.plain_words import DOMAIN as PLAIN_WORDS
from fbss_publish.build.plain_words import plain_words_template
from fbss_publish.build.renamed import earlier_catalog, orphans
from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.exchange.memory import Memory, apply_memory
from fbss_publish.catalog.languages import checked_tag, locale_of, plural_forms
from fbss_publish.catalog.merge import merge
from fbss_publish.catalog.po.write import write_po
from fbss_publish.catalog.template import LICENSE_LINE, template_of
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.domain.locale import Locale
from fbss_publish.errors import InputError
from fbss_publish.project import FOR_STAFF, Project
from fbss_publish.render.interface_strings import DOMAIN, interface_template


def templates(project: Project) -> dict[str, Catalog]:
    """Make the templates of all guides, of the interface and of the clinics, by domain.

    These are the catalogs that editions are made of.
    """
    terms = terms_in(project.root / "locales")
    found = {guide.id: template_of(guide, terms) for guide in read_guides(project)}
    return {**found, DOMAIN: interface_template(), **clinic_templates(project)}


def update(
    project: Project,
    wanted: Iterable[str] = (),
    *,
    places: bool = False,
    memory: Path | None = None,
) -> tuple[Written, ...]:
    """Write the templates, then bring the catalogs of the locales up to date with them.

    All catalogs are read before the first one is written, so that a damaged one changes
    nothing. Messages that only stand elsewhere in a guide keep their references, unless
    `places` is set. What is still without a text may get one from a `memory` in TMX, for the
    locales in `wanted`. Raises InputError for an unknown locale and CatalogError for a damaged
    catalog or memory.
    """
    named = tuple(dict.fromkeys(wanted))
    tags = named or project.locales
    for tag in tags:
        checked_tag(tag)
        if tag not in project.locales:
            raise InputError(
                f"locale “{tag}” has no catalogs.", mend=f"Run: fbss-publish new {tag}"
            )
    memories = _memories(project, memory, named) if memory else {}
    made = {
        **templates(project), PLAIN_WORDS: plain_words_template(), FOR_STAFF: findings_template(),
    }  # fmt: skip
    clinics = clinic_locales(project)
    before = {
        (tag, domain): _before(project, tag, domain, made)
        for tag in tags
        for domain in made
        if _kept_up(project, tag, domain) and tag in clinics.get(domain, (tag,))
    }
    written = list(extract(project))
    for (tag, domain), (catalog, old_path) in before.items():
        written.append(
            _merge(
                *(project, tag, domain, catalog, made[domain]),
                places=places,
                memory=memories.get(tag),
            )
        )
        if old_path:
            old_path.unlink(missing_ok=True)
            project.template(old_path.stem).unlink(missing_ok=True)
    return tuple(written)


def _kept_up(project: Project, tag: str, domain: str) -> bool:
    """Say whether a locale has a catalog, or is to get one.

    Nobody has to translate the plain words: only a catalog that was started is kept up. The
    explanations of findings need one where the program does not bring them along.
    """
    if project.catalog(tag, domain).exists():
        return True
    return domain != PLAIN_WORDS and (domain != FOR_STAFF or brought(tag) is None)


def _before(
    project: Project, tag: str, domain: str, made: Mapping[str, Catalog]
) -> tuple[Catalog, Path | None]:
    """Give a locale's catalog as it is; for a renamed guide, the one under its old name too."""
    if catalog := read_catalog(project, tag, domain):
        return catalog, None
    unclaimed = orphans(project, tag, made)
    if found := earlier_catalog(project, tag, made[domain], unclaimed):
        path, catalog = found
        return replace(catalog, file=project.name(project.catalog(tag, domain))), path
    return _empty(project, tag, domain, made[domain]), None


def new(project: Project, tag: str) -> tuple[Written, ...]:
    """Start the catalogs of a locale. Raises InputError if there are some already."""
    checked_tag(tag)
    locale = locale_of(tag, project.languages.get(tag))
    if locale.pseudo or tag == project.source_language:
        what = "is generated and has no catalogs" if locale.pseudo else "is the source language"
        raise InputError(f"locale “{tag}” {what}.", mend="Choose another locale.")
    if project.catalog(tag, DOMAIN).parent.is_dir():
        raise InputError(
            f"locale “{tag}” has catalogs already.", mend=f"Run: fbss-publish update {tag}"
        )
    made = {**templates(project), FOR_STAFF: findings_template()}
    clinics = clinic_locales(project)
    return tuple(
        _merge(project, tag, domain, _empty(project, tag, domain, template), template)
        for domain, template in made.items()
        if domain not in clinics and _kept_up(project, tag, domain)
    )


def _merge(
    project: Project,
    tag: str,
    domain: str,
    catalog: Catalog,
    template: Catalog,
    *,
    places: bool = False,
    memory: Memory | None = None,
) -> Written:
    path = project.catalog(tag, domain)
    refuse_links(project, path)
    merged = merge(catalog, template, places=places)
    filled = apply_memory(merged.catalog, memory) if memory else merged.catalog
    return Written(
        name=project.name(path),
        changed=write_po(path, filled),
        messages=len(template.entries),
        merged=merged,
        remembered=sum(
            old.msgstr != new.msgstr
            for old, new in zip(merged.catalog.entries, filled.entries, strict=True)
        ),
    )


def _memories(project: Project, path: Path, tags: tuple[str, ...]) -> dict[str, Memory]:
    """Read a memory once for each locale. Raises InputError if no locale is named."""
    from fbss_publish.build.exchange import memory_for

    if not tags:
        raise InputError(
            "a memory is for the locales that you name.",
            mend=f"For example: fbss-publish update {project.locales[0]} --memory {path.name}"
            if project.locales
            else "Start a locale first: fbss-publish new LOCALE",
        )
    return {tag: memory_for(project, path, tag) for tag in tags}


def _empty(project: Project, tag: str, domain: str, template: Catalog) -> Catalog:
    """Give a catalog without messages, with the header that gettext's tools expect."""
    settings = project.languages.get(tag)
    locale = locale_of(tag, settings)
    return Catalog(
        file=project.name(project.catalog(tag, domain)),
        header=_header(locale, template, plural_forms(tag, settings)),
    )


def _header(locale: Locale, template: Catalog, plurals: str) -> Entry:
    fields = {
        "Project-Id-Version": template.field("Project-Id-Version") or "",
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": template.field("POT-Creation-Date") or "",
        "PO-Revision-Date": template.field("POT-Creation-Date") or "",
        "Last-Translator": "",
        "Language-Team": locale.english,
        "Language": locale.tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": f"{plurals};",
        "X-Poedit-SourceCharset": "UTF-8",
        "X-Poedit-Basepath": "../../..",
        "X-Poedit-SearchPath-0": "source",
    }
    title = template.header.comments[0] if template.header and template.header.comments else ""
    return Entry(
        msgid="",
        msgstr=("".join(f"{name}: {value}\n" for name, value in fields.items()),),
        comments=(f"{locale.english} translation of: {title}", LICENSE_LINE),
    )
