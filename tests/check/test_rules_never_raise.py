"""No rule raises, whatever it is given."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rulekit import SCRIPTS, catalog, page, pair, sheet, strong

from fbss_publish.check.registry import (
    CATALOG_RULES,
    HANDOUT_RULES,
    PAGE_RULES,
    PRESS_RULES,
    TRANSLATION_RULES,
)
from fbss_publish.check.rule import PressSubject, Problem

_TAGS = st.sampled_from([*SCRIPTS, "es", "fr", "de", "vi", "fil", "xx", "en-XA"])
_MORSELS = st.sampled_from(
    "1 20 ١٠ 1,000 1.5 ½ ² 五 十 万 two dos million مليون XIV May p.m. 1980s :00 .5 \u00a0 \u202e "
    "not no لا 不 {x} %s %(n)s <strong> </strong> <br/> <a1> &lt; < https://a.b a@b.c "
    "+1-800-555-0100 ? ؟ : mg 分钟 °C \ud800 \x00".split(" ")
)
_TEXT = st.one_of(st.text(max_size=60), st.lists(_MORSELS, max_size=12).map("".join),
                  st.lists(_MORSELS, max_size=12).map(" ".join))  # fmt: skip
_NAMES = st.sampled_from(
    "html head title body main nav h1 h3 a img svg table tr th td ul li dl dt dd p span script "
    "style link meta base object input caption label button select option details summary iframe "
    "audio marquee fieldset legend figure figcaption aside section bdi area math text".split()
)
_VALUES = st.one_of(st.text(max_size=12), st.sampled_from([
    "#a", "a b", "img", "//x", "ar", "", "list", "grid", "row", "option", "none", "true", "-1", "3",
    "color: #999; opacity: .5", "line-height: 1 !important", "display: none", "http://[", "0",
    "background: url(a) red", "font: 1px a", "rotate: 90deg", "99999999999", "a", "checkbox",
]))  # fmt: skip
_ATTRIBUTES = st.sampled_from(
    "id class lang dir href src srcset alt role aria-labelledby aria-label aria-hidden for scope "
    "data-state type rel style onclick headers http-equiv name tabindex aria-owns aria-checked "
    "aria-level aria-live aria-expanded aria-controls colspan rowspan autocomplete content "
    "disabled title value placeholder hidden xml:lang hreflang accesskey data-safety".split()
)


_CSS = st.lists(st.sampled_from([
    "p", ".a", "#b", ":root", "{", "}", "color: red;", "--a: var(--b);", "--b: var(--a);", ",", ">",
    "color: var(--a);", "@media print {", "@media (orientation: portrait) {", "transform: rotate(9",
    ":not(", ")", "[href=", "::before", "content: '", "font: bold 1em/2 x;", "outline: none;", "*",
    "background: linear-gradient(red, rgb(", "animation: x infinite;", "::marker", ":focus", "!",
]), max_size=20).map(" ".join)  # fmt: skip


@st.composite
def _html(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(0, 12))):
        name = draw(_NAMES)
        pairs = draw(st.lists(st.tuples(_ATTRIBUTES, _VALUES), max_size=3))
        attributes = "".join(f' {key}="{value}"' for key, value in pairs)
        closing = f"</{name}>" if draw(st.booleans()) else ""
        text = (
            draw(st.one_of(st.text(max_size=8), _CSS))
            if name == "style"
            else draw(st.text(max_size=8))
        )
        parts.append(f"<{name}{attributes}>{text}{closing}")
    return "".join(parts)


def _all_well(found: list[Problem]) -> None:
    assert all(problem.text for problem in found)


@settings(max_examples=300, deadline=None)
@given(_TAGS, _TEXT, _TEXT, st.booleans(), st.booleans(), st.one_of(st.none(), st.integers(0, 50)))
def test_translation_rules(
    tag: str, source: str, target: str, markup: bool, critical: bool, limit: int | None
) -> None:
    subject = pair(
        tag, source, target, markup=markup, critical=critical, max_length=limit,
        tags=strong("strong", "a1"),
    )  # fmt: skip
    for rule in TRANSLATION_RULES:
        _all_well(list(rule.check(subject)))


@settings(max_examples=100, deadline=None)
@given(_TAGS, st.lists(st.tuples(_TEXT, _TEXT), max_size=5))
def test_catalog_rules(tag: str, texts: list[tuple[str, str]]) -> None:
    for rule in CATALOG_RULES:
        _all_well(list(rule.check(catalog(tag, *texts))))


@settings(max_examples=100, deadline=None)
@given(_TAGS, _TEXT)
def test_a_copy_has_no_wrong_numbers(tag: str, text: str) -> None:
    numbers = next(rule for rule in TRANSLATION_RULES if rule.code == "numbers")
    assert not list(numbers.check(pair("en", text, text, markup=False))), tag


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), _html()), st.one_of(st.none(), _TAGS))
def test_page_rules(html: str, tag: str | None) -> None:
    for subject in (
        page(f"<!doctype html>{html}", tag),
        page(f"<!doctype html>{html}", tag, own=False, source=f"<main>{html}</main>"),
    ):
        for rule in PAGE_RULES:
            _all_well(list(rule.check(subject)))


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=80), st.lists(st.sampled_from([
    b"<<", b">>", b"/Type /Catalog", b"/Lang", b"(es)", b"<fe", b"stream\n", b"endstream",
    b"/ObjStm", b"/FlateDecode", b"<x:xmpmeta", b"</x:xmpmeta>", b"<dc:title>", b"\x78\x9c",
]), max_size=14).map(b" ".join)))  # fmt: skip
def test_handout_rules(data: bytes) -> None:
    for rule in HANDOUT_RULES:
        _all_well(list(rule.check(sheet(data))))
    for press_rule in PRESS_RULES:
        _all_well(list(press_rule.check(PressSubject(data=data))))
