from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.active_voice import RULE

SILENT = [
    "<p>Change it. Clean it. Take it. Rest a lot. It was done.</p>",
    "<p>It was done. It was made.</p>",
    "<p>You are tired. You are worried. I am married. We are used to it. It is red.</p>",
    "<ul><li>Call us.</li><li>Wait.</li><li>Ask.</li><li>Eat.</li><li>It was seen.</li></ul>",
]

SPEAKS = [
    ("<p>It was done. It is taken. It is cleaned. Rest. Eat.</p>", "3 of 5 sentences look passive"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


@pytest.mark.parametrize(("lang", "body"), [
    ("es", "<p>Fue operado. Es tratado. Son tomadas. Coma. Beba.</p>"),
    ("fr", "<p>Il est traité. Elle a été opérée. Ils sont utilisés. Mangez. Buvez.</p>"),
    ("de", "<p>Es wird gemacht. Sie wurde behandelt, geheilt. Er wird genommen. Essen. Ruhe.</p>"),
])  # fmt: skip
def test_speaks_in_other_languages(tmp_path: Path, lang: str, body: str) -> None:
    assert len(said(RULE, written(tmp_path, body, lang))) == 1


def test_an_unlisted_language_is_not_judged(tmp_path: Path) -> None:
    body = "<p>It was done. It is taken. It is cleaned. Rest. Eat.</p>"
    assert said(RULE, written(tmp_path, body, "vi")) == []
