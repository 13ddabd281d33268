from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.role_content import RULE

SILENT = [
    (None, '<div role="list"><i role="listitem">x</i></div>'),
    (None, '<table role="grid"><tr><td>x</td></tr></table>'),
    (None, "<ul></ul>"),
    (None, '<div role="menu" aria-busy="true">x</div>'),
    (None, '<div role="menu"><div role="group"><i role="menuitem">x</i></div></div>'),
    (None, '<div role="list" aria-hidden="true"></div>'),
    (None, '<ul role="tablist"><li role="none"><i role="tab">x</i></li></ul>'),
]

SPEAKS = [
    (None, '<div role="list"></div>', "needs “listitem” inside"),
    (None, '<div role="list"><i role="listitem">x</i><i role="link">y</i></div>', "holds <i>"),
    (None, '<div role="grid"><div role="row"><i>x</i></div></div>', "The role “row” needs"),
    (
        None,
        '<div role="menu"><div role="group"><i role="treeitem">x</i></div></div>',
        "needs “menuitem”",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
