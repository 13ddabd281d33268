from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.role_context import RULE

SILENT = [
    (None, '<div role="list"><div role="listitem">x</div></div>'),
    (None, '<ul><div role="listitem">x</div></ul>'),
    (None, '<div role="list"><div role="none"><i role="listitem">x</i></div></div>'),
    (None, '<div role="list" aria-owns="a"></div><b id="a" role="listitem">x</b>'),
    (None, '<div role="listitem" hidden>x</div>'),
    (None, '<ul><li role="listitem">x</li></ul>'),
    (None, '<div role="menu"><div role="group"><i role="menuitem">x</i></div></div>'),
    (None, '<div role="heading" aria-level="2">x</div>'),
    (
        None,
        (
            '<ul role="tree"><li role="none">'
            '<a role="treeitem" href="a" aria-owns="g">x</a><ul id="g" role="group">'
            '<li role="treeitem">y</li></ul></li></ul>'
        ),
    ),
]

SPEAKS = [
    (None, '<div role="listitem">x</div>', "belongs into one with the role “list”"),
    (
        None,
        '<div role="list"><div role="tabpanel"><i role="listitem">x</i></div></div>',
        "belongs into",
    ),
    (None, '<i role="option">x</i>', "“listbox”"),
    (
        None,
        '<div role="list"><div aria-live="polite"><i role="listitem">x</i></div></div>',
        "belongs into",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
