"""The shortest build: nothing changed since the last one, so what that one said is the answer.

Nothing is parsed here and nothing slow is imported: the files of the project and of the output
are looked at, and read only where their time stamps say that they may have changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.cache.index import Index
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.cache.objects import digest_of
from fbss_publish.build.days import valid
from fbss_publish.build.facts import Facts, plain, verifies
from fbss_publish.build.fingerprint import fingerprint
from fbss_publish.build.format_tools import format_tools
from fbss_publish.build.formats import wanted_formats
from fbss_publish.build.links import linked_part
from fbss_publish.build.outcome import Outcome, outcome_from, outcome_of
from fbss_publish.build.provenance import input_digests
from fbss_publish.build.request import Means, Request
from fbss_publish.domain.manifest import Manifest
from fbss_publish.project import Project
from fbss_publish.render.store import Store
from fbss_publish.report.attest import CHECKSUMS, checksums_in


def unchanged(project: Project, request: Request, means: Means) -> Outcome | None:
    """Give what the last build said if this one would do and say the same; else None.

    A release is never answered from memory.
    """
    if request.release or means.cache is None or not (means.cache / "index.sqlite").is_file():
        return None
    with Cache(means.cache) as cache:
        inputs = input_digests(project, cache.index.digest)
        below = (project.root / name for name in inputs if name.startswith("locales/"))
        if linked_part(project, below):
            return None  # many links are refused, and that is not for here to say
        known = cache.read(
            _key(project, request, cache.index, inputs),
            lambda kept: (
                (
                    str(kept.value["checksums"]),
                    str(kept.value["names"]),
                    outcome_from(kept.value["outcome"]),
                )
                if valid(request.today, kept.value["made"], kept.value["until"])
                else None
            ),
        )
        if known is None:
            return None
        digest, names, outcome = known
        return outcome if _all_there(project, digest, names, cache.index) else None


def remember(project: Project, request: Request, cache: Cache | None, manifest: Manifest) -> None:
    """Note that a build is in the output folder, of which inputs it was made and what it said."""
    if cache is None or request.release:
        return
    facts = Facts(project, request, cache.index)
    tags = (project.source_language, *project.locales, *project.pseudo_locales)
    days = [facts.until(source.id, tag) for source in project.sources() for tag in tags]
    value = {
        "checksums": digest_of((project.output / CHECKSUMS).read_bytes()),
        "names": _names_of(Store(project.output).listing()),
        "outcome": outcome_of(manifest, request).values(),
        "made": request.today.isoformat(),
        "until": min(filter(None, days), default=""),
    }
    cache.put(_key(project, request, cache.index, manifest.inputs), Kept(value=value))


def _key(project: Project, request: Request, index: Index, inputs: Mapping[str, str]) -> str:
    parts = {
        "machine": fingerprint(index),
        "settings": plain(project),
        "inputs": dict(inputs),
        "request": plain(request) | {"today": None},
        "tools": format_tools(wanted_formats(project, request.formats)),
        "signatures": verifies(),
    }
    return key_of("build", parts)


def _names_of(names: Iterable[str]) -> str:
    return key_of("names", {"names": sorted(names)})


def _all_there(project: Project, digest: str, names: str, index: Index) -> bool:
    """Say whether every file of a build is still what the build wrote, and no other came.

    `digest` is that of its checksums, which come last and list every other file, `names` that of
    the names of all files: what a build left that was stopped later has to go.
    """
    path = project.output / CHECKSUMS
    if not path.is_file() or path.is_symlink():
        return False
    data = path.read_bytes()
    if digest_of(data) != digest:
        return False
    there = Store(project.output).listing()
    root = project.output.as_posix()
    return _names_of(there) == names and all(
        (status := there.get(name)) and index.digest(f"{root}/{name}", status) == expected
        for name, expected in checksums_in(data.decode()).items()
    )
