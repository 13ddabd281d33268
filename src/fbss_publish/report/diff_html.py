"""The changes between two catalogs as a web page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import Protocol

from fbss_publish.report.word_diff import word_diff

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1rem/1.6 "Noto Sans", sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }}
section {{ border-block-start: 1px solid #6b7883; padding-block: 0.8rem; }}
h2 {{ font-size: 1rem; margin: 0; }}
p {{ margin: 0.3rem 0; white-space: pre-wrap; }}
del {{ background: #fbdcd8; color: #7a0f0f; }}
ins {{ background: #d9f0dd; color: #0c4a1b; text-decoration: underline; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
"""  # noqa: E501


class Changed(Protocol):
    """A message that differs, as build.po_files.Change has it."""

    @property
    def kind(self) -> str:
        """What happened to the message."""

    @property
    def msgid(self) -> str:
        """The source text."""

    @property
    def before(self) -> str:
        """The old translation."""

    @property
    def after(self) -> str:
        """The new translation."""


def diff_page(changes: Iterable[Changed], title: str) -> str:
    """Give a page with one section for each changed message."""
    return "".join(
        (_HEAD.format(title=html.escape(title)), *_sections(changes), "</main>\n</body>\n</html>\n")
    )


def _sections(changes: Iterable[Changed]) -> Iterator[str]:
    for change in changes:
        yield (
            f"<section>\n<h2>{html.escape(change.kind)}</h2>\n"
            f"<p>{html.escape(change.msgid)}</p>\n"
            f'<p dir="auto">{_marked(change.before, change.after)}</p>\n</section>\n'
        )


def _marked(before: str, after: str) -> str:
    names = {"out": "del", "in": "ins"}
    return "".join(
        html.escape(text)
        if kind == "same"
        else f"<{names[kind]}>{html.escape(text)}</{names[kind]}>"
        for kind, text in word_diff(before, after)
    )
