from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.paper_hostile import RULE

SILENT = [
    (None, "<main><dl><dt>a</dt><dd>b</dd></dl></main>"),
    (None, "<main><table><tr><td>x</table></main>"),
    (None, '<main><p><a href="x">y</a></p></main>'),
    (None, "<nav><button>x</button></nav><main></main>"),
    (
        None,
        (
            "<style>@media screen { table { display: block } }</style><main><table>"
            "<tr><td>x</table></main>"
        ),
    ),
    (None, "<style>li::marker { color: red }</style><main></main>"),
]

SPEAKS = [
    (None, "<main><dl><div><dt>a</dt><dd>b</dd></div></dl></main>", "breaks the list on paper"),
    (
        None,
        "<style>table { display: block }</style><main><table><tr><td>x</table></main>",
        "no table on paper",
    ),
    (None, '<style>li::marker { content: "x" }</style><main></main>', "::marker"),
    (None, '<main><p style="opacity: .5">x</p></main>', "see-through"),
    (None, "<main><input></main>", "cannot be used on paper"),
    (None, "<main><video></video></main>", "shows nothing on paper"),
    (None, '<main><a href="x"><p>y</p></a></main>', "falls apart"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
