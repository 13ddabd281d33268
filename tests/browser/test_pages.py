"""The pages in use: the keyboard, no script, mirrored scripts, small tables, own fonts, paper."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from audit import PAGES, SMALL, TAGS

pytestmark = pytest.mark.browser

GUIDE_PAGES = [f"{tag}/fbss-guide/index.html" for tag in TAGS]


@contextmanager
def opened(chromium: Any, site: Path, name: str, **settings: Any) -> Iterator[Any]:
    """Open a page."""
    context = chromium.new_context(**settings)
    page = context.new_page()
    page.goto((site / name).as_uri())
    page.evaluate("() => document.fonts.ready.then(() => null)")
    try:
        yield page
    finally:
        context.close()


# The keyboard -----------------------------------------------------------------------------

FOCUSED = """() => { const e = document.activeElement, s = getComputedStyle(e);
    const boxes = [...e.getClientRects()], box = boxes[0];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    return {
        index: [...document.querySelectorAll("*")].indexOf(e), html: e.outerHTML.slice(0, 90),
        outline: s.outlineStyle === "none" ? 0 : parseFloat(s.outlineWidth),
        inside: box.top > -1 && box.bottom < innerHeight + 1,
        uncovered: top !== null && (e.contains(top) || top.contains(e)),
    } }"""
STOPS = """() => [...document.querySelectorAll("a[href], [tabindex='0']")]
    .filter(e => e.getClientRects().length).length"""


@pytest.mark.parametrize(
    "name", [*GUIDE_PAGES, "index.html", "ar/index.html", "zh-Hans/accessibility.html"]
)
def test_the_keyboard_reaches_everything_in_order(chromium: Any, site: Path, name: str):
    """WCAG 2.2, 2.1.1 Keyboard, 2.4.3 Focus Order, 2.4.7 Focus Visible, 2.4.11 Not Obscured."""
    settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
    with opened(chromium, site, name, **settings) as page:
        wanted = page.evaluate(STOPS)
        stops = []
        for _ in range(wanted):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(FOCUSED))
    order = [stop["index"] for stop in stops]
    assert order == sorted(set(order))
    assert [stop["html"] for stop in stops if stop["outline"] < 2] == []
    assert [stop["html"] for stop in stops if not (stop["inside"] and stop["uncovered"])] == []


@pytest.mark.parametrize("tag", TAGS)
def test_the_skip_link(chromium: Any, site: Path, tag: str):
    settings = {"reduced_motion": "reduce"}
    with opened(chromium, site, f"{tag}/fbss-guide/index.html", **settings) as page:
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.get_attribute("class") == "skip"
        assert link.bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.localName") == "main"


@pytest.mark.parametrize("tag", TAGS)
def test_it_works_without_javascript(chromium: Any, site: Path, tag: str):
    name = f"{tag}/fbss-guide/index.html"
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / name).as_uri())
    assert page.locator("main h1").is_visible()
    for entry in page.locator("nav.toc a").all():
        target = entry.get_attribute("href")
        assert page.locator(f"[id='{target[1:]}']").is_visible()
    other = page.locator("nav.switcher a").first
    wanted = other.get_attribute("hreflang")
    other.click()
    assert page.locator("html").get_attribute("lang") == wanted
    page.locator("nav.trail a").click()
    assert page.url == (site / wanted / "index.html").as_uri()
    context.close()


# Right to left ----------------------------------------------------------------------------

# How far each part is from the side where lines start, and where its thick edge is.
GEOMETRY = """([rtl, parts]) => parts.map(part => {
    const e = document.querySelector(part), box = e.getBoundingClientRect();
    const s = getComputedStyle(e), width = document.documentElement.clientWidth;
    const edges = [s.borderLeftWidth, s.borderRightWidth].map(parseFloat);
    return [part, Math.round(rtl ? width - box.right : box.left),
        ...(rtl ? edges.reverse() : edges)];
})"""
PARTS = [
    ".switcher li", ".trail li", "main h1", ".draft-notice", ".toc", ".body > section",
    ".urgent", ".callout", "main li", "th", ".trust dl",
]  # fmt: skip


@pytest.mark.parametrize("width", [390, 1280])
def test_arabic_is_the_mirror_of_spanish(chromium: Any, site: Path, width: int):
    found = {}
    for tag in ("es", "ar"):
        settings = {"viewport": {"width": width, "height": 900}}
        with opened(chromium, site, f"{tag}/fbss-guide/index.html", **settings) as page:
            found[tag] = page.evaluate(GEOMETRY, [tag == "ar", PARTS])
            assert page.evaluate("() => getComputedStyle(document.body).direction") == (
                "rtl" if tag == "ar" else "ltr"
            )
    for spanish, arabic in zip(found["es"], found["ar"], strict=True):
        assert spanish == pytest.approx(arabic, abs=2) or spanish[1:] == pytest.approx(
            arabic[1:], abs=2
        ), (spanish, arabic)


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_a_drawing_is_never_mirrored(chromium: Any, site: Path, tag: str):
    """Left and right of the body stay where they are, whatever the direction of the text."""
    place = """() => { const svg = document.querySelector("figure svg").getBoundingClientRect();
        const bone = document.querySelector("figure .bone").getBoundingClientRect();
        return (bone.left - svg.left) / svg.width }"""
    with opened(chromium, site, f"{tag}/fbss-guide/index.html") as page:
        assert page.evaluate(place) == pytest.approx(0.48, abs=0.02)


# Tables on a small screen -----------------------------------------------------------------

ROLES = ("table", "row", "columnheader", "rowheader", "cell")


def roles(context: Any, page: Any) -> dict[str, int]:
    """Count what assistive technology is told of tables."""
    session = context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    said = [node["role"]["value"] for node in nodes if not node["ignored"]]
    return {role: said.count(role) for role in ROLES}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("guide", ["fbss-guide", "teach-back-card", "hot-and-cold"])
def test_a_table_in_blocks_is_still_a_table(chromium: Any, site: Path, tag: str, guide: str):
    counts, shown = [], []
    for width in (1280, 320):
        context = chromium.new_context(viewport={**SMALL, "width": width})
        page = context.new_page()
        page.goto((site / tag / guide / "index.html").as_uri())
        counts.append(roles(context, page))
        shown.append(page.evaluate("() => getComputedStyle(document.querySelector('td')).display"))
        context.close()
    assert shown == ["table-cell", "block"]
    assert counts[0] == counts[1]
    assert counts[0]["columnheader"] >= 2


def test_each_cell_in_blocks_says_its_heading(chromium: Any, site: Path):
    said = """() => [...document.querySelectorAll("#choices tbody tr:first-child td")].map(
        e => getComputedStyle(e, "::before").content)"""
    with opened(chromium, site, "en/fbss-guide/index.html", viewport=SMALL) as page:
        assert page.evaluate(said) == ['"How it may help"', '"Ask first"']
    with opened(chromium, site, "en/fbss-guide/index.html") as page:
        assert page.evaluate(said) == ["none", "none"]


# Fonts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_every_letter_comes_from_the_pages_own_fonts(chromium: Any, site: Path, name: str):
    context = chromium.new_context()
    page = context.new_page()
    page.goto((site / name).as_uri())
    page.evaluate("() => document.fonts.ready.then(() => null)")
    session = context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "body, body *"})
    foreign = {}
    for node in found["nodeIds"]:
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        foreign.update({font["familyName"]: node for font in fonts if not font["isCustomFont"]})
    context.close()
    assert foreign == {}


# Paper ------------------------------------------------------------------------------------

# In points; the first paragraph of a page is a list of the main points.
PRINTED = {"h1": 19, ".body h2": 15.5, ".body h3": 12.5, ".body p": 12, ".draft-notice p": 11}
SIZES = """parts => parts.map(part => { const s = getComputedStyle(document.querySelector(part));
    return [part, parseFloat(s.fontSize) * 72 / 96, s.color] })"""


def test_the_printed_page_looks_like_the_handout(chromium: Any, site: Path):
    with opened(chromium, site, "es/fbss-guide/index.html", color_scheme="dark") as page:
        page.emulate_media(media="print")
        for part in (".skip", ".switcher", ".trail", ".toc"):
            assert not page.locator(part).first.is_visible()
        assert page.locator(".draft-notice").is_visible()
        assert page.locator("main .urgent").first.is_visible()
        sizes = {part: size for part, size, _ in page.evaluate(SIZES, list(PRINTED))}
        assert sizes == pytest.approx(PRINTED, abs=0.1)
        ink = page.evaluate(SIZES, ["main .body li"])[0][2]
        assert ink == "rgb(27, 27, 27)"
        assert (
            page.evaluate("() => getComputedStyle(document.querySelector('dl')).columnCount") == "2"
        )


# Pictures ---------------------------------------------------------------------------------

SHOTS = {
    "phone": {"viewport": {"width": 390, "height": 844}},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("shot", SHOTS)
def test_a_picture_of_each_page(chromium: Any, site: Path, tmp_path: Path, name: str, shot: str):
    """Keep pictures for people to look at, in FBSS_SHOTS; and see that nothing is blank."""
    folder = Path(os.environ.get("FBSS_SHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name.removesuffix('.html').replace('/', '-')}-{shot}.png"
    with opened(chromium, site, name, **SHOTS[shot]) as page:
        page.screenshot(path=target, full_page=True)
    assert target.stat().st_size > 10_000
