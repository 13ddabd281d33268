"""Sheets of the pages in tests/cases/sheets, with the theme's style."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup

from fbss_publish.catalog.languages import locale_of
from fbss_publish.render.stylesheet import sheet_styles

FOLDER = Path(__file__).parent.parent / "cases" / "sheets"
TAGS = tuple(sorted(path.stem for path in FOLDER.glob("*.html")))


def page_in(tag: str) -> tuple[str, str]:
    """Give the page of a language and its style sheet."""
    locale = locale_of(tag)
    body = (FOLDER / f"{tag}.html").read_text(encoding="utf-8")
    title = soup_of(body).find("h1").get_text()
    html = (
        f'<!doctype html><html lang="{tag}" dir="{locale.direction}"><head><title>{title}</title>'
        f"</head><body><main>{body}</main></body></html>"
    )
    css = sheet_styles(
        locale, paper="a4", title=title, language=locale.name, imprint="TEST",
        page_number="%(page)s / %(pages)s", draft=False,
    )  # fmt: skip
    return html, css


def soup_of(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def squeezed(text: str) -> str:
    """Take white space out."""
    return re.sub(r"\s+", "", text)


def plain(text: str) -> str:
    """Make each run of white space one space."""
    return " ".join(text.split())
