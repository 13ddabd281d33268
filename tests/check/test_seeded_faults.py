"""Faults put into pages that a build made: each is found without a browser, sound pages are not.

The pages are those of this repository's guide in its four languages. A fault is an edit of the
finished page; the test fails too when the edit no longer finds its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from fbss_publish.build.editions import Prepared, original_of, setting_of
from fbss_publish.build.gather import read_guides, read_inputs
from fbss_publish.build.outputs import neighbours
from fbss_publish.catalog.translate import Rules, translate
from fbss_publish.check.html.parse import parse
from fbss_publish.check.html.view import View
from fbss_publish.check.registry import PAGE_RULES
from fbss_publish.check.rule import PageSubject
from fbss_publish.check.run import check_page
from fbss_publish.domain.locale import Locale
from fbss_publish.project import load_project
from fbss_publish.render.page import render_page

ROOT = Path(__file__).parent.parent.parent
LOCALES = ("en", "es", "ar", "zh-Hans")
TRANSLATED = LOCALES[1:]
RULES = {rule.code: rule for rule in PAGE_RULES}


@cache
def original() -> View:
    """Give the page in the source language."""
    project = load_project(ROOT)
    (guide,) = read_guides(project, ["fbss-guide"])
    return original_of(project, guide, release=False)


@cache
def made(tag: str) -> tuple[str, Locale]:
    """Give the page of the guide in a language, as a build makes it."""
    project = load_project(ROOT)
    (guide,) = read_guides(project, ["fbss-guide"])
    inputs = read_inputs(project, tag, [guide.id])
    catalog = inputs.catalogs.get(guide.id)
    rules = Rules(policy=project.release, release=False)
    edition = translate(guide, inputs.locale, catalog, inputs.ledger, rules)
    prepared = Prepared(edition=edition, setting=setting_of(project, edition, inputs), findings=())
    built = {(guide.id, other) for other in LOCALES}
    setting = neighbours(project, prepared, built, project.papers)
    return render_page(edition, setting).html, inputs.locale


# A fault: its name, the languages, what is edited (a pattern), what comes instead, the code.
Fault = tuple[str, tuple[str, ...], str, str, str]
ALL = LOCALES
FAULTS: tuple[Fault, ...] = (
    ("language lost", ALL, r'<html lang="[^"]+"', "<html", "page-language"),
    ("another language said", ALL, r'<html lang="[^"]+"', '<html lang="fr"', "page-language"),
    ("no language at all said", ALL, r'<html lang="[^"]+"', '<html lang="spanish"', "language-tag"),
    ("left to right in Arabic", ("ar",), r'(<html lang="ar") dir="rtl"', r'\1 dir="ltr"',
     "page-direction"),
    ("right to left in Chinese", ("zh-Hans",), r'(<html [^>]*)dir="ltr"', r'\1dir="rtl"',
     "page-direction"),
    ("title lost", ALL, r"<title>[^<]+</title>\n", "", "page-title"),
    ("title is a file's name", ALL, r"<title>[^<]+</title>", "<title>index.html</title>",
     "page-title"),
    ("title of another page", ALL, r"<title>[^<]+</title>", "<title>Welcome 2027</title>",
     "title-heading"),
    ("name of the drawing lost", ALL,
     r'(?s)aria-labelledby="fig[^"]+"(.*?<title id="fig-spine-title">)[^<]+', r"\1",
     "drawing-name"),
    ("picture without alternative", ALL, r"(<figcaption)", r'<img src="a.png">\1',
     "image-alternative"),
    ("alternative is a file's name", ALL, r"(<figcaption)", r'<img src="a.png" alt="a.png">\1',
     "image-alternative"),
    ("alternative not translated", TRANSLATED, r'(<title id="fig-spine-title">)[^<]+',
     r"\1Side view of part of the lower spine", "alternative-translated"),
    ("heading became a paragraph", TRANSLATED, r'(id="get-help"[^>]*>\s*)<h2>([^<]+)</h2>',
     r"\1<p>\2</p>", "outline-changed"),
    ("heading of another level", TRANSLATED, r'(id="causes"[^>]*>\s*)<h2>([^<]+)</h2>',
     r"\1<h3>\2</h3>", "outline-changed"),
    ("level left out", ALL, r'(id="summary"[^>]*>\s*)<h2>([^<]+)</h2>', r"\1<h4>\2</h4>",
     "heading-order"),
    ("two main headings", ALL, r"(<h1>[^<]+</h1>)", r"\1\1", "heading-order"),
    ("empty heading", ALL, r'(id="causes"[^>]*>\s*<h2>)[^<]+', r"\1", "heading-name"),
    ("list flattened", TRANSLATED, r'(?s)(id="call-emergency".*?)<ul>(.*?)</ul>', r"\1<p>\2</p>",
     "structure-changed"),
    ("a sign of danger lost", TRANSLATED, r'(?s)(id="call-emergency".*?)<li>[^<]+</li>', r"\1",
     "structure-changed"),
    ("text between items", ALL, r"(<ul>)(\s*<li>)", r"\1x\2", "list-structure"),
    ("list of hyphens", ALL, r"(<figcaption)", r"<p>- a<br>- b</p>\1", "fake-list"),
    ("header row lost", TRANSLATED, r'(?s)(id="choices".*?)<thead>.*?</thead>', r"\1",
     "structure-changed"),
    ("header of nothing", ALL, r'<th scope="row">([^<]+)</th>(?s:.*?)</tr>',
     r'<th scope="row">\1</th></tr>', "header-cell"),
    ("header without scope", ALL, r'<th scope="col">', "<th>", "table-headers"),
    ("a cell lost", ALL, r"(?s)(<tbody>.*?)<td[^>]*>[^<]+</td>", r"\1", "ragged-table"),
    ("caption lost", ALL, r"<caption>[^<]+</caption>", "", "table-headers"),
    ("header cell emptied", ALL, r'(<th scope="col">)[^<]+', r"\1", "empty-header-cell"),
    ("headers of nothing", ALL, r"<td", '<td headers="gone"', "headers-attribute"),
    ("link to nothing", ALL, r'href="#get-help"', 'href="#gone"', "dangling-reference"),
    ("link to something else", TRANSLATED, r'(?s)(<li data-safety.*?)href="#get-help"',
     r'\1href="#words"', "structure-changed"),
    ("link without words", ALL, r'(<a href="#term-disc">)[^<]+', r"\1", "link-text"),
    ("“here” in Spanish", ("es",), r'(<a href="#term-disc">)[^<]+', r"\1haga clic aquí",
     "link-text"),
    ("“here” in Arabic", ("ar",), r'(<a href="#term-disc">)[^<]+', r"\1اضغط هنا", "link-text"),
    ("“here” in Chinese", ("zh-Hans",), r'(<a href="#term-disc">)[^<]+', r"\1点击这里",
     "link-text"),
    ("id twice", ALL, r'id="causes"', 'id="summary"', "duplicate-id"),
    ("landmark without a name", ALL, r'(<nav class="switcher") aria-label="[^"]+"', r"\1",
     "landmark-name"),
    ("aside without a name", ALL, r'(<aside[^>]*) aria-labelledby="[^"]+"', r"\1",
     "landmark-name"),
    ("main part lost", ALL, r"<main([^>]*)>((?s:.*))</main>", r"<div\1>\2</div>", "landmarks"),
    ("skip link lost", ALL, r'<a class="skip"[^>]*>[^<]+</a>', "", "skip-link"),
    ("ink too light", ALL, r"--ink-soft: #3d4650", "--ink-soft: #8a949e", "text-contrast"),
    ("accent too light in the dark", ALL, r"--accent: #9fd4ee", "--accent: #2a5a72",
     "contrast-looks"),
    ("ink too light on paper", ALL, r"(?s)(@media print.*?)--ink-soft: #3d4650",
     r"\1--ink-soft: #8a949e", "contrast-looks"),
    ("letters too small", ALL, r"(</style>)", r"body { font-size: 11px }\1", "legibility"),
    ("text justified", ALL, r"(</style>)", r"p { text-align: justify }\1", "legibility"),
    ("left instead of start", ALL, r"(</style>)", r"p { margin-left: 1em }\1", "logical-style"),
    ("outline of the focus lost", ALL, r"(?s):focus-visible \{[^}]*\}",
     "a:focus { outline: none }", "focus-visible"),
    ("order of the Tab key", ALL, r'<a href="#causes"', '<a tabindex="3" href="#causes"',
     "positive-tabindex"),
    ("page that leaves", ALL, r"(<title>)", r'<meta http-equiv="refresh" content="60">\1',
     "meta-refresh"),
    ("script", ALL, r"(</body>)", r"<script>alert(1)</script>\1", "active-content"),
    ("picture from elsewhere", ALL, r"(<figcaption)", r'<img src="https://x.org/a" alt="x">\1',
     "active-content"),
    ("zoom forbidden", ALL, r"initial-scale=1", "initial-scale=1, user-scalable=no",
     "viewport-zoom"),
    ("text that moves", ALL, r"(<figcaption)", r"<marquee>x</marquee>\1", "moving-text"),
    ("English left", ("es",), r"<p>No frote [^.<]*\.",
     "<p>Do not rub a swollen calf.", "english-left"),
    ("English left in Arabic", ("ar",), r"(<figcaption>)", r"\1please read this part first ",
     "foreign-language"),
    ("English left in Chinese", ("zh-Hans",), r"(<figcaption>)",
     r"\1please read this part first ", "foreign-language"),
    ("mark of the sources lost", ("es", "ar", "zh-Hans"), r'<dd lang="en"( dir="ltr")?>',
     '<dd lang="fr">', "part-language-fits"),
    ("direction of a part lost", ("ar",), r'<dd lang="en" dir="ltr">', '<dd lang="en">',
     "part-direction"),
    ("fever of another height", ("es",), r"38&nbsp;°C|38\u00a0°C", "39\u00a0°C", "page-numbers"),
    ("fever of another height in Chinese", ("zh-Hans",), r"38(?=\s*(?:&nbsp;|\u00a0)?\s*°C)", "35",
     "page-numbers"),
    ("fever of another height in Arabic", ("ar",), r"٣٨", "٣٩", "page-numbers"),
    ("warning not marked", TRANSLATED, r'<li data-safety="critical">', "<li>", "safety-marks"),
    ("warning lost", TRANSLATED, r'<li data-safety="critical">.*?</li>', "", "safety-marks"),
    ("phone number not isolated", ("ar",), r"(<figcaption>)", r"\1اتصل +1-800-555-0100 ",
     "bidi-isolation"),
    ("range not isolated", ("ar",), r"(<figcaption>)", r"\1من 10-20 دقيقة ", "bidi-isolation"),
    ("hidden direction control", ALL, r"(<figcaption>)", "\\1a\u202eb ", "page-characters"),
    ("soft hyphen", ALL, r"(<figcaption>)", "\\1a\u00adb ", "page-characters"),
    ("list of terms broken for paper", ALL, r"(?s)(<dl>\s*)(<dt id=.*?</dd>)",
     r"\1<div>\2</div>", "paper-hostile"),
    ("role with a slip", ALL, r'role="note"', 'role="nott"', "role-value"),
    ("property with a slip", ALL, r"<nav ([^>]*)aria-label", r"<nav \1aria-lable", "aria-known"),
    ("value that cannot be", ALL, r'aria-current="page"', 'aria-current="here"', "aria-value"),
    ("name on a bare element", ALL, r'<div class="body"', '<div class="body" aria-label="x"',
     "aria-allowed"),
    ("focus on what is hidden", ALL, r'<nav class="switcher"',
     '<nav aria-hidden="true" class="switcher"', "aria-hidden-focus"),
    ("field without a label", ALL, r"(<figcaption)", r"<input>\1", "field-name"),
    ("frame", ALL, r"(<figcaption)", r'<iframe src="x.html"></iframe>\1', "frame-name"),
    ("attribute twice", ALL, r"<main ", '<main class="x" class="y" ', "repeated-attribute"),
    ("switcher to a wrong language", ("es", "ar"), r'hreflang="en"( dir="ltr")?>',
     'hreflang="english">', "alternate-language"),
)  # fmt: skip


def _cases() -> Iterator[tuple[str, Fault]]:
    for fault in FAULTS:
        for tag in fault[1]:
            yield tag, fault


@pytest.mark.parametrize("tag", LOCALES)
def test_a_sound_page_is_silent(tag: str) -> None:
    html, locale = made(tag)
    assert list(check_page(html, file="page.html", locale=locale, original=original())) == []


@pytest.mark.parametrize(
    ("tag", "fault"), list(_cases()), ids=[f"{tag}-{fault[0]}" for tag, fault in _cases()]
)
def test_a_fault_is_found(tag: str, fault: Fault) -> None:
    html, locale = made(tag)
    _, _, pattern, instead, code = fault
    broken = re.sub(pattern, instead, html, count=1)
    assert broken != html, "the fault found no place in the page"
    subject = PageSubject(soup=parse(broken), locale=locale, original=original())
    assert list(RULES[code].check(subject))
