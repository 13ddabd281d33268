"""A link is one stop for a keyboard, says its own words, and covers no other link."""

from __future__ import annotations

from itertools import combinations

from tagkit import Annotation, Tag, tags_of

from fbss_publish.render.pdf import render_pdf

PAGE = '<html lang="en"><title>T</title><style>@page{{size:a6}}</style><h1>T</h1>{}</html>'
WRAPS = '<p style="width: 9em">{}</p>'
ONE = '<a href="https://example.org/{0}">the {0} long link of many words</a>'


def links(body: str) -> list[Tag]:
    return tags_of(render_pdf(PAGE.format(body), "", name="x").data).of("Link")


def annotations(body: str) -> list[Annotation]:
    return [annotation for link in links(body) for annotation in link.annotations]


def test_a_link_on_some_lines_is_one_with_its_rectangles():
    (annotation,) = annotations(WRAPS.format(ONE.format("first")))
    assert annotation.corners >= 2
    assert annotation.contents == "the first long link of many words"


def test_a_link_with_parts_on_one_line_is_one_rectangle():
    body = '<p><a href="https://example.org/"><b>two</b> <i>parts</i> <code>more</code></a></p>'
    (annotation,) = annotations(body)
    assert annotation.corners == 0
    assert annotation.contents == "two parts more"


def test_no_rectangle_covers_another_link():
    found = annotations(WRAPS.format(" ".join(ONE.format(n) for n in ("first", "second", "third"))))
    assert {a.contents.split()[1] for a in found} == {"first", "second", "third"}
    for one, two in combinations(found, 2):
        if one.target != two.target:
            assert shared(one, two, 0) <= 1 or shared(one, two, 1) <= 1.5


def shared(one: Annotation, two: Annotation, axis: int) -> float:
    """Give how much of one axis two rectangles share, in points."""
    first, second = sorted(one.rectangle[axis::2]), sorted(two.rectangle[axis::2])
    return min(first[1], second[1]) - max(first[0], second[0])


def test_every_link_is_printed_and_named():
    body = '<p><a href="https://example.org/">x</a> <a href="#y">y</a></p><p id="y">z</p>'
    assert [(a.flags, a.contents) for a in annotations(body)] == [(4, "x"), (4, "y")]


def test_a_picture_link_is_named_by_its_alternative():
    picture = (
        "data:image/png;base64,"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOIAgAAXABb2LRWWgAAAABJRU5ErkJggg=="
    )
    body = f'<p><a href="https://example.org/"><img src="{picture}" alt="Home"> page</a></p>'
    (annotation,) = annotations(body)
    assert annotation.contents == "Home page"


def test_a_link_around_blocks_can_be_pressed():
    (annotation,) = annotations('<a href="https://example.org/"><p>One</p><p>Two</p></a>')
    left, bottom, right, top = annotation.rectangle
    assert abs(right - left) > 10
    assert abs(top - bottom) > 20
