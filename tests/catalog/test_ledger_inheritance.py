"""Sign-offs follow the text through every tool that rewrites catalogs, and nothing else."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po as babel_read
from babel.messages.pofile import write_po as babel_write
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.ledger import Ledger, Record, digest_of, ledger_of
from fbss_publish.catalog.merge import merge
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import write_po

HEADER = Entry(
    msgid="",
    msgstr=(
        "Project-Id-Version: P 1\nLanguage: es\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n",
    ),
)
LONG = "Do not use the cold pack for more than 20\xa0minutes, and never on bare skin at all."
TEXTS = (
    Entry(msgid="Steps", msgstr=("Pasos",), references=("a.html#1",), notes=("Heading",)),
    Entry(msgid=LONG, msgstr=(f"No la use más de 20\xa0minutos. {'Nunca sobre la piel. ' * 4}",)),
    Entry(msgid="Take two", msgctxt="dose", msgstr=("Tome dos",), comments=("a note",)),
    Entry(msgid="Take two", msgctxt="walk", msgstr=("Dé dos",)),
    Entry(msgid="Two\nlines \\ \"quoted\"", msgstr=("Dos\nlíneas \\ «así»",)),
    Entry(msgid="%d day", msgid_plural="%d days", msgstr=("%d día", "%d días"),
          flags=("python-format",)),
)  # fmt: skip
SIGNED = ledger_of(
    Record(digest=digest_of(e), event="review", fields={"revPerson": "R. One", "scope": s})
    for e in TEXTS
    for s in ("linguistic", "clinical")
)
Tool = Callable[[Path, Path], None]


def run(*command: str) -> None:
    subprocess.run(command, check=True, timeout=120, capture_output=True)


def by_polib(po: Path, pot: Path) -> None:
    file = polib.pofile(str(po), wrapwidth=60)
    file.sort()
    file.save()


def by_polib_merge(po: Path, pot: Path) -> None:
    file = polib.pofile(str(po))
    file.merge(polib.pofile(str(pot)))
    file.save()


def by_babel(po: Path, pot: Path) -> None:
    catalog = babel_read(io.BytesIO(po.read_bytes()), locale="es")
    stream = io.BytesIO()
    babel_write(stream, catalog, width=60, sort_output=True)
    po.write_bytes(stream.getvalue())


def by_babel_update(po: Path, pot: Path) -> None:
    catalog = babel_read(io.BytesIO(po.read_bytes()), locale="es")
    catalog.update(babel_read(io.BytesIO(pot.read_bytes())))
    stream = io.BytesIO()
    # Without the previous text: Babel writes one of several lines in a way that nobody can read.
    babel_write(stream, catalog)
    po.write_bytes(stream.getvalue())


def by_msgmerge(po: Path, pot: Path) -> None:
    run("msgmerge", "--quiet", "--previous", "--update", "--backup=none", str(po), str(pot))


def by_msgcat(po: Path, pot: Path) -> None:
    run("msgcat", "--width=40", "--sort-output", "--no-location", "-o", str(po), str(po))


def by_us(po: Path, pot: Path) -> None:
    write_po(po, merge(read_po(po, name="es.po"), read_po(pot, name="p.pot")).catalog)


def by_poedit(po: Path, pot: Path) -> None:
    """Poedit folds anew, writes its name into the header, and uses CRLF on Windows."""
    run("msgcat", "--width=79", "-o", str(po), str(po))
    text = po.read_text(encoding="utf-8")
    text = text.replace('"Language: es\\n"', '"Language: es\\n"\n"X-Generator: Poedit 3.4\\n"', 1)
    po.write_bytes(text.replace("\n", "\r\n").encode())


def by_pot2po(po: Path, pot: Path) -> None:
    old = po.rename(po.with_name("old.po"))
    run("pot2po", "--progress=none", "-t", str(old), str(pot), str(po))


def by_weblate(po: Path, pot: Path) -> None:
    """Weblate reads and writes catalogs with Translate Toolkit, one unit after the other."""
    python = Path(shutil.which("pot2po") or "").with_name("python")
    code = (
        "import sys\nfrom translate.storage import pypo\n"
        "store = pypo.pofile.parsefile(sys.argv[1])\n"
        "for unit in store.units:\n    unit.target = unit.target\n"
        "store.updateheader(add=True, x_generator='Weblate 5.14')\nstore.savefile(sys.argv[1])\n"
    )
    run(str(python), "-c", code, str(po))


TOOLKIT = {by_pot2po, by_weblate}
GETTEXT = {by_msgmerge, by_msgcat, by_poedit}
TOOLS = [by_polib, by_polib_merge, by_babel, by_babel_update, by_msgmerge, by_msgcat, by_us,
         by_poedit, by_pot2po, by_weblate]  # fmt: skip
each_tool = pytest.mark.parametrize(
    "tool",
    [
        pytest.param(
            tool,
            id=tool.__name__,
            marks=pytest.mark.skipif(
                (tool in GETTEXT and shutil.which("msgmerge") is None)
                or (tool in TOOLKIT and shutil.which("pot2po") is None),
                reason="gettext or translate-toolkit is not installed",
            ),
        )
        for tool in TOOLS
    ],
)


def through(tool: Tool, folder: Path, entries: tuple[Entry, ...], sources: tuple[Entry, ...]):
    """Write a catalog, let a tool rewrite it with a template, and read it again."""
    po, pot = folder / "es.po", folder / "p.pot"
    write_po(po, Catalog(file="es.po", header=HEADER, entries=entries))
    blank = tuple(
        e.changed(msgstr=("",) * len(e.msgstr), comments=(), flags=tuple(set(e.flags) - {"fuzzy"}))
        for e in sources
    )
    write_po(pot, Catalog(file="p.pot", header=HEADER, entries=blank))
    tool(po, pot)
    return read_po(po, name="es.po")


def reviewed(catalog: Catalog, ledger: Ledger = SIGNED) -> set[tuple[str | None, str]]:
    return {e.key for e in catalog.active if len(ledger.scopes(e)) == 2}


@each_tool
def test_a_rewrite_keeps_every_sign_off(tool: Tool, tmp_path: Path):
    after = through(tool, tmp_path, TEXTS, TEXTS)
    assert reviewed(after) == {e.key for e in TEXTS}


@each_tool
@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_changed_translation_lapses_and_only_that(tool: Tool, tmp_path: Path, number: int):
    entry = TEXTS[number]
    changed = entry.changed(msgstr=tuple(f"{text}." for text in entry.msgstr))
    entries = (*TEXTS[:number], changed, *TEXTS[number + 1 :])
    after = through(tool, tmp_path, entries, TEXTS)
    assert reviewed(after) == {e.key for e in TEXTS} - {entry.key}


@each_tool
@pytest.mark.parametrize("accept", [False, True], ids=["as it is", "fuzzy taken away"])
def test_a_changed_source_lapses(tool: Tool, tmp_path: Path, accept: bool):
    """Also where the tool carried the translation over, and somebody accepted it unread."""
    sources = tuple(e.changed(msgid=e.msgid.replace("20", "30") + "!") for e in TEXTS)
    after = through(tool, tmp_path, TEXTS, sources)
    entries = after.active
    if accept:
        entries = (e.changed(flags=tuple(set(e.flags) - {"fuzzy"}), previous=None) for e in entries)
    new = {e.key for e in sources}
    assert not [e for e in entries if e.key in new and SIGNED.reviewed(e)]


@each_tool
def test_exchanged_translations_lapse(tool: Tool, tmp_path: Path):
    """Two messages that swap their translations each have a text that nobody signed."""
    one, other = TEXTS[2], TEXTS[3]
    swapped = (one.changed(msgstr=other.msgstr), other.changed(msgstr=one.msgstr))
    after = through(tool, tmp_path, (*TEXTS[:2], *swapped, *TEXTS[4:]), TEXTS)
    assert reviewed(after) == {e.key for e in TEXTS} - {one.key, other.key}


@each_tool
def test_a_renamed_context_lapses(tool: Tool, tmp_path: Path):
    sources = tuple(replace(e, msgctxt=f"{e.msgctxt}2") if e.msgctxt else e for e in TEXTS)
    after = through(tool, tmp_path, TEXTS, sources)
    assert {key for key in reviewed(after) if key[0] and key[0].endswith("2")} == set()


def test_a_removed_message_that_comes_back_is_signed_again(tmp_path: Path):
    without = through(by_us, tmp_path, TEXTS, TEXTS[1:])
    assert TEXTS[0].key not in reviewed(without)
    back = merge(without, Catalog(file="p.pot", header=HEADER, entries=TEXTS)).catalog
    assert TEXTS[0].key in reviewed(back)


words = st.text(st.characters(exclude_characters="\x00\x04", exclude_categories=("Cs",)))
messages = st.builds(
    lambda context, msgid, plural, texts: Entry(
        msgctxt=context, msgid=msgid, msgid_plural=plural or None, msgstr=tuple(texts)
    ),
    st.none() | words,
    words,
    words,
    st.lists(words, min_size=1, max_size=3),
)


@given(messages, messages)
def test_only_the_same_text_has_the_same_digest(one: Entry, other: Entry):
    def said(entry: Entry) -> tuple[object, ...]:
        return (entry.msgctxt, entry.msgid, entry.msgid_plural, entry.msgstr)

    assert (digest_of(one) == digest_of(other)) == (said(one) == said(other))
