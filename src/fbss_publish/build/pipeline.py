"""One build, told once: gather, translate, check, render, store, seal, prune."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fbss_publish.build.editions import Prepared, prepare
from fbss_publish.build.gather import Inputs, read_guides, read_inputs, wanted_locales
from fbss_publish.build.outputs import (
    asset_files,
    edition_names,
    index_page,
    neighbours,
    page_name,
    sheet_name,
)
from fbss_publish.build.po_files import catalog_findings
from fbss_publish.build.policy import interface_findings
from fbss_publish.build.provenance import digest_of_inputs, input_digests, tool_versions
from fbss_publish.build.review_findings import ledger_findings, with_ledger
from fbss_publish.catalog.terms_file import terms_in
from fbss_publish.check.rule import HandoutSubject
from fbss_publish.check.run import check_guide, check_handout
from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Finding, Severity, worst
from fbss_publish.domain.manifest import EditionRecord, Manifest
from fbss_publish.errors import SourceError
from fbss_publish.files import locked
from fbss_publish.project import Project
from fbss_publish.render.interface_strings import DOMAIN
from fbss_publish.render.page import render_page, render_sheet
from fbss_publish.render.store import MANIFEST, Store
from fbss_publish.report.json_form import manifest_from, manifest_json
from fbss_publish.source.fill import text_of

Progress = Callable[[int, int, str], None]
"""Told how many steps are done, how many there are, and what comes next."""

FORMATS = ("html", "pdf")


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What to build. Empty selections mean everything. `today` is the date of the build."""

    today: date
    locales: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    formats: tuple[str, ...] = FORMATS
    release: bool = False

    @property
    def mode(self) -> str:
        """The name of the policy, as the manifest says it."""
        return "release" if self.release else "draft"


def check(project: Project, request: Request) -> tuple[Finding, ...]:
    """Run every check that needs no paper. Nothing is written."""
    prepared = _prepare_all(project, request)
    found = (finding for edition in prepared for finding in edition.findings)
    return tuple(sorted(dict.fromkeys(found), key=lambda f: f.order))


def build(project: Project, request: Request, progress: Progress) -> Manifest:
    """Build every wanted edition, and give the manifest, which is also written.

    An edition with an error is held: nothing of it is written, and what an earlier build
    made of it is removed. The other editions are made all the same.
    """
    prepared = _prepare_all(project, request)
    with locked(project.output / MANIFEST):
        return _write_all(project, request, progress, prepared)


def _write_all(
    project: Project, request: Request, progress: Progress, prepared: tuple[Prepared, ...]
) -> Manifest:
    """Write what is prepared. One build at a time does so; another one waits for it."""
    store = Store(project.output)
    old = _old_manifest(project)
    kept = _kept(old, prepared, project, request)
    records = _render_all(store, project, request, prepared, kept, progress)
    everything = tuple(sorted((*kept, *records), key=lambda record: record.key))
    index = index_page(project, everything, prepared)
    inputs = input_digests(project)
    manifest = Manifest(
        mode=request.mode,
        tools=tool_versions(),
        inputs=inputs,
        inputs_digest=digest_of_inputs(inputs),
        editions=everything,
        shared={"index.html": store.write("index.html", index.encode())},
    )
    store.write(MANIFEST, manifest_json(manifest).encode())
    earlier = set(old.outputs()) if old else set()
    if request.release or not (request.locales or request.guides):
        # A build that was stopped, or whose manifest is gone, left files that nothing lists.
        earlier |= edition_names(project)
    store.prune(earlier, set(manifest.outputs()))
    return manifest


def _prepare_all(project: Project, request: Request) -> tuple[Prepared, ...]:
    """Read everything before anything is written, so that bad input changes nothing."""
    tags = wanted_locales(project, request.locales, release=request.release)
    guides = read_guides(project, request.guides)
    inputs = [read_inputs(project, tag, guides, request.today) for tag in tags]
    terms = terms_in(project.root / "locales")
    about = {
        guide.id: tuple(
            check_guide(guide, today=request.today, release=request.release, terms=terms)
        )
        for guide in guides
    }
    prepared = []
    for locale_inputs in inputs:
        interface = (
            *_interface_findings(project, locale_inputs, release=request.release),
            *ledger_findings(project, locale_inputs, release=request.release),
        )
        for guide in guides:
            made = prepare(project, guide, locale_inputs, release=request.release)
            found = (*about[guide.id], *interface, *made.findings)
            findings = dict.fromkeys(with_ledger(found, locale_inputs, request.today))
            prepared.append(replace(made, findings=tuple(findings)))
    return tuple(prepared)


def _interface_findings(project: Project, inputs: Inputs, *, release: bool) -> tuple[Finding, ...]:
    """Give what is wrong with the interface in a locale; it is part of each of its editions."""
    path = project.name(project.catalog(inputs.locale.tag, DOMAIN))
    checked = catalog_findings(inputs.ui, inputs.locale, inputs.terms) if inputs.ui else ()
    return (*interface_findings(inputs.interface, path, release=release), *checked)


