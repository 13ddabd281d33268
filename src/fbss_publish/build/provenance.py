"""Digests of everything that a build reads, and the versions of the tools that it uses."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from fbss_publish.build.browser_checks import FILE as CHECKS_FILE
from fbss_publish.catalog.terms_file import find_terms
from fbss_publish.errors import InputError
from fbss_publish.project import CONFIG_FILE, Project
from fbss_publish.render.store import sha256
from fbss_publish.render.theme_files import THEME

_TOOLS = (
    "fbss-publish", "weasyprint", "pydyf", "babel", "jinja2", "markdown-it-py", "pikepdf",
    "page-validation", "fonttools", "brotli", "pypdfium2", "pillow",
)  # fmt: skip


def input_digests(project: Project, digest: Callable[[Path], str] | None = None) -> dict[str, str]:
    """Give the SHA-256 of each file that a build reads, by name; the theme's files too.

    `digest` gives that of a file; without it, every file is read.
    """
    read = digest or _digest
    digests = {project.name(path): read(path) for path in _project_files(project)}
    for item in THEME.iterdir():
        digests[f"theme/{item.name}"] = read(item)
    return dict(sorted(digests.items()))


def _digest(path: Path) -> str:
    return sha256(path.read_bytes())


def digest_of_inputs(inputs: Mapping[str, str]) -> str:
    """Give one digest for all inputs."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(inputs.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def tool_versions() -> dict[str, str]:
    """Give the versions of what decides how an output looks, and of the second opinion on it."""
    return {tool: _version(tool) for tool in _TOOLS}


@cache
def _version(tool: str) -> str:
    """Read the version of a package, once: its whole description is parsed for it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(tool)
    except PackageNotFoundError:
        return "not installed as a package"


def build_date() -> date:
    """Give the date of the build: SOURCE_DATE_EPOCH if it is set, else today, in UTC.

    Raises InputError if the variable is not a number of seconds.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if value is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(value), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise InputError(
            f"SOURCE_DATE_EPOCH is “{value}”, which is not a number of seconds.",
            mend="Set it to seconds since 1970, or unset it.",
        ) from None


def _project_files(project: Project) -> Iterator[Path]:
    root, locales = project.root, project.root / "locales"
    single = (
        *(root / "pyproject.toml", root / CONFIG_FILE, root / CHECKS_FILE, project.baseline),
        *(find_terms(locales), locales / "allowed_signers"),
    )
    yield from (path for path in single if path and path.is_file())
    yield from project.clinic_files()
    if profile := project.shop_profile:
        yield profile
    for source in project.sources():
        yield from project.own_files(source)
    yield from project.pictures()
    for tag in project.locales:
        catalogs = (project.root / "locales" / tag / "LC_MESSAGES").glob("*.po")
        yield from (path for path in catalogs if project.reads(path))
        if project.ledger(tag).is_file():
            yield project.ledger(tag)
