"""SARIF and JUnit: well formed, complete, and safe with what catalogs may hold."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from fbss_publish.build.finding_language import source_explanations
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.report.junit import findings_junit
from fbss_publish.report.sarif import findings_sarif

FINDINGS = (
    Finding(
        code="numbers", severity=Severity.ERROR, text="5 became 50.", file="locales/es/a.po",
        line=7, locale="es", msgid="Take <strong>5</strong> & rest",
    ),
    Finding(code="stale", severity=Severity.WARNING, text="Old.", file="locales/es/a.po"),
    Finding(code="repeated-words", severity=Severity.HINT, text="\x1b[2J“the the”", file="b.po"),
)  # fmt: skip


def test_sarif_has_each_finding_at_its_place() -> None:
    log = json.loads(findings_sarif(FINDINGS, source_explanations()))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [r["ruleId"] for r in run["results"]] == ["numbers", "stale", "repeated-words"]
    assert [r["level"] for r in run["results"]] == ["error", "warning", "note"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "locales/es/a.po"}, "region": {"startLine": 7}
    }  # fmt: skip
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_junit_counts_failures_by_file() -> None:
    root = ET.fromstring(findings_junit(FINDINGS))
    suites = {suite.get("name"): suite for suite in root}
    assert suites["locales/es/a.po"].get("failures") == "2"
    assert suites["b.po"].get("failures") == "0"
    assert suites["locales/es/a.po"][0][0].get("message") == "5 became 50."
    assert "<strong>5</strong> & rest" in (suites["locales/es/a.po"][0][0].text or "")
    assert "<U+001B>" in (suites["b.po"][0][0].text or "")


@pytest.mark.parametrize(
    "render", [lambda found: findings_sarif(found, source_explanations()), findings_junit]
)
def test_no_findings_is_a_document_too(render) -> None:
    text = render(())
    assert (json.loads(text)["runs"][0]["results"] == []) if text[0] == "{" else ET.fromstring(text)
