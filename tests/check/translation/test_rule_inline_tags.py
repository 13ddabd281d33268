from __future__ import annotations

import pytest
from rulekit import pair, said, strong

from fbss_publish.check.translation.inline_tags import RULE

SOURCE = "Do <strong>not</strong> read <a1>this</a1>."

SILENT = [
    ("es", "<strong>No</strong> lea <a1>esto</a1>."),
    ("ar", "<a1>هذا</a1> <strong>لا</strong> تقرأه."),
    ("zh-Hans", "<strong>不要</strong>看<a1>这个</a1>。"),
    ("es", "<a1><strong>No</strong> lea esto</a1>, 2 &lt; 3."),
]

SPEAKS = [
    ("es", "No lea <a1>esto</a1>.", "<strong> of the source is missing"),
    ("es", "<strong>No</strong> lea <a1>esto.", "<a1> is not closed"),
    ("es", "<strong>No <a1>lea</strong></a1>.", "</strong> stands where </a1> is expected"),
    ("es", "<b>No</b> lea <a1>esto</a1>.", "<b> is not in the source"),
    ("es", "<strong>No</strong> lea <a1>esto</a1> < eso.", "a “<” that starts no tag"),
    ("es", "<strong>No</strong> <a1>lea</a1> <a1>esto</a1>.", "or not so often"),
]


@pytest.mark.parametrize(("tag", "target"), SILENT)
def test_is_silent(tag: str, target: str) -> None:
    assert said(RULE, pair(tag, SOURCE, target, tags=strong("strong", "a1"))) == []


@pytest.mark.parametrize(("tag", "target", "expected"), SPEAKS)
def test_speaks(tag: str, target: str, expected: str) -> None:
    assert expected in said(RULE, pair(tag, SOURCE, target, tags=strong("strong", "a1")))[0]


def test_plain_texts_have_no_tags() -> None:
    assert said(RULE, pair("es", "x < y", "x < y", markup=False)) == []
