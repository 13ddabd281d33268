"""Merging, case by case, and what holds for every merge."""

from __future__ import annotations

from dataclasses import replace

import pytest
from casebook import CASES, Case, accepted_by_msgfmt, cases

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.merge import Merged, merge
from fbss_publish.catalog.po.read import parse_po
from fbss_publish.catalog.po.write import format_po

HEAD = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: guide\\n"\n"Report-Msgid-Bugs-To: \\n"\n'
    '"POT-Creation-Date:   2026-01-01 10:00+0000\\n"\n'
    '"PO-Revision-Date: 2026-01-01 10:00+0000\\n"\n'
    '"Last-Translator: \\n"\n"Language-Team: Spanish\\n"\n'
    '"Language: es\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\n'
)
TEMPLATE_HEAD = HEAD.replace("2026-01", "2026-11").replace("guide", "other").replace("es", "")
COUNTS = ("kept", "near", "added", "obsoleted", "revived")
ALL = [*cases(CASES / "merge" / "near.md"), *cases(CASES / "merge" / "exact.md")]


def merged_of(old: str, new: str) -> Merged:
    return merge(
        parse_po((HEAD + old).encode(), "es.po"), parse_po((TEMPLATE_HEAD + new).encode(), "x.pot")
    )


def text_of(merged: Merged) -> str:
    return format_po(merged.catalog).decode()


@pytest.mark.parametrize("case", ALL)
def test_a_case(case: Case) -> None:
    merged = merged_of(case.blocks["old"], case.blocks["new"])
    out = text_of(merged)
    assert out.partition("\n\n")[2] == case.blocks["merged"]
    counted = [f"{name} {n}" for name in COUNTS if (n := getattr(merged, name))]
    assert ", ".join(counted) == case.blocks["count"].strip()


@pytest.mark.parametrize("case", ALL)
def test_a_second_merge_changes_nothing(case: Case) -> None:
    out = text_of(merged_of(case.blocks["old"], case.blocks["new"]))
    again = merge(
        parse_po(out.encode(), "es.po"),
        parse_po((TEMPLATE_HEAD.replace("-11-", "-12-") + case.blocks["new"]).encode(), "x.pot"),
    )
    assert text_of(again) == out
    assert (again.near, again.added, again.obsoleted, again.revived) == (0, 0, 0, 0)


@pytest.mark.parametrize("case", ALL)
def test_gettext_takes_the_merged_file(case: Case) -> None:
    accepted_by_msgfmt(text_of(merged_of(case.blocks["old"], case.blocks["new"])).encode())


@pytest.mark.parametrize("case", ALL)
def test_windows_line_ends_stay(case: Case) -> None:
    old = (HEAD + case.blocks["old"]).replace("\n", "\r\n").encode()
    merged = merge(parse_po(old, "es.po"), parse_po(case.blocks["new"].encode(), "x.pot"))
    out = format_po(merged.catalog)
    assert out.count(b"\n") == out.count(b"\r\n")
    assert out.decode().replace("\r\n", "\n").partition("\n\n")[2] == case.blocks["merged"]


A, B = 'msgid "a"\nmsgstr "A"\n', 'msgid "b"\nmsgstr "B"\n'


def test_only_the_date_of_the_header_changes() -> None:
    out = text_of(merged_of(A, A + "\n" + B))
    assert out.startswith(HEAD.replace("Date:   2026-01-01", "Date:   2026-11-01"))


def test_the_header_stays_if_nothing_else_changes() -> None:
    assert text_of(merged_of(A, A)) == HEAD + A


def test_a_header_without_date_gets_none() -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    merged = merge(
        parse_po((head + A).encode(), "es.po"), parse_po((TEMPLATE_HEAD + B).encode(), "x.pot")
    )
    assert text_of(merged).startswith(head)


def test_a_strange_date_is_escaped() -> None:
    head = TEMPLATE_HEAD.replace("2026-11-01 10:00+0000", 'now\\" \\\\', 1)
    merged = merge(parse_po((HEAD + A).encode(), "es.po"), parse_po((head + B).encode(), "x.pot"))
    again = parse_po(format_po(merged.catalog), "es.po")
    assert again.field("POT-Creation-Date") == 'now" \\'


def test_a_paragraph_that_moved_moves_its_lines() -> None:
    merged = merged_of(A + "\n" + B, B + "\n" + A)
    assert text_of(merged).endswith("\n\n" + B + "\n" + A)
    assert merged.kept == 2


def test_a_file_without_header_keeps_its_blank_lines() -> None:
    merged = merge(
        parse_po((A + "\n" + B).encode(), "es.po"),
        parse_po((B + '\nmsgid "c"\nmsgstr ""\n\n' + A).encode(), "x.pot"),
    )
    assert text_of(merged) == "\n" + B + '\nmsgid "c"\nmsgstr ""\n\n' + A


def test_the_charset_and_the_width_of_the_catalog_stay() -> None:
    words = "dolor de espalda después de una operación en la columna " * 4
    old = HEAD.replace("UTF-8", "ISO-8859-1") + f'msgid "{words}"\nmsgstr "{words}"\n'
    new = TEMPLATE_HEAD + f'msgid ""\n"{words[:60]}"\n"{words[60:]}!"\nmsgstr ""\n'
    merged = merge(parse_po(old.encode("latin-1"), "es.po"), parse_po(new.encode(), "x.pot"))
    assert merged.near == 1
    assert f'\nmsgid "{words}!"\nmsgstr "{words}"\n'.encode("latin-1") in format_po(merged.catalog)


def test_comments_at_the_end_stay_at_the_end() -> None:
    merged = merged_of(A + "\n# The end.\n", B + "\n" + A)
    assert text_of(merged).endswith(A + "\n# The end.\n")


def test_a_language_with_six_forms_gets_six() -> None:
    head = HEAD.replace("nplurals=2; plural=n != 1", "nplurals=6; plural=n % 6")
    new = 'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    merged = merge(parse_po(head.encode(), "ar.po"), parse_po(new.encode(), "x.pot"))
    assert merged.catalog.entries[0].msgstr == ("",) * 6


def test_previous_plural_and_context_are_named() -> None:
    old = Entry(
        msgctxt="x", msgid="One day of rest", msgid_plural="%d days of rest", msgstr=("u", "v")
    )
    new = Entry(msgctxt="x", msgid="One day of rest.", msgid_plural="%d days", msgstr=("", ""))
    merged = merge(Catalog(file="es.po", entries=(old,)), Catalog(file="x.pot", entries=(new,)))
    assert merged.catalog.entries == (
        replace(
            new,
            msgstr=("u", "v"),
            flags=("fuzzy",),
            previous=Previous(msgctxt="x", msgid="One day of rest", msgid_plural="%d days of rest"),
        ),
    )


def test_huge_messages_are_compared_in_a_moment() -> None:
    text = "Take the tablets with food and water. " * 50_000
    merged = merged_of(f'msgid "{text}"\nmsgstr "x"\n', f'msgid "{text}!"\nmsgstr ""\n')
    assert merged.near == 1
