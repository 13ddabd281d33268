"""One run of the steps: what the cache knows is not done again, the rest goes to an engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.cache.remote import remote_at
from fbss_publish.build.days import valid
from fbss_publish.build.engine.task import Done, Lost, Task
from fbss_publish.build.engines import engine_for, sheet_engine_for
from fbss_publish.build.facts import Facts
from fbss_publish.build.finding_checks import explanation_findings
from fbss_publish.build.lists import Files, Group, finished, group_key
from fbss_publish.build.lost import lost_record, made_of
from fbss_publish.build.made import (
    KEPT,
    MadeEdition,
    Present,
    placed,
    placed_sheet,
    sheet_of,
    together,
)
from fbss_publish.build.provenance import input_digests
from fbss_publish.build.request import Means, Request
from fbss_publish.build.sheets import MadeSheet, SheetJob, lost_sheet, make_sheet
from fbss_publish.build.steps import (
    Chunk,
    Made,
    Others,
    check_chunk,
    chunks,
    make_chunk,
    text_chunk,
)
from fbss_publish.catalog.ledger_signature import Signature
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.project import Project
from fbss_publish.report.json_form import edition_from, edition_values, finding_values

Key = tuple[str, str]
"""An edition: the id of its guide and the tag of its locale."""

_LARGEST = 16
"""Guides of one chunk at the most."""

_PER_PAGE = 0.15
"""About how many seconds a page of a sheet takes, until it has been measured."""


class Run:
    """The steps of one build. Use it in a `with` statement, so that the cache is closed."""

    def __init__(self, project: Project, request: Request, means: Means) -> None:
        """Open the cache and choose the engines."""
        self.project, self.request, self._means = project, request, means
        self._trouble: list[str] = []
        self.cache = self._opened(means)
        self._facts = Facts(project, request, self.cache.index) if self.cache else None
        self._chunk = Chunk(
            run=str(time.time_ns()), project=project, request=request, tag="", guides=()
        )
        self._findings: dict[Finding, Finding] = {}
        self._lasting = True

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        if self.cache:
            self.cache.close()

    @property
    def complaints(self) -> list[str]:
        """What went wrong with the cache, here or in the shared place."""
        return [*self._trouble, *(self.cache.complaints if self.cache else ())]

    def _opened(self, means: Means) -> Cache | None:
        if means.cache is None:
            return None
        remote = remote_at(means.shared) if means.shared else None
        try:
            return Cache(means.cache, remote, write=means.write_shared)
        except OSError as error:
            self._trouble.append(f"The cache cannot be used: {error.strerror or error}.")
            return None

    def inputs(self) -> dict[str, str]:
        """Give the digests of all inputs as they are now, by their names."""
        return input_digests(self.project, self.cache.index.digest if self.cache else None)

    def settle(self) -> bool:
        """Say whether what was made holds as long as its inputs do; call it at the end.

        It does not if a process was lost, or if a file changed meanwhile: then nobody knows which
        of its contents was used, and what this run kept by the digests of files is forgotten.
        """
        unmoved = self._facts is None or self._facts.settled()
        return unmoved and self._lasting

    # ------------------------------------------------------------------ checks

    def checked(self, editions: Sequence[Key]) -> dict[Key, EditionRecord]:
        """Translate and check editions. In a release, nothing is taken from the cache."""
        if not self.request.release:
            self._read_texts(editions)
        kept = {} if self.request.release else dict(self._kept_records(editions))
        missing = [key for key in editions if key not in kept]
        with closing(self._records(missing)) as records:
            for record in records:
                kept[record.key] = record
        return {key: kept[key] for key in editions}

    def explained(self, tags: Iterable[str]) -> list[Finding]:
        """Check the explanations of findings. In a release, nothing is taken from the cache."""
        known = (None, None) if self.request.release else (self.cache, self._facts)
        return list(explanation_findings(self.project, tags, *known))

    def _kept_records(self, editions: Sequence[Key]) -> Iterator[tuple[Key, EditionRecord]]:
        if not (self.cache and self._facts):
            return
        for key in editions:
            record = self.cache.read(self._facts.checked(*key), self._record_of)
            if record and record.key == key:
                yield key, record

    def _record_of(self, kept: Kept) -> EditionRecord | None:
        if not self._holds(kept):
            return None
        record = edition_from(kept.value["record"])
        # All editions of a locale say what is wrong with its interface: it is kept once.
        findings = tuple(self._findings.setdefault(found, found) for found in record.findings)
        return replace(record, findings=findings)

    def _holds(self, kept: Kept) -> bool:
        """Say whether a result still holds on the day of this build."""
        return valid(self.request.today, kept.value["made"], kept.value["until"])

    def _keep_record(self, record: EditionRecord) -> None:
        if self.cache and self._facts and not self.request.release:
            value = {
                "record": edition_values(record),
                "made": self.request.today.isoformat(),
                "until": self._facts.until(*record.key),
            }
            self.cache.put(self._facts.checked(*record.key), Kept(value=value))

    def _records(self, editions: Sequence[Key]) -> Generator[EditionRecord, None, None]:
        chunk = replace(self._chunk, others=self._others(editions))
        with closing(self._in_chunks(check_chunk, chunk, editions)) as outcomes:
            for chunk, outcome in outcomes:
                if isinstance(outcome, Lost):
                    self._lasting = False
                    yield from (lost_record(guide, chunk.tag, outcome) for guide in chunk.guides)
                    continue
                for record in outcome.value:
                    self._keep_record(record)
                    yield record

    def _read_texts(self, editions: Sequence[Key]) -> None:
        """Read many catalogs that nothing is known of side by side; a few are read as they come."""
        tags = dict.fromkeys(tag for _, tag in editions)
        facts = self._facts
        unread = [(guide, tag) for tag in tags for guide in facts.unread(tag)] if facts else []
        if facts is None or len(unread) <= _LARGEST:
            return
        with closing(self._in_chunks(text_chunk, self._chunk, unread)) as outcomes:
            for chunk, outcome in outcomes:
                if isinstance(outcome, Done):
                    for guide, texts in outcome.value:
                        facts.keep_texts(chunk.tag, guide, texts)

    def _others(self, editions: Sequence[Key]) -> Others:
        """Give what the other catalogs of their locales say for the texts of editions.

        It is left out for a locale with many editions to check: whoever checks them reads its
        catalogs once for all, and to hand on what is in them would take more memory than time.
        In a release, nothing is taken from the cache.
        """
        if self._facts is None or self.request.release:
            return {}
        guides: dict[str, list[str]] = {}
        for guide, tag in editions:
            guides.setdefault(tag, []).append(guide)
        return {
            (guide, tag): messages
            for tag, some in guides.items()
            if len(some) <= _LARGEST
            for guide, messages in self._facts.others(tag, some).items()
        }

    # ----------------------------------------------------------------- editions

    def made(
        self,
        editions: Sequence[Key],
        built: Mapping[str, tuple[str, ...]],
        papers: Sequence[str],
        tell: Callable[[str], None],
        present: Present = lambda *_: False,
    ) -> dict[Key, MadeEdition]:
        """Make pages and sheets of editions. `built` has the locales of each guide.

        Files that are `present` are not read from the cache.
        """
        known = dict(self._kept_editions(editions, built, papers, present))
        missing = [key for key in editions if key not in known]
        chunk = replace(self._chunk, built=built, papers=tuple(papers))
        jobs: list[SheetJob] = []
        pages: dict[Key, Made] = {}
        with closing(self._in_chunks(make_chunk, chunk, missing)) as outcomes:
            for part, outcome in outcomes:
                for made in made_of(part, outcome):
                    pages[made.guide, part.tag] = made
                    jobs += made.sheets
                    tell(f"{part.tag}/{made.guide}/index.html")
        sheets = self._sheets(jobs, tell)
        for key, made in pages.items():
            own = {job.paper: (job, sheets[job.name]) for job in made.sheets}
            if made.lasting:
                self._keep_edition(key, made, built, papers)
            else:
                self._lasting = False
            known[key] = together(made, own)
        return {key: known[key] for key in editions}

    def _kept_editions(
        self,
        editions: Sequence[Key],
        built: Mapping[str, tuple[str, ...]],
        papers: Sequence[str],
        present: Present,
    ) -> Iterator[tuple[Key, MadeEdition]]:
        """Give the editions whose page and sheets are all in the cache."""
        if not (self.cache and self._facts):
            return
        for guide, tag in editions:
            key = self._facts.made(guide, tag, built.get(guide, ()), papers)
            if made := self.cache.read(key, partial(self._edition_of, present)):
                yield (guide, tag), made

    def _edition_of(self, present: Present, kept: Kept) -> MadeEdition | None:
        """Put an edition together; None if it no longer holds or one of its sheets is gone."""
        if not (self.cache and self._holds(kept)):
            return None
        whole = placed(kept, {name: name for name in kept.digests}, present)
        for paper, (name, key) in kept.value["sheets"].items():
            sheet = self.cache.read(key, partial(placed_sheet, paper, name, present))
            if sheet is None:
                return None
            whole = whole.with_sheet(sheet)
        return whole

    def _keep_edition(
        self, key: Key, made: Made, built: Mapping[str, tuple[str, ...]], papers: Sequence[str]
    ) -> None:
        if not (self.cache and self._facts):
            return
        value = {
            "sheets": {j.paper: [j.name, j.key(self._facts.machine)] for j in made.sheets},
            "findings": [finding_values(finding) for finding in made.findings],
            "made": self.request.today.isoformat(),
            "until": self._facts.until(*key),
        }
        own = self._facts.made(*key, built.get(key[0], ()), papers)
        self.cache.put(own, Kept(value=value, files=made.files))

    # ------------------------------------------------------------------- sheets

    def _sheets(
        self, jobs: Sequence[SheetJob], tell: Callable[[str], None]
    ) -> dict[str, MadeSheet]:
        """Make sheets, by their names; those that the cache has are not made again."""
        found: dict[str, MadeSheet] = {}
        missing: list[tuple[SheetJob, str]] = []
        for job in jobs:
            key = job.key(self._facts.machine) if self._facts else ""
            if sheet := self._kept_sheet(key):
                found[job.name] = sheet
                tell(job.name)
            else:
                missing.append((job, key))
        tasks = [Task(name=job.name, argument=job, cost=self._cost(job)) for job, _ in missing]
        with closing(sheet_engine_for(self._means, len(tasks)).run(make_sheet, tasks)) as outcomes:
            for place, outcome in outcomes:
                job, key = missing[place]
                if isinstance(outcome, Lost):
                    self._lasting = False
                    found[job.name] = lost_sheet(job, outcome.why, outcome.tries)
                else:
                    found[job.name] = outcome.value
                    self._keep_sheet(job, key, outcome)
                tell(job.name)
        return found

    def _kept_sheet(self, key: str) -> MadeSheet | None:
        return self.cache.read(key, sheet_of) if self.cache else None

    def _keep_sheet(self, job: SheetJob, key: str, outcome: Done) -> None:
        if self.cache is None:
            return
        sheet: MadeSheet = outcome.value
        value = {"pages": sheet.pages, "findings": [finding_values(f) for f in sheet.findings]}
        kept = Kept(value=value, files=sheet.files(KEPT), seconds=outcome.seconds)
        self.cache.put(key, kept, itself=True)
        self.cache.index.remember_cost(job.name, outcome.seconds)

    def _cost(self, job: SheetJob) -> float:
        measured = self.cache.index.cost(job.name) if self.cache else None
        return measured or _PER_PAGE * len(job.html) / 8_000

    # -------------------------------------------------------------------- lists

    def lists(self, groups: Iterable[Group]) -> Files:
        """Finish pages that belong to no edition; those that the cache has are not made again."""
        made: Files = {}
        missing: list[tuple[Group, str]] = []
        for group in groups:
            key = group_key(group, self._facts.machine) if self._facts else ""
            kept = self.cache.read(key, partial(_pages_of, group)) if self.cache else None
            if kept is None:
                missing.append((group, key))
            else:
                made |= kept
        tasks = [Task(name=group[0][0], argument=group, cost=len(group)) for group, _ in missing]
        with closing(engine_for(self._means, len(tasks)).run(finished, tasks)) as outcomes:
            for place, outcome in outcomes:
                group, key = missing[place]
                # A list is no place for a finding: what a process could not do is done here.
                files = finished(group) if isinstance(outcome, Lost) else outcome.value
                made |= files
                if self.cache:
                    pages = Kept(value={"pages": len(group)}, files=files)
                    self.cache.put(key, pages, itself=True)
        return made

    # ------------------------------------------------------------------ engines

    def _in_chunks(
        self, work: Callable[[Chunk], object], chunk: Chunk, editions: Sequence[Key]
    ) -> Generator[tuple[Chunk, Done | Lost], None, None]:
        size = -(-len(editions) // (4 * self._means.jobs))
        parts = chunks(chunk, editions, min(_LARGEST, max(1, size)), self._signatures)
        tasks = [Task(name=p.tag, argument=p, cost=len(p.guides)) for p in parts]
        with closing(engine_for(self._means, len(tasks)).run(work, tasks)) as outcomes:
            for place, outcome in outcomes:
                yield parts[place], outcome

    def _signatures(self, tag: str) -> Mapping[str, Signature]:
        """Give the states of signed lines that are known. A release verifies all of them anew."""
        return {} if self._facts is None or self.request.release else self._facts.signatures(tag)


def _pages_of(group: Group, kept: Kept) -> Files:
    """Give the files of a group as they were kept. Raises KeyError if a page is not there."""
    return {**kept.files, **{name: kept.files[name] for name, _ in group}}
