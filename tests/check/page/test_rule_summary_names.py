from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.summary_names import RULE

SILENT = [
    (None, "<details><summary>More</summary>x</details>"),
    (None, '<details><summary aria-label="More"></summary>x</details>'),
    (None, "<summary></summary>"),
    (None, "<details><div><summary></summary></div></details>"),
    (None, "<details hidden><summary></summary></details>"),
    (None, "<details><summary>More</summary><summary></summary></details>"),
]

SPEAKS = [
    (None, "<details><summary></summary>x</details>", "no name"),
    (None, '<details><summary role="none"></summary>x</details>', "no name"),
    (None, '<details open><summary><img src="a" alt=""></summary>x</details>', "no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
