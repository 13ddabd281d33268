from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.empty_tags import RULE

SILENT = [
    ("es", "Do <strong>not</strong> wait.", "<strong>No</strong> espere."),
    ("es", "See <a1>here</a1>.", "Vea <a1><strong>aquí</strong></a1>."),
    ("es", "A <a1><img1/></a1> shows it.", "Una <a1><img1/></a1> lo muestra."),
    ("es", "An <a1></a1> anchor", "Un <a1></a1> ancla"),
    ("es", "Do <strong>not</strong> wait.", "No < espere"),
    ("es", "no tags", "sin etiquetas"),
]

SPEAKS = [
    ("es", "Do <strong>not</strong> wait.", "No<strong></strong> espere.", "<strong>…</strong>"),
    ("es", "See <a1>here</a1>.", "Vea aquí<a1> </a1>.", "<a1>…</a1> holds no words"),
    ("ar", "See <a1>here</a1>.", "انظر هنا<a1>\u00a0</a1>.", "<a1>…</a1> holds no words"),
    ("es", "<a1><em>x</em></a1>", "x<a1><em></em></a1>", "<em>…</em> holds no words"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
