from __future__ import annotations

import pytest
from rulekit import catalog, message, problems, said

from fbss_publish.check.catalog.plural_forms import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    (2, ("un día", "%d días")),
    (2, ("", "")),
    (1, ("%d 天",)),
    (6, ("a", "b", "c", "d", "e", "f")),
]

SPEAKS = [
    (2, ("un día", ""), "1 of 2 plural forms"),
    (2, ("un día", " "), "1 of 2 plural forms"),
    (2, ("un día",), "1 of 2 plural forms"),
    (2, ("a", "b", "c"), "3 of 2 plural forms"),
    (3, ("a", "b"), "2 of 3 plural forms"),
    (2, ("días", "días"), "the same text"),
    (None, ("a", "b"), "no Plural-Forms"),
]


@pytest.mark.parametrize(("forms", "targets"), SILENT)
def test_is_silent(forms: int, targets: tuple[str, ...]) -> None:
    counted = message("%d day", *targets, plural="%d days")
    assert said(RULE, catalog("es", others=(), messages=(counted,), forms=forms)) == []


@pytest.mark.parametrize(("forms", "targets", "expected"), SPEAKS)
def test_speaks(forms: int | None, targets: tuple[str, ...], expected: str) -> None:
    counted = message("%d day", *targets, plural="%d days")
    (text,) = said(RULE, catalog("es", messages=(counted,), forms=forms))
    assert expected in text


def test_weights() -> None:
    lost = message("%d day", "un día", "", plural="%d days")
    (problem,) = problems(RULE, catalog("es", messages=(lost,), forms=2))
    assert (problem.severity, problem.line, problem.unit) == (None, 1, lost.unit)
    same = message("%d day", "días", "días", plural="%d days")
    (problem,) = problems(RULE, catalog("es", messages=(same,), forms=2))
    assert problem.severity is Severity.HINT


def test_a_header_that_differs_from_cldr_is_named() -> None:
    full = message("%d day", "a", "b", plural="%d days")
    (problem,) = problems(RULE, catalog("ar", messages=(full,), forms=2, wanted_forms=6))
    assert "declares 2 plural forms; the language has 6" in problem.text
    assert problem.severity is Severity.HINT


def test_a_catalog_without_plurals_needs_no_header() -> None:
    assert said(RULE, catalog("es", ("Pain", "Dolor"))) == []
