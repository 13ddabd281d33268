from __future__ import annotations

import pytest
from rulekit import catalog, problems, said

from fbss_publish.check.catalog.reused_translation import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    [("Pain", "Dolor"), ("Fever", "Fiebre")],
    [("Pain", "Dolor"), ("pain.", "dolor.")],
    [("Pain", ""), ("Fever", "")],
    [("NHS", "NHS"), ("The NHS", "NHS")],
]

SPEAKS = [
    ([("Pain", "Dolor"), ("Fever", "dolor")], "“Pain” (line 1)"),
    ([("Pain", "Dolor"), ("Fever", "<strong>Dolor</strong>.")], "“Pain” (line 1)"),
]

Texts = list[tuple[str, str]]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: Texts) -> None:
    assert said(RULE, catalog("es", *texts)) == []


@pytest.mark.parametrize(("texts", "expected"), SPEAKS)
def test_speaks(texts: Texts, expected: str) -> None:
    (problem,) = problems(RULE, catalog("es", *texts))
    assert expected in problem.text
    assert (problem.line, problem.severity) == (2, None)


def test_a_lost_denial_and_a_warning_weigh_more() -> None:
    texts = [("Use heat", "Use calor"), ("Do not use heat", "Use calor")]
    (problem,) = problems(RULE, catalog("es", *texts))
    assert problem.severity is Severity.WARNING
    grave = [("Take two tablets now", "Tome"), ("Take the pack off", "Tome")]
    (problem,) = problems(RULE, catalog("es", *grave, critical=True))
    assert problem.severity is Severity.WARNING
    words = [("Medicine", "Medicina"), ("Medicines", "Medicina")]
    (problem,) = problems(RULE, catalog("es", *words, critical=True))
    assert problem.severity is None


def test_pseudo_locales_are_left_alone() -> None:
    assert said(RULE, catalog("en-XA", ("Pain", "a"), ("Fever", "a"))) == []
