"""Finished files by themselves: a page or a sheet from anywhere, outside a project too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fbss_publish.check.rule import HandoutSubject
from fbss_publish.check.run import check_handout, check_page
from fbss_publish.domain.finding import Finding
from fbss_publish.errors import InputError

PAGES = (".html", ".htm", ".xhtml")
SHEET = ".pdf"


def check_files(paths: Sequence[Path], against: Path | None = None) -> tuple[Finding, ...]:
    """Check finished files, each by the rules of its kind.

    `against` is the page that a sheet was made from. Raises InputError where a file cannot be
    read or is of a kind that has no rules.
    """
    found = [finding for path in paths for finding in _check_file(path, against)]
    return tuple(sorted(found, key=lambda finding: finding.order))


def _check_file(path: Path, against: Path | None) -> Sequence[Finding]:
    if path.suffix.lower() in PAGES:
        return tuple(check_page(_text(path), file=path.as_posix()))
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
    return tuple(check_handout(HandoutSubject(data=data, html=html), file=path.as_posix()))


def _page(path: Path) -> str:
    """Read the page to compare with. Raises InputError where it holds none."""
    html = _text(path)
    if "<" not in html:
        raise InputError("is not a web page.", path=path, mend="Name the page (.html).")
    return html


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8.", path=path, mend="Save it as UTF-8.") from None
