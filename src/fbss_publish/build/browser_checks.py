"""The record of a check in a browser: with what, when, and the digest of every page it was of.

Whoever checks the built pages leaves the record in the project's folder; a build only reads it.
A page that has changed by one byte since then counts as not checked.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fbss_publish.errors import InputError
from fbss_publish.project import Project

FILE = "browser-checks.json"
SCHEMA = "fbss-publish/browser-checks/1"


@dataclass(frozen=True, kw_only=True, slots=True)
class BrowserChecks:
    """A check that found no fault: its tools by name, its date, the pages with their SHA-256."""

    date: date
    tools: Mapping[str, str]
    pages: Mapping[str, str]

    def cover(self, pages: Mapping[str, str]) -> bool:
        """Say whether every one of these pages was checked as it is now."""
        return bool(pages) and pages.items() <= dict(self.pages).items()


def read_checks(project: Project) -> BrowserChecks | None:
    """Read the record, if there is one. Raises InputError where it cannot be read."""
    path = project.root / FILE
    if not path.is_file():
        return None
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return _checks(values)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            f"cannot be read: {error}.",
            path=FILE,
            mend="Delete it, or check the pages in a browser again (docs/web-pages.md).",
        ) from None


def _checks(values: Mapping[str, Any]) -> BrowserChecks:
    if values["schema"] != SCHEMA:
        raise ValueError(f"its schema is not {SCHEMA}")
    return BrowserChecks(
        date=date.fromisoformat(values["date"]),
        tools={str(name): str(text) for name, text in values["tools"].items()},
        pages={str(name): str(text) for name, text in values["pages"].items()},
    )
