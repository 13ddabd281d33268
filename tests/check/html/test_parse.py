"""Pages are read as a browser reads them: the reference is html5lib."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from fbss_publish.check.html.parse import parse
from fbss_publish.check.run import check_page

PAGES = [
    "<ul><li>one<li>two<ul><li>three</ul><li>four</ul>",
    "<ol><li><p>one<li>two</ol>",
    "<p>one<p>two<div>three</div>",
    "<p>one<ul><li>two</ul>",
    "<p>one<h2>two</h2><p>three<table><tr><td>x</table>",
    "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
    "<dl><dt>a<dd><dl><dt>b<dd>c</dl><dd>d</dl>",
    "<table><tr><td>1<td>2<tr><td>3<td>4</table>",
    "<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>",
    "<table><caption>x<tr><td>1</table>",
    "<table><tr><td><table><tr><td>a<tr><td>b</table><td>c</table>",
    "<select><option>a<option>b<optgroup label=x><option>c<optgroup label=y><option>d</select>",
    "<p>one<span>two<b>three</b></span></p><p>four",
    "<button><p>x</button><p>y",
    "<div><p>a</div><p>b",
    "<ul><li><div><ul><li>a<li>b</ul></div><li>c</ul>",
    "<p><svg><title>x</title><path d='M0 0'/></svg>y<p>z",
    "<h2>a</h2><p>b<hr>c",
    "<p>a<img src=x><br>b<input><p>c",
]


def shape(soup: BeautifulSoup) -> list[tuple[str, str]]:
    """Give each element with the one around it; what is put in without a tag is passed over."""
    passed = ("html", "head", "body", "tbody", "[document]")

    def around(tag: Tag) -> str:
        holder = tag.parent
        while holder is not None and holder.name in passed and holder.parent is not None:
            holder = holder.parent
        return holder.name if holder is not None and holder.name not in passed else ""

    return [(tag.name, around(tag)) for tag in soup.find_all(True) if tag.name not in passed]


@pytest.mark.parametrize("html", PAGES)
def test_a_page_has_the_tree_that_browsers_make(html: str) -> None:
    page = f"<!doctype html><body>{html}"
    assert shape(parse(page)) == shape(BeautifulSoup(page, "html5lib"))


@pytest.mark.parametrize("text", ['<?xml version="1.0"?><html><p>a</p></html>', "a.html", "", "<"])
def test_what_looks_like_something_else_is_read_without_a_word(text: str) -> None:
    assert parse(text) is not None


def test_of_two_attributes_the_first_counts() -> None:
    page = parse('<img alt="one" ALT="two">')
    assert page.img is not None
    assert page.img["alt"] == "one"
    assert page.repeated == ["alt"]


@pytest.mark.parametrize("name", ["div", "span", "a href=x", "button", "label", "ul"])
def test_a_page_nested_without_end_is_checked_all_the_same(name: str) -> None:
    html = f"<html lang=en><body>{f'<{name}>' * 3000}x"
    assert list(check_page(html, file="deep.html", own=False))


def test_attributes_are_texts() -> None:
    page = parse('<p class="a b" headers="c d">x')
    assert page.p is not None
    assert page.p["class"] == "a b"
