"""The cascade, as far as a file decides it."""

from __future__ import annotations

import pytest

from fbss_publish.check.html.parse import parse
from fbss_publish.check.html.style import PLAIN, Look, Styles, applies
from fbss_publish.check.html.tree import Tree
from fbss_publish.check.html.view import View


def colour_of(css: str, html: str) -> str | None:
    """Give the colour of the element with the id x."""
    view = View(parse(f"<html><style>{css}</style><body>{html}</body></html>"))
    return view.styles.value(view.tree.ids["x"], "color")


WINS = [
    ("p { color: red }", '<p id="x">a', "red"),
    ("p { color: red } p { color: blue }", '<p id="x">a', "blue"),
    ("#x { color: red } p { color: blue }", '<p id="x">a', "red"),
    (".a { color: red } p { color: blue }", '<p id="x" class="b a">a', "red"),
    ("p { color: red !important } #x { color: blue }", '<p id="x">a', "red"),
    ("p { color: red }", '<p id="x" style="color: blue">a', "blue"),
    ("p { color: red !important }", '<p id="x" style="color: blue">a', "red"),
    ("div p { color: red }", '<div><section><p id="x">a', "red"),
    ("div > p { color: red }", '<div><section><p id="x">a', None),
    ("h2 + p { color: red }", '<h2>a</h2><p id="x">a', "red"),
    ("h2 ~ p { color: red }", '<h2>a</h2><div></div><p id="x">a', "red"),
    ("h2 + p { color: red }", '<h2>a</h2><div></div><p id="x">a', None),
    ("p:first-child { color: red }", '<div><p id="x">a</p></div>', "red"),
    ("p:not(.a) { color: red }", '<p id="x" class="a">a', None),
    ("p:is(.a, .b) { color: red }", '<p id="x" class="b">a', "red"),
    ("[data-a] { color: red }", '<p id="x" data-a>a', "red"),
    ("a[href^='http'] { color: red }", '<a id="x" href="https://a.b">a</a>', "red"),
    ("p:hover { color: red }", '<p id="x">a', None),
    ("p::before { color: red }", '<p id="x">a', None),
    ("p:unheard-of { color: red }", '<p id="x">a', None),
    ("div { color: red }", '<div><p id="x">a', "red"),
    ("div { color: red } p { color: inherit }", '<div><p id="x">a', "red"),
    (":root { --a: red } p { color: var(--a) }", '<p id="x">a', "red"),
    (":root { --a: red } div { --a: blue } p { color: var(--a) }", '<div><p id="x">a', "blue"),
    ("p { color: var(--gone, green) }", '<p id="x">a', "green"),
    ("p { color: var(--a) } :root { --a: var(--b); --b: red }", '<p id="x">a', "red"),
    ("p { color: var(--a) } :root { --a: var(--a) }", '<p id="x">a', None),
    ("@media print { p { color: red } }", '<p id="x">a', None),
    ("@media (min-width: 40em) { p { color: red } }", '<p id="x">a', "red"),
    ("@media (max-width: 40em) { p { color: red } }", '<p id="x">a', None),
    ("@media (prefers-color-scheme: dark) { p { color: red } }", '<p id="x">a', None),
    ("p { color: red", '<p id="x">a', "red"),
    ("p { color } q { }", '<p id="x">a', None),
]


@pytest.mark.parametrize(("css", "html", "expected"), WINS)
def test_the_declaration_that_wins(css: str, html: str, expected: str | None) -> None:
    assert colour_of(css, html) == expected


def test_a_look_has_its_own_rules() -> None:
    html = "<style>@media print { p { color: red } }</style><p>a"
    tree = Tree(parse(html))
    assert Styles(tree, Look("print")).value(tree.of("p")[0], "color") == "red"
    assert Styles(tree).value(tree.of("p")[0], "color") is None


@pytest.mark.parametrize(
    ("media", "look", "expected"),
    [
        ("", PLAIN, True),
        ("all", PLAIN, True),
        ("only screen and (min-width: 600px)", PLAIN, True),
        ("screen, print", PLAIN, True),
        ("print", Look("print"), True),
        ("(prefers-contrast: more)", PLAIN, False),
        ("(prefers-contrast: more)", Look(prefers=frozenset({"prefers-contrast:more"})), True),
        ("(orientation: landscape)", PLAIN, False),
        ("not print", PLAIN, False),
    ],
)
def test_media_queries(media: str, look: Look, *, expected: bool) -> None:
    assert applies(media, look) is expected
