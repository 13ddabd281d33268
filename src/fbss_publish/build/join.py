"""Putting the parts of a divided build together: one output folder, one manifest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fbss_publish.build.before import before_of
from fbss_publish.build.formats import wanted_formats
from fbss_publish.build.outputs import all_tags
from fbss_publish.build.pipeline import finish, wanted_editions
from fbss_publish.build.provenance import input_digests
from fbss_publish.build.request import HERE, Means, Request
from fbss_publish.build.run import Key, Run
from fbss_publish.domain.manifest import EditionRecord, Manifest
from fbss_publish.errors import InputError
from fbss_publish.project import Project
from fbss_publish.render.store import MANIFEST, Store, sha256
from fbss_publish.report.json_form import manifest_from


@dataclass(frozen=True, slots=True)
class Part:
    """The output folder of one part, and its manifest."""

    folder: Path
    manifest: Manifest


def merge_manifests(
    project: Project, folders: Sequence[Path], request: Request, means: Means = HERE
) -> Manifest:
    """Copy the files of all parts into the output folder, and write what lists them.

    Raises InputError where a part is missing, damaged, or was made from something else.
    Pages that link to an edition which another part held are made again.
    """
    parts = [_part(folder) for folder in folders]
    _refuse_mixture(parts)
    records = _records(parts)
    wanted = wanted_editions(project, replace(request, shard=None))
    _refuse_gaps(wanted, records)
    before = before_of(project)
    for part in parts:
        _copy(part, before.store)
    merged = _without_dead_links(project, request, means, before.store, records)
    everything = tuple(sorted(merged.values(), key=lambda record: record.key))
    # What was copied and is not needed after all has to go, too.
    return finish(
        project, request, everything, input_digests(project), before_of(project, before.manifest)
    )


def _part(folder: Path) -> Part:
    path = folder / MANIFEST
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(
            f"cannot be read: {error.strerror}.", path=path, mend="Name the output of a part."
        ) from None
    manifest = manifest_from(text)
    if manifest is None:
        raise InputError("is no manifest of this version.", path=path, mend="Build the part again.")
    return Part(folder, manifest)


def _refuse_mixture(parts: Sequence[Part]) -> None:
    """Refuse parts of different builds: other sources, tools, or another policy."""
    first = parts[0]
    for part in parts[1:]:
        for what, one, other in (
            ("was made by another policy", first.manifest.mode, part.manifest.mode),
            ("was made from other files", first.manifest.inputs, part.manifest.inputs),
            ("was made with other tools", first.manifest.tools, part.manifest.tools),
        ):
            if one != other:
                raise InputError(
                    f"{what} than {first.folder}.",
                    path=part.folder / MANIFEST,
                    mend="Build all parts from the same commit with the same versions.",
                )


def _records(parts: Sequence[Part]) -> dict[Key, EditionRecord]:
    found: dict[Key, EditionRecord] = {}
    for part in parts:
        for record in part.manifest.editions:
            if record.key in found:
                raise InputError(
                    f"has {record.guide} in {record.locale}, which another part has, too.",
                    path=part.folder / MANIFEST,
                    mend="Name each part once.",
                )
            found[record.key] = record
    return found


def _refuse_gaps(wanted: Sequence[Key], found: dict[Key, EditionRecord]) -> None:
    missing = [f"{guide} in {tag}" for guide, tag in wanted if (guide, tag) not in found]
    if missing:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise InputError(
            f"no part has {missing[0]}{more}.", mend="Name the output folders of all parts."
        )


def _copy(part: Part, store: Store) -> None:
    """Copy the files of editions; each must be what its manifest says."""
    for record in part.manifest.editions:
        for name, digest in record.outputs.items():
            path = part.folder / name
            data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
            if data is None or sha256(data) != digest:
                raise InputError(
                    "is not the file that the part made.", path=path, mend="Build the part again."
                )
            store.write(name, data)


def _without_dead_links(
    project: Project,
    request: Request,
    means: Means,
    store: Store,
    records: dict[Key, EditionRecord],
) -> dict[Key, EditionRecord]:
    """Make the pages again that link to an edition which was held."""
    held = {guide for (guide, _), record in records.items() if record.status != "built"}
    again = [key for key, record in records.items() if key[0] in held and record.status == "built"]
    if not again:
        return records
    order = all_tags(project)
    built = {
        guide: tuple(t for t in order if (guide, t) in records and _is_built(records, guide, t))
        for guide in held
    }
    papers = wanted_formats(project, request.formats)
    merged = dict(records)
    with Run(project, request, means) as run:
        for key, made in run.made(again, built, papers, lambda _: None).items():
            outputs = {name: store.write(name, data) for name, data in made.files.items()}
            merged[key] = replace(records[key], outputs=outputs)
    return merged


def _is_built(records: dict[Key, EditionRecord], guide: str, tag: str) -> bool:
    return records[guide, tag].status == "built"
