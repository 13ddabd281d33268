"""How far locales have come, from a cache: the same numbers as without one, after any change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from fbss_publish.build import counting
from fbss_publish.build.status import Progress, status
from fbss_publish.catalog.entry import Entry
from kit import TinyProject
from reviewkit import change, settled, sign_one


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which catalogs are counted."""
    done: list[str] = []
    original = counting.Counting.states

    def states(self: counting.Counting, tag: str, domain: str):  # type: ignore[no-untyped-def]
        done.append(f"{tag}/{domain}")
        return original(self, tag, domain)

    monkeypatch.setattr(counting.Counting, "states", states)
    return done


def cache_of(tiny: TinyProject) -> Path:
    """Give the folder of the cache, with an index as a build leaves it."""
    folder = tiny.path(".fbss-cache")
    if not folder.exists():
        tiny.run("check", "--guide", "card", "--locale", "en")
    assert (folder / "index.sqlite").is_file()
    return folder


def kept(tiny: TinyProject) -> tuple[Progress, ...]:
    return status(tiny.load(), (), cache_of(tiny))


def _translate(tiny: TinyProject) -> None:
    change(tiny, "Steps", msgstr=("",))


def _sign(tiny: TinyProject) -> None:
    sign_one(tiny, "Steps")


def _edit_source(tiny: TinyProject) -> None:
    tiny.edit("source/packs/index.html", "<h2>Steps</h2>", "<h2>Steps</h2><p>One more.</p>")


def _interface(tiny: TinyProject) -> None:
    tiny.rewrite("es", "ui", lambda entry: entry.changed(msgstr=("",)) if entry.msgid else entry)


@pytest.mark.parametrize("edit", [_translate, _sign, _edit_source, _interface])
def test_a_change_is_counted_and_nothing_else(
    tiny: TinyProject, counted: list[str], edit: Callable[[TinyProject], None]
):
    settled(tiny)
    before = kept(tiny)
    counted.clear()
    assert kept(tiny) == before
    assert counted == []
    edit(tiny)
    after = kept(tiny)
    again = len(counted)
    assert after == status(tiny.load())
    assert after != before
    assert 0 < again < len(before)


def test_a_locale_without_catalogs_counts_what_is_missing(tiny: TinyProject):
    path = tiny.po("es", "packs")
    before = kept(tiny)
    path.unlink()
    after = kept(tiny)
    assert after == status(tiny.load()) != before


def test_a_damaged_record_is_counted_again(tiny: TinyProject, counted: list[str]):
    before = kept(tiny)
    with sqlite3.connect(cache_of(tiny) / "index.sqlite") as index:
        index.execute("UPDATE results SET value = replace(value, 'numbers', 'words')")
    counted.clear()
    assert kept(tiny) == before
    assert len(counted) == len(before)


def test_a_damaged_catalog_is_an_error_with_and_without_a_cache(tiny: TinyProject):
    kept(tiny)
    tiny.write("locales/es/LC_MESSAGES/packs.po", 'msgid "a\n')
    done = tiny.run("status")
    assert done.code == 2
    assert "locales/es/LC_MESSAGES/packs.po" in done.complaint


def test_it_makes_no_cache(tiny: TinyProject):
    assert tiny.run("status").code == 0
    assert not tiny.path(".fbss-cache").exists()


def test_every_fuzzy_message_counts(tiny: TinyProject):
    def fuzzy(entry: Entry) -> Entry:
        return entry.changed(flags=("fuzzy",)) if entry.msgid else entry

    settled(tiny)
    kept(tiny)
    tiny.rewrite("es", "packs", fuzzy)
    (row,) = (one for one in kept(tiny) if (one.locale, one.domain) == ("es", "packs"))
    assert (row.translated, row.fuzzy) == (0, row.messages)
