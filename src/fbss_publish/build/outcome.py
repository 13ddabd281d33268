"""What a build says at its end: findings, what is held, and how much was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fbss_publish.build.request import Request
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.manifest import Manifest
from fbss_publish.report.json_form import finding_from, finding_values


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What was found and made. `held` are editions by guide and locale.

    Findings stand in the order in which people mend things; `editions` and `files` are numbers of
    what was made.
    """

    findings: tuple[Finding, ...]
    held: tuple[tuple[str, str], ...]
    editions: int
    files: int

    def values(self) -> dict[str, Any]:
        """Give the same as JSON values."""
        return {
            "findings": [finding_values(finding) for finding in self.findings],
            "held": [list(key) for key in self.held],
            "editions": self.editions,
            "files": self.files,
        }


def outcome_of(manifest: Manifest, request: Request) -> Outcome:
    """Give the outcome of a build for the editions that were asked for.

    What an earlier build made and this one only keeps is left out.
    """
    editions = [
        edition
        for edition in manifest.editions
        if (not request.locales or edition.locale in request.locales)
        and (not request.guides or edition.guide in request.guides)
    ]
    found = dict.fromkeys(finding for edition in editions for finding in edition.findings)
    files = {name for edition in editions for name in edition.outputs}
    return Outcome(
        findings=tuple(sorted(found, key=lambda finding: finding.order)),
        held=tuple(edition.key for edition in editions if edition.status == "held"),
        editions=sum(edition.status == "built" for edition in editions),
        files=len(files | manifest.shared.keys()),
    )


def outcome_from(values: Mapping[str, Any]) -> Outcome:
    """Read an outcome that was kept. Raises LookupError, TypeError or ValueError."""
    return Outcome(
        findings=tuple(map(finding_from, values["findings"])),
        held=tuple((str(guide), str(tag)) for guide, tag in values["held"]),
        editions=int(values["editions"]),
        files=int(values["files"]),
    )
