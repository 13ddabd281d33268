"""The page may be held upright or sideways."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.style import StyleRule, Styles
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_ROTATION = re.compile(r"rotate(?:z)?\(\s*([^)]*)\)|rotate3d\(([^)]*)\)", re.IGNORECASE)
_ANGLE = re.compile(r"(-?[\d.]+(?:e[+-]?\d+)?)(deg|rad|grad|turn)?", re.IGNORECASE)
_MATRIX = re.compile(r"matrix(3d)?\(([^)]*)\)", re.IGNORECASE)
_DEGREES = {"deg": 1.0, "rad": 180 / math.pi, "grad": 0.9, "turn": 360.0, "": 1.0}


def check(page: PageSubject) -> Iterator[Problem]:
    """Report style rules that turn the page by a quarter in one orientation of the device."""
    view = page.view
    for rule in _in_orientation(view.styles):
        if not (turned := _turned(rule)):
            continue
        for element in view.all:
            if rule.selector.matches(element) and view.visible(element):
                usual = _angle(view.styles.own(element, "transform") or "")
                usual += _angle_of(view.styles.own(element, "rotate") or "")
                if _quarter(turned - usual):
                    yield found(
                        element,
                        f"A style rule for “{rule.media}” turns this by {turned:.0f} degrees, so "
                        "that the device must be held in one way. Remove it.",
                    )
                break


def _in_orientation(styles: Styles) -> list[StyleRule]:
    return [
        rule
        for rule in styles.rules
        if re.search(r"orientation\s*:\s*(?:portrait|landscape)", rule.media)
    ]


def _turned(rule: StyleRule) -> float:
    total = 0.0
    for said in rule.declarations:
        if said.name == "transform":
            total += _angle(said.value)
        elif said.name == "rotate":
            total += _angle_of(said.value)
    return total


def _angle(transform: str) -> float:
    """Give the degrees by which a list of transformations turns in the plane."""
    total = 0.0
    for plain, spatial in _ROTATION.findall(transform):
        total += _angle_of(plain or spatial.rpartition(",")[2])
    for flat, numbers in _MATRIX.findall(transform):
        values = [float(found[0]) for found in _ANGLE.findall(numbers)]
        if len(values) >= (16 if flat else 6):
            total += math.degrees(math.atan2(values[1], values[0]))
    return total


def _angle_of(text: str) -> float:
    found = _ANGLE.search(text.strip().rpartition(" ")[2])
    try:
        return float(found[1]) * _DEGREES[(found[2] or "").lower()] if found else 0.0
    except ValueError:
        return 0.0


def _quarter(degrees: float) -> bool:
    rest = abs(degrees) % 180
    return abs(rest - 90) < 1


RULE = Rule(
    code="orientation-lock",
    severity=Severity.ERROR,
    title="The page may be held upright or sideways",
    mend="Remove the style rule that fixes the orientation.",
    check=check,
    criterion=("1.3.4",),
    act=("b33eff",),
)
