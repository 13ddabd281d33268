"""What a rule has to say about a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. An error holds the edition it is about."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for a hint: what is worse comes first when sorted."""
        return list(Severity).index(self)

    def reaches(self, gate: Severity) -> bool:
        """Say whether this is at least as bad as `gate`."""
        return self.rank <= gate.rank


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that somebody should look at. The stable code names the rule.

    `criterion` are success criteria of WCAG 2.2, `act` ids of ACT rules, both for pages only.
    """

    code: str
    severity: Severity
    text: str
    file: str
    line: int | None = None
    locale: str | None = None
    msgctxt: str | None = None
    msgid: str | None = None
    element: str | None = None
    excerpt: str | None = None
    criterion: tuple[str, ...] = ()
    act: tuple[str, ...] = ()

    @property
    def docs(self) -> str:
        """The documentation page of the rule, below the project's `docs/` folder."""
        return f"docs/rules/{self.code}.md"

    @property
    def order(self) -> tuple[str, str, int, int, str, str]:
        """Sort by locale, file, line, weight: the order in which people mend things."""
        return (
            self.locale or "",
            self.file,
            self.line or 0,
            self.severity.rank,
            self.code,
            self.text,
        )


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Give the heaviest severity among `findings`, or None where there are none."""
    return min((f.severity for f in findings), key=lambda s: s.rank, default=None)
