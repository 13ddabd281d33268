"""What a project says of page rules: how much each weighs, and which are off, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fbss_publish.check.registry import PAGE_RULES
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.errors import ConfigError
from fbss_publish.project import CONFIG_FILE, OFF, Project

_RULES = {rule.code: rule for rule in PAGE_RULES}


def refuse_wrong_weights(project: Project) -> None:
    """Raise ConfigError for a code that is no page rule, or one that must stay as it is.

    A rule that keeps a patient safe cannot be made to weigh less; and whoever turns one off
    has to say why.
    """
    for code, weight in project.weights.items():
        if code not in _RULES:
            _refuse(project, code, "is no rule about pages.", "docs/rules/README.md lists them.")
        if _RULES[code].fixed:
            _refuse(project, code, "keeps readers safe and cannot be changed.", "Remove the line.")
        if weight == OFF and not project.reasons.get(code, "").strip():
            _refuse(
                project, code, "is turned off without a reason.",
                f'Add [checks.reason] {code} = "…".',
            )  # fmt: skip
    for code in project.reasons:
        if code not in project.weights:
            _refuse(project, code, "has a reason and no severity.", "Add it to [checks.severity].")


def weighed(project: Project, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give findings about pages the severities that the project has chosen."""
    for finding in findings:
        weight = project.weights.get(finding.code)
        if weight is None:
            yield finding
        elif weight != OFF:
            yield replace(finding, severity=Severity(weight))


def _refuse(project: Project, code: str, what: str, mend: str) -> None:
    file = CONFIG_FILE if (project.root / CONFIG_FILE).is_file() else "pyproject.toml"
    raise ConfigError(f"“checks.severity.{code}” {what}", path=file, mend=mend)
