"""The catalogs and templates that the program brings along, as files."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.project import FOR_STAFF, Project


def _our_folder() -> Path | None:
    """Give the folder of our own catalogs: that of the package, or that of a checkout."""
    package = Path(__file__).parent.parent
    found = (package / "locales", package.parent.parent / "locales")
    return next((folder for folder in found if folder.is_dir()), None)


OURS = _our_folder()


def brought(tag: str) -> Path | None:
    """Give the catalog that explains findings in a language, if the program brings it along."""
    path = OURS / tag / "LC_MESSAGES" / f"{FOR_STAFF}.po" if OURS else None
    return path if path and path.is_file() else None


def brought_template(project: Project, domain: str) -> bytes | None:
    """Give the template of texts of the program as it stands in a file, if there is one.

    The project of the program itself has none: its files are what is made anew.
    """
    path = OURS / "templates" / f"{domain}.pot" if OURS else None
    own = project.template(domain)
    if path is None or not path.is_file() or (own.exists() and own.samefile(path)):
        return None
    return path.read_bytes()
