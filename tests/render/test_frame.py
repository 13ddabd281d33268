"""Around the content: languages in order, the policy, values in translated sentences."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from fbss_publish.render.assemble import POLICY, STYLES, Unfinished, assembled
from fbss_publish.render.environment import put
from fbss_publish.render.frame import Link


def link(name: str) -> Link:
    return Link(tag="x", name=name, direction="ltr", href="")


def test_languages_stand_by_script_and_then_by_name():
    names = "Čeština Dansk English Español Ελληνικά Русский العربية हिन्दी 中文".split()
    links = map(link, sorted(names, reverse=True))
    assert [one.name for one in sorted(links, key=lambda one: one.order)] == names


def page(data: str = "") -> str:
    script = f'<script type="application/ld+json">{data}</script>' if data else ""
    html = f'<meta content="{POLICY}">{script}<style>{STYLES}</style><p>a</p>'
    return assembled(Unfinished(html=html, css=" p { color: #111 }\n"))[0].html


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.mark.parametrize("data", ["", '{"name": "é \\u003c"}'])
def test_the_policy_allows_what_stands_in_the_page_and_its_own_files(data: str):
    html = page(data)
    policy = dict(
        part.split(" ", 1) for part in re.search('content="([^"]*)"', html)[1].split("; ")
    )
    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    assert style == style.strip()
    assert policy == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest(style)}'",
        "script-src": f"'sha256-{digest(data)}'" if data else "'none'",
        "font-src": "'self'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by %(tool)s", "by <bdi>a&lt;b</bdi>"),
        ("%(tool)s, %(tool)s", "<bdi>a&lt;b</bdi>, <bdi>a&lt;b</bdi>"),
        ("100 % of %(other)s & more", "100 % of %(other)s &amp; more"),
        ("nothing", "nothing"),
    ],
)
def test_values_in_sentences(text: str, expected: str):
    assert put(text, tool="a<b") == expected
