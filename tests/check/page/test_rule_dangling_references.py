from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.dangling_references import RULE

SILENT = [
    (None, '<a href="#a">x</a><p id="a"></p>'),
    (None, '<a href="#">x</a><a href="#top">y</a><a href="other#gone">z</a>'),
    (None, '<a href="#caf%C3%A9">x</a><p id="café"></p>'),
    (None, '<nav aria-labelledby="a b"><i id="a"></i><i id="b"></i></nav>'),
    (None, '<label for="a">x</label><input id="a">'),
    (None, '<a href="#old">x</a><a name="old"></a>'),
]

SPEAKS = [
    (None, '<a href="#gone">x</a>', "“#gone” leads nowhere"),
    (None, '<nav aria-labelledby="a gone"><i id="a"></i></nav>', "aria-labelledby=“gone”"),
    (None, '<p aria-describedby="gone">x</p>', "aria-describedby=“gone”"),
    (None, '<label for="gone">x</label>', "for=“gone”"),
    (None, '<svg><use xlink:href="#gone"></use></svg>', "“#gone” leads nowhere"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
