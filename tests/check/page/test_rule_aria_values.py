from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.aria_values import RULE

SILENT = [
    (None, '<button aria-expanded="true">x</button>'),
    (None, '<button aria-pressed="mixed">x</button>'),
    (None, '<p aria-current="page">x</p>'),
    (None, "<p aria-live>x</p>"),
    (None, '<p aria-relevant="text additions">x</p>'),
    (None, '<p aria-rowindex="2">x</p>'),
    (None, '<p aria-valuenow="1.5">x</p>'),
    (None, '<p aria-label="anything">x</p>'),
    (None, '<p aria-owns="a b">x</p>'),
    (None, '<math aria-hidden="maybe"></math>'),
    (None, '<p aria-live="POLITE">x</p>'),
]

SPEAKS = [
    (None, '<button aria-expanded="yes">x</button>', "aria-expanded cannot be “yes”"),
    (None, '<p aria-rowindex="2.5">x</p>', "a whole number"),
    (None, '<p aria-valuenow="two">x</p>', "a number"),
    (None, '<p aria-live="loud">x</p>', "cannot be “loud”"),
    (None, '<p aria-activedescendant="a b">x</p>', "one id"),
    (None, '<p aria-required="undefined">x</p>', "cannot be"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
