"""Verdicts: what a text reaches of its gates, and whether it got worse since the baseline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fbss_publish.readability.formulas.model import HIGHER
from fbss_publish.readability.gates import Gate
from fbss_publish.readability.report import Report
from fbss_publish.readability.score import Score

SLACK = 0.5
"""By so much a value may get worse against the baseline: below that it is a matter of chance."""

_DECIMALS = 2


class Outcome(StrEnum):
    """What a gate says."""

    GOAL = "goal reached"
    PASS = "gate passed"  # noqa: S105
    FAIL = "gate failed"
    UNSCORED = "not scored"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What a gate says about a text.

    `value` is that with unavoidable terms put aside, which counts; `raw` is that of the text as
    it is. `before` is the value of the baseline. `why` says why there is no value.
    """

    gate: Gate
    name: str
    unit: str
    direction: str
    outcome: Outcome
    value: float | None = None
    raw: float | None = None
    before: float | None = None
    band: str = ""
    why: str = ""

    @property
    def higher_is_easier(self) -> bool:
        """Say in which direction the values run."""
        return self.direction == HIGHER

    @property
    def failed(self) -> bool:
        """Say whether the text is harder than the gate allows."""
        return self.outcome is Outcome.FAIL

    @property
    def worse_by(self) -> float:
        """How much harder the text is than the baseline; 0 if it is not."""
        if self.value is None or self.before is None:
            return 0.0
        change = round(self.before - self.value, _DECIMALS)
        return max(0.0, change if self.higher_is_easier else -change)

    @property
    def slipped(self) -> bool:
        """Say whether the text got worse by more than the slack."""
        return self.worse_by > SLACK


def verdicts_on(
    report: Report, gates: Iterable[Gate], baseline: Mapping[str, float]
) -> tuple[Verdict, ...]:
    """Judge a text by its gates. `baseline` has the earlier values by formula."""
    return tuple(_verdicts(report, gates, baseline))


def _verdicts(
    report: Report, gates: Iterable[Gate], baseline: Mapping[str, float]
) -> Iterator[Verdict]:
    exempt = {s.id: s for s in (*report.scores_exempt, *report.measures)}
    raw = {s.id: s for s in (*report.scores, *report.measures)}
    for gate in gates:
        score = exempt.get(gate.formula)
        if score is None:
            continue
        before = baseline.get(gate.formula)
        yield _verdict(gate, score, raw[gate.formula], before)


def _verdict(gate: Gate, score: Score, raw: Score, before: float | None) -> Verdict:
    valid = score.valid and score.value is not None
    return Verdict(
        gate=gate,
        name=score.name,
        unit=score.unit,
        direction=score.direction,
        outcome=_outcome(gate, score) if valid else Outcome.UNSCORED,
        value=score.value if valid else None,
        raw=raw.value if raw.valid else None,
        before=before,
        band=score.band,
        why=score.why,
    )


def _outcome(gate: Gate, score: Score) -> Outcome:
    value = round(score.value or 0.0, _DECIMALS)

    def reaches(limit: float) -> bool:
        return value >= limit if score.direction == HIGHER else value <= limit

    if gate.goal is not None and reaches(gate.goal):
        return Outcome.GOAL
    return Outcome.PASS if reaches(gate.gate) else Outcome.FAIL
