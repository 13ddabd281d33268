"""Any catalog that can be written is read back as it was; any file is kept or refused."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.po.read import parse_po
from fbss_publish.catalog.po.write import format_po
from fbss_publish.errors import CatalogError

HEADER = Entry(msgid="", msgstr=("Content-Type: text/plain; charset=UTF-8\nLanguage: es\n",))
QUICK = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

chars = st.characters(
    exclude_categories=["Cs"], exclude_characters="\0\4"
)  # gettext keeps U+0004 for itself
pieces = st.sampled_from(
    [
        "\n",
        "\\",
        '"',
        "\\n",
        '\\"',
        " ",
        "word ",
        "疼痛",
        "ألم ",
        "\x1b7",
        "\x0012"[1:],
        "#~ ",
        "msgid ",
    ]
)
text = st.lists(st.one_of(pieces, st.text(chars, max_size=12)), max_size=25).map("".join)
line = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t"), max_size=30)
flag = st.text(
    st.characters(categories=["L", "N", "P", "S"], exclude_characters=',"\\\u2068\u2069'),
    min_size=1,
    max_size=12,
)
word = st.text(
    st.characters(categories=["L", "N", "P", "S"], exclude_characters=",\u2068\u2069"),
    min_size=1,
    max_size=12,
)
reference = st.one_of(word, st.builds("{} {}:{}".format, word, word, st.integers(0, 99)))
previous = st.builds(Previous, msgid=text, msgctxt=st.none() | text, msgid_plural=st.none() | text)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    plural = draw(st.none() | text)
    forms = draw(st.lists(text, min_size=1, max_size=4 if plural is not None else 1))
    return Entry(
        msgid=draw(text),
        msgctxt=draw(st.none() | text),
        msgid_plural=plural,
        msgstr=tuple(forms),
        comments=tuple(draw(st.lists(line, max_size=3))),
        notes=tuple(draw(st.lists(line, max_size=3))),
        references=tuple(draw(st.lists(reference, max_size=3))),
        flags=tuple(draw(st.lists(flag, max_size=3, unique=True))),
        previous=draw(st.none() | previous),
        obsolete=draw(st.booleans()),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    found = draw(st.lists(entries(), max_size=5, unique_by=lambda entry: entry.key))
    return Catalog(
        file="es.po",
        header=HEADER,
        entries=tuple(entry for entry in found if entry.key != HEADER.key),
        newline=draw(st.sampled_from(["\n", "\r\n"])),
        width=draw(st.sampled_from([0, 20, 40, 79])),
        bom=draw(st.booleans()),
    )


def first_flag(entry: Entry) -> Entry:
    """Give it with `fuzzy` first, where the writer puts it."""
    return replace(entry, flags=tuple(sorted(entry.flags, key=lambda flag: flag != "fuzzy")))


@QUICK
@given(catalogs())
def test_what_is_written_is_read_back(catalog: Catalog) -> None:
    data = format_po(catalog)
    again = parse_po(data, "es.po")
    assert again.header == catalog.header
    assert again.entries == tuple(map(first_flag, catalog.entries))
    assert again.bom == catalog.bom
    assert format_po(again) == data


@QUICK
@given(catalogs(), st.data())
def test_a_change_of_one_entry_is_a_change_of_its_lines(
    catalog: Catalog, data: st.DataObject
) -> None:
    before = parse_po(format_po(catalog), "es.po")
    if not before.entries:
        return
    number = data.draw(st.integers(0, len(before.entries) - 1))
    old = before.entries[number]
    new = old.changed(msgstr=tuple(data.draw(text) for _ in old.msgstr))
    changed = replace(
        before, entries=(*before.entries[:number], new, *before.entries[number + 1 :])
    )
    out = format_po(changed).decode()
    assert [e.raw for e in changed.entries if e is not new and e.raw not in out] == []
    assert parse_po(out.encode(), "es.po").entries == changed.entries


fragments = st.lists(
    st.sampled_from(
        [
            'msgid "', 'msgstr "', '"\n', "\n", "\r\n", "# ", "#~ ", "#| ", "#, fuzzy", "#=", "#:",
            'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=', "UTF-8", "GBK", '\\n"\n',
            "CP1256", "ISO-2022-JP", "\\", "\\x", "41", "é", "<<<<<<< ", 'msgstr[0] "', " ", "a",
            'msgid_plural "', 'msgctxt "', '"', "\u2068", "\ufeff", "\x0c", "domain", "#~| ",
        ]
    ),
    max_size=40,
)  # fmt: skip


@settings(QUICK, max_examples=600)
@given(fragments.map(lambda parts: "".join(parts).encode()) | st.binary(max_size=80))
def test_any_file_is_kept_or_refused(data: bytes) -> None:
    try:
        catalog = parse_po(data, "es.po")
    except CatalogError:
        return
    assert format_po(catalog) == data


@settings(QUICK, max_examples=40)
@given(catalogs())
def test_gettext_takes_what_is_written(catalog: Catalog) -> None:
    if shutil.which("msgcat") is None:
        pytest.skip("msgcat (GNU gettext) is not installed")
    data = format_po(replace(catalog, bom=False))
    done = subprocess.run(
        ["msgcat", "-o", "-", "-"], input=data, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
