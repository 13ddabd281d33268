"""What stands for editions whose process was lost: a finding that holds them."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.build.engine.task import Done, Lost
from fbss_publish.build.steps import Chunk, Made
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.manifest import EditionRecord


def made_of(chunk: Chunk, outcome: Done | Lost) -> Iterator[Made]:
    """Give what was made of a chunk, or that it was lost."""
    if isinstance(outcome, Done):
        yield from outcome.value
        return
    for guide in chunk.guides:
        finding = _lost(guide, chunk.tag, outcome)
        yield Made(guide=guide, files={}, findings=(finding,), sheets=(), lasting=False)


def lost_record(guide: str, tag: str, outcome: Lost) -> EditionRecord:
    """Give the record of an edition whose check was lost."""
    return EditionRecord(
        guide=guide, locale=tag, status="held", draft=True, states={}, outputs={},
        findings=(_lost(guide, tag, outcome),),
    )  # fmt: skip


def _lost(guide: str, tag: str, outcome: Lost) -> Finding:
    return Finding(
        code="edition-lost",
        severity=Severity.ERROR,
        text=f"The edition could not be made: {outcome.why} (tried {outcome.tries} times). "
        "Build it by itself, or give the build more room.",
        file=f"source/{guide}",
        locale=tag,
    )
