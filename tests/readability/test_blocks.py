"""Plain text into blocks."""

from __future__ import annotations

import pytest

from fbss_publish.readability.blocks import blocks_of_text

WRAPPED = """\
Your back may hurt after surgery. This is called failed back surgery
syndrome. It is not your fault, and it does not mean that somebody made
a mistake. Ask Dr.
Smith."""


def texts(text: str) -> list[str]:
    return [block.text for block in blocks_of_text(text)]


def test_wrapped_lines_are_one_block():
    assert texts(WRAPPED)[0].startswith("Your back may hurt after surgery. This is called failed")
    assert "surgery syndrome." in texts(WRAPPED)[0]


@pytest.mark.parametrize(("text", "wanted"), [
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("Warning signs\n\nCall us.", ["Warning signs", "Call us."]),
    ("Warning signs\nCall us now.", ["Warning signs", "Call us now."]),
    ("Bring:\n- pills\n- a list", ["Bring:", "- pills", "- a list"]),
    ("1. Wash\n2. Dry", ["1. Wash", "2. Dry"]),
    ("The pain goes\ndown the leg.", ["The pain goes down the leg."]),
    ("A.\r\n\r\nB.\rC.", ["A.", "B.", "C."]),
    ("", []),
    (" \n\t\n", []),
])  # fmt: skip
def test_blocks(text: str, wanted: list[str]):
    assert texts(text) == wanted


def test_kinds_and_lines():
    found = blocks_of_text("Warning signs\n\n- numb legs\n\nCall us now.")
    assert [(b.kind, b.line) for b in found] == [("heading", 1), ("item", 3), ("paragraph", 5)]


def test_one_sentence_a_line_stays_one_sentence_a_block():
    lines = ["A man came here", "The dog is big and it barks at all of us all day long.", "He ran"]
    assert texts("\n".join(lines)) == lines
