"""The pages in a browser: axe, small screens, the dark, the keyboard, and no script at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

GUIDES = ("fbss-guide", "hot-and-cold", "teach-back-card")
TAGS = ("en", "es", "ar", "zh-Hans")
PAGES = ["index.html", *(f"{tag}/{guide}/index.html" for tag in TAGS for guide in GUIDES)]
# WCAG 2.2 A and AA, and what axe knows beyond them, but not what it only advises.
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@contextmanager
def opened(chromium: Any, site: Path, name: str, **settings: Any) -> Iterator[Any]:
    """Open a page, and make sure that the console stays silent and nothing is fetched."""
    context = chromium.new_context(**settings)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / name).as_uri())
    try:
        yield page
        assert said == []
        assert [url for url in asked if not url.startswith(site.as_uri())] == []
    finally:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(chromium: Any, site: Path, name: str, scheme: str):
    assert violations(chromium, site, name, color_scheme=scheme) == []


@pytest.mark.parametrize("name", ["index.html", "es/teach-back-card/index.html"])
def test_axe_finds_nothing_on_a_small_screen(chromium: Any, site: Path, name: str):
    assert violations(chromium, site, name, viewport={"width": 320, "height": 640}) == []


def violations(chromium: Any, site: Path, name: str, **settings: Any) -> list[tuple[str, Any]]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with opened(chromium, site, name, **settings) as page:
        found = axe.Axe().run(page, options=RULES).response["violations"]
    return [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_on_a_small_screen(chromium: Any, site: Path, name: str):
    """WCAG 2.2, 1.4.10 Reflow: 320 CSS pixels."""
    with opened(chromium, site, name, viewport={"width": 320, "height": 640}) as page:
        wide = page.evaluate(
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert wide[0] <= wide[1], page.evaluate(
            "() => [...document.querySelectorAll('body *')]"
            ".filter(e => e.getBoundingClientRect().right > 321"
            " || e.getBoundingClientRect().left < -1).map(e => e.outerHTML.slice(0, 90))"
        )


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("tag", TAGS)
def test_more_space_between_letters_still_fits(chromium: Any, site: Path, tag: str, width: int):
    """WCAG 2.2, 1.4.4 Resize Text (640 pixels are 1280 at 200 %) and 1.4.12 Text Spacing."""
    name = f"{tag}/fbss-guide/index.html"
    with opened(chromium, site, name, viewport={"width": width, "height": 640}) as page:
        page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            " word-spacing: 0.16em !important }"
        )
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("tag", TAGS)
def test_the_skip_link(chromium: Any, site: Path, tag: str):
    with opened(chromium, site, f"{tag}/fbss-guide/index.html") as page:
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.get_attribute("class") == "skip"
        page.wait_for_function("() => document.activeElement.getBoundingClientRect().top >= 0")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.localName") == "main"


@pytest.mark.parametrize("tag", TAGS)
def test_it_works_without_javascript(chromium: Any, site: Path, tag: str):
    name = f"{tag}/fbss-guide/index.html"
    with opened(chromium, site, name, java_script_enabled=False) as page:
        assert page.locator("main h1").is_visible()
        for entry in page.locator("nav.toc a").all():
            target = entry.get_attribute("href")
            assert page.locator(f"[id='{target[1:]}']").is_visible()
        other = page.locator("nav.switcher a").first
        wanted = other.get_attribute("hreflang")
        other.click()
        assert page.locator("html").get_attribute("lang") == wanted


@pytest.mark.parametrize(("tag", "direction"), [("es", "ltr"), ("ar", "rtl")])
def test_lines_start_on_the_readers_side(chromium: Any, site: Path, tag: str, direction: str):
    with opened(chromium, site, f"{tag}/fbss-guide/index.html") as page:
        style = "() => getComputedStyle(document.querySelector('main li'))"
        assert page.evaluate(f"{style}.direction") == direction
        side = "right" if direction == "rtl" else "left"
        box = page.evaluate(
            "() => { const e = document.querySelector('.urgent'); const s = getComputedStyle(e);"
            " return [s.borderLeftWidth, s.borderRightWidth].map(parseFloat) }"
        )
        assert (box[1] > box[0]) is (side == "right")


def test_the_printed_page_leaves_out_what_is_for_the_screen(chromium: Any, site: Path):
    with opened(chromium, site, "es/fbss-guide/index.html") as page:
        page.emulate_media(media="print")
        for part in (".skip", ".switcher", ".toc"):
            assert not page.locator(part).first.is_visible()
        assert page.locator(".draft-notice").is_visible()
        assert page.locator("main .urgent").first.is_visible()
