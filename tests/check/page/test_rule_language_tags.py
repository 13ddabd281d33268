from __future__ import annotations

import pytest
from rulekit import page, said, severity

from fbss_publish.check.page.language_tags import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    (None, '<html lang="es"></html>'),
    (None, '<html lang="ES-mx"></html>'),
    (None, '<p lang="zh-Hans">x</p>'),
    (None, '<p lang="hmn">x</p>'),
    (None, '<p lang="ckb-Arab-IQ">x</p>'),
    (None, '<p lang="">x</p>'),
    (None, '<p lang="zzz"></p>'),
    (None, '<p lang="qaa">x</p>'),
    (None, '<svg lang="english"></svg>'),
    (None, '<div lang="zzzz"><p lang="en">x</p></div>'),
    (None, '<p lang="english"><span hidden>x</span></p>'),
]

SPEAKS = [
    (None, '<html lang="english_US"></html>', "names no language"),
    (None, '<html lang="eng"></html>', "names no language"),
    (None, '<p lang="spanish-lang-x">x</p>', "names no language"),
    (None, '<p lang="i-lux">x</p>', "names no language"),
    (None, '<p lang="  ">x</p>', "names no language"),
    (None, '<p lang="en-US-GB">x</p>', "is not a language tag"),
    (None, '<div lang="zzz"><img src="a" alt="Spine"></div>', "names no language"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_a_badly_made_tag_of_a_known_language_is_only_a_hint_elsewhere() -> None:
    subject = page('<p lang="en-US-GB">x</p>', own=False)
    assert severity(RULE, subject) is Severity.HINT
