"""Markers that a style sheet writes out are said in a way that WeasyPrint can draw."""

from __future__ import annotations

import pytest
from tagkit import tags_of

from fbss_publish.render.pdf import render_pdf
from fbss_publish.render.pdf_tags.markers import without_marker_content

ALIKE = [
    "p { color: red }",
    "li { content: 'x' }",
    "li::before { content: '– ' }",
    "/* ::marker */ p { margin: 0 }",
]
SAID = [
    ('li::marker { content: "✓ " }', 'li{list-style-type:"✓ "}'),
    ("li::marker { content: 'a' 'b' !important }", 'li{list-style-type:"ab" !important}'),
    ("ul.x > li::marker{content:'\\22'}", 'ul.x > li{list-style-type:"\\22 "}'),
    ("::marker { content: '+' }", '*{list-style-type:"+"}'),
    ("li::marker { content: none }", "li{list-style-type:none}"),
    ('a li::marker, b li::marker { content: "– " }', 'a li, b li{list-style-type:"– "}'),
    ('@media print { li::marker { content: "✓" } }', 'li{list-style-type:"✓"}'),
    (
        'li::marker { content: "(" counter(list-item, lower-roman) ") " }',
        '@counter-style fbss-marker-1{system:extends lower-roman;prefix:"(";suffix:") "}'
        "li{list-style-type:fbss-marker-1}",
    ),
]
LOST = [
    'li::marker { content: counters(list-item, ".") }',
    "li::marker { content: attr(data-x) }",
    "li::marker { content: counter(other) }",
    "li::marker { content: url(a.png) }",
]


@pytest.mark.parametrize("css", ALIKE)
def test_other_rules_stay(css: str):
    written, lost = without_marker_content(css)
    assert "".join(written.split()) == "".join(css.split())
    assert lost == ()


@pytest.mark.parametrize(("css", "expected"), SAID)
def test_a_marker_is_said_otherwise(css: str, expected: str):
    written, lost = without_marker_content(css)
    assert expected in written
    assert "content" not in written
    assert lost == ()


@pytest.mark.parametrize("css", LOST)
def test_what_cannot_be_said_is_told(css: str):
    written, (lost,) = without_marker_content(css)
    assert "content" not in written
    assert "is not drawn; use @counter-style" in lost


def test_the_colour_of_a_marker_stays():
    written, _ = without_marker_content("li::marker { color: red; content: '*'; font-weight: 700 }")
    assert "color: red" in written
    assert "font-weight: 700" in written


@pytest.mark.parametrize("where", ["page", "style sheet"])
def test_both_kinds_of_style_sheet(where: str):
    css = 'li::marker { content: "✓ " }'
    style = f"<style>{css}</style>" if where == "page" else ""
    html = f'<html lang="en"><title>T</title>{style}<h1>T</h1><ul><li>One</ul></html>'
    sheet = render_pdf(html, css if where == "style sheet" else "", name="x")
    assert [tag.text for tag in tags_of(sheet.data).of("Lbl")] == ["✓ "]
    assert sheet.warnings == ()


def test_a_lost_marker_is_a_warning():
    html = '<html lang="en"><title>T</title><h1>T</h1><ol><li>One</ol></html>'
    sheet = render_pdf(html, "li::marker { content: attr(x) }", name="x")
    assert len(sheet.warnings) == 1
    assert "“attr(x)” is not drawn" in sheet.warnings[0]
