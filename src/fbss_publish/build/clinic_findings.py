"""What is wrong with a clinic's own words; it names the clinic's file, or its catalog and line."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.build.gather import Inputs
from fbss_publish.build.glyphs import character_findings
from fbss_publish.build.po_files import catalog_findings
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.clinic import Clinic
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.project import Project


def clinic_findings(
    project: Project, inputs: Inputs, fonts: tuple[str, ...], *, release: bool
) -> Iterator[Finding]:
    """Report what is wrong with the texts of the clinic that the handouts are made for.

    `fonts` are those of the locale's own settings.
    """
    if not (project.clinic and inputs.clinic):
        return
    clinic, words, tag = project.clinic, inputs.clinic, inputs.locale.tag
    path = project.name(project.catalog(tag, clinic.domain))
    for entry in words.unreviewed:
        if release or words.foreign(entry.msgid):
            yield _unready(clinic, words, entry, path, release=release)
    if inputs.clinic_catalog:
        yield from catalog_findings(inputs.clinic_catalog, inputs.locale, inputs.terms)
    for text in (clinic.name, *clinic.address):
        yield from character_findings(inputs.locale, fonts, text, clinic.file)
    for entry in words.entries:
        text, foreign = words.text(entry.msgid), words.foreign(entry.msgid)
        place = (clinic.file, None) if foreign or not entry.line else (path, entry.line)
        yield from character_findings(inputs.locale, fonts, text, *place, msgid=entry.msgid)


def _unready(
    clinic: Clinic, words: Interface, entry: Entry, path: str, *, release: bool
) -> Finding:
    """Report a text that is not signed off, or that no catalog has yet."""
    tag, missing = words.locale.tag, words.foreign(entry.msgid)
    shown = "The clinic's text is not translated; the handout shows it in English."
    if not missing:
        what = "The clinic's text is not signed off. Have a qualified person review it."
    elif entry.line:
        what = f"{shown} Translate it."
    else:
        what = f"{shown} Run: fbss-publish update {tag}, then translate it in {path}."
    return Finding(
        code="unreviewed" if release else "untranslated",
        severity=Severity.ERROR if release else Severity.WARNING,
        text=what,
        file=path if entry.line else clinic.file,
        line=entry.line,
        locale=tag,
        msgctxt=entry.msgctxt,
        msgid=entry.msgid,
    )
