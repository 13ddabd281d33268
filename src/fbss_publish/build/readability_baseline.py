"""The baseline: the values that no text may fall behind."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fbss_publish.errors import InputError
from fbss_publish.files import write_atomic
from fbss_publish.project import Project

if TYPE_CHECKING:
    # Every command reads the baseline; few of them measure a text.
    from fbss_publish.readability.project_report import EditionReport

SCHEMA = "fbss-publish/readability-baseline/1"
_DECIMALS = 2

Scores = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Guide, locale, formula: value."""


def read_baseline(path: Path, name: str) -> Scores:
    """Read a baseline; without the file there is none. Raises InputError if it is no baseline."""
    try:
        values: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError) as error:
        raise _unusable(name, f"is no JSON: {error}.") from None
    if not isinstance(values, dict) or values.get("schema") != SCHEMA:
        raise _unusable(name, f"does not say that it is {SCHEMA}.")
    scores: Any = values.get("scores")
    if not _is_scores(scores):
        raise _unusable(name, "has “scores” of another form.")
    return dict(scores)


def baseline_of(project: Project, tag: str) -> dict[str, Mapping[str, float]]:
    """Give what the project's baseline has of a locale, by guide. Raises as `read_baseline`."""
    scores = read_baseline(project.baseline, project.name(project.baseline))
    return {guide: tags[tag] for guide, tags in scores.items() if tag in tags}


def write_baseline(path: Path, old: Scores, editions: Iterable[EditionReport]) -> bool:
    """Write the values of these editions, and keep what is known of others.

    The file is sorted and rounded, so that it changes only where a value does. Gives whether
    it changed.
    """
    scores: dict[str, dict[str, dict[str, float]]] = {
        guide: {tag: dict(values) for tag, values in tags.items()} for guide, tags in old.items()
    }
    for edition in editions:
        values = {
            verdict.gate.formula: round(verdict.value, _DECIMALS)
            for verdict in edition.verdicts
            if verdict.value is not None
        }
        scores.setdefault(edition.guide, {})[edition.locale] = values
    text = json.dumps({"schema": SCHEMA, "scores": scores}, indent=1, sort_keys=True)
    return write_atomic(path, f"{text}\n".encode())


def _is_scores(values: Any) -> bool:
    return isinstance(values, dict) and all(
        isinstance(tags, dict)
        and all(
            isinstance(row, dict)
            and all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in row.values())
            for row in tags.values()
        )
        for tags in values.values()
    )


def _unusable(name: str, what: str) -> InputError:
    return InputError(
        f"{what}",
        path=name,
        mend="Delete it and run: fbss-publish readability --update-baseline",
    )
