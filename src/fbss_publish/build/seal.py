"""What a build leaves beside its pages and sheets: manifest, checksums, provenance, software."""

from __future__ import annotations

from dataclasses import replace

from fbss_publish.domain.manifest import Manifest
from fbss_publish.render.store import MANIFEST, Store
from fbss_publish.report.attest import CHECKSUMS, STATEMENT, checksums, statement_json
from fbss_publish.report.json_form import manifest_json
from fbss_publish.report.sbom import SBOM, sbom_json


def seal(store: Store, manifest: Manifest) -> Manifest:
    """Write the papers of a build, the manifest before what speaks of it; give the manifest.

    The checksums come last: where they are right, the whole build is.
    """
    shared = {**manifest.shared, SBOM: store.write(SBOM, sbom_json().encode())}
    manifest = replace(manifest, shared=shared)
    files = dict(manifest.outputs())
    files[MANIFEST] = store.write(MANIFEST, manifest_json(manifest).encode())
    files[STATEMENT] = store.write(STATEMENT, statement_json(manifest, files).encode())
    store.write(CHECKSUMS, checksums(files).encode())
    return manifest
