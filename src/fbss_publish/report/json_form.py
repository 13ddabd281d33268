"""Findings and manifests as JSON, with the name of the schema in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.manifest import SCHEMA, About, EditionRecord, Manifest
from fbss_publish.report.document import document

if TYPE_CHECKING:
    from fbss_publish.catalog.explanations import Explanation, Explanations

FINDINGS_SCHEMA = "fbss-publish/findings/1"
_SEVERITIES = {str(severity): severity for severity in Severity}


def findings_json(findings: Iterable[Finding], explained: Explanations) -> str:
    """Give findings as a JSON document, each with what its code means."""
    found = [_explained(finding, explained) for finding in findings]
    values = {"schema": FINDINGS_SCHEMA, "findings": found}
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _explained(finding: Finding, explained: Explanations) -> dict[str, Any]:
    about = explained.of(finding.code)
    return finding_values(finding) | (explanation_values(about) if about else {})


def explanation_values(about: Explanation) -> dict[str, Any]:
    """Give what a code means as JSON values."""
    return {
        "title": about.title,
        "mend": about.mend,
        "language": about.language,
        "draft": about.draft,
    }


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
    """Give a manifest as a JSON document. It has no date: the same build gives the same bytes.

    Each finding stands in it once, however many editions have it: they name it by its place.
    """
    places: dict[Finding, int] = {}
    editions = [_manifest_values(edition, places) for edition in manifest.editions]
    values = {
        "schema": SCHEMA,
        "mode": manifest.mode,
        "tools": dict(manifest.tools),
        "inputs": dict(sorted(manifest.inputs.items())),
        "inputs-digest": manifest.inputs_digest,
        "editions": editions,
        "findings": [finding_values(finding) for finding in places],
        "shared": dict(sorted(manifest.shared.items())),
        "outputs": manifest.outputs(),
    }
    return document(values)


def _manifest_values(edition: EditionRecord, places: dict[Finding, int]) -> dict[str, Any]:
    found = [places.setdefault(finding, len(places)) for finding in edition.findings]
    return {**_facts(edition), "findings": found}


def manifest_from(text: str) -> Manifest | None:
    """Read a manifest that an earlier build wrote; None if it is not one of this schema."""
    try:
        values = json.loads(text)
        if values["schema"] != SCHEMA:
            return None
        findings = [finding_from(value) for value in values["findings"]]
        return Manifest(
            mode=values["mode"],
            tools=values["tools"],
            inputs=values["inputs"],
            inputs_digest=values["inputs-digest"],
            editions=tuple(
                _edition(value, tuple(findings[place] for place in value["findings"]))
                for value in values["editions"]
            ),
            shared=dict(values["shared"]),
        )
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def edition_values(edition: EditionRecord) -> dict[str, Any]:
    """Give a record by itself as JSON values, with its findings in full."""
    return {**_facts(edition), "findings": [finding_values(f) for f in edition.findings]}


def _facts(edition: EditionRecord) -> dict[str, Any]:
    return {
        "guide": edition.guide,
        "locale": edition.locale,
        "status": edition.status,
        "draft": edition.draft,
        "about": asdict(edition.about) if edition.about else None,
        "trust": dict(sorted(edition.trust.items())),
        "states": dict(sorted(edition.states.items())),
        "outputs": dict(sorted(edition.outputs.items())),
        "pages": dict(sorted(edition.pages.items())),
        "messages": edition.messages,
    }


def edition_from(values: Mapping[str, Any]) -> EditionRecord:
    """Read a record that stood by itself. Raises KeyError, TypeError or ValueError."""
    return _edition(values, tuple(map(finding_from, values["findings"])))


def _edition(values: Mapping[str, Any], findings: tuple[Finding, ...]) -> EditionRecord:
    known = {
        key: values[key] for key in ("guide", "locale", "status", "draft", "states", "outputs")
    }
    about = About(**values["about"]) if values.get("about") else None
    return EditionRecord(
        **known,
        findings=findings,
        about=about,
        trust=dict(values.get("trust", {})),
        messages=str(values.get("messages", "")),
        pages=dict(values.get("pages", {})),
    )
