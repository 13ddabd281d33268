from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.months import RULE

SILENT = [
    ("es", "On March 5, 2026", "El 5 de marzo de 2026"),
    ("es", "On March 5, 2026", "El 05/03/2026"),
    ("es", "You may call. May 5", "Puede llamar. 5 de mayo"),
    ("es", "You May march on", "En abril"),
    ("es", "From June to August", "De junio a agosto"),
    ("fr", "In August 2026", "En août 2026"),
    ("ar", "On March 5", "في ٥ مارس"),
    ("zh-Hans", "On March 5", "3月5日"),
    ("xx", "On March 5", "5 de mayo"),
    ("es", "In June", "En el sexto mes"),
    ("en-XA", "In June", "Jüly"),
]

SPEAKS = [
    ("es", "On March 5, 2026", "El 5 de mayo de 2026", "names March, the translation May"),
    ("es", "In May", "En marzo", "names May, the translation March"),
    ("fr", "In August 2026", "En avril 2026", "the translation April"),
    ("de", "In June", "Im Juli", "the translation July"),
    ("ar", "On March 5", "في ٥ مايو", "the translation May"),
    ("es", "From June to August", "De junio a abril", "names August, the translation April"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
