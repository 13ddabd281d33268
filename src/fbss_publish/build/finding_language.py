"""In which language findings are explained, and where the translations are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from fbss_publish.build.brought import OURS, brought
from fbss_publish.errors import InputError
from fbss_publish.project import FOR_STAFF, Project

if TYPE_CHECKING:
    from fbss_publish.catalog.entry import Catalog
    from fbss_publish.catalog.explanations import Explanations

SOURCE = "en"


def explanations(
    project: Project | None, asked: str = "", environment: Mapping[str, str] | None = None
) -> Explanations | None:
    """Give the explanations in the language that somebody wants, or None if nobody wants any.

    First comes the language that is `asked` for, then that of the project, then those of the
    `environment` as gettext has them (LANGUAGE, LC_ALL, LC_MESSAGES, LANG). Raises InputError
    for a language without explanations, unless only the environment names it.
    """
    wanted = asked or (project.findings_language if project else "")
    if wanted:
        return _in_language(project, wanted)
    for name in _environment_languages(environment or {}):
        if name.split("_")[0].lower() == SOURCE:
            return None
        if tag := _best(project, name):
            return _in_language(project, tag)
    return None


def source_explanations() -> Explanations:
    """Give the explanations in the source language."""
    from fbss_publish.build.finding_words import findings_template
    from fbss_publish.catalog.explanations import Explanations
    from fbss_publish.catalog.languages import locale_of

    return Explanations(locale_of(SOURCE, source=True), findings_template())


def _in_language(project: Project | None, wanted: str) -> Explanations:
    tag = _best(project, wanted)
    if tag == SOURCE:
        return source_explanations()
    if not tag:
        known = ", ".join(sorted({SOURCE, *_known(project)}))
        raise InputError(
            f"findings cannot be explained in “{wanted[:40]}”.",
            mend=f"Languages: {known}. For another one, translate the catalog "
            f"locales/LANGUAGE/LC_MESSAGES/{FOR_STAFF}.po.",
        )
    from fbss_publish.build.finding_words import findings_template
    from fbss_publish.catalog.explanations import Explanations
    from fbss_publish.catalog.languages import locale_of

    settings = project.languages.get(tag) if project else None
    return Explanations(locale_of(tag, settings), findings_template(), _catalogs(project, tag))


def explaining_catalog(project: Project, tag: str) -> Catalog | None:
    """Give the catalog that explains findings: the project's own, or the one brought along."""
    return next(iter(_catalogs(project, tag)), None)


def _catalogs(project: Project | None, tag: str) -> tuple[Catalog, ...]:
    """Give the project's own translations, then those that the program brings along."""
    from fbss_publish.build.gather import read_catalog
    from fbss_publish.catalog.po.read import read_po

    own = read_catalog(project, tag, FOR_STAFF) if project else None
    path = brought(tag)
    if own and path and project and path == project.catalog(tag, FOR_STAFF):
        return (own,)
    ours = read_po(path, name=path.name) if path else None
    return tuple(catalog for catalog in (own, ours) if catalog)


def _best(project: Project | None, wanted: str) -> str:
    """Give the known language that fits a name such as es-MX or zh_CN.UTF-8, or ''."""
    from fbss_publish.catalog.likely import likely_tags

    known = {SOURCE, *_known(project)}
    return next((tag for tag in likely_tags(wanted) if tag in known), "")


def _known(project: Project | None) -> Iterator[str]:
    """Give the languages that have a catalog of explanations."""
    folders = [folder for folder in (OURS, project and project.root / "locales") if folder]
    for path in (
        path for folder in folders for path in folder.glob(f"*/LC_MESSAGES/{FOR_STAFF}.po")
    ):
        yield path.parent.parent.name


def _environment_languages(environment: Mapping[str, str]) -> Iterator[str]:
    """Give the languages of an environment in their order; none for the locale C or POSIX."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((value for name in names if (value := environment.get(name))), "")
    if locale.split(".")[0] in ("", "C", "POSIX"):
        return
    yield from filter(None, environment.get("LANGUAGE", "").split(":"))
    yield locale
