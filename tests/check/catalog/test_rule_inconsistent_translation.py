from __future__ import annotations

import pytest
from rulekit import catalog, message, problems, said

from fbss_publish.check.catalog.inconsistent_translation import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    [("Pain", "Dolor"), ("Fever", "Fiebre")],
    [("Pain", "Dolor"), ("pain", "dolor")],
    [("Pain.", "Dolor."), ("<strong>Pain</strong>", "<strong>Dolor</strong>")],
    [("Pain", "Dolor"), ("Pain ", "")],
    [("Pain", "")],
]

SPEAKS = [
    ([("Pain", "Dolor"), ("pain", "Daño")], "“Daño” stands for the same text in es.po:2"),
    ([("Scar tissue", "Cicatriz"), ("Scar tissue:", "Tejido:")], "“Tejido:” stands"),
    ([("It is “safe”", "Es seguro"), ("It is “safe”.", "No es seguro.")], "“No es seguro.”"),
]

Texts = list[tuple[str, str]]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: Texts) -> None:
    assert said(RULE, catalog("es", *texts)) == []


@pytest.mark.parametrize(("texts", "expected"), SPEAKS)
def test_speaks(texts: Texts, expected: str) -> None:
    found = problems(RULE, catalog("es", *texts))
    assert expected in found[0].text
    assert [(problem.line, problem.severity) for problem in found] == [
        (1, Severity.HINT), (2, Severity.HINT),
    ]  # fmt: skip


def test_the_same_message_in_two_catalogs_weighs_more() -> None:
    others = (message("Pain", "Daño", file="card.po", line=9),)
    (problem,) = problems(RULE, catalog("es", ("Pain", "Dolor"), others=others))
    assert "card.po:9" in problem.text
    assert problem.severity is None
    assert problem.unit is not None
    assert problem.unit.msgid == "Pain"


def test_contexts_plurals_stale_texts_and_pseudo_locales() -> None:
    spine = (message("Back", "Atrás", context="place", file="card.po"),)
    (problem,) = problems(RULE, catalog("es", ("Back", "Espalda"), others=spine))
    assert problem.severity is Severity.HINT
    stale = (message("Back", "Atrás", stale=True),)
    assert said(RULE, catalog("es", ("Back", "Espalda"), others=stale)) == []
    plural = (message("Back", "Atrás", plural="Backs"),)
    assert said(RULE, catalog("es", ("Back", "Espalda"), others=plural)) == []
    assert said(RULE, catalog("en-XA", ("Pain", "a"), ("pain", "b"))) == []
