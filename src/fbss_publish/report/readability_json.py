"""A readability report as JSON, with the name of the schema in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from fbss_publish.readability.counting import CountedSentence
from fbss_publish.readability.report import Report, WordCount
from fbss_publish.readability.score import Score

SCHEMA = "fbss-publish/readability/1"


def report_json(report: Report) -> str:
    """Give a report as a JSON document."""
    return json.dumps(report_values(report), ensure_ascii=False, indent=1) + "\n"


def report_values(report: Report) -> dict[str, Any]:
    """Give a report as JSON values."""
    return {
        "schema": SCHEMA,
        "lang": report.lang,
        "counts": asdict(report.counts),
        "sentences": [_sentence(each) for each in report.sentences],
        "words": [_word(each) for each in report.words],
        "scores": [score_values(each) for each in report.scores],
        "measures": [score_values(each) for each in report.measures],
        "exempt": list(report.exempt),
        "scores-exempt": [score_values(each) for each in report.scores_exempt],
        "left-out": list(report.left_out),
        "notes": list(report.notes),
    }


def score_values(score: Score) -> dict[str, Any]:
    """Give a score as JSON values; a value is rounded to four decimals."""
    values = asdict(score)
    if score.value is not None:
        values["value"] = round(score.value, 4)
    return values


def _sentence(sentence: CountedSentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "words": sentence.counts.words,
        "syllables": sentence.counts.syllables,
        "kind": sentence.kind,
        "line": sentence.line,
    }


def _word(word: WordCount) -> dict[str, Any]:
    return {
        "word": word.word,
        "count": word.count,
        "syllables": word.syllables,
        "long": word.long,
        "frequency": word.frequency,
    }
