"""What a run of the benchmarks found: its form as JSON, medians and spread, ratios, growth, aims.

Standard library only, and nothing of the machine but what describes it: no path, no host name.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

SCHEMA = "fbss-publish/benchmarks/1"
OURS = "fbss-publish"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One program at one size. `samples` has wall seconds, CPU seconds and MiB, by round.

    `failure` says why a program that took part has no samples.
    """

    part: str
    size: int
    unit: str
    program: str
    samples: tuple[dict[str, float], ...] = ()
    failure: str = ""

    @property
    def ours(self) -> bool:
        """Say whether this is what the others at this size are compared with."""
        return self.program.startswith(OURS)

    @property
    def way(self) -> str:
        """Give how the program was used, where it was in several ways: what follows its name."""
        return self.program.partition(", ")[2]

    def values(self, what: str) -> list[float]:
        """Give `wall`, `cpu` or `peak` of each round."""
        return [sample[what] for sample in self.samples]

    def median(self, what: str) -> float:
        """Give the median of `wall`, `cpu` or `peak`."""
        return statistics.median(self.values(what))


@dataclass(kw_only=True, slots=True)
class Run:
    """One run: the machine, the versions, what was left out, and what was measured."""

    machine: dict[str, object]
    quick: bool = False
    versions: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def values(self) -> dict[str, Any]:
        """Give the run as JSON values."""
        return {"schema": SCHEMA, **asdict(self)}

    @classmethod
    def read(cls, values: dict[str, Any]) -> Run:
        """Read what `values` gave. Raises ValueError for another schema."""
        if values["schema"] != SCHEMA:
            raise ValueError(f"not {SCHEMA}")
        rows = [Row(**{**row, "samples": tuple(row["samples"])}) for row in values["rows"]]
        rest = {key: values[key] for key in ("machine", "quick", "versions", "skipped")}
        return cls(**rest, rows=rows)

    def cases(self) -> dict[tuple[str, int], list[Row]]:
        """Give the rows that were measured side by side, by part and size, in their order."""
        found: dict[tuple[str, int], list[Row]] = {}
        for row in self.rows:
            found.setdefault((row.part, row.size), []).append(row)
        return found

    def find(self, part: str, size: int, program: str) -> Row | None:
        """Give a row with samples, or None."""
        rows = self.cases().get((part, size), [])
        return next((row for row in rows if row.program == program and row.samples), None)


def ours_like(peer: Row, case: Iterable[Row]) -> Row | None:
    """Give what a program is compared with: ours as used in the same way, or else the first."""
    ours = [row for row in case if row.ours and row.samples]
    return next((row for row in ours if row.way == peer.way), ours[0] if ours else None)


def ratio(peer: Row, ours: Row, what: str) -> tuple[float, float, float]:
    """Give peer ÷ ours: of the medians, and the least and greatest of the rounds.

    A round's ratio is of two runs that came one after the other, on a machine equally busy.
    """
    pairs = zip(peer.values(what), ours.values(what), strict=False)
    each = [theirs / mine for theirs, mine in pairs if mine]
    return peer.median(what) / ours.median(what), min(each), max(each)


def growth(rows: Iterable[Row], what: str = "cpu") -> float | None:
    """Give x where the cost grows as size to the power of x, from the two largest sizes.

    1 is in proportion to the size, 2 with its square; None with fewer than two sizes.
    """
    known = sorted((row for row in rows if row.samples), key=lambda row: row.size)
    if len(known) < 2:
        return None
    small, large = known[-2:]
    return math.log(large.median(what) / small.median(what)) / math.log(large.size / small.size)


def joined(runs: Sequence[Run], order: Sequence[str]) -> Run:
    """Put runs of one day on one machine together, their parts in `order`.

    Raises ValueError where a part is in two of them, or one is quick and another not.
    """
    parts = [part for run in runs for part in dict.fromkeys(row.part for row in run.rows)]
    if len(set(parts)) < len(parts) or len({run.quick for run in runs}) > 1:
        raise ValueError("the runs do not belong together")
    loads = [
        float(str(run.machine[f"load at {when}"])) for run in runs for when in ("start", "end")
    ]
    first = {key: value for key, value in runs[0].machine.items() if not key.startswith("load")}
    first["load"] = f"{min(loads)} to {max(loads)}"
    first["runs"] = f"{len(runs)}, partly at the same time"
    rows = [row for run in runs for row in run.rows]
    return Run(
        machine=first,
        quick=runs[0].quick,
        versions={name: value for run in runs for name, value in run.versions.items()},
        skipped=list(dict.fromkeys(line for run in runs for line in run.skipped)),
        rows=sorted(rows, key=lambda row: (order.index(row.part), row.size)),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Aim:
    """What we want to reach: peer ÷ ours (or ours ÷ peer with `inverse`) of a part and size."""

    text: str
    part: str
    size: int
    peer: str
    what: str
    at_least: float = 0.0
    at_most: float = math.inf
    ours: str = ""
    inverse: bool = False

    def value(self, run: Run) -> float | None:
        """Give the ratio of this run, None where one of the two was not measured."""
        peer = run.find(self.part, self.size, self.peer)
        if peer is None:
            return None
        ours = (
            run.find(self.part, self.size, self.ours)
            if self.ours
            else ours_like(peer, run.cases()[self.part, self.size])
        )
        if ours is None:
            return None
        found = ratio(peer, ours, self.what)[0]
        return 1 / found if self.inverse else found

    def met(self, value: float) -> bool:
        """Say whether a value is what we want, to the two digits that are shown."""
        return self.at_least <= round(value, 2) <= self.at_most


AIMS: Sequence[Aim] = (
    Aim(
        text="extract at least as fast as html2po, 1,000 documents (CPU)",
        part="extract", size=1000, peer="html2po", what="cpu", at_least=1,
    ),
    Aim(
        text="extract at least 5 times as fast as po4a, 1,000 documents (CPU)",
        part="extract", size=1000, peer="po4a-updatepo", what="cpu", at_least=5,
    ),
    Aim(
        text="extract with less memory than po4a, 1,000 documents",
        part="extract", size=1000, peer="po4a-updatepo", what="peak", at_least=1,
    ),
    Aim(
        text="merge at least 10 times as fast as msgmerge, 50,000 messages (CPU)",
        part="merge", size=50_000, peer="msgmerge", what="cpu", at_least=10,
    ),
    Aim(
        text="apply at least 3 times as fast as po2html, one catalog, 1,000 documents (CPU)",
        part="apply", size=1000, peer="po2html, one catalog", what="cpu", at_least=3,
    ),
    Aim(
        text="apply at least 3 times as fast as po2html, a catalog each, 1,000 documents (CPU)",
        part="apply", size=1000, peer="po2html, a catalog each", what="cpu", at_least=3,
    ),
    Aim(
        text="rendering costs at most 15 % more than bare WeasyPrint, 9 sheets (CPU)",
        part="PDF", size=9, peer="WeasyPrint, bare", what="cpu", at_most=1.15,
        ours="fbss-publish, rendering", inverse=True,
    ),
)  # fmt: skip
