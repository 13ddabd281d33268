"""Findings as commands of GitHub Actions, which shows them at the line they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.report.text import printable, shortened

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def github_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Give one command a finding, the worst first: only so many are shown of each kind.

    Whatever a catalog holds stays a part of its own line, and of its own value.
    """
    for finding in sorted(findings, key=lambda finding: finding.severity.rank):
        yield f"::{_COMMANDS[finding.severity]} {_properties(finding)}::{_data(_message(finding))}"


def _properties(finding: Finding) -> str:
    locale = f" [{finding.locale}]" if finding.locale else ""
    values = {"file": finding.file, "title": f"{finding.code}{locale}"}
    if finding.line:
        values["line"] = str(finding.line)
    return ",".join(f"{name}={_property(value)}" for name, value in sorted(values.items()))


def _message(finding: Finding) -> str:
    return f"{finding.text} (“{shortened(finding.msgid)}”)" if finding.msgid else finding.text


def _data(text: str) -> str:
    # `printable` leaves no line end; the runner takes %25 for a percent sign.
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
