"""Findings as JUnit XML, which continuous integration shows as failed tests.

One suite a file, one case a finding. Errors and warnings are failures, hints are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from fbss_publish.domain.finding import Finding, Severity

# What XML 1.0 (section 2.2) cannot hold.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def findings_junit(findings: Iterable[Finding]) -> str:
    """Give findings as a JUnit document. Without findings it has one case that passed."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for file, found in by_file.items():
        lines += _suite(file, found)
    if not by_file:
        lines += ['  <testsuite name="fbss-publish" tests="1" failures="0">']
        lines += ['    <testcase classname="fbss-publish" name="no findings"/>', "  </testsuite>"]
    return "\n".join([*lines, "</testsuites>", ""])


def _suite(file: str, found: list[Finding]) -> Iterator[str]:
    failures = sum(finding.severity is not Severity.HINT for finding in found)
    yield f'  <testsuite name={_quoted(file)} tests="{len(found)}" failures="{failures}">'
    for finding in found:
        place = f"{finding.file}:{finding.line}" if finding.line else finding.file
        locale = f" [{finding.locale}]" if finding.locale else ""
        yield f"    <testcase classname={_quoted(finding.code)} name={_quoted(place + locale)}>"
        yield f"      {_outcome(finding)}"
        yield "    </testcase>"
    yield "  </testsuite>"


def _outcome(finding: Finding) -> str:
    text = _clean(f"{finding.text}\n{finding.msgid or ''}".strip())
    if finding.severity is Severity.HINT:
        return f"<system-out>{escape(text)}</system-out>"
    kind = f'type="{finding.severity}"'
    return f"<failure {kind} message={_quoted(finding.text)}>{escape(text)}</failure>"


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    return _ILLEGAL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
