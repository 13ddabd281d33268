"""`check` on sheets from anywhere: no project, no traceback, the right exit code."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from fbss_publish.check.pdf import validator
from fbss_publish.cli import app
from fbss_publish.render.pdf import render_pdf

PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Your back</title></head>'
    "<body><main><h1>Your back</h1><p>{text}</p></main></body></html>"
)


@dataclass(frozen=True, slots=True)
class Result:
    exit_code: int
    stdout: str
    output: str


def run(*arguments: object) -> Result:
    """Run the command in this process, as `main` would."""
    out, err = io.StringIO(), io.StringIO()
    words = ["fbss-publish", "check", *map(str, arguments)]
    with patch.object(sys, "argv", words), redirect_stdout(out), redirect_stderr(err):
        code = app.run()
    return Result(code, out.getvalue(), out.getvalue() + err.getvalue())


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    page = PAGE.format(lang="en", text="Take one tablet.")
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    path = tmp_path / "sheet.pdf"
    path.write_bytes(render_pdf(page, "", name="test").data)
    return path


def codes(done: Result) -> list[str]:
    return [finding["code"] for finding in json.loads(done.stdout)["findings"]]


def test_a_good_sheet_has_no_findings(sheet: Path) -> None:
    done = run(sheet, "--against", sheet.parent / "page.html")
    assert (done.exit_code, done.stdout) == (0, "No findings.\n")


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "Take ten tablets.", ["extra-text", "same-text"]),
    ("fr", "Take one tablet.", ["same-language"]),
])  # fmt: skip
def test_a_sheet_of_another_page_is_found_out(
    sheet: Path, lang: str, text: str, expected: list[str]
) -> None:
    other = sheet.with_name("other.html")
    other.write_text(PAGE.format(lang=lang, text=text), encoding="utf-8")
    done = run(sheet, "--against", other, "--format", "json")
    assert done.exit_code == 1
    assert set(expected) <= set(codes(done))


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n" + bytes(3000)])
def test_what_cannot_be_read_is_one_finding(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(data)
    done = run(path, "--format", "json")
    assert (done.exit_code, codes(done)) == (1, ["sheet-readable"])
    assert "object at 0x" not in done.stdout


@pytest.mark.parametrize("name", ["missing.pdf", "folder.pdf"])
def test_what_is_not_there_is_wrong_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.pdf").mkdir()
    done = run(tmp_path / name)
    assert done.exit_code == 2
    assert name in done.output


@pytest.mark.parametrize("data", [b"", b"no page", b"\xff\xfe\x00"])
def test_a_page_that_is_none_is_wrong_usage(sheet: Path, data: bytes) -> None:
    page = sheet.with_name("none.html")
    page.write_bytes(data)
    done = run(sheet, "--against", page)
    assert done.exit_code == 2
    assert "none.html" in done.output


def test_without_the_second_opinion_a_hint_says_who_spoke(
    sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fbss_publish.check.handout.ua_conformance.speaker", lambda: "")
    monkeypatch.setattr(validator, "speaker", lambda: "")
    done = run(sheet, "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert done.exit_code == 0
    assert (finding["code"], finding["severity"]) == ("ua-conformance", "hint")
    assert "only the rules of fbss-publish spoke" in finding["text"]


def test_the_second_opinion_names_itself_and_the_clause() -> None:
    assert validator.speaker().startswith("page-validation ")
    assert validator.clause("PDFUA1-FIGURE-ALTERNATIVE-TEXT-001") == "ISO 14289-1, 7.3"
    assert validator.clause("PDFUA1-TABLE-HEADERS-SCOPE-001") == "ISO 14289-1, 7.5"
    assert validator.clause("PDFUA1-LINK-CONTENTS-001") == "ISO 14289-1, 7.18.5"
    assert validator.clause("PDFA3A-TRAILER-ID-001") == "ISO 19005-3, 6.1"
    assert validator.clause("PDFUA1-SOMETHING-NEW-001") == "ISO 14289-1"
