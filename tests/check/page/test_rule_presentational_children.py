from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.presentational_children import RULE

SILENT = [
    (None, '<button>Save</button><a href="x">y</a>'),
    (None, "<button><span>x</span></button>"),
    (None, '<a href="x"><span>y</span></a>'),
    (None, "<button><input disabled></button>"),
    (None, '<div role="checkbox" aria-checked="true"><i tabindex="-1">x</i></div>'),
    (None, "<label>x <input></label>"),
]

SPEAKS = [
    (None, '<button>x <a href="y">z</a></button>', "inside the role “button”"),
    (
        None,
        '<p role="checkbox" aria-checked="false" tabindex="0">x <a href="y">z</a></p>',
        "inside the role “checkbox”",
    ),
    (None, '<button>x <span tabindex="0">z</span></button>', "inside the role"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))
