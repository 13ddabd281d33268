"""What must not touch a catalog: edits that change no word."""

from __future__ import annotations

import pytest

from kit import messages, units_of

BEFORE = """
<section id="heat">
  <h2>Heat and cold</h2>
  <p>Put a <strong>dry</strong> cloth under the pack. See <a href="#x">the list</a> and
    <a href="#y">the picture</a>.</p>
  <ul>
    <li>Use it for 20&nbsp;minutes.</li>
    <li>Look at <em>your</em> skin.</li>
  </ul>
  <img src="pack.png" alt="A cold pack">
</section>
"""

EDITS = {
    "a comment before": ("<h2>", "<!-- heading --><h2>"),
    "a comment within": ("Put a", "Put <!-- always --> a"),
    "a comment at the end": ("minutes.</li>", "minutes. <!-- checked --></li>"),
    "wrapped anew": ("under the pack. See", "under\n    the pack.\n    See"),
    "indented anew": ("  <ul>\n    <li>", "<ul>\n<li>\n        "),
    "a tab": ("See <a", "See\t<a"),
    "a wrapper around the list": ("<ul>", '<div class="steps"><ul>'),
    "an id on an inline tag": ("<strong>", '<strong id="dry">'),
    "a class on an inline tag": ("<em>", '<em class="word">'),
    "a title on an inline tag's neighbour": ('<img src="pack.png"', '<img width="9" src="new.png"'),
    "another target of a link": ('"#x"', '"https://example.org/list"'),
    "one more attribute of a link": ('<a href="#x"', '<a rel="help" href="#x"'),
    "an entity instead of a character": ("20&nbsp;minutes", "20\xa0minutes"),
    "an element around the whole text": (
        "Use it for 20&nbsp;minutes.", "<b>Use it for 20&nbsp;minutes.</b>"
    ),
    "a note for translators": ("<p>", '<p its-loc-note="A cold pack.">'),
    "an id on a block": ("<p>", '<p id="cloth">'),
    "end tags left out": ("</li>", ""),
    "old line ends": ("\n", "\r\n"),
}  # fmt: skip


def keys(html: str) -> list[tuple[str | None, str]]:
    return [unit.key for unit in units_of(html)]


@pytest.mark.parametrize(("old", "new"), EDITS.values(), ids=list(EDITS))
def test_messages_stay(old: str, new: str):
    assert old in BEFORE
    after = BEFORE.replace(old, new)
    if new.startswith("<div"):
        after = after.replace("</ul>", "</ul></div>")
    assert keys(after) == keys(BEFORE)


def test_a_moved_paragraph_changes_only_the_order():
    first, second = "<p>One <b>a</b>.</p>", '<p>Two <a href="#x">b</a>.</p>'
    before, after = keys(first + second), keys(second + first)
    assert before != after
    assert sorted(before) == sorted(after)


def test_a_link_taken_out_does_not_change_the_messages_around_it():
    one = '<p>See <a href="#x">x</a> now.</p><p>Read <a href="#y">y</a> now.</p>'
    assert messages(one)[1] == messages(one.replace('<a href="#x">x</a>', "x"))[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [("20", "30"), ("Look", "Do not look"), ("&nbsp;", " "), ("strong>", "em>")],
)
def test_a_changed_word_is_another_message(old: str, new: str):
    assert keys(BEFORE.replace(old, new)) != keys(BEFORE)
