from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.aria_allowed import RULE

SILENT = [
    (None, '<nav aria-label="x">y</nav>'),
    (None, '<button aria-pressed="false">x</button>'),
    (None, '<div role="button" aria-pressed="true">x</div>'),
    (None, '<div aria-busy="true">x</div>'),
    (None, '<p aria-hidden="true">x</p>'),
    (None, '<input type="password" aria-required="true">'),
    (None, '<section aria-label="x">y</section>'),
    (None, '<div role="button" aria-sort="none" hidden></div>'),
    (None, '<button role="none" aria-pressed="false">x</button>'),
    (None, '<th aria-sort="none">x</th>'),
    (None, '<a href="x" aria-expanded="false">y</a>'),
    (None, '<img src="a" alt="" aria-hidden="true">'),
]

SPEAKS = [
    (None, '<div aria-label="x">y</div>', "aria-label may not stand here"),
    (None, '<span aria-labelledby="a">y</span>', "may not stand here"),
    (None, '<button aria-sort="none">x</button>', "aria-sort does not belong"),
    (None, '<audio controls aria-orientation="vertical"></audio>', "does not belong to <audio>"),
    (None, '<p aria-checked="true">x</p>', "does not belong to the role “paragraph”"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
