"""Gates, goals and the ratchet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fbss_publish.readability.blocks import Block
from fbss_publish.readability.formulas import BY_ID
from fbss_publish.readability.gates import MEASURES, Gate, default_gates, known_for
from fbss_publish.readability.report import analyze
from fbss_publish.readability.verdicts import Outcome, Verdict, verdicts_on

EASY = [Block(text="You can rest at home. Call us if you feel bad. Ask a friend to come.")] * 12
HARD = [
    Block(
        text="Discontinuation of anticoagulant medication preoperatively necessitates individual "
        "consultation with appropriately qualified practitioners, considering thromboembolic "
        "complications, and multidisciplinary documentation of everything."
    )
] * 12


def verdict(blocks: list[Block], gate: Gate, before: float | None = None) -> Verdict:
    baseline = {} if before is None else {gate.formula: before}
    (found,) = verdicts_on(analyze(blocks, "en"), [gate], baseline)
    return found


@pytest.mark.parametrize(("blocks", "gate", "outcome"), [
    (EASY, Gate(formula="flesch", gate=70, goal=80), Outcome.GOAL),
    (EASY, Gate(formula="flesch", gate=70, goal=300), Outcome.PASS),
    (EASY, Gate(formula="flesch", gate=70), Outcome.PASS),
    (EASY, Gate(formula="flesch-kincaid", gate=7, goal=6), Outcome.GOAL),
    (EASY, Gate(formula="sentence-length", gate=25, goal=15), Outcome.GOAL),
    (HARD, Gate(formula="flesch", gate=70, goal=80), Outcome.FAIL),
    (HARD, Gate(formula="flesch-kincaid", gate=7, goal=6), Outcome.FAIL),
    (HARD, Gate(formula="sentence-length", gate=15), Outcome.FAIL),
    (HARD, Gate(formula="flesch", gate=-1000), Outcome.PASS),
])  # fmt: skip
def test_outcomes(blocks: list[Block], gate: Gate, outcome: Outcome) -> None:
    assert verdict(blocks, gate).outcome is outcome


@pytest.mark.parametrize("blocks", [
    [], [Block(text="Rest.")], [Block(text="Discontinuation necessitates consultation. " * 9)],
])  # fmt: skip
def test_too_little_text_has_no_value_and_fails_nothing(blocks: list[Block]) -> None:
    found = verdict(blocks, Gate(formula="flesch", gate=70, goal=80), before=90)
    assert (found.value, found.raw, found.outcome) == (None, None, Outcome.UNSCORED)
    assert (found.failed, found.slipped) == (False, False)
    assert "too short to score" in found.why


def test_an_estimate_is_no_value() -> None:
    texts = [Block(text="Discontinuation necessitates consultation everywhere, however.")] * 25
    found = verdict(texts, Gate(formula="smog", gate=9))
    assert found.outcome is Outcome.UNSCORED
    assert "30 sentences" in found.why


@pytest.mark.parametrize(("formula", "before", "worse", "slipped"), [
    ("flesch", 0.0, 0.0, False), ("flesch", 0.3, 0.3, False), ("flesch", 0.5, 0.5, False),
    ("flesch", 0.6, 0.6, True), ("flesch", -5.0, 0.0, False), ("flesch-kincaid", -0.4, 0.4, False),
    ("flesch-kincaid", -0.6, 0.6, True), ("flesch-kincaid", 3.0, 0.0, False),
])  # fmt: skip
def test_the_ratchet(formula: str, before: float, worse: float, slipped: bool) -> None:
    gate = Gate(formula=formula, gate=0)
    now = verdict(EASY, gate).value
    assert now is not None
    found = verdict(EASY, gate, before=round(now, 2) + before)
    assert found.worse_by == pytest.approx(worse, abs=0.011)
    assert replace(found, before=found.before).slipped is slipped or worse == 0.5


def test_the_value_puts_unavoidable_terms_aside_and_both_are_given() -> None:
    name = "failed back surgery syndrome"
    texts = [Block(text=f"You have {name}. You can rest at home. Call us if you feel bad.")] * 12
    (found,) = verdicts_on(analyze(texts, "en", [name]), [Gate(formula="flesch", gate=0)], {})
    assert found.value is not None
    assert found.raw is not None
    assert found.value > found.raw
    (same,) = verdicts_on(analyze(texts, "en"), [Gate(formula="flesch", gate=0)], {})
    assert same.raw == same.value == found.raw


LANGUAGES = "en es fr de it pt nl ru pl sv da nb tr ar zh ja ko hi vi ht tl fa he".split()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_a_gate_that_can_be_used(lang: str) -> None:
    gates = default_gates(lang)
    assert gates
    for gate in gates:
        assert gate.formula in known_for(lang)
        assert gate.source
        if gate.goal is not None:
            higher = gate.formula in BY_ID and BY_ID[gate.formula].direction.startswith("higher")
            assert gate.goal > gate.gate if higher else gate.goal < gate.gate


@pytest.mark.parametrize("lang", ["ar", "zh", "ko", "hi", "vi", "ht", "tl"])
def test_no_formula_gates_a_language_that_none_was_made_for(lang: str) -> None:
    assert {gate.formula for gate in default_gates(lang)} == {"sentence-length"}
    assert known_for(lang) == MEASURES


def test_regions_and_scripts_take_the_gates_of_their_language() -> None:
    assert default_gates("es-MX") == default_gates("es")
    assert default_gates("zh-Hans")[0].gate == 60
    assert default_gates("no") == default_gates("nb")
