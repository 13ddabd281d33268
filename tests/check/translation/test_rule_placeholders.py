from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.placeholders import RULE

SILENT = [
    ("es", "Page %(page)s of %(pages)s", "Página %(page)s de %(pages)s"),
    ("ar", "Page %(page)s of %(pages)s", "من %(pages)s صفحة %(page)s"),
    ("es", "Hello {name}", "Hola {name}"),
    ("es", "%s of %d", "%s de %d"),
    ("es", "20% of people", "20 % de las personas"),
    ("es", "100% safe", "100 % seguro"),
    ("fr", "50% discount", "50 % de réduction"),
    ("es", "{0:>8} and {1!r}", "{0:>8} y {1!r}"),
]

SPEAKS = [
    ("es", "Page %(page)s of %(pages)s", "Página %(page)s", "%(pages)s of the source is missing"),
    ("es", "Page %(page)s", "Página %(página)s", "%(page)s of the source is missing"),
    ("es", "Hello {name}", "Hola {nombre}", "{nombre} is not in the source"),
    ("es", "%s of %d", "%s de %s", "%d of the source is missing"),
    ("zh-Hans", "%s of %s", "第%s页", "%s of the source is missing"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
