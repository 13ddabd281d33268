"""Accessible names and roles, computed from the file."""

from __future__ import annotations

import pytest

from fbss_publish.check.html.parse import parse
from fbss_publish.check.html.view import View

NAMES = [
    ('<a id="x" href="y">One <b>two</b></a>', "One two"),
    ('<a id="x" href="y"><img alt="One"> two</a>', "One two"),
    ('<a id="x" href="y" title="One"><img alt=""></a>', "One"),
    ('<a id="x" href="y" title="One">Two</a>', "Two"),
    ('<a id="x" href="y" aria-label="One">Two</a>', "One"),
    ('<p id="t">One</p><a id="x" href="y" aria-label="Two" aria-labelledby="t">Three</a>', "One"),
    ('<p id="t">One</p><p id="u">two</p><a id="x" href="y" aria-labelledby="t u">z</a>', "One two"),
    ('<p id="t" hidden>One</p><a id="x" href="y" aria-labelledby="t">z</a>', "One"),
    ('<a id="x" href="y" aria-labelledby="gone">z</a>', "z"),
    ('<button id="x" aria-labelledby="x y" aria-label="Delete">a</button><i id="y">file</i>',
     "Delete file"),
    ('<a id="x" href="y">One<span hidden>two</span></a>', "One"),
    ('<a id="x" href="y">One<span style="display: none">two</span></a>', "One"),
    ('<a id="x" href="y">One<span aria-hidden="true">two</span></a>', "One"),
    ('<a id="x" href="y">One<br>two</a>', "One two"),
    ('<a id="x" href="y"><div>One</div><div>two</div></a>', "One two"),
    ('<a id="x" href="y">One<span>two</span></a>', "Onetwo"),
    ('<a id="x" href="y"><svg><title>One</title></svg></a>', "One"),
    ('<style>a::before { content: "New " }</style><a id="x" href="y">One</a>', "New One"),
    ('<label>One <input id="x"></label>', "One"),
    ('<label for="x">One</label><input id="x">', "One"),
    ('<label>Flash <input value="3"> times <input id="y"></label><input id="x">', ""),
    ('<label for="x">One <select><option>a<option selected>b</select> two</label><input id="x">',
     "One b two"),
    ('<input id="x" placeholder="One">', "One"),
    ('<input id="x" title="One" placeholder="Two">', "One"),
    ('<input id="x" type="submit" value="One">', "One"),
    ('<input id="x" type="submit">', "Submit"),
    ('<input id="x" type="image" alt="One">', "One"),
    ('<table id="x"><caption>One</caption></table>', "One"),
    ('<fieldset id="x"><legend>One</legend></fieldset>', "One"),
    ('<figure id="x"><figcaption>One</figcaption></figure>', "One"),
    ('<svg id="x" role="img"><title>One</title><text>two</text></svg>', "One"),
    ('<iframe id="x" title="One"></iframe>', "One"),
    ('<img id="x" alt="One" role="none">', ""),
    ('<div id="x" role="textbox">One</div>', ""),
    ('<p id="x">One</p>', ""),
    ('<section id="x" aria-labelledby="h"><h2 id="h">One</h2></section>', "One"),
    ('<h2 id="x">One <a href="y">two</a></h2>', "One two"),
    ('<div id="x" role="img" aria-label="One"></div>', "One"),
]  # fmt: skip

ROLES = [
    ('<a id="x" href="y">a</a>', "link"),
    ('<a id="x">a</a>', "generic"),
    ('<img id="x" alt="">', "none"),
    ('<img id="x" alt="" aria-label="a">', "img"),
    ('<img id="x">', "img"),
    ('<img id="x" role="none" tabindex="0">', "img"),
    ('<h2 id="x" role="none">a</h2>', "none"),
    ('<h2 id="x" role="none" aria-label="">a</h2>', "heading"),
    ('<button id="x" role="none" disabled>a</button>', "none"),
    ('<div id="x" role="foo button">a</div>', "button"),
    ('<section id="x">a</section>', "generic"),
    ('<section id="x" aria-label="a">a</section>', "region"),
    ('<header id="x">a</header>', "banner"),
    ('<main><footer id="x">a</footer></main>', "generic"),
    ('<select id="x"></select>', "combobox"),
    ('<select id="x" multiple></select>', "listbox"),
    ('<input id="x" type="range">', "slider"),
    ('<input id="x" list="l">', "combobox"),
    ('<input id="x" type="password">', ""),
    ('<table><tr><th id="x">a</th></tr></table>', "columnheader"),
    ('<table><tr><th id="x">a</th><td>b</td></tr></table>', "rowheader"),
    ('<table role="grid"><tr><td id="x">a</td></tr></table>', "gridcell"),
]


@pytest.mark.parametrize(("html", "expected"), NAMES)
def test_names(html: str, expected: str) -> None:
    view = View(parse(html))
    assert view.name(view.tree.ids["x"]) == expected


@pytest.mark.parametrize(("html", "expected"), ROLES)
def test_roles(html: str, expected: str) -> None:
    view = View(parse(html))
    assert view.role(view.tree.ids["x"]) == expected
