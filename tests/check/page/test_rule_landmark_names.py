from __future__ import annotations

import pytest
from rulekit import page, said, severity

from fbss_publish.check.page.landmark_names import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    (None, '<aside aria-label="x">y</aside>'),
    (None, '<h2 id="t">x</h2><nav aria-labelledby="t">y</nav>'),
    (None, "<aside hidden>y</aside>"),
    (None, "<section>y</section>"),
    (None, "<form>y</form>"),
    (None, "<main>y</main>"),
]

SPEAKS = [
    (None, "<aside>y</aside>", "This part (<aside>) has no name"),
    (None, "<section><aside>y</aside></section>", "This part (<aside>) has no name"),
    (None, "<nav>y</nav>", "has no name"),
    (None, '<div role="search">y</div>', "has no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_a_single_part_without_a_name_is_only_a_hint_elsewhere() -> None:
    assert severity(RULE, page("<aside>y</aside>", own=False)) is Severity.HINT
