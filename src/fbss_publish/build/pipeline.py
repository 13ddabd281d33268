"""One build, told once: gather, translate, check, render, store, seal, prune."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from fbss_publish.build.before import Before, before_of, prune
from fbss_publish.build.browser_checks import read_checks
from fbss_publish.build.formats import wanted_formats
from fbss_publish.build.gather import wanted_locales
from fbss_publish.build.lists import Finish, finished_here
from fbss_publish.build.made import MadeEdition
from fbss_publish.build.outputs import all_tags
from fbss_publish.build.page_counts import with_page_counts
from fbss_publish.build.provenance import digest_of_inputs, tool_versions
from fbss_publish.build.request import HERE, Means, Request
from fbss_publish.build.run import Key, Run
from fbss_publish.build.seal import seal
from fbss_publish.build.sharing import wanted_part
from fbss_publish.build.shop import shop_of
from fbss_publish.build.site import Site
from fbss_publish.build.unchanged import remember
from fbss_publish.build.weights import refuse_wrong_weights
from fbss_publish.domain.finding import Finding, Severity, worst
from fbss_publish.domain.formats import BY_NAME
from fbss_publish.domain.manifest import EditionRecord, Manifest
from fbss_publish.errors import InputError
from fbss_publish.files import locked
from fbss_publish.project import Project
from fbss_publish.render.store import MANIFEST

__all__ = ["HERE", "Means", "Progress", "Request", "build", "check"]

Progress = Callable[[int, int, str], None]
"""Told how many steps are done, how many there are, and what was made last."""

_AT_ONCE = 96
"""Editions whose files are in memory at the same time, at the most."""


def check(project: Project, request: Request, means: Means = HERE) -> tuple[Finding, ...]:
    """Run every check that needs no paper. Nothing is written but the cache.

    The explanations of findings are checked too, unless certain guides are asked for.
    """
    with Run(project, request, means) as run:
        records = run.checked(wanted_editions(project, request, means))
        explained = run.explained(() if request.guides else request.locales or project.locales)
        run.settle()
    found = [finding for record in records.values() for finding in record.findings]
    found += explained
    return tuple(sorted(dict.fromkeys(found), key=lambda f: f.order))


def build(
    project: Project,
    request: Request,
    progress: Progress,
    means: Means = HERE,
    tell: Callable[[str], None] = lambda _: None,
) -> Manifest:
    """Build every wanted edition, and give the manifest, which is also written.

    Everything is read and checked before anything is written, so that bad input changes
    nothing. An edition with an error is held: nothing of it is written, and what an earlier
    build made of it is removed. The other editions are made all the same. `tell` is told in
    sentences what went wrong with a cache.
    """
    with Run(project, request, means) as run:
        wanted = wanted_editions(project, request, means)
        # As they are now: what changes while the build goes on is for the next one to see.
        inputs = run.inputs()
        checked = run.checked(wanted)
        # One build at a time writes; another one waits for it.
        with locked(project.output / MANIFEST):
            manifest = _written(run, inputs, progress, checked)
    for sentence in run.complaints:
        tell(sentence)
    return manifest


def _written(
    run: Run,
    inputs: Mapping[str, str],
    progress: Progress,
    checked: Mapping[Key, EditionRecord],
) -> Manifest:
    project, request = run.project, run.request
    before = before_of(project)
    kept = _kept(before.manifest, checked, project, request)
    records = _Making(run, before, progress).all(checked, kept)
    everything = tuple(sorted((*kept, *records), key=lambda record: record.key))
    manifest = finish(project, request, everything, inputs, before, run.lists)
    if run.settle() and run.inputs() == inputs:
        remember(project, request, run.cache, manifest)
    return manifest


def finish(
    project: Project,
    request: Request,
    records: tuple[EditionRecord, ...],
    inputs: Mapping[str, str],
    before: Before,
    lists: Finish = finished_here,
) -> Manifest:
    """Write what lists the editions, and delete what the manifest no longer lists."""
    records = with_page_counts(project, records)
    site = Site(project=project, records=records, today=request.today, checks=read_checks(project))
    manifest = seal(before.store, _manifest(request, site, inputs, before, lists))
    prune(project, request, before, manifest)
    return manifest


def wanted_editions(project: Project, request: Request, means: Means = HERE) -> list[Key]:
    """Give the editions to build, locale by locale. Raises InputError for an unknown one."""
    refuse_wrong_weights(project)
    read_checks(project)
    tags = wanted_locales(project, request.locales, release=request.release)
    guides = _wanted_guides(project, request.guides)
    every = [(guide, tag) for tag in tags for guide in guides]
    return wanted_part(project, every, request.shard, means.costs) if request.shard else every


def _wanted_guides(project: Project, wanted: Iterable[str]) -> list[str]:
    names = tuple(dict.fromkeys(wanted))
    known = [source.id for source in project.sources()]
    for name in names:
        if name not in known:
            raise InputError(f"there is no guide “{name}”.", mend=f"Guides: {', '.join(known)}.")
    return [guide for guide in known if not names or guide in names]


class _Making:
    """The making of all editions that are not held, some at a time."""

    def __init__(self, run: Run, before: Before, progress: Progress) -> None:
        project, request = run.project, run.request
        self._run, self._before, self._project = run, before, project
        self._papers = wanted_formats(project, request.formats)
        shop_of(project)  # a profile that cannot be used is said before anything is made
        self._request, self._progress = request, progress
        self._done = self._total = 0

    def all(
        self, checked: Mapping[Key, EditionRecord], kept: Sequence[EditionRecord]
    ) -> list[EditionRecord]:
        ready = [key for key, record in checked.items() if record.status == "built"]
        built = self._built(ready, kept)
        self._total = len(ready) * (1 + len(self._papers))
        records = [record for record in checked.values() if record.status != "built"]
        for start in range(0, len(ready), _AT_ONCE):
            some = ready[start : start + _AT_ONCE]
            made = self._run.made(some, built, self._papers, self._tell, self._present)
            records += [self._finished(checked[key], made[key]) for key in some]
            self._done = (start + len(some)) * (1 + len(self._papers))
        self._progress(self._total, self._total, "")
        return records

    def _built(
        self, ready: Sequence[Key], kept: Sequence[EditionRecord]
    ) -> dict[str, tuple[str, ...]]:
        """Give the locales in which each guide is there, in the project's order.

        A part of a divided build takes it that the other parts hold nothing; putting them
        together mends what they hold.
        """
        there = {*ready, *(record.key for record in kept if record.status == "built")}
        tags = all_tags(self._project)
        if self._request.shard:
            every = wanted_editions(self._project, replace(self._request, shard=None))
            there |= set(every)
        guides = dict.fromkeys(guide for guide, _ in there)
        return {guide: tuple(t for t in tags if (guide, t) in there) for guide in guides}

    def _finished(self, record: EditionRecord, made: MadeEdition) -> EditionRecord:
        """Write the files of an edition, unless something that was found holds it."""
        findings = (*record.findings, *made.findings)
        record = replace(record, findings=tuple(dict.fromkeys(findings)))
        if worst(made.findings) is Severity.ERROR:
            return replace(record, status="held", outputs={})
        written = {n: self._before.store.write(n, data) for n, data in made.files.items()}
        files = {**made.same, **written}
        own = {BY_NAME[form].file(*record.key): pages for form, pages in made.pages.items()}
        sheets = {name: own[file] for name in files if (file := name.rsplit("/", 1)[-1]) in own}
        return replace(record, outputs=files, pages=sheets)

    def _present(self, name: str, digest: str) -> bool:
        return self._run.cache is not None and self._before.has(name, digest, self._run.cache.index)

    def _tell(self, name: str) -> None:
        self._done = min(self._done + 1, self._total)
        self._progress(self._done, self._total, name)


def _manifest(
    request: Request, site: Site, inputs: Mapping[str, str], before: Before, lists: Finish
) -> Manifest:
    """Make the files that belong to no edition, and the manifest of everything."""
    store, old = before.store, before.manifest
    files = site.files(store.read(old.shared if old else ()), lists)
    return Manifest(
        mode=request.mode,
        tools=tool_versions(),
        inputs=inputs,
        inputs_digest=digest_of_inputs(inputs),
        editions=tuple(site.records),
        shared={name: store.write(name, data) for name, data in sorted(files.items())},
    )


def _kept(
    old: Manifest | None, now: Mapping[Key, EditionRecord], project: Project, request: Request
) -> tuple[EditionRecord, ...]:
    """Give the editions of an earlier build that this one leaves alone.

    A build of another mode keeps nothing: drafts do not stand beside a release. A part of a
    divided build keeps nothing either.
    """
    if old is None or old.mode != request.mode or request.shard:
        return ()
    guides = {source.id for source in project.sources()}
    tags = {project.source_language, *project.locales, *project.pseudo_locales}
    return tuple(
        record
        for record in old.editions
        if record.key not in now and record.guide in guides and record.locale in tags
    )
