"""Handing catalogs to translation tools, and taking back what they give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.build.gather import read_catalog
from fbss_publish.build.links import refuse_links
from fbss_publish.build.provenance import build_date
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.exchange.memory import Memory
from fbss_publish.catalog.exchange.result import Exported
from fbss_publish.catalog.exchange.tmx_read import read_tmx
from fbss_publish.catalog.exchange.tmx_write import write_tmx
from fbss_publish.catalog.exchange.xliff_apply import Applied, apply_xliff
from fbss_publish.catalog.exchange.xliff_document import Document, File
from fbss_publish.catalog.exchange.xliff_read import read_xliff
from fbss_publish.catalog.exchange.xliff_write import write_xliff
from fbss_publish.catalog.exchange.xmlfile import read_bytes
from fbss_publish.catalog.languages import checked_tag, locale_of
from fbss_publish.catalog.ledger import Ledger, read_ledger
from fbss_publish.catalog.po.write import format_po, write_po
from fbss_publish.errors import InputError
from fbss_publish.files import write_atomic
from fbss_publish.project import Project

FORMS = ("xliff", "tmx")
XLIFF = (".xlf", ".xliff")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """A file that was exported, and whether it changed."""

    path: Path
    exported: Exported
    changed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """A `<file>` of an imported document, and what became of the catalog it belongs to."""

    file: str
    catalog: str
    locale: str
    applied: Applied


def export(
    project: Project, tag: str, form: str, folder: Path, *, overwrite: bool
) -> tuple[Sent, ...]:
    """Write the catalogs of a locale as one XLIFF file each, or as one TMX memory.

    Raises InputError for a locale without catalogs, and where a file would be replaced that
    says something else: it may be what a translator sent back.
    """
    catalogs = _catalogs(project, _known(project, tag))
    ledger = _ledger(project, tag)
    made: dict[Path, Exported] = {}
    if form == "tmx":
        made[folder / f"{tag}.tmx"] = write_tmx(
            catalogs.values(), ledger, source_language=project.source_language, language=tag
        )
    else:
        locale = locale_of(tag, project.languages.get(tag))
        for domain, catalog in catalogs.items():
            made[folder / f"{domain}.{tag}.xlf"] = write_xliff(
                catalog,
                ledger,
                domain=domain,
                source_language=project.source_language,
                locale=locale,
            )
    for path, exported in made.items():
        _refuse_other(path, exported, overwrite=overwrite)
    return tuple(
        Sent(path=path, exported=exported, changed=write_atomic(path, exported.data))
        for path, exported in made.items()
    )


def receive(project: Project, paths: Iterable[Path], *, accept: bool) -> tuple[Received, ...]:
    """Bring XLIFF files into the catalogs. All are read before the first catalog is written.

    Raises CatalogError for a damaged file, InputError for one of another project or kind.
    """
    read = [(path, _document(project, path)) for path in paths]
    catalogs: dict[tuple[str, str], Catalog] = {}
    received = []
    for path, document in read:
        tag = document.target_language
        for file in document.files:
            key = (tag, file.id)
            catalog = catalogs.get(key) or _catalog_for(project, document, file)
            applied = apply_xliff(catalog, document, file, _ledger(project, tag), accept=accept)
            catalogs[key] = applied.catalog
            received.append(
                Received(file=str(path), catalog=catalog.file, locale=tag, applied=applied)
            )
    for catalog in catalogs.values():
        format_po(catalog)  # whatever cannot be written is found before the first is
    for (tag, domain), catalog in catalogs.items():
        write_po(project.catalog(tag, domain), catalog)
    return tuple(received)


def memory_for(project: Project, path: Path, tag: str) -> Memory:
    """Read a translation memory for a locale. Raises CatalogError if that cannot be done."""
    name = path.as_posix()
    return read_tmx(
        read_bytes(path, name), name, source_language=project.source_language, language=tag
    )


def _document(project: Project, path: Path) -> Document:
    name = path.as_posix()
    if path.suffix.lower() not in XLIFF:
        mend = "Use a file in XLIFF (.xlf or .xliff)."
        if path.suffix.lower() == ".tmx":
            mend = f"A memory is used with: fbss-publish update --memory {path.name}"
        raise InputError("The file is of a kind that cannot be imported.", path=name, mend=mend)
    document = read_xliff(read_bytes(path, name), name)
    if document.source_language.lower() != project.source_language.lower():
        raise InputError(
            f"The source language of the file is “{document.source_language[:20]}”, "
            f"that of the project “{project.source_language}”.",
            path=name,
            mend="Import it into the project that it comes from.",
        )
    if document.target_language not in project.locales:
        raise InputError(
            f"The target language of the file is “{document.target_language[:20]}”, "
            "which is no locale of the project.",
            path=name,
            mend=f"Locales: {', '.join(project.locales)}. Correct trgLang if it is one of them.",
        )
    return document


def _catalog_for(project: Project, document: Document, file: File) -> Catalog:
    catalogs = _domains(project, document.target_language)
    catalog = None
    if file.id in catalogs:
        catalog = read_catalog(project, document.target_language, file.id)
    if catalog is None:
        raise InputError(
            f"<file id> is “{file.id[:40]}”, but the locale has no catalog of that name.",
            path=document.name,
            line=file.line,
            mend=f"Catalogs: {', '.join(catalogs)}.",
        )
    return catalog


def _known(project: Project, tag: str) -> str:
    checked_tag(tag)
    if tag not in project.locales:
        raise InputError(
            f"locale “{tag}” has no catalogs.", mend=f"Locales: {', '.join(project.locales)}."
        )
    return tag


def _domains(project: Project, tag: str) -> list[str]:
    folder = project.catalog(tag, "ui").parent
    return sorted(path.stem for path in folder.glob("*.po"))


def _catalogs(project: Project, tag: str) -> dict[str, Catalog]:
    found = ((domain, read_catalog(project, tag, domain)) for domain in _domains(project, tag))
    return {domain: catalog for domain, catalog in found if catalog is not None}


def _ledger(project: Project, tag: str) -> Ledger:
    path = project.ledger(tag)
    refuse_links(project, path)
    return read_ledger(path, project.name(path), today=build_date())


def _refuse_other(path: Path, exported: Exported, *, overwrite: bool) -> None:
    if overwrite or not path.exists() or path.read_bytes() == exported.data:
        return
    raise InputError(
        "The file is there already and says something else; a translator may have sent it.",
        path=path.as_posix(),
        mend="Import it first, or export with --overwrite.",
    )
