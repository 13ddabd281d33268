from __future__ import annotations

import json
import re
from importlib.metadata import version

from fbss_publish.domain.manifest import Manifest
from fbss_publish.report.attest import checksums, statement_json
from fbss_publish.report.sbom import sbom_json

FILES = {"es/g/index.html": "b" * 64, "es/g/g-es-a4.pdf": "a" * 64}
MANIFEST = Manifest(
    mode="release",
    tools={"fbss-publish": "1.0", "weasyprint": "70.0"},
    inputs={"source/g.md": "c" * 64},
    inputs_digest="d" * 64,
    editions=(),
    shared={},
)


def test_checksums_are_sorted_lines_for_sha256sum() -> None:
    assert checksums(FILES) == f"{'a' * 64}  es/g/g-es-a4.pdf\n{'b' * 64}  es/g/index.html\n"


def test_the_statement_has_subjects_inputs_and_tools() -> None:
    statement = json.loads(statement_json(MANIFEST, FILES))
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://slsa.dev/provenance/v1"
    names = {subject["name"]: subject["digest"]["sha256"] for subject in statement["subject"]}
    assert names == FILES
    definition = statement["predicate"]["buildDefinition"]
    assert {"name": "source/g.md", "digest": {"sha256": "c" * 64}} in definition[
        "resolvedDependencies"
    ]
    assert definition["externalParameters"] == {"mode": "release"}
    assert statement["predicate"]["runDetails"]["builder"]["version"] == {"fbss-publish": "1.0"}


def test_the_bill_of_materials_lists_what_is_needed_and_no_more() -> None:
    bom = json.loads(sbom_json())
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    found = {item["name"].lower(): item for item in bom["components"]}
    assert found["weasyprint"]["version"] == version("weasyprint")
    assert {"babel", "polib", "pydyf", "tinycss2"} <= set(found)
    # Extras that somebody asks for are needed, tools for tests are not.
    assert "brotli" in found
    assert not {"pytest", "ruff", "mypy"} & set(found)
    references = {item["bom-ref"] for item in [*bom["components"], bom["metadata"]["component"]]}
    for edge in bom["dependencies"]:
        assert {edge["ref"], *edge["dependsOn"]} <= references
    assert sbom_json() == sbom_json()


def test_every_package_that_is_needed_can_be_had_under_another_licence_than_the_gpl() -> None:
    copyleft = re.compile(r"(?<!L)(?:A?GPL|General Public)", re.IGNORECASE)
    for item in json.loads(sbom_json())["components"]:
        said = [json.dumps(licence) for licence in item.get("licenses", ["unknown"])]
        assert not all(copyleft.search(text) and "Lesser" not in text for text in said), item
