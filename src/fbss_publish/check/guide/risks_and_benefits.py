"""CCI 19: who speaks of risks speaks of benefits too."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import words_of
from fbss_publish.check.text.structure import structure_of
from fbss_publish.domain.finding import Severity


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a guide about a treatment that names risks only, or benefits only."""
    language = subject.guide.language
    treatment, risks, benefits = (
        words_of(language, name) for name in ("treatment", "risks", "benefits")
    )
    if not (treatment and risks and benefits):
        return
    places = [place for place in structure_of(subject.guide).places if place.running]
    if sum(bool(treatment.search(place.text)) for place in places) < 3:
        return
    told = [any(p.search(place.text) for place in places) for p in (risks, benefits)]
    if told[0] != told[1]:
        said, left_out = ("risks", "help") if told[0] else ("help", "risks")
        yield Problem(
            f"The guide speaks of the {said} of a treatment, but not of its {left_out}. "
            "Readers need both to decide.",
            line=1,
        )


RULE = Rule(
    code="cci-risks-and-benefits",
    severity=Severity.HINT,
    title="Risks and benefits are both named (CCI 19)",
    mend="Name risks and benefits in the same place and at the same length.",
    check=check,
)
