"""Findings and manifests as JSON, with the name of the schema in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.manifest import SCHEMA, About, EditionRecord, Manifest

FINDINGS_SCHEMA = "fbss-publish/findings/1"
_SEVERITIES = {str(severity): severity for severity in Severity}


def findings_json(findings: Iterable[Finding]) -> str:
    """Give findings as a JSON document."""
    values = {"schema": FINDINGS_SCHEMA, "findings": [finding_values(f) for f in findings]}
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def finding_values(finding: Finding) -> dict[str, Any]:
    """Give a finding as JSON values. The keys are the same in every report."""
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "file": finding.file,
        "line": finding.line,
        "text": finding.text,
        "locale": finding.locale,
        "msgctxt": finding.msgctxt,
        "msgid": finding.msgid,
        "element": finding.element,
        "excerpt": finding.excerpt,
        "criterion": list(finding.criterion),
        "act": list(finding.act),
        "docs": finding.docs,
    }


def finding_from(values: Mapping[str, Any]) -> Finding:
    """Read a finding as a report has it. Raises KeyError, TypeError or ValueError.

    A manifest has tens of thousands of them, so each field is named: that is twice as fast.
    """
    return Finding(
        code=values["code"],
        severity=_SEVERITIES[values["severity"]],
        text=values["text"],
        file=values["file"],
        line=values["line"],
        locale=values["locale"],
        msgctxt=values["msgctxt"],
        msgid=values["msgid"],
        element=values["element"],
        excerpt=values["excerpt"],
        criterion=tuple(values["criterion"]),
        act=tuple(values["act"]),
    )


def manifest_json(manifest: Manifest) -> str:
    """Give a manifest as a JSON document. It has no date: the same build gives the same bytes."""
    values = {
        "schema": SCHEMA,
        "mode": manifest.mode,
        "tools": dict(manifest.tools),
        "inputs": dict(sorted(manifest.inputs.items())),
        "inputs-digest": manifest.inputs_digest,
        "editions": [edition_values(edition) for edition in manifest.editions],
        "shared": dict(sorted(manifest.shared.items())),
        "outputs": manifest.outputs(),
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def manifest_from(text: str) -> Manifest | None:
    """Read a manifest that an earlier build wrote; None if it is not one of this schema."""
    try:
        values = json.loads(text)
        if values["schema"] != SCHEMA:
            return None
        return Manifest(
            mode=values["mode"],
            tools=values["tools"],
            inputs=values["inputs"],
            inputs_digest=values["inputs-digest"],
            editions=tuple(edition_from(value) for value in values["editions"]),
            shared=dict(values["shared"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def edition_values(edition: EditionRecord) -> dict[str, Any]:
    """Give a record of the manifest as JSON values."""
    return {
        "guide": edition.guide,
        "locale": edition.locale,
        "status": edition.status,
        "draft": edition.draft,
        "about": asdict(edition.about) if edition.about else None,
        "trust": dict(edition.trust),
        "states": dict(edition.states),
        "outputs": dict(sorted(edition.outputs.items())),
        "pages": dict(sorted(edition.pages.items())),
        "messages": edition.messages,
        "findings": [finding_values(finding) for finding in edition.findings],
    }


def edition_from(values: Mapping[str, Any]) -> EditionRecord:
    """Read a record of the manifest. Raises KeyError, TypeError or ValueError."""
    known = {
        key: values[key] for key in ("guide", "locale", "status", "draft", "states", "outputs")
    }
    about = About(**values["about"]) if values.get("about") else None
    return EditionRecord(
        **known,
        findings=tuple(map(finding_from, values["findings"])),
        about=about,
        trust=dict(values.get("trust", {})),
        messages=str(values.get("messages", "")),
        pages=dict(values.get("pages", {})),
    )
