from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.addresses import RULE

SILENT = [
    ("es", "See https://example.org/a?b=1.", "Vea https://example.org/a?b=1 ahora."),
    ("zh-Hans", "See www.example.org.", "请看www.example.org。"),
    ("ar", "Write to help@example.org.", "اكتب إلى help@example.org، من فضلك."),
    ("es", "Call 1-800-555-0100.", "Llame al 1-800-555-0100."),
    ("ar", "Call 1-800-555-0100.", "اتصل بالرقم ‎١-٨٠٠-٥٥٥-٠١٠٠."),
    ("es", "Call +44 20 7946 0000.", "Llame al +44 20 7946 0000."),
    ("es", "from 2019-03-11 on", "desde el 11.03.2019"),
    ("es", "1,000,000 people", "1 000 000 de personas"),
    ("es", "(97,039/1,617,204)", "(97 039/1 617 204)"),
]

SPEAKS = [
    ("es", "See https://example.org/a.", "Vea https://example.org/b.", "example.org/a"),
    ("es", "See www.example.org.", "Vea el sitio.", "“www.example.org” of the source is missing"),
    ("es", "Write to help@example.org.", "Escriba a ayuda@example.org.", "ayuda@example.org"),
    ("es", "Call 1-800-555-0100.", "Llame al 1-800-555-0101.", "18005550101"),
    ("ar", "Call 1-800-555-0100.", "اتصل بالرقم ١-٨٠٠-٥٥٥-٠١٠١.", "18005550101"),
    ("es", "Call +44 20 7946 0000.", "Llame.", "+442079460000"),
    ("es", "Ask your team.", "Vea https://example.com.", "is not in the source"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
