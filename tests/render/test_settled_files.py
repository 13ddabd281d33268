"""A file whose bytes cannot be what a standard asks for ends, and does not go on for ever."""

from __future__ import annotations

import io
from typing import Any

import pydyf
import pytest

from fbss_publish.errors import SourceError
from fbss_publish.render.pdf_tags.finish import settle


class Ambiguous(pydyf.PDF):  # type: ignore[misc]
    """A file that comes out wrong a number of times."""

    def __init__(self, wrong: int) -> None:
        super().__init__()
        self.wrong, self.written = wrong, 0

    def write(self, output: Any, *_: Any) -> None:
        self.written += 1
        output.write(b"\r\nendstream" if self.written <= self.wrong else b"right")


@pytest.mark.parametrize("wrong", [0, 1, 3])
def test_it_is_put_together_until_it_is_right(wrong: int):
    pdf = Ambiguous(wrong)
    settle(pdf)
    output = io.BytesIO()
    pdf.write(output)
    assert output.getvalue() == b"right"
    assert pdf.written == wrong + 1


def test_it_ends_where_that_never_helps():
    pdf = Ambiguous(wrong=10**6)
    settle(pdf)
    with pytest.raises(SourceError, match="ISO 19005-3"):
        pdf.write(io.BytesIO())
    assert pdf.written < 100
