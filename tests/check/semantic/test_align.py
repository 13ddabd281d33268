"""The text of a page is found in what a sheet says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.check.semantic.align import align
from fbss_publish.check.semantic.model import Text
from fbss_publish.check.semantic.norm import bare, file_name
from fbss_publish.check.semantic.speech import WALL, Segment, Speech

NAMES = {"a": "alphabet", "b": "beginning", "c": "catalogue", "d": "decoration", "s": "yes"}


def speech(*parts: str) -> Speech:
    """Give a speech; a part that begins with • is a mark, | is a wall."""
    segments = []
    for part in parts:
        text = WALL if part == "|" else bare(NAMES.get(part, part))
        role = "label" if part.startswith("•") else ""
        segments.append(Segment(part, text, "en", role))
    starts, place = [], 0
    for segment in segments:
        starts.append(place)
        place += len(segment.text)
    return Speech("".join(s.text for s in segments), tuple(segments), tuple(starts))


def texts(parts: str, optional: str = "") -> list[Text]:
    return [Text(NAMES.get(part, part), "en", part in optional) for part in parts.split()]


CASES = {
    "the same": ("a b c", ["a", "b", "c"], [], [], 0),
    "marks between": ("a s b", ["•", "a", "•", "s", "b"], [], [], 2),
    "one lost": ("a b c", ["a", "c"], [], [1], 0),
    "one moved": ("a b c d", ["a", "c", "d", "b"], [1], [], 0),
    "all reversed": ("a b c d", ["d", "c", "b", "a"], [0, 1, 2], [], 0),
    "one said twice": ("a b c", ["a", "b", "b", "c"], [], [], 1),
    "more said": ("a b", ["a", "x1", "b"], [], [], 1),
    "short ones": ("a s s b", ["a", "s", "s", "b"], [], [], 0),
    "a short one lost": ("a s b", ["a", "b"], [], [1], 0),
    "in a note": ("a b c", ["a", "c", "|", "b"], [], [], 0),
    "nothing": ("", [], [], [], 0),
    "nothing said": ("a b", [], [], [0, 1], 0),
}


@pytest.mark.parametrize(
    ("page", "said", "moved", "lost", "extra"), CASES.values(), ids=list(CASES)
)
def test_texts_are_found(
    page: str, said: list[str], moved: list[int], lost: list[int], extra: int
) -> None:
    found = align(texts(page), speech(*said))
    assert (list(found.lost), len(found.extra)) == (lost, extra)
    assert len(found.moved) == len(moved)


def test_what_need_not_be_there_is_not_missed() -> None:
    found = align(texts("a b c", optional="b"), speech("a", "c"))
    assert (found.lost, found.moved, found.extra) == ((), (), ())


@given(
    st.lists(st.sampled_from("abcds"), max_size=8), st.lists(st.sampled_from("abcds•|"), max_size=9)
)
def test_spans_lie_within_the_speech(page: list[str], said: list[str]) -> None:
    talk = speech(*said)
    found = align(texts(" ".join(page)), talk)
    for text, span in zip(texts(" ".join(page)), found.spans, strict=True):
        if span:
            assert talk.text[span[0] : span[1]] == bare(text.text)
    taken = sorted(span for span in found.spans if span)
    assert all(left[1] <= right[0] for left, right in pairwise(taken))


@pytest.mark.parametrize(("text", "expected"), [
    ("spine.png", True), ("IMG_2041", True), ("pictures/spine v2.jpeg", True), ("scan 12", False),
    ("Handout_final.pdf", True), ("image1", True), ("A spine", False), ("Bend your knees.", False),
    ("Figure 1", False), ("MRI.", False), ("", False), ("Read leaflet.pdf first", False),
])  # fmt: skip
def test_names_of_files(text: str, expected: bool) -> None:
    assert file_name(text) is expected
