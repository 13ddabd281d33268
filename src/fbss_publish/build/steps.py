"""The steps of a build that work on editions, as functions that a worker process can run.

A chunk is one locale and some guides: what a locale needs is read once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from fbss_publish.build.beside import Read, read_texts
from fbss_publish.build.editions import Prepared, edition_of, original_of, prepare
from fbss_publish.build.formats import offered
from fbss_publish.build.gather import Inputs, read_guides, read_inputs
from fbss_publish.build.glyphs import web_font_findings
from fbss_publish.build.handouts import handout_files, sheet_job
from fbss_publish.build.messages import message_digests, shown_messages
from fbss_publish.build.outputs import asset_files, file_name, logo_of, neighbours, page_name
from fbss_publish.build.po_files import catalog_findings
from fbss_publish.build.policy import interface_findings
from fbss_publish.build.request import Request
from fbss_publish.build.review_findings import ledger_findings, with_ledger
from fbss_publish.build.sheets import SheetJob
from fbss_publish.build.shop import shop_of
from fbss_publish.catalog.ledger_signature import Signature
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import Message
from fbss_publish.check.run import check_guide
from fbss_publish.domain.edition import Edition, State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.formats import BY_NAME, Kind
from fbss_publish.domain.guide import Guide
from fbss_publish.domain.manifest import About, EditionRecord
from fbss_publish.project import Project
from fbss_publish.render.interface_strings import DOMAIN
from fbss_publish.render.page import render_page
from fbss_publish.render.view import record_for
from fbss_publish.source.fill import text_of

Others = Mapping[tuple[str, str], tuple[Message, ...]]
"""What the other catalogs of a locale say for the texts of an edition, by guide and locale."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chunk:
    """Some guides in one locale. `run` tells one build from the next in the same process.

    `built` has the tags of the locales in which each guide is made, `papers` the formats that
    are made beside the page. `others` has, where it is known, what the other catalogs of the
    locale say for the texts of each guide, `signatures` the states of signed lines of its ledger
    by their ids.
    """

    run: str
    project: Project
    request: Request
    tag: str
    guides: tuple[str, ...]
    built: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    papers: tuple[str, ...] = ()
    others: Others = field(default_factory=dict)
    signatures: Mapping[str, Signature] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """An edition as far as it is made here: the page with its fonts, and what sheets need.

    It is not `lasting` if something was in the way that may not be there the next time.
    """

    guide: str
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    sheets: tuple[SheetJob, ...]
    lasting: bool = True


def text_chunk(chunk: Chunk) -> list[tuple[str, Read]]:
    """Read what others see of the catalogs of a chunk. Raises CatalogError for a damaged one."""
    return [(guide, read_texts(chunk.project, chunk.tag, guide)) for guide in chunk.guides]


def check_chunk(chunk: Chunk) -> list[EditionRecord]:
    """Translate and check the editions of a chunk. Their records have no outputs yet."""
    return [_checked(chunk, guide_id) for guide_id in chunk.guides]


def make_chunk(chunk: Chunk) -> list[Made]:
    """Make the pages of the editions of a chunk, and what their sheets are made from."""
    return [_made(chunk, guide_id) for guide_id in chunk.guides]


def _checked(chunk: Chunk, guide_id: str) -> EditionRecord:
    reading = _reading(chunk.run)
    guide, inputs = reading.guide(chunk, guide_id), reading.inputs(chunk)
    original = None if inputs.locale.source else reading.original(chunk, guide_id)
    release = chunk.request.release
    made = prepare(
        *(chunk.project, guide, inputs),
        release=release,
        original=original,
        others=chunk.others.get((guide_id, chunk.tag)),
    )
    about = check_guide(guide, today=chunk.request.today, release=release, terms=inputs.terms)
    found = (*about, *reading.interface(chunk), *made.findings)
    findings = dict.fromkeys(with_ledger(found, inputs, chunk.request.today))
    return _record(made, inputs, tuple(findings))


def _made(chunk: Chunk, guide_id: str) -> Made:
    reading = _reading(chunk.run)
    guide, inputs = reading.guide(chunk, guide_id), reading.inputs(chunk)
    edition, setting = edition_of(chunk.project, guide, inputs, release=chunk.request.release)
    prepared = Prepared(edition=edition, setting=setting, findings=())
    built = {(guide_id, tag) for tag in chunk.built.get(guide_id, ())}
    forms, lacking = offered(chunk.papers, edition.locale)
    files, failed, lasting = handout_files(prepared, forms, inputs.terms)
    forms = tuple(form for form in forms if form in files or BY_NAME[form].kind is Kind.SHEET)
    page = render_page(edition, neighbours(chunk.project, prepared, built, forms))
    name = page_name(edition)
    logo, shop = logo_of(chunk.project), shop_of(chunk.project)
    source = reading.source(chunk, guide_id) if "bilingual" in forms else None
    return Made(
        guide=guide_id,
        files={
            **page.files(name),
            **asset_files(edition),
            **{file_name(edition, form): data for form, data in files.items()},
            **{f"{name.rsplit('/', 1)[0]}/{picture}": data for picture, data in logo.items()},
        },
        findings=(*web_font_findings(edition, page.fonts.missing), *lacking, *failed),
        lasting=lasting,
        sheets=tuple(
            sheet_job(prepared, source, form, chunk.project.papers[0], logo, shop)
            for form in forms
            if BY_NAME[form].kind is Kind.SHEET
        ),
    )


