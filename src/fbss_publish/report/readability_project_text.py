"""The readability of a project for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.readability.explain import WordGain
from fbss_publish.readability.gates import MEASURES
from fbss_publish.readability.project_report import EditionReport, ItemResult, ProjectReport
from fbss_publish.readability.verdicts import Outcome, Verdict
from fbss_publish.report.text import printable, shortened

_SENTENCES, _WORDS = 5, 5


def project_text(report: ProjectReport) -> str:
    """Give the report of a project as lines for a person."""
    return "".join(f"{line}\n" for edition in report.editions for line in _edition(edition))


def gate_words(verdict: Verdict) -> str:
    """Say what a gate says: the value, the value as it is, the gate and the goal."""
    if verdict.value is None:
        return f"{verdict.name}: not scored ({verdict.why})"
    limit = "at least" if verdict.higher_is_easier else "at most"
    raw = ""
    if verdict.raw is not None and verdict.gate.formula not in MEASURES:
        raw = f" ({verdict.raw:.1f} with the unavoidable terms)"
    gate = f"gate {limit} {verdict.gate.gate:g} {_passed(verdict)}"
    goal = f", goal {verdict.gate.goal:g} {_reached(verdict)}" if verdict.gate.goal else ""
    worse = ""
    if verdict.slipped:
        worse = f"; WORSE than the baseline of {verdict.before:.1f} by {verdict.worse_by:.1f}"
    return f"{verdict.name} {verdict.value:.1f}{raw}: {gate}{goal}{worse}"


def _passed(verdict: Verdict) -> str:
    return "FAILED" if verdict.failed else "passed"


def _reached(verdict: Verdict) -> str:
    return "reached" if verdict.outcome is Outcome.GOAL else "not reached"


def _edition(edition: EditionReport) -> Iterator[str]:
    yield f"{edition.guide} in {edition.language} ({edition.locale}): {edition.file}"
    yield from (f"  {gate_words(verdict)}" for verdict in edition.verdicts)
    yield from (f"  {printable(note)}" for note in edition.report.notes)
    if edition.drafts or edition.untranslated:
        yield f"  {edition.drafts} messages are drafts; {edition.untranslated} are not translated."
    yield from _sentences(edition)
    yield from _words(edition)
    if beside := edition.beside:
        yield (
            f"  Beside the source: {beside.sentences} sentences for {beside.source_sentences}, "
            f"{beside.sentence_ratio:.2f} times as long as usual."
        )
    if harder := edition.harder:
        yield f"  Much harder than the source: {len(harder)} of {len(edition.drifts)} messages."
        for each in harder[:_SENTENCES]:
            yield f"    {each.place.file}:{each.place.line} “{shortened(each.target)}”"
    if edition.checklist:
        yield from _checklist(edition.checklist)
    yield ""


def _sentences(edition: EditionReport) -> Iterator[str]:
    if edition.hot:
        unit = "points" if edition.report.scores else "words or characters a sentence"
        yield f"  Sentences that cost most ({unit} gained without them):"
    for hot in edition.hot[:_SENTENCES]:
        place = f"{hot.place.file}:{hot.place.line}"
        yield f"    {hot.gain.gain:.2f}  {place}  “{shortened(hot.gain.sentence.text)}”"


def _words(edition: EditionReport) -> Iterator[str]:
    explanation = edition.explanation
    if explanation.swaps:
        count = len(explanation.swaps)
        words = "this word" if count == 1 else f"these {count} words"
        yield f"  Change {words} and gain {explanation.together:.1f} points:"
        yield from (f"    {_swap(word)}" for word in explanation.swaps)
    others = [word for word in explanation.words if not word.plain][:_WORDS]
    if others:
        named = ", ".join(f"{printable(word.word)} ({word.count}×)" for word in others)
        yield f"  Long or rare words: {named}"


def _swap(word: WordGain) -> str:
    note = f"  {word.note}" if word.note else ""
    return f"{printable(word.word)} → {printable(word.plain)} ({word.gain:.2f}){note}"


def _checklist(items: tuple[ItemResult, ...]) -> Iterator[str]:
    counts = Counter(item.outcome for item in items)
    told = ", ".join(f"{counts[name]} {name}" for name in counts)
    yield f"  Health literacy (PEMAT-P and CDC Clear Communication Index): {told}."
    shown: set[str] = set()
    for item in items:
        if item.outcome in ("not met", "look"):
            yield f"    {item.name} {item.text}: {item.outcome}"
            # Both instruments ask for some things; what was found is told once.
            new = [remark for remark in item.remarks if remark not in shown]
            shown.update(new)
            yield from (f"      {printable(remark)}" for remark in new)
    people = ", ".join(item.name for item in items if item.outcome == "only a person")
    yield f"  Only a person can judge {people}. No score replaces a reader: ask some."
