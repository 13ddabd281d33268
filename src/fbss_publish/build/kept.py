"""Manifests that somebody kept: those of this project's output, and those in other folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.domain.manifest import Manifest
from fbss_publish.errors import InputError
from fbss_publish.project import Project
from fbss_publish.render.store import MANIFEST
from fbss_publish.report.json_form import manifest_from


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptManifest:
    """A manifest, its file as people know it, and whether it is that of the newest build."""

    file: str
    manifest: Manifest
    current: bool


def kept_manifests(project: Project, folders: Sequence[Path]) -> list[KeptManifest]:
    """Read the manifests of the output folder, then those below other folders.

    Raises InputError for a folder without one, and where there is none at all: silence must
    not be taken for “nothing found”.
    """
    own = [project.output / MANIFEST, *sorted((project.output / "clinics").glob(f"*/{MANIFEST}"))]
    found = [_read(project, path, current=True) for path in own if path.is_file()]
    for folder in folders:
        found += _below(project, folder)
    if not found:
        raise InputError(
            "there is no manifest to look into.",
            mend="Build first, or name the folder with the manifests you kept: --manifests FOLDER.",
        )
    return found


def _below(project: Project, folder: Path) -> Iterator[KeptManifest]:
    paths = [folder] if folder.is_file() else sorted(folder.rglob("*.json"))
    kept = [path for path in paths if _is_manifest(path)]
    if not kept:
        raise InputError(
            "holds no manifest of a build.",
            path=folder,
            mend="Keep output/manifest.json of each build there, under any name.",
        )
    for path in kept:
        yield _read(project, path, current=False)


def _is_manifest(path: Path) -> bool:
    return b'"fbss-publish/manifest/' in path.read_bytes()[:200]


def _read(project: Project, path: Path, *, current: bool) -> KeptManifest:
    manifest = manifest_from(path.read_text(encoding="utf-8", errors="replace"))
    if manifest is None:
        raise InputError(
            "is damaged, or of a version that this program does not know.",
            path=project.name(path),
            mend="Take it out, or restore it: what it lists cannot be recalled.",
        )
    return KeptManifest(file=project.name(path), manifest=manifest, current=current)
