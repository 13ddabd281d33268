"""One guide in one locale: the edition, its findings, and whether it may be made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fbss_publish.build.clinic_findings import clinic_findings
from fbss_publish.build.gather import Inputs, read_inputs
from fbss_publish.build.glyphs import glyph_findings
from fbss_publish.build.po_units import catalog_subject, messages_of
from fbss_publish.build.policy import outdated_findings, state_findings
from fbss_publish.build.readability_findings import readability_findings
from fbss_publish.build.reading import reading_of
from fbss_publish.build.reviewers import reviewers_of
from fbss_publish.build.weights import weighed
from fbss_publish.catalog.languages import format_date
from fbss_publish.catalog.translate import Rules, translate
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import Message
from fbss_publish.check.run import check_catalog, check_edition, check_page
from fbss_publish.domain.contact import Contact
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.guide import Guide
from fbss_publish.domain.locale import Locale
from fbss_publish.project import Project
from fbss_publish.render.clinic import ClinicWords
from fbss_publish.render.interface_strings import DOMAIN
from fbss_publish.render.page import render_plain_page
from fbss_publish.render.view import Setting

_MACHINE = ("machine", "ai")


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepared:
    """An edition that is ready to be rendered, or held because of its findings."""

    edition: Edition
    setting: Setting
    findings: tuple[Finding, ...]

    @property
    def held(self) -> bool:
        """Say whether an error keeps this edition from being made."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def original_of(project: Project, guide: Guide, *, release: bool) -> View:
    """Give the page of a guide in the source language, which translations are compared with."""
    from fbss_publish.check.html.parse import parse

    inputs = read_inputs(project, project.source_language, [guide.id])
    return View(parse(render_plain_page(*edition_of(project, guide, inputs, release=release))))


def edition_of(
    project: Project, guide: Guide, inputs: Inputs, *, release: bool
) -> tuple[Edition, Setting]:
    """Translate a guide, and give the edition with what surrounds it, neighbours left out."""
    rules = Rules(policy=project.release, release=release)
    catalog = inputs.catalogs.get(guide.id)
    edition = translate(guide, inputs.locale, catalog, inputs.ledger, rules)
    reviewed = not inputs.interface.unreviewed and not (inputs.clinic and inputs.clinic.unreviewed)
    edition = replace(edition, interface_reviewed=reviewed)
    return edition, setting_of(project, edition, inputs)


def prepare(
    project: Project,
    guide: Guide,
    inputs: Inputs,
    *,
    release: bool,
    original: View | None = None,
    others: Sequence[Message] | None = None,
) -> Prepared:
    """Translate a guide and check the result, before anything is rendered to paper.

    `original` is the page in the source language. `others` are the messages of the locale's other
    catalogs that stand for the same texts; None where they are not known yet.
    """
    catalog = inputs.catalogs.get(guide.id)
    edition, setting = edition_of(project, guide, inputs, release=release)
    ui_path = project.name(project.catalog(inputs.locale.tag, DOMAIN))
    fonts = setting.fonts
    findings = [
        *outdated_findings(catalog, edition),
        *state_findings(edition, release=release),
        *check_edition(edition, _targets(edition, inputs), inputs.terms),
        *_side_by_side(guide.id, inputs, others),
        *readability_findings(
            project, edition, inputs.terms, inputs.baseline.get(guide.id, {}), release=release
        ),
        *glyph_findings(edition, inputs.interface, ui_path, fonts),
        *clinic_findings(project, inputs, fonts, release=release),
    ]
    if not any(finding.code == "inline-tags" for finding in findings):
        whole = not any(rendition.dropped for rendition in edition.renditions)
        said = check_page(
            render_plain_page(edition, setting), file=_page_file(edition),
            locale=_checked(inputs.locale), original=original if whole else None,
            terms=inputs.terms,
        )  # fmt: skip
        findings += weighed(project, said)
    findings = _once(findings)
    return Prepared(edition=edition, setting=setting, findings=tuple(dict.fromkeys(findings)))


def _once(findings: list[Finding]) -> list[Finding]:
    """Leave out what the page says again of numbers that its messages say already."""
    said = {"numbers", "units"} & {finding.code for finding in findings}
    return [found for found in findings if not (said and found.code == "page-numbers")]


def _side_by_side(
    guide_id: str, inputs: Inputs, others: Sequence[Message] | None
) -> Iterator[Finding]:
    """Compare the messages of a catalog with each other and with the locale's other catalogs."""
    # All catalogs are read, also where this one is missing: a damaged one is always said.
    elsewhere = inputs.elsewhere if others is None else None
    if catalog := inputs.catalogs.get(guide_id):
        if elsewhere is not None:
            others = elsewhere.beside(messages_of(catalog), catalog.file)
        subject = catalog_subject(catalog, inputs.locale, others or ())
        yield from check_catalog(subject, file=catalog.file)


def setting_of(project: Project, edition: Edition, inputs: Inputs) -> Setting:
    """Give what surrounds an edition, without its neighbours."""
    locale = inputs.locale
    settings = project.languages.get(locale.tag)

    def written(day: date) -> str:
        return format_date(day, locale)

    return Setting(
        interface=inputs.interface,
        date=written,
        machine=_is_machine(edition, inputs),
        fonts=settings.fonts if settings else (),
        reviewers=reviewers_of(edition, inputs),
        organisation=project.organisation,
        contact=_contact(project),
        address=f"{project.site_url}/{locale.tag}/{edition.guide.id}/" if project.site_url else "",
        reading=reading_of(edition, inputs.terms),
        clinic=ClinicWords(
            clinic=project.clinic, words=inputs.clinic, source=project.source_language
        )
        if project.clinic and inputs.clinic
        else None,
    )


def _contact(project: Project) -> Contact:
    """Give the way to tell somebody of a fault: the clinic's own, or the project's."""
    own = project.clinic
    if own is None:
        return project.contact
    phone = own.phones[0].national if own.phones else ""
    return Contact(name=own.name, email=own.email, phone=phone, url=own.url)


def _is_machine(edition: Edition, inputs: Inputs) -> bool:
    """Say whether the ledger records a machine as the origin of a text that is not reviewed."""
    catalog = inputs.catalogs.get(edition.guide.id)
    known = catalog.by_key() if catalog else {}
    for unit, rendition in zip(edition.guide.units, edition.renditions, strict=True):
        entry = known.get(unit.key)
        if entry and not rendition.state.releasable and inputs.ledger.origin(entry) in _MACHINE:
            return True
    return False


def _targets(edition: Edition, inputs: Inputs) -> tuple[str, ...]:
    catalog = inputs.catalogs.get(edition.guide.id)
    known = catalog.by_key() if catalog else {}
    entries = (known.get(unit.key) for unit in edition.guide.units)
    return tuple(entry.msgstr[0] if entry else "" for entry in entries)


def _checked(locale: Locale) -> Locale | None:
    """Pseudo-text is not held to the rules of a language."""
    return None if locale.pseudo else locale


def _page_file(edition: Edition) -> str:
    return edition.guide.path if edition.locale.source else edition.catalog or edition.guide.path
