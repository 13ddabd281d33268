"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts show at the line they are about."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from fbss_publish.catalog.explanations import Explanation, Explanations
from fbss_publish.domain.finding import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def findings_sarif(findings: Iterable[Finding], explained: Explanations) -> str:
    """Give findings as a SARIF log with one run.

    Rules are explained in the language of the explanations, which the driver names
    (`toolComponent.language`, section 3.19.21); messages are in English (`run.language`).
    """
    found = tuple(findings)
    codes = sorted({finding.code for finding in found})
    about = {code: explained.of(code) for code in codes}
    languages = {one.language for one in about.values() if one}
    driver: dict[str, Any] = {"name": "fbss-publish"}
    if len(languages) == 1:
        driver["language"] = languages.pop()
    driver["rules"] = [_rule(code, about[code]) for code in codes]
    run = {
        "tool": {"driver": driver},
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, about: Explanation | None) -> dict[str, Any]:
    """Describe a rule; where languages are mixed, each rule says which one it is in."""
    page = f"See docs/rules/{code}.md."
    if about is None:
        return {"id": code, "help": {"text": page}}
    return {
        "id": code,
        "shortDescription": {"text": about.title},
        "help": {"text": f"{about.mend} {page}"},
        "properties": {"language": about.language, "draft": about.draft},
    }


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
