from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.button_names import RULE

SILENT = [
    (None, "<button>Print</button>"),
    (None, '<input type="submit">'),
    (None, '<input type="button" value="Print">'),
    (None, '<span role="button" aria-label="Print"></span>'),
    (None, "<button hidden></button>"),
    (None, '<button style="display:none"></button>'),
    (None, '<button role="link"></button>'),
    (None, '<button title="Print"></button>'),
    (None, '<button><img src="p.png" alt="Print"></button>'),
    (None, '<button role="none" disabled></button>'),
]

SPEAKS = [
    (None, "<button></button>", "The button has no name"),
    (None, '<button value="Print"></button>', "no name"),
    (None, '<div role="button"> </div>', "no name"),
    (None, '<button><img src="p.png" alt=""></button>', "no name"),
    (None, '<input type="button">', "no name"),
    (None, '<button role="none"></button>', "no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
