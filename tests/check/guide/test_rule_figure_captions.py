from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import problems, said, written

from fbss_publish.check.guide.figure_captions import RULE

SILENT = [
    '<p><img src="#" alt="Stop"> Do not drive.</p>',
    '<section><img src="#" alt=""><p>A.</p></section>',
    '<figure><img src="#" alt="A spine"><figcaption>A spine.</figcaption></figure>',
    '<figure><svg role="img"><title>S</title></svg><figcaption>A spine.</figcaption></figure>',
    '<svg aria-hidden="true"><path d="M 0 0"></path></svg><p>A.</p>',
    "<p>No picture.</p>",
    "<figure><table><caption>C</caption><tr><td>a</td></tr></table><figcaption>D</figcaption></figure>",
]

SPEAKS = [
    ('<section><h2>S</h2><img src="#" alt="A spine"></section>', "is in no <figure>"),
    ('<figure id="f"><svg role="img"><title>S</title></svg></figure>', "The figure has no caption"),
    ('<p>A.</p><svg role="img"><title>S</title></svg>', "is in no <figure>"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_says_where(tmp_path: Path) -> None:
    body = '<p>A.</p>\n<figure id="f"><svg role="img"><title>S</title></svg></figure>'
    (problem,) = problems(RULE, written(tmp_path, body))
    assert (problem.element, problem.line) == ("#f", 2)
