"""Finished files by themselves: a page or a sheet from anywhere, outside a project too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from fbss_publish.catalog.languages import locale_of
from fbss_publish.check.html.parse import parse
from fbss_publish.check.html.view import View
from fbss_publish.check.pdf.read import pdf_of
from fbss_publish.check.plates.read import claims_press
from fbss_publish.check.rule import HandoutSubject, PressSubject
from fbss_publish.check.run import check_handout, check_page, check_press
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.locale import Locale
from fbss_publish.errors import ConfigError, InputError

PAGES = (".html", ".htm", ".xhtml", ".svg")
SHEET = ".pdf"
_OURS = re.compile(r'<meta name="dcterms\.hasVersion"')
_LANGUAGE = re.compile(r'<meta name="dcterms\.language" content="([A-Za-z0-9-]{2,35})">')


def check_files(paths: Sequence[Path], against: Path | None = None) -> tuple[Finding, ...]:
    """Check finished files, each by the rules of its kind.

    `against` is the page that a sheet was made from. Raises InputError where a file cannot be
    read or is of a kind that has no rules.
    """
    found = [finding for path in paths for finding in _check_file(path, against)]
    return tuple(sorted(found, key=lambda finding: finding.order))


def _check_file(path: Path, against: Path | None) -> Sequence[Finding]:
    if path.suffix.lower() in PAGES:
        return tuple(_check_page(path, against))
    if path.suffix.lower() == SHEET:
        return _check_sheet(path, against)
    raise InputError(
        "is of a kind that has no checks.", path=path, mend="Name a page (.html) or a sheet (.pdf)."
    )


def _check_sheet(path: Path, against: Path | None) -> Sequence[Finding]:
    """Check a sheet by itself, and beside the page that it was made from if that is known."""
    html = _page(against) if against else ""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from None
    name = path.as_posix()
    press = claims_press(data)
    found = tuple(check_press(PressSubject(data=data), file=name)) if press else ()
    if press and not html and pdf_of(data).tree is None:
        # A print file has no tags: who needs them is given another file.
        return found
    return (*found, *check_handout(HandoutSubject(data=data, html=html), file=name))


def _page(path: Path) -> str:
    """Read the page to compare with. Raises InputError where it holds none."""
    html = _text(path)
    if "<" not in html:
        raise InputError("is not a web page.", path=path, mend="Name the page (.html).")
    return html


def _check_page(path: Path, against: Path | None) -> Iterator[Finding]:
    """Check a page; one that we made is held to what we promise, any other to the standards."""
    html = _text(path)
    locale = _our_locale(html)
    original = None
    if against is not None and locale is not None and against.suffix.lower() in PAGES:
        original = View(parse(_text(against)))
    return check_page(
        html, file=path.as_posix(), locale=locale, own=locale is not None, original=original,
        lines=True,
    )  # fmt: skip


def _our_locale(html: str) -> Locale | None:
    """Give the locale of a page that a build made, None for a page from elsewhere."""
    if not (_OURS.search(html) and (found := _LANGUAGE.search(html))):
        return None
    try:
        return locale_of(found[1], None, source=found[1] == "en")
    except (ConfigError, InputError, ValueError):
        return None


def _text(path: Path) -> str:
    """Read a page in UTF-8, or in the encoding that it says it is in."""
    from bs4.dammit import EncodingDetector

    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from None
    said = EncodingDetector.find_declared_encoding(data, is_html=True)
    for encoding in ("utf-8-sig", said or "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise InputError("is not UTF-8.", path=path, mend="Save it as UTF-8.")
