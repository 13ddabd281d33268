"""Usual entries are read at one look: the same as line by line, whatever the file is like."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from fbss_publish.catalog.po.read import parse_po
from fbss_publish.catalog.po.usual import Usual
from fbss_publish.errors import CatalogError
from kit import ROOT

FILES = sorted((ROOT / "locales").rglob("*.po*"))
PIECES = (
    "\n", "\n\n", '"', "\\", "#~ ", "#| ", "#~", "#", "#,", "#: ", "#:\n", "#.\n", "#=x\n", " ",
    'msgid ""\n', 'msgstr ""\n', 'msgctxt "a"\n', '"x"\n', "\\n", "\\x41", "\\101", "\\q", "\r\n",
    "\t", "\f", 'msgid_plural "q"\n', 'msgstr[0] "z"\n', "# c\n", "#. n\n", "#, fuzzy, b, fuzzy\n",
    "#: a b:1\n", "#: \u2068a b\u2069:1 c\n", "\u2028", 'msgid "k"\nmsgstr "v"', "#  two\n",
)  # fmt: skip


def said(data: bytes) -> object:
    """Give all that is known of a catalog, or the sentence about what is wrong with it."""
    try:
        catalog = parse_po(data, "x.po")
    except CatalogError as error:
        return str(error)
    every = (*([catalog.header] if catalog.header else []), *catalog.entries)
    return catalog, [(e.line, e.raw, e.lead, e.unchanged) for e in every]


def both(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[object, object]:
    at_one_look = said(data)
    with monkeypatch.context() as patched:
        patched.setattr(Usual, "entry", lambda *_: None)
        return at_one_look, said(data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_our_catalogs_are_read_the_same(path: Path, monkeypatch: pytest.MonkeyPatch):
    first, second = both(path.read_bytes(), monkeypatch)
    assert first == second


@pytest.mark.parametrize("seed", range(40))
def test_damaged_catalogs_are_read_the_same(seed: int, monkeypatch: pytest.MonkeyPatch):
    chance = random.Random(seed)
    whole = chance.choice(FILES).read_text(encoding="utf-8")
    for _ in range(25):
        start = chance.choice((0, chance.randrange(len(whole))))
        text = whole[start : start + chance.randrange(20, 1500)]
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(text) + 1)
            at = chance.choice((at, text.rfind("\n", 0, at) + 1))
            text = text[:at] + chance.choice(PIECES) + text[at + chance.choice((0, 0, 5)) :]
        text = chance.choice((text, "".join(chance.choices(PIECES, k=chance.randrange(1, 14)))))
        first, second = both(text.encode(), monkeypatch)
        assert first == second, text


def test_most_entries_are_usual(monkeypatch: pytest.MonkeyPatch):
    data = (ROOT / "locales/es/LC_MESSAGES/fbss-guide.po").read_bytes()
    seen = []
    one_look = Usual.entry
    monkeypatch.setattr(
        Usual, "entry", lambda self, *where: seen.append(found := one_look(self, *where)) or found
    )
    parse_po(data, "es.po")
    assert sum(found is not None for found in seen) > 0.9 * len(seen) > 50


def test_without_layout_only_the_width_is_unknown():
    data = b'msgid ""\nmsgstr ""\n\nmsgid ""\n"one two "\n"three"\nmsgstr ""\n"un deux "\n"trois"\n'
    assert parse_po(data, "x.po").width < 30
    assert parse_po(data, "x.po", layout=False).width == 79
    assert parse_po(data, "x.po").entries == parse_po(data, "x.po", layout=False).entries
