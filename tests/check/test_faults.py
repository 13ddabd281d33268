"""The checks find the collected faults, and leave the right translations alone."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from faultkit import Sample, findings, languages, loud, samples
from kit import TinyProject

PLANNED = {"es", "ar", "zh-Hans", "vi", "ko", "fil", "ru", "ht", "pt-BR", "fr", "hi", "fa"}
CRITICAL = "#. Safety-critical\n"


@cache
def results(tag: str, notes: str = "") -> tuple[tuple[Sample, bool, bool], ...]:
    """Give each translation, whether it is found, and whether anything is said of it at all."""
    with TemporaryDirectory() as folder:
        said = ((s, findings(s, Path(folder), flags=notes)) for s in samples(tag))
        return tuple((s, bool(loud(found)), bool(found)) for s, found in said)


def report(notes: str = "") -> str:
    """Give what is found and what is a false alarm, a line for each language."""
    lines = []
    for tag in languages():
        wrong = [found for sample, found, _ in results(tag, notes) if not sample.good]
        right = [found for sample, _, found in results(tag, notes) if sample.good]
        lines.append(f"{tag}: {sum(wrong)}/{len(wrong)} found, {sum(right)}/{len(right)} alarms")
    return "\n".join(lines)


def test_there_are_cases_for_every_planned_language() -> None:
    assert set(languages()) >= PLANNED
    everything = [sample for tag in languages() for sample in samples(tag)]
    assert sum(not sample.good for sample in everything) >= 500
    assert sum(sample.good for sample in everything) >= 500
    assert all(sample.twins and sample.source for sample in everything)


@pytest.mark.parametrize("tag", languages())
def test_faults_are_found(tag: str) -> None:
    wrong = [(sample, found) for sample, found, _ in results(tag) if not sample.good]
    missed = [sample.target for sample, found in wrong if not found]
    assert len(missed) <= 0.05 * len(wrong), missed


@pytest.mark.parametrize("tag", languages())
def test_right_translations_are_left_alone(tag: str) -> None:
    right = [(sample, found) for sample, _, found in results(tag) if sample.good]
    alarms = [sample.target for sample, found in right if found]
    assert len(alarms) <= 0.05 * len(right), alarms


def test_no_more_alarms_where_a_message_is_marked_safety_critical() -> None:
    tags = ("es", "ar", "zh-Hans", "ru")
    right = [found for tag in tags for s, _, found in results(tag, CRITICAL) if s.good]
    assert sum(right) <= 0.05 * len(right), report(CRITICAL)


def test_the_command_says_the_same(tmp_path: Path) -> None:
    wrong = next(sample for sample in samples("fr") if not sample.good)
    codes = loud(findings(wrong, tmp_path))
    said = TinyProject(tmp_path).run("po", "check", "--format", "json", "one.po")
    assert {finding["code"] for finding in json.loads(said.out)["findings"]} == codes
    assert codes
