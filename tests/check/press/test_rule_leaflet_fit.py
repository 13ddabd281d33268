from __future__ import annotations

import pytest
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.leaflet_fit import RULE
from fbss_publish.check.rule import Imposed
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind

# Kind, pages with text, blank ones, and sides of paper.
SILENT = {
    "six panels": (Kind.LEAFLET, 6, 0, 2),
    "one panel": (Kind.LEAFLET, 1, 5, 2),
    "a long booklet": (Kind.BOOKLET, 40, 0, 20),
}
SPEAKS = {
    "seven panels": (Kind.LEAFLET, 7, 0, 0),
    "a whole guide": (Kind.LEAFLET, 16, 0, 0),
}
Case = tuple[Kind, int, int, int]


def weighed(case: Case) -> Severity | None:
    kind, pages, blank, sides = case
    data = made(*[text()] * sides) if sides else b""
    return weight(RULE, data, Imposed(kind=str(kind), pages=pages, blank=blank))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_file(tag: str, kind: Kind) -> None:
    assert weight(RULE, real(tag, kind), imposed(kind)) is None


def test_is_silent_about_a_file_of_unknown_origin() -> None:
    assert weight(RULE, real("en", Kind.BOOKLET)) is None


@pytest.mark.parametrize("case", SILENT.values(), ids=list(SILENT))
def test_is_silent(case: Case) -> None:
    assert weighed(case) is None


@pytest.mark.parametrize("case", SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(case: Case) -> None:
    assert weighed(case) is Severity.HINT
