"""What readers get, and what stays with the author."""

import pytest

from fbss_publish.render.view import without_notes


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p its-loc-note="Sleep.">Rest</p>', "<p>Rest</p>"),
        ('<td data-msgctxt="body" class="a">Back</td>', '<td class="a">Back</td>'),
        ('<text x="1" data-max-length="9">Disc</text>', '<text x="1">Disc</text>'),
        ('<span its-within-text="yes" translate="no">A</span>', '<span translate="no">A</span>'),
    ],
)
def test_notes_for_translators_are_not_published(html: str, expected: str) -> None:
    assert without_notes(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<section data-safety="critical" id="x">A</section>',
        '<p>Write its-loc-note="…" here</p>',
        '<p title="a > b">A</p>',
        '<div class="write-lines" data-lines="4"></div>',
    ],
)
def test_everything_else_stays(html: str) -> None:
    assert without_notes(html) == html
