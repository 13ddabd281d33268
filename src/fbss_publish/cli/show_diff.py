"""The changes between two catalogs, for a terminal, a machine or a browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from fbss_publish.report.text import printable
from fbss_publish.report.word_diff import word_diff

if TYPE_CHECKING:
    from fbss_publish.build.po_files import Change

SCHEMA = "fbss-publish/po-diff/1"


def shown(changes: Sequence[Change], form: str, title: str) -> str:
    """Give the changes as text, JSON or an HTML page."""
    if form == "json":
        import json
        from dataclasses import asdict

        values = {"schema": SCHEMA, "changes": [asdict(change) for change in changes]}
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        from fbss_publish.report.diff_html import diff_page

        return diff_page(changes, title)
    return "".join(f"{line}\n" for line in _lines(changes))


def _lines(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        context = f" [{printable(change.msgctxt)}]" if change.msgctxt else ""
        yield f"{change.kind}{context}: {printable(change.msgid)}"
        yield f"    {_marked(change)}"
    yield f"{len(changes)} message{'' if len(changes) == 1 else 's'} changed."


def _marked(change: Change) -> str:
    """Mark words by colour and by signs, so that no meaning hangs on colour alone."""
    pieces = []
    for kind, text in word_diff(change.before, change.after):
        safe = printable(text)
        if kind == "out":
            pieces.append(click.style(f"[-{safe}-]", fg="red"))
        elif kind == "in":
            pieces.append(click.style(f"{{+{safe}+}}", fg="green"))
        else:
            pieces.append(safe)
    return "".join(pieces)
