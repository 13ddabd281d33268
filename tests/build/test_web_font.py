"""The finding about characters for which a page has no font."""

from __future__ import annotations

import pytest

from fbss_publish.build.glyphs import web_font_findings
from fbss_publish.domain.finding import Severity
from fbss_publish.render.page_text import page_text
from fbss_publish.render.webfonts import web_fonts
from kit import SPANISH, TinyProject, edition_of, guide_of

EDITION = edition_of(guide_of("<title>a</title><p>a</p>"), locale=SPANISH)


def findings(text: str, *families: str) -> list[str]:
    """Give what is said of a page that shows a text."""
    missing = web_fonts(page_text(f"<p>{text}</p>", "0123456789"), families).missing
    return [finding.text for finding in web_font_findings(EDITION, missing)]


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("plain", ("Noto Sans",)),
        ("español – “así”", ("Noto Sans",)),
        ("العربية and Latin", ("Noto Sans Arabic", "Noto Sans")),
        ("中文", ("Noto Sans", "Noto Sans CJK SC")),
        ("a\u200fb\u00adc\u2028d", ("Noto Sans",)),
        ("no\u00a0break", ("Noto Sans",)),
    ],
)
def test_is_silent(text: str, families: tuple[str, ...]):
    assert findings(text, *families) == []


@pytest.mark.parametrize(
    ("text", "families", "named"),
    [
        ("中文", ("Noto Sans",), "“中” (U+4E2D) “文” (U+6587)"),
        ("a \U0001f9ff", ("Noto Sans", "Noto Sans CJK SC"), "“\U0001f9ff” (U+1F9FF)"),
        ("a", ("No Such Family",), "“.” (U+002E)"),
    ],
)
def test_speaks(text: str, families: tuple[str, ...], named: str):
    (said,) = findings(text, *families)
    assert named in said
    assert "fbss-publish doctor" in said


def test_it_names_the_edition_and_holds_nothing():
    (finding,) = web_font_findings(EDITION, {"中"})
    assert (finding.code, finding.severity) == ("web-font", Severity.WARNING)
    assert (finding.locale, finding.file) == ("es", "source/piece.html")


def test_the_pages_of_this_project_have_all_their_fonts(built: TinyProject):
    codes = {finding["code"] for finding in built.manifest()["findings"]}
    assert "web-font" not in codes
