"""What a guide may not hold, and what it may."""

import pytest

from fbss_publish.errors import SourceError
from fbss_publish.source.forbidden import refuse_forbidden
from fbss_publish.source.parse import parse_html

SVG = '<svg viewBox="0 0 1 1"><title>T</title>{}</svg>'


@pytest.mark.parametrize(
    "html",
    [
        "<style>.draft-notice{display:none}</style>",
        '<p style="position:fixed">A</p>',
        '<base href="https://example.org/">',
        '<form action="https://example.org"><p>A</p></form>',
        '<a href="#x" ping="https://example.org">A</a>',
        SVG.format('<path fill="url(https://example.org/p.svg#a)"/>'),
        SVG.format("<path mask=\"URL( 'https://example.org/p.svg')\"/>"),
        SVG.format('<path fill="\\75rl(https://example.org)"/>'),
        SVG.format('<animate attributeName="href" values="javascript:x"/>'),
        SVG.format("<foreignObject></foreignObject>"),
        '<table><tr><th colspan="1000000">A</th></tr></table>',
        '<table><tr><th colspan="0">A</th></tr></table>',
    ],
)
def test_refused_with_its_line(html: str) -> None:
    with pytest.raises(SourceError) as caught:
        refuse_forbidden(parse_html(f"<p>A</p>\n{html}", "g.html").walk(), "g.html")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    "html",
    [
        SVG.format('<path fill="url(#a)" stroke="#123"/>'),
        '<table><tr><th colspan="2">A</th></tr></table>',
        '<p class="callout">Call url(x) now</p>',
    ],
)
def test_let_pass(html: str) -> None:
    refuse_forbidden(parse_html(html, "g.html").walk(), "g.html")
