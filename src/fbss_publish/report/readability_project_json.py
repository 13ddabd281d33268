"""The readability of a project as JSON, with the name of the schema in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from fbss_publish.readability.explain import WordGain
from fbss_publish.readability.project_report import (
    EditionReport,
    HotSentence,
    ItemResult,
    MessageDrift,
    ProjectReport,
    SectionFigures,
)
from fbss_publish.readability.verdicts import Verdict
from fbss_publish.report.readability_json import score_values

SCHEMA = "fbss-publish/readability-project/1"
_DECIMALS = 4


def project_json(report: ProjectReport) -> str:
    """Give the report of a project as a JSON document."""
    values = {
        "schema": SCHEMA,
        "baseline": report.baseline or None,
        "editions": [edition_values(edition) for edition in report.editions],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def edition_values(edition: EditionReport) -> dict[str, Any]:
    """Give the report of an edition as JSON values."""
    explanation = edition.explanation
    return {
        "guide": edition.guide,
        "locale": edition.locale,
        "title": edition.title,
        "source": edition.source,
        "file": edition.file,
        "messages": edition.messages,
        "drafts": edition.drafts,
        "untranslated": edition.untranslated,
        "gates": [_gate(verdict) for verdict in edition.verdicts],
        "counts": asdict(edition.report.counts),
        "counts-exempt": asdict(edition.report.counts_exempt),
        "scores": [score_values(score) for score in edition.report.scores],
        "scores-exempt": [score_values(score) for score in edition.report.scores_exempt],
        "measures": [score_values(score) for score in edition.report.measures],
        "exempt": list(edition.report.exempt),
        "notes": list(edition.report.notes),
        "measure": explanation.measure,
        "sentences": [_sentence(hot) for hot in edition.hot],
        "words": [_word(word) for word in explanation.words],
        "swaps": {
            "words": [word.word for word in explanation.swaps],
            "gain": _rounded(explanation.together),
        },
        "sections": [_section(section) for section in edition.sections],
        "beside-source": _beside(edition),
        "messages-compared": [_drift(each) for each in edition.drifts],
        "checklist": [_item(item) for item in edition.checklist],
    }


def _gate(verdict: Verdict) -> dict[str, Any]:
    return {
        "formula": verdict.gate.formula,
        "name": verdict.name,
        "outcome": str(verdict.outcome),
        "value": _rounded(verdict.value),
        "as-it-is": _rounded(verdict.raw),
        "gate": verdict.gate.gate,
        "goal": verdict.gate.goal,
        "unit": verdict.unit,
        "direction": verdict.direction,
        "band": verdict.band,
        "why": verdict.why,
        "source": verdict.gate.source,
        "baseline": verdict.before,
        "worse-by": verdict.worse_by,
    }


def _sentence(hot: HotSentence) -> dict[str, Any]:
    sentence = hot.gain.sentence
    return {
        "number": hot.number,
        "text": sentence.text,
        "words": sentence.counts.words,
        "gain": _rounded(hot.gain.gain),
        "section": hot.place.section,
        "file": hot.place.file,
        "line": hot.place.line,
        "anchor": hot.place.anchor or None,
        "msgctxt": hot.place.msgctxt,
        "msgid": hot.place.msgid,
    }


def _word(word: WordGain) -> dict[str, Any]:
    return {
        "word": word.word,
        "count": word.count,
        "reasons": list(word.reasons),
        "plain": word.plain or None,
        "gain": _rounded(word.gain),
        "note": word.note or None,
    }


def _section(section: SectionFigures) -> dict[str, Any]:
    return {
        "title": section.title,
        "sentences": section.sentences,
        "words": section.words,
        "mean": _rounded(section.mean),
        "gain": _rounded(section.gain),
    }


def _beside(edition: EditionReport) -> dict[str, Any] | None:
    beside = edition.beside
    if beside is None:
        return None
    return {
        "sentences": [beside.source_sentences, beside.sentences],
        "sentence-ratio": _rounded(beside.sentence_ratio),
        "length-ratio": _rounded(beside.length_ratio),
        "harder": len(edition.harder),
    }


def _drift(each: MessageDrift) -> dict[str, Any]:
    drift = each.drift
    return {
        "msgctxt": each.place.msgctxt,
        "msgid": each.place.msgid,
        "file": each.place.file,
        "line": each.place.line,
        "section": each.place.section,
        "sentences": [drift.source.sentences, drift.target.sentences],
        "words": [drift.source.words, drift.target.words],
        "longest": [drift.source.longest, drift.target.longest],
        "length-ratio": _rounded(drift.length_ratio),
        "sentence-ratio": _rounded(drift.sentence_ratio),
        "word-drift": _rounded(drift.word_drift),
        "harder": drift.harder,
    }


def _item(item: ItemResult) -> dict[str, Any]:
    return {
        "item": item.name,
        "text": item.text,
        "judge": item.judge,
        "outcome": item.outcome,
        "ask": item.ask or None,
        "remarks": list(item.remarks),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DECIMALS)
