"""Symbolic links below `locales/`: they are refused, since they may lead anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fbss_publish.errors import InputError
from fbss_publish.project import Project


def refuse_links(project: Project, *paths: Path) -> None:
    """Refuse paths below `locales/` that lead elsewhere. Raises InputError."""
    part = linked_part(project, paths)
    if part:
        raise InputError(
            "is a symbolic link.",
            path=project.name(part),
            mend="Put the file or folder itself here.",
        )


def linked_part(project: Project, paths: Iterable[Path]) -> Path | None:
    """Give the first of some paths, or of their folders below the project's, that is a link."""
    seen: set[Path] = set()
    for path in paths:
        for part in (path, *path.parents):
            if part == project.root or part in seen:
                break
            if part.is_symlink():
                return part
            seen.add(part)
    return None
