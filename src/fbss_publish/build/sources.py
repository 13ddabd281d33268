"""Reading the guides of a project one by one, and what of a project may be no link."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.domain.guide import Guide
from fbss_publish.errors import InputError, SourceError
from fbss_publish.project import Project, SourceFile
from fbss_publish.source.read import read_guide


def read_source(source: SourceFile, language: str) -> Guide:
    """Read one guide. Raises SourceError if it is broken or not in the source language."""
    guide = read_guide(source.path, guide_id=source.id, name=source.name)
    if guide.language != language:
        raise SourceError(
            f"the document is in “{guide.language}”, the project's source language is "
            f"“{language}”.",
            path=guide.path,
            mend="Correct <html lang>, or “source-language” in the configuration.",
        )
    return guide


def refuse_links(project: Project, *paths: Path) -> None:
    """Refuse paths below `locales/` that lead elsewhere. Raises InputError."""
    seen: set[Path] = set()
    for path in paths:
        for part in (path, *path.parents):
            if part == project.root or part in seen:
                break
            if part.is_symlink():
                raise InputError(
                    "is a symbolic link.",
                    path=project.name(part),
                    mend="Put the file or folder itself here.",
                )
            seen.add(part)
