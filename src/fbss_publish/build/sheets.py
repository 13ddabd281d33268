"""A sheet by itself: what it is made from, and the making, which can happen anywhere."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from fbss_publish.build.cache.key import key_of
from fbss_publish.build.cache.objects import digest_of
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.formats import picture_of
from fbss_publish.domain.locale import Locale
from fbss_publish.errors import SourceError
from fbss_publish.render.pdf import Sheet
from fbss_publish.render.press.impose import blanks, fits
from fbss_publish.render.press.order import BLEED, PressOrder

_IDENTIFIER = re.compile(r'<meta name="dcterms\.identifier" content="([^"]*)">')


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetJob:
    """All that a sheet is made from; it needs nothing of the project.

    `name` is that of the file below the output folder, `source` that of the guide. `assets`
    are the pictures by their address. `press` says how the sheet is made ready for a print
    shop, None for one that readers get.
    """

    name: str
    paper: str
    html: str
    css: str
    source: str
    title: str
    locale: Locale
    assets: Mapping[str, bytes] = field(default_factory=dict)
    press: PressOrder | None = None

    def key(self, machine: Mapping[str, str]) -> str:
        """Give the digest of exactly what the bytes and the findings depend on."""
        assets = {address: digest_of(data) for address, data in self.assets.items()}
        locale = {name: str(getattr(self.locale, name)) for name in self.locale.__slots__}
        parts: dict[str, Any] = {
            "html": self.html, "css": self.css, "source": self.source, "title": self.title,
            "name": self.name, "locale": locale, "assets": assets, "machine": dict(machine),
            "press": self.press.facts() if self.press else {},
        }  # fmt: skip
        return key_of("sheet", parts)


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeSheet:
    """A sheet: its bytes, None if it could not be made, its pages, and what was found.

    `picture` shows its first page as WebP; None where there is none.
    """

    data: bytes | None
    pages: int
    findings: tuple[Finding, ...]
    picture: bytes | None = None

    def files(self, name: str) -> dict[str, bytes]:
        """Give the sheet and its picture by their names; `name` is that of the sheet."""
        both = {name: self.data, picture_of(name): self.picture}
        return {name: data for name, data in both.items() if data is not None}


def make_sheet(job: SheetJob) -> MadeSheet:
    """Render a sheet and check it. What stops it is a finding; missing libraries are raised."""
    from fbss_publish.check.rule import HandoutSubject
    from fbss_publish.check.run import check_handout
    from fbss_publish.render.pdf import render_pdf
    from fbss_publish.render.thumbnail import thumbnail

    with tempfile.TemporaryDirectory() as folder:
        try:
            sheet = render_pdf(
                job.html, job.css, name=job.source, assets=_files(job.assets, Path(folder))
            )
        except SourceError as error:
            return MadeSheet(data=None, pages=0, findings=(_failed(job, error),))
    subject = HandoutSubject(
        data=sheet.data,
        pages=sheet.pages,
        warnings=sheet.warnings,
        locale=job.locale,
        title=job.title,
        html=job.html,
        cut_off=sheet.cut_off,
        blank_pages=sheet.blank_pages,
    )
    found = tuple(check_handout(subject, file=f"output/{job.name}"))
    if job.press:
        return _for_press(job, job.press, sheet, found)
    picture = thumbnail(sheet.data)
    return MadeSheet(data=sheet.data, pages=sheet.pages, findings=found, picture=picture)


def _for_press(
    job: SheetJob, order: PressOrder, sheet: Sheet, found: tuple[Finding, ...]
) -> MadeSheet:
    """Make a sheet that passed the checks of every sheet ready for the press, and check that."""
    from fbss_publish.check.press.leaflet_fit import RULE
    from fbss_publish.check.rule import Imposed, PressSubject
    from fbss_publish.check.run import check_press
    from fbss_publish.render.press.make import press_ready
    from fbss_publish.render.thumbnail import thumbnail

    file = f"output/{job.name}"
    imposed = Imposed(
        kind=str(order.kind), pages=sheet.pages, blank=blanks(order, sheet.pages),
        trim=order.open, bleed=BLEED,
    )  # fmt: skip
    if not fits(order, sheet.pages):
        subject = PressSubject(data=b"", locale=job.locale, imposed=imposed)
        misfit = tuple(check_press(subject, file=file, rules=(RULE,)))
        return MadeSheet(data=None, pages=0, findings=misfit)
    data = press_ready(sheet.data, order, identifier=identifier_in(job.html))
    subject = PressSubject(data=data, locale=job.locale, imposed=imposed)
    findings = (*found, *check_press(subject, file=file))
    return MadeSheet(data=data, pages=sheet.pages, findings=findings, picture=thumbnail(data))


def identifier_in(html: str) -> str:
    """Give what a page calls itself in its head, or ''."""
    found = _IDENTIFIER.search(html)
    return unescape(found[1]) if found else ""


def lost_sheet(job: SheetJob, why: str, tries: int) -> MadeSheet:
    """Give what stands for a sheet whose process was lost."""
    text = (
        f"{job.name}: the sheet could not be made: {why} (tried {tries} times). "
        "Look for a drawing, table or size that makes no sense, or give the build more room."
    )
    finding = Finding(
        code="sheet-failed", severity=Severity.ERROR, text=text, file=job.source,
        locale=job.locale.tag,
    )  # fmt: skip
    return MadeSheet(data=None, pages=0, findings=(finding,))


def _files(assets: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Put pictures into files, since the renderer reads listed files only."""
    found = {}
    for number, (address, data) in enumerate(assets.items()):
        path = folder / f"{number}{Path(address).suffix}"
        path.write_bytes(data)
        found[address] = path
    return found


def _failed(job: SheetJob, error: SourceError) -> Finding:
    """Turn what stopped a sheet into a finding, so that the other editions are made."""
    return Finding(
        code="sheet-failed",
        severity=Severity.ERROR,
        text=f"{job.name}: {error.what} {error.mend}".strip(),
        file=job.source,
        line=error.line,
        locale=job.locale.tag,
    )
