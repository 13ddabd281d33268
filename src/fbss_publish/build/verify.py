"""Which version is a sheet, is it current, is it unchanged: from its bytes and its metadata."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.build.kept import KeptManifest, kept_manifests
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.domain.trust import URN
from fbss_publish.errors import InputError
from fbss_publish.project import Project
from fbss_publish.render.store import sha256


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What is known of a file. `newest` is the version that the newest build has, or ''."""

    file: str
    guide: str
    locale: str
    clinic: str
    version: str
    content: str
    unchanged: bool
    current: bool
    origin: str
    mode: str
    manifest: str
    newest: str

    @property
    def good(self) -> bool:
        """Say whether the sheet is one of the newest build, byte for byte."""
        return self.unchanged and self.current


def verify(project: Project, path: Path, folders: Sequence[Path] = ()) -> Verdict:
    """Compare a sheet with the manifests. Raises InputError for what is no sheet of ours."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from None
    guide, locale, clinic, version, content = _named(path, data)
    kept = kept_manifests(project, folders)
    found = _held(kept, sha256(data))
    now = _newest(kept, guide, locale, clinic)
    return Verdict(
        file=path.as_posix(),
        guide=guide,
        locale=locale,
        clinic=clinic,
        version=version,
        content=content,
        unchanged=found is not None,
        current=found is not None and found[0].current,
        origin=str(found[1].trust.get("origin", "")) if found else "",
        mode=found[0].manifest.mode if found else "",
        manifest=found[0].file if found else "",
        newest=f"{now.trust['version']} ({now.trust['content']})" if now else "",
    )


def _named(path: Path, data: bytes) -> tuple[str, str, str, str, str]:
    """Read what a sheet calls itself: guide, locale, clinic, version, content."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as metadata:
            urn = str(metadata.get("dc:identifier") or "")
    except pikepdf.PdfError:
        raise InputError("is no PDF file.", path=path, mend="Name a sheet (.pdf).") from None
    parts = urn.removeprefix(URN).split(":")
    if not urn.startswith(URN) or len(parts) != 5:
        raise InputError(
            "does not say which edition it is.",
            path=path,
            mend="Only sheets that fbss-publish made say so; name one of them.",
        )
    guide, locale, clinic, version, content = parts
    return guide, locale, "" if clinic == "-" else clinic, version, content


def _held(kept: Sequence[KeptManifest], digest: str) -> tuple[KeptManifest, EditionRecord] | None:
    """Give the first manifest that lists these very bytes, the newest build's before others."""
    for one in kept:
        for record in one.manifest.editions:
            if digest in record.outputs.values():
                return one, record
    return None


def _newest(
    kept: Sequence[KeptManifest], guide: str, locale: str, clinic: str
) -> EditionRecord | None:
    for one in kept:
        for record in one.manifest.editions:
            same = (record.guide, record.locale) == (guide, locale) and record.trust
            if one.current and same and str(record.trust.get("clinic") or "") == clinic:
                return record
    return None
