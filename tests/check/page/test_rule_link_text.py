from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.link_text import RULE

SILENT = [
    (None, '<html lang="en"><a href="x">This product for your back</a></html>'),
    (None, '<html lang="es"><a href="x">Estar bien</a></html>'),
    (None, '<html lang="en"><a href="x">When to get help</a></html>'),
    (None, '<html lang="es"><a href="x">Cuándo pedir ayuda aquí</a></html>'),
    (None, '<a href="x"><img src="y" alt="Home"></a>'),
    (None, '<a href="x" aria-label="Home">→</a>'),
    (None, '<a id="anchor"></a>'),
    (None, '<html lang="fr"><a href="x">Hier</a></html>'),
    (
        None,
        '<html lang="en"><li><a href="#a">Learn more</a></li><section id="a">'
        "<h2>Learn more</h2></section></html>",
    ),
    (
        None,
        '<html lang="en"><li><a href="#a">Learn more</a></li><h2 id="a">Learn <b>more</b></h2>'
        "</html>",
    ),
]

SPEAKS = [
    (None, '<html lang="en"><p>See <a href="x">this product</a></p></html>', "does not say where"),
    (None, '<html lang="es"><p>Lea <a href="x">esta hoja</a></p></html>', "does not say where"),
    (None, '<a href="x"></a>', "The link has no text"),
    (None, '<a href="x"><img src="y" alt=""></a>', "The link has no text"),
    (None, '<html lang="en"><a href="x">Click here!</a></html>', "“Click here!” does not say"),
    (None, '<html lang="es"><a href="x">Haga clic aquí</a></html>', "does not say where it leads"),
    (None, '<html lang="ar"><a href="x">اضغط هنا</a></html>', "does not say where it leads"),
    (None, '<html lang="zh-Hans"><a href="x">点击这里</a></html>', "does not say where it leads"),
    (None, '<html lang="de"><a href="x">hier</a></html>', "does not say where it leads"),
    (None, '<html lang="es"><a lang="en" href="x">more…</a></html>', "does not say where"),
    (
        None,
        '<html lang="en"><a href="#a">Learn more</a><section id="a"><h2>Diary</h2></section>'
        "</html>",
        "does not say where",
    ),
    (
        None,
        '<html lang="en"><a href="#a">Learn more</a><p id="a">Learn more</p></html>',
        "does not say where",
    ),
    (None, '<html lang="en"><a href="#none">Learn more</a></html>', "does not say where"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
