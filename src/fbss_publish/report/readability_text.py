"""A readability report for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.readability.counts import many
from fbss_publish.readability.report import Report
from fbss_publish.readability.score import Score
from fbss_publish.readability.scoring import refusal
from fbss_publish.report.text import printable

_LONGEST = 3


def report_text(report: Report) -> str:
    """Give a report as lines for a person."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    counts = report.counts
    said = counts.syllables
    syllables = "unknown syllables" if said is None else many(said, "syllable")
    yield (
        f"Language {printable(report.lang)}: {many(counts.sentences, 'sentence')}, "
        f"{many(counts.words, 'word')}, {syllables}, {many(counts.letters, 'letter')}."
    )
    yield from (printable(note) for note in report.notes)
    refused = refusal(counts) != ""
    for title, scores in (
        ("Formulas", () if refused else report.scores),
        ("Measures", report.measures),
    ):
        if scores:
            yield f"{title}:"
            yield from (f"  {_score(score)}" for score in scores)
    longest = sorted(report.sentences, key=lambda each: -each.counts.words)[:_LONGEST]
    if longest:
        yield "Longest sentences:"
    for each in longest:
        yield f"  {many(each.counts.words, 'word')}: {printable(each.text)}"


def _score(score: Score) -> str:
    if score.value is None:
        return f"{score.name}: none ({score.why})"
    band = f", {score.band}" if score.band else ""
    why = f" ({score.why})" if score.why else ""
    return f"{score.name}: {score.value:.1f} {score.unit}{band}, {score.direction}{why}"
