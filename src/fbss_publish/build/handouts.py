"""The handouts of an edition: what its sheets are made from, and the files beside its page."""

from __future__ import annotations

from collections.abc import Sequence

from fbss_publish.build.editions import Prepared
from fbss_publish.build.outputs import file_name
from fbss_publish.build.sheets import SheetJob
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.terms import Termbase
from fbss_publish.project import PAPERS
from fbss_publish.render.page import render_sheet
from fbss_publish.source.fill import text_of


def sheet_job(prepared: Prepared, source: Prepared | None, form: str, paper: str) -> SheetJob:
    """Give what the sheet of a format is made from.

    `source` is the edition in the source language, for the bilingual sheet. `paper` is for
    the formats that are not named after theirs.
    """
    from fbss_publish.render.pdf import BASE_URL

    edition = prepared.edition
    html, css = _sheet(prepared, source, form, paper)
    return SheetJob(
        name=file_name(edition, form),
        paper=form,
        html=html,
        css=css,
        source=edition.guide.path,
        title=text_of(edition, edition.guide.front.title),
        locale=edition.locale,
        assets={f"{BASE_URL}{a.name}": a.path.read_bytes() for a in edition.guide.assets},
    )


def _sheet(prepared: Prepared, source: Prepared | None, form: str, paper: str) -> tuple[str, str]:
    edition, setting = prepared.edition, prepared.setting
    if form == "bilingual" and source:
        from fbss_publish.render.formats.bilingual import render_bilingual

        return render_bilingual(edition, setting, source.edition, source.setting, paper)
    if form in PAPERS:
        return render_sheet(edition, setting, form)
    return render_sheet(edition, setting, paper, form)


def handout_files(
    prepared: Prepared, forms: Sequence[str], terms: Termbase
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Give the files of an edition that are no sheets, by the names of their formats."""
    return {}, ()
