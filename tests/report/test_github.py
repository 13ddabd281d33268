"""Annotations and summaries: complete, and nothing of a catalog becomes a command or markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.manifest import EditionRecord, Manifest
from fbss_publish.report.github import github_lines
from fbss_publish.report.summary import summary_markdown

FOUND = Finding(
    code="numbers", severity=Severity.ERROR, text="5 became 50.", file="locales/es/a.po",
    line=7, locale="es", msgid="Take 5",
)  # fmt: skip
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def test_a_finding_stands_at_its_line() -> None:
    assert list(github_lines([FOUND])) == [
        "::error file=locales/es/a.po,line=7,title=numbers [es]::5 became 50. (“Take 5”)"
    ]


def test_a_finding_without_a_line_stands_at_its_file() -> None:
    found = replace(FOUND, line=None, locale=None, msgid=None, severity=Severity.HINT)
    assert list(github_lines([found])) == [
        "::notice file=locales/es/a.po,title=numbers::5 became 50."
    ]


def test_the_worst_comes_first() -> None:
    found = [replace(FOUND, severity=severity) for severity in reversed(Severity)]
    kinds = [line.split(" ")[0] for line in github_lines(found)]
    assert kinds == ["::error", "::warning", "::notice"]


@pytest.mark.parametrize("text", [
    "a\n::set-output name=x::y", "a\r::add-mask::b", "\u2028::error::", "100%0A::stop-commands::x",
    "\x1b]0;title\x07", "a\x0b::debug::b",
])  # fmt: skip
def test_no_text_becomes_a_command(text: str) -> None:
    for field in ("text", "msgid", "file", "locale", "code"):
        (line,) = github_lines([replace(FOUND, **{field: text})])
        assert len(line.splitlines()) == 1
        assert COMMAND.fullmatch(line)
        assert "%0A" not in line.replace("%250A", "")


@given(st.text(), st.text(), st.text(min_size=1))
def test_one_finding_is_one_command_whatever_is_in_it(text: str, msgid: str, file: str) -> None:
    (line,) = github_lines([replace(FOUND, text=text, msgid=msgid, file=file)])
    found = COMMAND.fullmatch(line)
    assert found
    assert [pair.split("=", 1)[0] for pair in found[2].split(",")] == ["file", "line", "title"]
    assert set(re.findall(r"%..", found[2])) <= {"%25", "%3A", "%2C"}
    assert set(re.findall(r"%..", found[3])) <= {"%25"}


# The summary --------------------------------------------------------------------------------

BUILT = EditionRecord(
    guide="packs", locale="es", status="built", draft=True, states={"draft": 3},
    outputs={"es/packs/index.html": "0" * 64, "es/packs/packs-es-a4.pdf": "0" * 64},
    findings=(replace(FOUND, severity=Severity.WARNING),),
)  # fmt: skip
HELD = replace(BUILT, guide="card", status="held", outputs={}, findings=(FOUND, *BUILT.findings))
ENGLISH = replace(BUILT, locale="en", draft=False, findings=())


def manifest(*editions: EditionRecord) -> Manifest:
    return Manifest(
        mode="draft", tools={}, inputs={}, inputs_digest="", editions=editions, shared={}
    )


def rows(text: str) -> list[list[str]]:
    lines = (line for line in text.splitlines() if line.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_table_counts_by_locale() -> None:
    head, rule, *counted = rows(summary_markdown(manifest(ENGLISH, HELD, BUILT)))
    assert head == ["Locale", "Editions", "Held", "Drafts", "Sheets", "Errors", "Warnings", "Hints"]
    assert len(rule) == len(head)
    assert counted == [
        ["`en`", "1", "0", "0", "1", "0", "0", "0"],
        ["`es`", "1", "1", "1", "1", "1", "1", "0"],
        ["all", "2", "1", "1", "2", "1", "1", "0"],
    ]


def test_what_is_held_is_named_with_the_reason() -> None:
    text = summary_markdown(manifest(HELD, BUILT))
    assert "- Held: card in `es`: numbers\n" in text
    assert "packs" not in text


def test_nothing_that_a_translator_wrote_is_in_it() -> None:
    evil = replace(FOUND, text="<script>", msgid="![x](https://example.org)", excerpt="`|`")
    text = summary_markdown(manifest(replace(HELD, findings=(evil,))))
    assert not set("<>!(") & set(text)
