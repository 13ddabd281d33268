"""The handouts of an edition: what its sheets are made from, and the files beside its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from subprocess import TimeoutExpired
from typing import ClassVar

from fbss_publish.build.editions import Prepared
from fbss_publish.build.formats import unavailable
from fbss_publish.build.outputs import file_name
from fbss_publish.build.sheets import SheetJob
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.formats import BY_NAME, Kind
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.terms import Termbase
from fbss_publish.project import PAPERS
from fbss_publish.render.formats.blocks import TEXT, Block, Run, blocks_of
from fbss_publish.render.formats.liblouis import UnwritableError
from fbss_publish.render.formats.ssml import sayings_of, ssml
from fbss_publish.render.formats.text import plain_text
from fbss_publish.render.interface_strings import UNREAD
from fbss_publish.render.page import render_reading, render_sheet
from fbss_publish.render.press.order import Kind as PressKind
from fbss_publish.render.press.order import PressOrder
from fbss_publish.source.fill import text_of


def sheet_job(
    prepared: Prepared,
    source: Prepared | None,
    form: str,
    paper: str,
    logo: Mapping[str, bytes],
    shop: tuple[bytes, str] = (b"", ""),
) -> SheetJob:
    """Give what the sheet of a format is made from.

    `source` is the edition in the source language, for the bilingual sheet. `paper` is for
    the formats that are not named after theirs, `logo` a clinic's picture by its name. `shop`
    is the print shop's ICC profile and the name of its printing condition.
    """
    from fbss_publish.render.pdf import BASE_URL

    edition = prepared.edition
    press = _press(prepared, form, paper, shop)
    html, css = _sheet(prepared, source, form, press.paper if press else paper)
    return SheetJob(
        name=file_name(edition, form),
        paper=form,
        html=html,
        css=css,
        source=edition.guide.path,
        title=text_of(edition, edition.guide.front.title),
        locale=edition.locale,
        assets={
            **{f"{BASE_URL}{a.name}": a.path.read_bytes() for a in edition.guide.assets},
            **{f"{BASE_URL}{picture}": data for picture, data in logo.items()},
        },
        press=press,
    )


def _press(prepared: Prepared, form: str, paper: str, shop: tuple[bytes, str]) -> PressOrder | None:
    """Give what the print shop gets of a format, None where it is for readers."""
    if not (kind := BY_NAME[form].press):
        return None
    own = form.removeprefix("print-")
    profile, condition = shop
    return PressOrder(
        kind=PressKind(kind), paper=own if own in PAPERS else paper,
        rtl=prepared.edition.locale.rtl, profile=profile, condition=condition,
    )  # fmt: skip


def _sheet(prepared: Prepared, source: Prepared | None, form: str, paper: str) -> tuple[str, str]:
    edition, setting = prepared.edition, prepared.setting
    if form == "bilingual" and source:
        from fbss_publish.render.formats.bilingual import render_bilingual

        return render_bilingual(edition, setting, source.edition, source.setting, paper)
    if form in PAPERS:
        return render_sheet(edition, setting, form)
    if BY_NAME[form].press == PressKind.PAGES:
        return render_sheet(edition, setting, paper, "print")
    return render_sheet(edition, setting, paper, form)


@dataclass(frozen=True, slots=True)
class _Hand:
    """An edition whose files are being made."""

    prepared: Prepared
    terms: Termbase

    @property
    def locale(self) -> Locale:
        return self.prepared.edition.locale

    def made(self, form: str) -> bytes:
        """Give the file of a format."""
        return self.WAYS[form](self)

    def text(self) -> bytes:
        return plain_text(self._blocks(), self.locale).encode()

    def ssml(self) -> bytes:
        return self._script().encode()

    def audio(self) -> bytes:
        from fbss_publish.render.formats.audio import wav

        return wav(self._script(), self.locale.tag)

    def braille(self) -> bytes:
        from fbss_publish.render.formats.braille import brf

        first, *rest = self._blocks()
        say = self.prepared.setting.interface
        lang = self.prepared.edition.guide.language if say.foreign(UNREAD) else self.locale.tag
        note = Block(kind=TEXT, runs=(Run(say.text(UNREAD), lang),))
        return brf([first, note, *rest], self.locale.tag)

    def epub(self) -> bytes:
        from fbss_publish.render.formats.book import book_of
        from fbss_publish.render.formats.epub import epub

        edition = self.prepared.edition
        pictures = {asset.name: asset.path.read_bytes() for asset in edition.guide.assets}
        return epub(book_of(edition, self.prepared.setting, pictures))

    def _script(self) -> str:
        edition, tag = self.prepared.edition, self.locale.tag
        title = text_of(edition, edition.guide.front.title)
        return ssml(self._blocks(), lang=tag, title=title, sayings=sayings_of(self.terms, tag))

    def _blocks(self) -> tuple[Block, ...]:
        html = render_reading(self.prepared.edition, self.prepared.setting)
        return blocks_of(html, lang=self.locale.tag, digits=self.locale.digits)

    WAYS: ClassVar[Mapping[str, Callable[[_Hand], bytes]]] = {
        "audio": audio, "braille": braille, "epub": epub, "ssml": ssml, "text": text,
    }  # fmt: skip


def handout_files(
    prepared: Prepared, forms: Sequence[str], terms: Termbase
) -> tuple[dict[str, bytes], tuple[Finding, ...], bool]:
    """Give the files of an edition that are no sheets, by the names of their formats.

    What could not be made is a finding, and there is no file. At last it is said whether the same
    would come of it again: a program that did not answer may answer the next time.
    """
    hand = _Hand(prepared, terms)
    files: dict[str, bytes] = {}
    failed: list[Finding] = []
    lasting = True
    for form in forms:
        if BY_NAME[form].kind is Kind.FILE:
            try:
                files[form] = hand.made(form)
            except UnwritableError as error:
                failed.append(_unwritable(hand, form, error))
            except (OSError, TimeoutExpired) as error:
                lasting = False
                what = f"No {form} in {hand.locale.english}: {error}. Try again by itself."
                failed.append(unavailable(hand.locale, what))
    return files, tuple(failed), lasting


def _unwritable(hand: _Hand, form: str, error: UnwritableError) -> Finding:
    guide = hand.prepared.edition.guide
    names = ", ".join(f"“{c}” (U+{ord(c):04X})" for c in error.characters[:8])
    what = (
        f"No {form} of {guide.id} in {hand.locale.english}: the table of liblouis cannot write "
        f"{names}. Use other characters, or ask a braille transcriber."
    )
    return unavailable(hand.locale, what)
