"""Reading the guides of a project one by one."""

from __future__ import annotations

from fbss_publish.domain.guide import Guide
from fbss_publish.errors import SourceError
from fbss_publish.project import SourceFile
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
