"""The output folder as a build finds it, and what has to go from it at the end."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from fbss_publish.build.cache.index import Index
from fbss_publish.build.outputs import own_names
from fbss_publish.build.request import Request
from fbss_publish.domain.manifest import Manifest
from fbss_publish.project import Project
from fbss_publish.render.store import MANIFEST, Store
from fbss_publish.report.json_form import manifest_from


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """The output folder as a build finds it: its files, and what the last build said of them."""

    store: Store
    files: Mapping[str, os.stat_result]
    manifest: Manifest | None

    def has(self, name: str, digest: str, index: Index) -> bool:
        """Say whether there is a file of this name with this digest."""
        status = self.files.get(name)
        path = f"{self.store.root.as_posix()}/{name}"
        return status is not None and index.digest(path, status) == digest


def before_of(project: Project, manifest: Manifest | None = None) -> Before:
    """Look at the output folder; its manifest is read unless it is known.

    Whoever does it holds the folder's lock.
    """
    store = Store(project.output)
    return Before(store=store, files=store.listing(), manifest=manifest or _old_manifest(project))


def _old_manifest(project: Project) -> Manifest | None:
    """Read the manifest of the build before, or give None."""
    path = project.output / MANIFEST
    # Bytes that are no text make no manifest, and then nothing is known of an earlier build.
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    return manifest_from(text)


def prune(project: Project, request: Request, before: Before, manifest: Manifest) -> None:
    """Delete what the manifest no longer lists, and what builds that were stopped left."""
    before.store.sweep(before.files)
    keep = set(manifest.outputs())
    left = before.files.keys() - keep
    earlier = left & before.manifest.outputs().keys() if before.manifest else set()
    if request.release or request.whole:
        # A build that was stopped, or whose manifest is gone, left files that nothing lists.
        earlier |= set(own_names(project, left))
    before.store.prune(earlier, keep)
