from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.landmarks import RULE

SILENT = [
    (None, "<body><main>x</main></body>"),
    (None, '<body><div role="main">x</div></body>'),
    (None, "<body><nav>x</nav><main>x</main></body>"),
    (None, '<body><nav aria-label="a">x</nav><nav aria-label="b">y</nav><main></main></body>'),
    (None, "<body><main></main><main hidden></main></body>"),
    (None, "<p>piece</p>"),
]

SPEAKS = [
    (None, "<body><p>x</p></body>", "no <main> element"),
    (None, "<body><main></main><main></main></body>", "2 <main> elements"),
    (None, '<body><nav>x</nav><nav aria-label="b">y</nav><main></main></body>', "has no name"),
    (
        None,
        '<body><nav aria-label="a">x</nav><nav aria-label="a">y</nav><main></main></body>',
        "Two <nav> parts are called “a”",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
