"""No rule about guides raises, whatever the guide is made of, and each says something."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fbss_publish.check.registry import GUIDE_RULES
from fbss_publish.check.rule import GuideSubject
from kit import DAY, guide_of

_MORSELS = (
    "You should call. ", "Stop. ", "edema ", "Discontinue it. ", "12.5 % ", "1 in 10 ", "½ ",
    "1. Wash ", "First go. ", "Then go. ", "It was done. ", "mg/kg ", "half your dose ", "? ",
    "surgery helps ", "risks ", "\u00a0", "&lt;", "请打电话。", "اتصل بنا؟ ",
    "<strong>not</strong> ",
)  # fmt: skip
_TEXT = st.lists(st.sampled_from(_MORSELS), max_size=12).map("".join)
_ATTRIBUTES = st.sampled_from(["", ' id="a"', ' data-safety="critical"', ' class="steps"'])


def _element(name: str, content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(_ATTRIBUTES, content).map(lambda t: f"<{name}{t[0]}>{t[1]}</{name}>")


def _many(content: st.SearchStrategy[str], most: int = 4) -> st.SearchStrategy[str]:
    return st.lists(content, max_size=most).map("".join)


_LEAF = st.one_of(
    *(_element(name, _TEXT) for name in ("p", "h1", "h2", "h3", "h4")),
    *(_element(name, _many(_element("li", _TEXT))) for name in ("ul", "ol")),
    _element("table", _many(_element("tr", _many(_element("td", _TEXT), 7)))),
    _element("dl", _many(_element("dt", _TEXT).flatmap(lambda t: _element("dd", _TEXT).map(
        lambda d: t + d)))),
    st.just('<figure><svg role="img"><title>A</title></svg></figure>'),
    st.just('<img src="#" alt="A">'),
)  # fmt: skip
_HTML = st.recursive(
    _many(_LEAF),
    lambda inner: st.one_of(*(_element(name, inner) for name in ("section", "aside", "div"))),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(_many(_HTML))
def test_guide_rules(html: str) -> None:
    guide = guide_of(f"<main>{html}</main>")
    for rule in GUIDE_RULES:
        subject = GuideSubject(guide=guide, today=DAY)
        assert all(problem.text for problem in rule.check(subject)), rule.code
