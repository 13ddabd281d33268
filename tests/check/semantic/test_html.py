"""What of a page has to be on paper, and what it means."""

from __future__ import annotations

import pytest

from fbss_publish.check.semantic.html import read_html
from fbss_publish.check.semantic.model import Cell, HtmlPage


def read(body: str, head: str = "") -> HtmlPage:
    return read_html(f'<html lang="en"><head>{head}</head><body>{body}</body></html>')


def wanted(body: str, head: str = "") -> list[str]:
    return [text.text for text in read(body, head).texts if not text.optional]


ON_PAPER = {
    "a paragraph": "<p>yes</p>",
    "a header": "<header>yes</header>",
    "a footer": "<footer>yes</footer>",
    "an aside": "<aside>yes</aside>",
    "details": "<details><summary>yes</summary></details>",
    "screen reader role": '<div role="note">yes</div>',
    "a link": '<a href="#x">yes</a>',
    "aria-hidden false": '<p aria-hidden="false">yes</p>',
}
NEED_NOT_BE = {
    "navigation": "<nav>no</nav>",
    "its role": '<div role="navigation">no</div>',
    "a button": "<button>no</button>",
    "a choice": "<select><option>no</option></select>",
    "marked": "<p data-not-printed>no</p>",
    "hidden from readers": '<p aria-hidden="true">no</p>',
    "for ears only": '<span class="x visually-hidden">no</span>',
    "a skip link": '<a class="skip" href="#x">no</a>',
    "text in a drawing": "<svg><text>no</text></svg>",
    "text in a picture": '<div role="img" aria-label="x">no</div>',
}
NOWHERE = {
    "hidden": "<p hidden>no</p>",
    "style": '<p style="color: red; display:none">no</p>',
    "a script": "<script>no</script>",
    "a template": "<template><p>no</p></template>",
    "a comment": "<!-- no -->",
    "a drawing's name": "<svg><title>no</title><desc>no</desc></svg>",
}


@pytest.mark.parametrize("body", ON_PAPER.values(), ids=list(ON_PAPER))
def test_has_to_be_on_paper(body: str) -> None:
    assert wanted(body) == ["yes"]


@pytest.mark.parametrize("body", NEED_NOT_BE.values(), ids=list(NEED_NOT_BE))
def test_need_not_be_on_paper(body: str) -> None:
    assert wanted(body) == []
    assert [text.text for text in read(body).texts] == ["no"]


@pytest.mark.parametrize("body", NOWHERE.values(), ids=list(NOWHERE))
def test_is_nowhere(body: str) -> None:
    assert read(body).texts == ()


@pytest.mark.parametrize(("style", "expected"), [
    ("@media print { .x { display: none } }", []),
    ("@media print { p, .x { display:none!important } }", []),
    ("@media print { div > .x { display: none } }", ["no"]),
    ("@media screen { .x { display: none } }", ["no"]),
    ("@media (max-width: 9rem) { .x { display: none } }", ["no"]),
    ("@media print { .x { display: block } }", ["no"]),
    ("@media print { .x:has(~ { display: none } }", ["no"]),
    (".x { color: red }", ["no"]),
])  # fmt: skip
def test_a_page_hides_what_it_does_not_print(style: str, expected: list[str]) -> None:
    assert wanted('<p class="x">no</p>', f"<style>{style}</style>") == expected


def test_what_a_page_never_shows_is_nowhere() -> None:
    assert read('<p class="x">no</p>', "<style>.x { display: none }</style>").texts == ()


def test_languages_are_inherited() -> None:
    found = read('<p>a <b lang="fr">b <i>c</i></b> d</p>').texts
    assert [(text.text, text.lang) for text in found] == [
        ("a", "en"), ("b", "fr"), ("c", "fr"), ("d", "en"),
    ]  # fmt: skip


def test_headings_have_levels() -> None:
    body = (
        '<h1>a</h1><h3>b</h3><p role="heading" aria-level="2">c</p><h2></h2><nav><h2>d</h2></nav>'
    )
    found = [(heading.level, heading.text, heading.optional) for heading in read(body).headings]
    assert found == [(1, "a", False), (3, "b", False), (2, "c", False), (2, "d", True)]


def test_lists_have_items() -> None:
    body = (
        "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><dl><div><dt>d</dt><dd>e</dd></div></dl>"
        '<ul role="presentation"><li>f</li></ul><ul></ul><footer><ul><li>g</li></ul></footer>'
    )
    found = [(one.kind, one.items, one.optional) for one in read(body).lists]
    assert found == [
        ("ul", ("a b", "c"), False), ("ol", ("b",), False), ("dl", ("d",), False),
        ("ul", ("g",), True),
    ]  # fmt: skip


def test_tables_have_cells() -> None:
    body = (
        '<table><caption>x</caption><tr><th scope="col" colspan="2">a</th></tr><tr><td rowspan="x">'
        '<table role="none"><tr><td>b</td></tr></table></td><td>c</td></tr></table>'
    )
    (table,) = read(body).tables
    assert table.rows == (
        (Cell(True, "a", 1, 2, "Column"),), (Cell(False, "b"), Cell(False, "c")),
    )  # fmt: skip


@pytest.mark.parametrize(("body", "names"), [
    ('<img src="x" alt="a">', ("a",)),
    ('<img src="x" alt="">', ()),
    ('<img src="x" alt="a" role="presentation">', ()),
    ('<img src="x" aria-label="b" alt="a">', ("b",)),
    ("<svg><title>a</title><desc>b</desc></svg>", ("a", "a b", "a b", "a")),
    ('<svg aria-hidden="true"><title>a</title></svg>', ()),
    ('<svg role="img" aria-labelledby="t"><title id="t">a</title></svg>', ("a", "a")),
    ('<span role="img" aria-label="a">x</span>', ("a",)),
])  # fmt: skip
def test_pictures_have_names(body: str, names: tuple[str, ...]) -> None:
    assert [picture.names for picture in read(body).pictures] == ([names] if names else [])


def test_links_are_called_by_what_is_in_them() -> None:
    body = '<a href="#a">one <b>two</b></a><a href="x"><img src="i" alt="three"></a><a>four</a>'
    assert [(link.text, link.href) for link in read(body).links] == [
        ("one two", "#a"), ("three", "x"),
    ]  # fmt: skip


def test_items_and_paragraphs_need_not_be_closed() -> None:
    assert [one.items for one in read("<ul><li>a<li>b</ul><p>c<p>d").lists] == [("a", "b")]
