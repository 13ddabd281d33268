from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.aria_deprecated import RULE

SILENT = [
    (None, "<ul><li>x</li></ul>"),
    (None, '<p aria-live="polite">x</p>'),
    (None, '<section role="doc-endnotes">x</section>'),
]

SPEAKS = [
    (None, '<ul role="directory"></ul>', "“directory” is deprecated"),
    (None, '<p aria-grabbed="false">x</p>', "aria-grabbed is deprecated"),
    (None, '<p aria-dropeffect="copy">x</p>', "aria-dropeffect"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
