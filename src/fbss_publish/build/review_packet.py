"""Packets for reviewers: what is written for them, a page and a table for each catalog."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.build.review import Desk, Item
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.exchange.ids import form_id
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.catalog.languages import locale_of
from fbss_publish.domain.locale import Locale
from fbss_publish.errors import InputError
from fbss_publish.files import write_atomic
from fbss_publish.report.packet import Language, Packet, Row
from fbss_publish.report.packet_csv import packet_csv, read_answers
from fbss_publish.report.packet_html import packet_html


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A file of a packet, whether it changed, and how many texts are in it."""

    path: Path
    changed: bool
    texts: int


def write_packets(
    desk: Desk, folder: Path, *, overwrite: bool, back: Path | None = None
) -> tuple[Made, ...]:
    """Write `review-<locale>-<catalog>.html` and `.csv` for each catalog on the desk.

    `back` is a table with back-translations to fill in. Raises InputError where a table
    would be replaced that says something else: a reviewer may have written into it.
    """
    known = back_translations(back) if back else {}
    made: dict[Path, tuple[bytes, int]] = {}
    for domain in dict.fromkeys(item.domain for item in desk.items):
        packet = packet_of(desk, domain, known)
        stem = folder / f"review-{desk.locale.tag}-{domain}"
        made[stem.with_suffix(".html")] = packet_html(packet).encode(), len(packet.rows)
        made[stem.with_suffix(".csv")] = packet_csv(packet), len(packet.rows)
    for path, (data, _) in made.items():
        _refuse_other(path, data, overwrite=overwrite)
    return tuple(
        Made(path=path, changed=write_atomic(path, data), texts=texts)
        for path, (data, texts) in made.items()
    )


def packet_of(desk: Desk, domain: str, back: Mapping[tuple[str, str], str]) -> Packet:
    """Put together the packet of one catalog."""
    project = desk.project
    source = locale_of(project.source_language, project.languages.get(project.source_language))
    catalog = desk.catalogs.get(domain) or Catalog(file="")
    items = [item for item in desk.items if item.domain == domain]
    return Packet(
        title=f"Review: {domain}, {desk.locale.english} ({desk.locale.tag})",
        source=_language(source),
        target=_language(desk.locale),
        rows=tuple(row for item in items for row in _rows(desk, catalog, item, back)),
    )


def back_translations(path: Path) -> dict[tuple[str, str], str]:
    """Read the column `back_translation` of a table, by id and translation."""
    answers = read_answers(path.read_bytes(), path.as_posix())
    return {(a.id, a.translation): a.back_translation for a in answers if a.back_translation}


def row_id(item: Item, form: int) -> str:
    """Give the id of a text in a packet."""
    return f"{item.domain}/{form_id(item.entry, form)}"


def _rows(
    desk: Desk, catalog: Catalog, item: Item, back: Mapping[tuple[str, str], str]
) -> Iterator[Row]:
    entry = item.entry
    forms = forms_of(catalog, entry)
    signed = desk.ledger.sign_offs(entry)
    for form in range(forms):
        translation = entry.msgstr[form] if form < len(entry.msgstr) else ""
        name = row_id(item, form)
        yield Row(
            id=name,
            msgctxt=entry.msgctxt or "",
            critical=item.critical,
            source=source_of(entry, form, forms),
            translation=translation,
            back_translation=back.get((name, translation), ""),
            state="draft" if entry.fuzzy and translation else _state(translation),
            notes=(*entry.notes, *(f"Translator: {line}" for line in entry.comments if line)),
            findings=tuple(f"{f.severity} {f.code}: {f.text}" for f in item.findings),
            signed=tuple(f"Signed off ({r.scope}) by {r.person}" for r in signed),
        )


def _state(translation: str) -> str:
    return "translated" if translation else "missing"


def _language(locale: Locale) -> Language:
    return Language(tag=locale.tag, name=locale.english, direction=locale.direction.value)


def _refuse_other(path: Path, data: bytes, *, overwrite: bool) -> None:
    table = path.suffix == ".csv"
    if overwrite or not table or not path.exists() or path.read_bytes() == data:
        return
    raise InputError(
        "The table is there already and says something else; a reviewer may have filled it in.",
        path=path.as_posix(),
        mend="Import it first (fbss-publish review import), or use --overwrite.",
    )