def _record(made: Prepared, inputs: Inputs, findings: tuple[Finding, ...]) -> EditionRecord:
    edition = made.edition
    held = any(finding.severity is Severity.ERROR for finding in findings)
    return EditionRecord(
        guide=edition.guide.id,
        locale=edition.locale.tag,
        status="held" if held else "built",
        draft=edition.draft,
        states={str(state): n for state in State if (n := edition.count(state))},
        outputs={},
        findings=findings,
        about=_about(edition),
        trust=record_for(edition, made.setting).values(),
        messages=message_digests(shown_messages(edition, inputs)),
    )


def _about(edition: Edition) -> About:
    front = edition.guide.front
    foreign = not edition.renditions[front.title].translated
    return About(
        title=text_of(edition, front.title),
        description=text_of(edition, front.description),
        language=edition.guide.language if foreign else edition.locale.tag,
        modified=front.modified.isoformat(),
    )


class _Reading:
    """What a process has read for one build: some guides, and one locale after the other."""

    def __init__(self) -> None:
        self._guides: dict[str, Guide] = {}
        self._originals: dict[str, View] = {}
        self._sources: dict[str, Prepared] = {}
        self._locale: tuple[str, Inputs, tuple[Finding, ...]] | None = None

    def guide(self, chunk: Chunk, guide_id: str) -> Guide:
        if guide_id not in self._guides:
            self._guides[guide_id] = read_guides(chunk.project, (guide_id,))[0]
        return self._guides[guide_id]

    def original(self, chunk: Chunk, guide_id: str) -> View:
        if guide_id not in self._originals:
            guide = self.guide(chunk, guide_id)
            release = chunk.request.release
            self._originals[guide_id] = original_of(chunk.project, guide, release=release)
        return self._originals[guide_id]

    def source(self, chunk: Chunk, guide_id: str) -> Prepared:
        """Give the edition of a guide in the source language."""
        if guide_id not in self._sources:
            guide, project = self.guide(chunk, guide_id), chunk.project
            inputs = read_inputs(project, project.source_language, [guide_id])
            edition, setting = edition_of(project, guide, inputs, release=chunk.request.release)
            self._sources[guide_id] = Prepared(edition=edition, setting=setting, findings=())
        return self._sources[guide_id]

    def inputs(self, chunk: Chunk) -> Inputs:
        return self._of(chunk)[1]

    def interface(self, chunk: Chunk) -> tuple[Finding, ...]:
        """Give what is wrong with the interface of a locale; it counts for each edition."""
        return self._of(chunk)[2]

    def _of(self, chunk: Chunk) -> tuple[str, Inputs, tuple[Finding, ...]]:
        if self._locale is None or self._locale[0] != chunk.tag:
            ids = [source.id for source in chunk.project.sources()]
            inputs = read_inputs(
                chunk.project, chunk.tag, ids, chunk.request.today, chunk.signatures
            )
            self._locale = (chunk.tag, inputs, _interface_findings(chunk, inputs))
        return self._locale


@lru_cache(maxsize=1)
def _reading(run: str) -> _Reading:  # noqa: ARG001 - a build reads everything anew
    return _Reading()


def _interface_findings(chunk: Chunk, inputs: Inputs) -> tuple[Finding, ...]:
    project = chunk.project
    path = project.name(project.catalog(inputs.locale.tag, DOMAIN))
    checked = catalog_findings(inputs.ui, inputs.locale, inputs.terms) if inputs.ui else ()
    found = interface_findings(inputs.interface, path, release=chunk.request.release)
    about = ledger_findings(project, inputs, release=chunk.request.release)
    return (*found, *checked, *about)


def chunks(
    template: Chunk,
    editions: Sequence[tuple[str, str]],
    size: int,
    signatures: Callable[[str], Mapping[str, Signature]] = lambda _: {},
) -> list[Chunk]:
    """Divide editions, given as guide and tag, into chunks of one locale each.

    `signatures` gives the states of the signed lines of a locale's ledger that are known.
    """
    by_tag: dict[str, list[str]] = {}
    for guide, tag in editions:
        by_tag.setdefault(tag, []).append(guide)
    return [
        _chunk(own, tag, tuple(guides[start : start + size]))
        for tag, guides in by_tag.items()
        for own in [replace(template, signatures=signatures(tag))]
        for start in range(0, len(guides), size)
    ]


def _chunk(template: Chunk, tag: str, guides: tuple[str, ...]) -> Chunk:
    built = {guide: template.built.get(guide, ()) for guide in guides}
    own = ((guide, tag) for guide in guides)
    others = {key: template.others[key] for key in own if key in template.others}
    return replace(template, tag=tag, guides=guides, built=built, others=others)
