"""The readability of one text outside a project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fbss_publish.build.readability_extras import frequency_of, segmenter_of
from fbss_publish.build.readable import read_blocks
from fbss_publish.errors import InputError
from fbss_publish.readability.report import Report, analyze
from fbss_publish.source.decode import decoded


def analyze_file(
    data: bytes, path: Path | None, lang: str | None, familiar: Path | None = None
) -> Report:
    """Measure the bytes of a file, or of standard input where `path` is None.

    Raises InputError if nobody says the language, or the bytes are no text.
    """
    blocks, named = read_blocks(path, data)
    language = lang or named
    if not language:
        raise InputError(
            "does not say its language.",
            path=path or "standard input",
            mend="Give it with --lang, such as --lang es.",
        )
    return analyze(
        blocks,
        language,
        segmenter=segmenter_of(language),
        frequency=frequency_of(language),
        familiar=frozenset(_listed(familiar)) if familiar else None,
    )


def _listed(path: Path) -> Iterator[str]:
    text = decoded(path.read_bytes(), path.as_posix())
    yield from (line.strip().lower() for line in text.splitlines() if line.strip())
