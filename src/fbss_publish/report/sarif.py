"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts show at the line they are about."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from fbss_publish.domain.finding import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def findings_sarif(findings: Iterable[Finding]) -> str:
    """Give findings as a SARIF log with one run."""
    found = tuple(findings)
    codes = sorted({finding.code for finding in found})
    rules = [{"id": code, "help": {"text": f"See docs/rules/{code}.md."}} for code in codes]
    run = {
        "tool": {"driver": {"name": "fbss-publish", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.file, errors="replace")}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.text},
        "locations": [{"physicalLocation": place}],
        "properties": {
            "locale": finding.locale,
            "msgctxt": finding.msgctxt,
            "msgid": finding.msgid,
            "element": finding.element,
            "excerpt": finding.excerpt,
            "criterion": list(finding.criterion),
            "act": list(finding.act),
        },
    }
