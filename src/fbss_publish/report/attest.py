"""What a build can be held to: checksums, and a statement of what was made from what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fbss_publish.domain.manifest import Manifest
from fbss_publish.report.document import document

CHECKSUMS = "SHA256SUMS"
STATEMENT = "provenance.json"

_STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
_PREDICATE_TYPE = "https://slsa.dev/provenance/v1"
_BUILD_TYPE = "urn:fbss-publish:build:1"
_BUILDER = "urn:fbss-publish"


def checksums(files: Mapping[str, str]) -> str:
    """Give digests by name as lines for `sha256sum --check`."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(files.items()))


def checksums_in(text: str) -> dict[str, str]:
    """Read what `checksums` wrote: digests by name. Raises ValueError for anything else."""
    pairs = (line.split("  ", 1) for line in text.splitlines())
    return {name: digest for digest, name in pairs}


def statement_json(manifest: Manifest, files: Mapping[str, str]) -> str:
    """Give the provenance of a build as an in-toto statement (v1) with a SLSA predicate (v1.0).

    Subjects are the files of the build; resolved dependencies are its inputs and tools. It is
    not signed and has no date: whoever publishes the build signs it, and the same build gives
    the same bytes.
    """
    subjects = [_descriptor(name, digest) for name, digest in sorted(files.items())]
    inputs = [_descriptor(name, digest) for name, digest in sorted(manifest.inputs.items())]
    tools = [{"name": name, "annotations": {"version": v}} for name, v in manifest.tools.items()]
    predicate = {
        "buildDefinition": {
            "buildType": _BUILD_TYPE,
            "externalParameters": {"mode": manifest.mode},
            "internalParameters": {"inputsDigest": manifest.inputs_digest},
            "resolvedDependencies": [*inputs, *tools],
        },
        "runDetails": {
            "builder": {"id": _BUILDER, "version": _builder_version(manifest)},
            "metadata": {},
        },
    }
    statement = {
        "_type": _STATEMENT_TYPE,
        "subject": subjects,
        "predicateType": _PREDICATE_TYPE,
        "predicate": predicate,
    }
    return document(statement)


def _descriptor(name: str, digest: str) -> dict[str, Any]:
    return {"name": name, "digest": {"sha256": digest}}


def _builder_version(manifest: Manifest) -> dict[str, str]:
    return {name: v for name, v in manifest.tools.items() if name == "fbss-publish"}
