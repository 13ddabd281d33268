from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.label_in_name import RULE

SILENT = [
    (None, '<button aria-label="Print this guide">Print</button>'),
    (None, '<button aria-label="  print ">Print</button>'),
    (None, '<button aria-label="Close">×</button>'),
    (None, '<button aria-label="Close">X</button>'),
    (None, '<a href="x" aria-label="Home"><img src="a" alt="Logo"></a>'),
    (None, '<nav aria-label="Pages">Home</nav>'),
    (
        None,
        (
            '<style>button { font-family: "Material Icons" }</style>'
            '<button aria-label="Find">search</button>'
        ),
    ),
    (None, '<button aria-label="x" hidden>Print</button>'),
    (None, '<input aria-label="Name" value="Ana">'),
]

SPEAKS = [
    (None, '<button aria-label="Output">Print</button>', "“print” can be seen here"),
    (None, '<a href="x" aria-label="the full">The full guide</a>', "can be seen here"),
    (
        None,
        '<b id="t">Output</b><button aria-labelledby="t">Print</button>',
        "the name is “Output”",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
