"""A reader sees where the focus is."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.style import StyleRule
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_NOTHING = ("none", "0", "0px", "hidden", "transparent")
_STATES = frozenset({"focus", "focus-visible", "focus-within"})
_SHOWS = ("outline", "border", "box-shadow", "background", "text-decoration", "color")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report style rules that take the outline away and put nothing in its place.

    Another rule may show the focus in another way, so that elsewhere this is a hint.
    """
    rules = page.view.styles.rules
    shown = [rule for rule in rules if rule.selector.states & _STATES and _shows(rule)]
    for rule in rules:
        if _hides(rule) and not _shows(rule) and not any(_covers(one, rule) for one in shown):
            yield Problem(
                "A style rule takes the outline of the focus away and shows nothing instead. "
                "Remove it.",
                element="<style>",
                severity=page.promised(Severity.ERROR),
            )
            return


def _hides(rule: StyleRule) -> bool:
    return any(
        said.name in ("outline", "outline-style", "outline-width")
        and said.value.lower().split()[:1] in ([word] for word in _NOTHING)
        for said in rule.declarations
    )


def _shows(rule: StyleRule) -> bool:
    return any(
        said.name.startswith(_SHOWS)
        and said.value.lower() not in _NOTHING
        and not (said.name.startswith("outline") and _hides(rule))
        for said in rule.declarations
    )


def _covers(one: StyleRule, rule: StyleRule) -> bool:
    """Say whether a rule for the focus is for the same elements, or for all."""
    return one.selector.key in ("", rule.selector.key)


RULE = Rule(
    code="focus-visible",
    severity=Severity.ERROR,
    title="A reader sees where the focus is",
    mend="Remove the style rule, or show the focus in another way in the same rule.",
    check=check,
    criterion=("2.4.7",),
)
