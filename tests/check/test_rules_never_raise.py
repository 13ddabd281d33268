"""No rule raises, whatever it is given."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rulekit import SCRIPTS, catalog, page, pair, sheet, strong

from fbss_publish.check.registry import CATALOG_RULES, HANDOUT_RULES, PAGE_RULES, TRANSLATION_RULES
from fbss_publish.check.rule import Problem

_TAGS = st.sampled_from([*SCRIPTS, "es", "fr", "de", "vi", "fil", "xx", "en-XA"])
_MORSELS = st.sampled_from(
    "1 20 ١٠ 1,000 1.5 ½ ² 五 十 万 two dos million مليون XIV May p.m. 1980s :00 .5 \u00a0 \u202e "
    "not no لا 不 {x} %s %(n)s <strong> </strong> <br/> <a1> &lt; < https://a.b a@b.c "
    "+1-800-555-0100 ? ؟ : mg 分钟 °C \ud800 \x00".split(" ")
)
_TEXT = st.one_of(st.text(max_size=60), st.lists(_MORSELS, max_size=12).map("".join),
                  st.lists(_MORSELS, max_size=12).map(" ".join))  # fmt: skip
_NAMES = st.sampled_from(
    "html head title body main nav h1 h3 a img svg table th td ul li dl dt dd p span script "
    "style link meta base object input caption label".split()
)
_VALUES = st.one_of(st.text(max_size=12), st.sampled_from(["#a", "a b", "img", "//x", "ar", ""]))
_ATTRIBUTES = st.sampled_from(
    "id class lang dir href src srcset alt role aria-labelledby aria-label aria-hidden for scope "
    "data-state type rel style onclick headers http-equiv name".split()
)


@st.composite
def _html(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(0, 12))):
        name = draw(_NAMES)
        pairs = draw(st.lists(st.tuples(_ATTRIBUTES, _VALUES), max_size=3))
        attributes = "".join(f' {key}="{value}"' for key, value in pairs)
        closing = f"</{name}>" if draw(st.booleans()) else ""
        parts.append(f"<{name}{attributes}>{draw(st.text(max_size=8))}{closing}")
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
    subject = page(f"<!doctype html>{html}", tag)
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