def _render_all(
    store: Store,
    project: Project,
    request: Request,
    prepared: Sequence[Prepared],
    kept: Sequence[EditionRecord],
    progress: Progress,
) -> list[EditionRecord]:
    ready = [edition for edition in prepared if not edition.held]
    papers = project.papers if "pdf" in request.formats else ()
    total = len(ready) * (1 + len(papers))
    records = [_record(edition, "held", {}, ()) for edition in prepared if edition.held]
    built = {record.key for record in kept if record.status == "built"}
    built |= {(p.edition.guide.id, p.edition.locale.tag) for p in ready}
    source_pages: dict[tuple[str, str], int] = {}
    for number, edition in enumerate(ready):
        done = number * (1 + len(papers))
        step = _Step(store, project, edition, progress, done, total, source_pages)
        records.append(step.run(built, papers))
    progress(total, total, "")
    return records


@dataclass(slots=True)
class _Step:
    """The rendering of one edition: its page, then its sheets."""

    store: Store
    project: Project
    prepared: Prepared
    progress: Progress
    done: int
    total: int
    source_pages: dict[tuple[str, str], int]

    def run(self, built: set[tuple[str, str]], papers: Sequence[str]) -> EditionRecord:
        edition = self.prepared.edition
        setting = neighbours(self.project, self.prepared, built, papers)
        name = page_name(edition)
        self._tell(name)
        made = {name: render_page(edition, setting).encode(), **asset_files(edition)}
        findings: list[Finding] = []
        for paper in papers:
            name = sheet_name(edition, paper)
            self._tell(name)
            try:
                made[name], found = self._sheet(paper, name)
            except SourceError as error:
                found = [_failed(self.prepared, name, error)]
            findings += found
        if worst(findings) is Severity.ERROR:
            return _record(self.prepared, "held", {}, findings)
        outputs = {name: self.store.write(name, data) for name, data in made.items()}
        return _record(self.prepared, "built", outputs, findings)

    def _sheet(self, paper: str, name: str) -> tuple[bytes, Iterable[Finding]]:
        from fbss_publish.render.pdf import BASE_URL, render_pdf

        edition = self.prepared.edition
        html, css = render_sheet(edition, self.prepared.setting, paper)
        assets = {f"{BASE_URL}{asset.name}": asset.path for asset in edition.guide.assets}
        sheet = render_pdf(html, css, name=edition.guide.path, assets=assets)
        if edition.locale.source:
            self.source_pages[edition.guide.id, paper] = sheet.pages
        subject = HandoutSubject(
            data=sheet.data,
            pages=sheet.pages,
            warnings=sheet.warnings,
            locale=edition.locale,
            title=text_of(edition, edition.guide.front.title),
            source_pages=self.source_pages.get((edition.guide.id, paper)),
        )
        return sheet.data, check_handout(subject, file=f"output/{name}")

    def _tell(self, name: str) -> None:
        self.progress(self.done, self.total, name)
        self.done += 1


def _failed(prepared: Prepared, name: str, error: SourceError) -> Finding:
    """Turn what stopped a sheet into a finding, so that the other editions are made."""
    return Finding(
        code="sheet-failed",
        severity=Severity.ERROR,
        text=f"{name}: {error.what} {error.mend}".strip(),
        file=prepared.edition.guide.path,
        line=error.line,
        locale=prepared.edition.locale.tag,
    )


def _record(
    prepared: Prepared, status: str, outputs: Mapping[str, str], findings: Iterable[Finding]
) -> EditionRecord:
    edition = prepared.edition
    states = {str(state): n for state in State if (n := edition.count(state))}
    return EditionRecord(
        guide=edition.guide.id,
        locale=edition.locale.tag,
        status=status,
        draft=edition.draft,
        states=states,
        outputs=outputs,
        findings=tuple(dict.fromkeys((*prepared.findings, *findings))),
    )


def _old_manifest(project: Project) -> Manifest | None:
    path = project.output / MANIFEST
    # Bytes that are no text make no manifest, and then nothing is known of an earlier build.
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    return manifest_from(text)


def _kept(
    old: Manifest | None, prepared: Sequence[Prepared], project: Project, request: Request
) -> tuple[EditionRecord, ...]:
    """Give the editions of an earlier build that this one leaves alone.

    A build of another mode keeps nothing: drafts do not stand beside a release.
    """
    if old is None or old.mode != request.mode:
        return ()
    now = {(p.edition.guide.id, p.edition.locale.tag) for p in prepared}
    guides = {source.id for source in project.sources()}
    tags = {project.source_language, *project.locales, *project.pseudo_locales}
    return tuple(
        record
        for record in old.editions
        if record.key not in now and record.guide in guides and record.locale in tags
    )
