"""A project chooses how much rules about pages weigh, except those that keep readers safe."""

from __future__ import annotations

import pytest

from fbss_publish.build.weights import refuse_wrong_weights, weighed
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.errors import ConfigError
from kit import TinyProject

FOUND = Finding(code="legibility", severity=Severity.WARNING, text="Small.", file="a.html")


def _chosen(tiny: TinyProject, checks: str) -> list[Finding]:
    tiny.write("fbss-publish.toml", checks)
    project = tiny.load()
    refuse_wrong_weights(project)
    return list(weighed(project, [FOUND]))


def test_without_a_choice_a_rule_weighs_what_it_weighs(tiny: TinyProject) -> None:
    assert _chosen(tiny, "") == [FOUND]


@pytest.mark.parametrize("weight", ["error", "hint"])
def test_a_rule_weighs_what_the_project_says(tiny: TinyProject, weight: str) -> None:
    (found,) = _chosen(tiny, f'[checks.severity]\nlegibility = "{weight}"\n')
    assert found.severity is Severity(weight)


def test_a_rule_can_be_turned_off_with_a_reason(tiny: TinyProject) -> None:
    checks = '[checks.severity]\nlegibility = "off"\n[checks.reason]\nlegibility = "Poster."\n'
    assert _chosen(tiny, checks) == []


@pytest.mark.parametrize(
    ("checks", "said"),
    [
        ('[checks.severity]\nlegibility = "off"\n', "without a reason"),
        ('[checks.severity]\nlegibility = "loud"\n', "cannot be “loud”"),
        ("[checks.severity]\nlegibility = 3\n", "cannot be “3”"),
        ('[checks.severity]\nnothing = "hint"\n', "is no rule about pages"),
        ('[checks.severity]\nnumbers = "hint"\n', "is no rule about pages"),
        ('[checks.severity]\nactive-content = "hint"\n', "cannot be changed"),
        ('[checks.severity]\nsafety-marks = "error"\n', "cannot be changed"),
        ('[checks.reason]\nlegibility = "x"\n', "has a reason and no severity"),
        ('[checks]\nlegibility = "hint"\n', "is not a setting"),
        ('checks = "off"\n', "must be a table"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(tiny: TinyProject, checks: str, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        _chosen(tiny, checks)
    assert said in str(refused.value)
