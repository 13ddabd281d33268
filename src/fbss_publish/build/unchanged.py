"""The shortest build: nothing changed since the last one, so its manifest is the answer.

Nothing is parsed here and nothing slow is imported: the files of the project and of the output
are looked at, and read only where their time stamps say that they may have changed.
"""

from __future__ import annotations

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.cache.index import Index
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.cache.objects import digest_of
from fbss_publish.build.facts import Facts, plain, valid
from fbss_publish.build.fingerprint import fingerprint
from fbss_publish.build.format_tools import format_tools
from fbss_publish.build.formats import wanted_formats
from fbss_publish.build.provenance import input_digests
from fbss_publish.build.request import Means, Request
from fbss_publish.domain.manifest import Manifest
from fbss_publish.project import Project
from fbss_publish.render.store import MANIFEST
from fbss_publish.report.json_form import manifest_from


def unchanged(project: Project, request: Request, means: Means) -> Manifest | None:
    """Give the manifest of the last build if this one would be the same; else None.

    A release is never answered from memory.
    """
    if request.release or means.cache is None or not (means.cache / "index.sqlite").is_file():
        return None
    with Cache(means.cache) as cache:
        digest = cache.read(
            _key(project, request, cache.index),
            lambda kept: (
                kept.value["manifest"]
                if valid(request.today, kept.value["made"], kept.value["until"])
                else None
            ),
        )
        path = project.output / MANIFEST
        if digest is None or not path.is_file():
            return None
        data = path.read_bytes()
        if digest_of(data) != digest:
            return None
        manifest = manifest_from(data.decode())
        return manifest if manifest and _all_there(project, manifest, cache.index) else None


def remember(project: Project, request: Request, cache: Cache | None) -> None:
    """Note that a build of these inputs is in the output folder."""
    if cache is None or request.release:
        return
    facts = Facts(project, request, cache.index)
    tags = project.locales
    days = [facts.until(source.id, tag) for source in project.sources() for tag in tags]
    value = {
        "manifest": digest_of((project.output / MANIFEST).read_bytes()),
        "made": request.today.isoformat(),
        "until": min(filter(None, days), default=""),
    }
    cache.put(_key(project, request, cache.index), Kept(value=value))


def _key(project: Project, request: Request, index: Index) -> str:
    parts = {
        "machine": fingerprint(index),
        "settings": plain(project),
        "inputs": input_digests(project, index.digest),
        "request": plain(request) | {"today": None},
        "tools": format_tools(wanted_formats(project, request.formats)),
    }
    return key_of("build", parts)


def _all_there(project: Project, manifest: Manifest, index: Index) -> bool:
    """Say whether every file of a build is still what the build wrote."""
    for name, digest in manifest.outputs().items():
        path = project.output / name
        if not path.is_file() or path.is_symlink() or index.digest(path) != digest:
            return False
    return True
