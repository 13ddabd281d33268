"""Every page in every look, opened once: what the engines say, and whether all of it can be seen.

The pages are visited side by side in one browser, so that both processors have work.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
GUIDES = ("fbss-guide", "hot-and-cold", "teach-back-card")
TAGS = tuple(os.environ.get("FBSS_TAGS", "en es ar zh-Hans").split())
"""The four whose scripts and directions differ most; FBSS_TAGS names others."""
PSEUDO = ("en-XA", "ar-XB")
OTHERS = ("index.html", "accessibility.html")


def pages_of(tag: str) -> list[str]:
    """Name the pages of a locale."""
    return [f"{tag}/{name}" for name in (*(f"{g}/index.html" for g in GUIDES), *OTHERS)]


PAGES = ["index.html", *(page for tag in TAGS for page in pages_of(tag))]
TEST_PAGES = [page for tag in PSEUDO for page in pages_of(tag)]

SMALL = {"width": 320, "height": 640}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"contrast": "more"},
    "forced colours": {"forced_colors": "active"},
    "320 pixels": {"viewport": SMALL},
    # 1280 by 1024 pixels at 400 %, and the dark, as the smallest page that there is.
    "400 % zoom": {"viewport": {"width": 320, "height": 256}, "color_scheme": "dark"},
    "print": {"media": "print"},
}
USUAL: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 800},
    "color_scheme": "light",
    "contrast": "no-preference",
    "forced_colors": "none",
    "media": "screen",
}
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"
)
"""WCAG 2.2, 1.4.12."""
LARGE = "html { font-size: 225% !important }"
"""WCAG 2.2, 1.4.4: the theme's own size, twice."""

PLAIN_LOOKS = ("light", "320 pixels")
LOOKS_OF = {page: tuple(LOOKS) for page in PAGES} | dict.fromkeys(TEST_PAGES, PLAIN_LOOKS)
JOBS = [(page, look) for page, looks in LOOKS_OF.items() for look in looks]

# WCAG 2.2 A and AA, and what axe knows beyond them, but not what it only advises.
_AXE = """axe.run(document, {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a",
    "wcag21aa", "wcag22aa", "best-practice"]}}).then(found => found.violations.map(
    v => [v.id, ...v.nodes.slice(0, 3).map(n => n.html.slice(0, 120))].join(" | ")))"""
_ACE = """new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]).then(report =>
    report.results.filter(r => r.value[1] === "FAIL").map(
    r => [r.ruleId, r.message, r.snippet.slice(0, 160)].join(" | ")))"""
# A policy can stand nowhere else in a page that is read from a folder.
_ACE_FALSE = ("element_attribute_deprecated", "http-equiv")

# Text that a box cuts off; the head of a table in blocks is for ears only.
LOST = """() => [...document.querySelectorAll("body *")].filter(e => {
    const s = getComputedStyle(e);
    if (e.closest(".stacks thead, svg") || s.display === "inline") return false;
    const hides = v => v === "hidden" || v === "clip";
    return (hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1)
        || (hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1)
        || (s.textOverflow === "ellipsis");
}).map(e => e.outerHTML.slice(0, 100))"""
WIDE = """() => { const root = document.documentElement;
    return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll("body *")]
        .filter(e => !e.closest(".scrolls, .stacks thead"))
        .filter(e => { const box = e.getBoundingClientRect();
            return box.right > root.clientWidth + 1 || box.left < -1 })
        .map(e => e.outerHTML.slice(0, 90)) }"""


@dataclass
class Seen:
    """What was found on a page in one look."""

    axe: list[str] = field(default_factory=list)
    ace: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    spaced: list[str] = field(default_factory=list)
    large: list[str] = field(default_factory=list)


Audit = dict[tuple[str, str], Seen]


def audit(
    program: str, site: Path, ace: str, wanted: Mapping[str, Sequence[str]] = LOOKS_OF
) -> Audit:
    """Visit pages in their looks. `ace` is the source of the second engine, or ''."""
    # Playwright's other tests have a loop of their own in this thread.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(_visit_all(program, site, ace, wanted))).result()


async def _visit_all(
    program: str, site: Path, ace: str, wanted: Mapping[str, Sequence[str]]
) -> Audit:
    from playwright.async_api import async_playwright

    found: Audit = {}
    waiting = iter(wanted.items())
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=ARGUMENTS)

        async def work() -> None:
            for page, looks in waiting:
                found.update(await _visit(browser, site, page, looks, ace))

        await asyncio.gather(*(work() for _ in range(1 + (os.cpu_count() or 1))))
        await browser.close()
    return found


async def _visit(browser: Any, site: Path, name: str, looks: Sequence[str], ace: str) -> Audit:
    """Open a page once, and show it in one look after the other."""
    said: list[str] = []
    asked: list[str] = []
    context = await browser.new_context(reduced_motion="reduce")
    try:
        page = await context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        await page.goto((site / name).as_uri())
        await page.evaluate("() => document.fonts.ready.then(() => null)")
        await page.evaluate(axe_source())
        if ace:
            await page.evaluate(f"() => {{ {ace}; window.ace = ace; }}")
        found = {(name, look): await _look(page, look, ace) for look in looks}
    finally:
        await context.close()
    for seen in found.values():
        seen.said, seen.asked = said, asked
    return found


async def _look(page: Any, look: str, ace: str) -> Seen:
    settings = {**USUAL, **LOOKS[look]}
    await page.set_viewport_size(settings.pop("viewport"))
    await page.emulate_media(**settings)
    seen = Seen(axe=await page.evaluate(_AXE))
    if ace:
        said = await page.evaluate(_ACE)
        seen.ace = [text for text in said if not all(part in text for part in _ACE_FALSE)]
    seen.wide = await page.evaluate(WIDE)
    seen.lost = await page.evaluate(LOST)
    seen.spaced = await _restyled(page, SPACING)
    seen.large = await _restyled(page, LARGE)
    return seen


async def _restyled(page: Any, css: str) -> list[str]:
    """Put in a reader's style sheet, see what is lost by it, and take it out again."""
    put = "css => { const s = new CSSStyleSheet(); s.replaceSync(css);"
    await page.evaluate(f"{put} document.adoptedStyleSheets = [s]; }}", css)
    lost = [*await page.evaluate(WIDE), *await page.evaluate(LOST)]
    await page.evaluate("() => { document.adoptedStyleSheets = [] }")
    return lost


def axe_source() -> str:
    """Give axe-core, which a Python package brings along."""
    import axe_playwright_python

    (path,) = Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")
    return path.read_text(encoding="utf-8")
