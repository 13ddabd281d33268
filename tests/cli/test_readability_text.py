"""`fbss-publish readability -`: texts of which little can be said get a clear answer, no grade."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

MIXED = "Take боль 痛み two ألم tablets. Пейте воду. 休んでください。 "
ENGLISH = "You can rest at home. Call us if you feel bad. Ask a friend to come. " * 20
SCORELESS = {
    "nothing": ("", "There is no word in this text."),
    "spaces": (" \n\t\n", "There is no word in this text."),
    "signs": ("… — ! ()", "There is no word in this text."),
    "one word": ("Pain", "too short to score: 1 word and 1 sentence"),
    "numbers": ("1 2 3 4.5 6/7 2026 12:30 500", "too short to score: 7 words and 1 sentence"),
    "many numbers": ("123 4567. " * 200, "most words are numbers"),
    "mixed scripts": (MIXED * 60, "of another script"),
    "no end": ("word " * 500, "too short to score: 500 words and 1 sentence"),
}


def run(text: str | bytes, *options: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "fbss_publish", "readability", *options, "-"],
        input=text.encode() if isinstance(text, str) else text,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def report_on(text: str, lang: str) -> dict[str, Any]:
    code, out, err = run(text, "--lang", lang, "--format", "json")
    assert (code, err) == (0, "")
    report: dict[str, Any] = json.loads(out)
    return report


@pytest.mark.parametrize("name", SCORELESS)
def test_such_a_text_has_no_grade_and_the_answer_says_why(name: str) -> None:
    text, why = SCORELESS[name]
    report = report_on(text, "en")
    assert any(why in note for note in report["notes"])
    assert len(report["scores"]) >= 10
    for each in report["scores"]:
        assert (each["valid"], each["value"]) == (False, None)
        assert each["why"]


def test_a_text_without_a_score_has_one_reason_and_no_list_of_formulas() -> None:
    code, out, err = run("Pain", "--lang", "en")
    assert (code, err) == (0, "")
    assert out.startswith("Language en: 1 sentence, 1 word, 1 syllable, 4 letters.\n")
    assert out.count("too short to score") == 1
    assert "Formulas:" not in out


@pytest.mark.parametrize("lang", ["xx", "zh", "ht"])
def test_without_a_formula_for_the_language_there_is_no_grade(lang: str) -> None:
    report = report_on(ENGLISH, lang)
    assert report["scores"] == []
    assert f"No formula is valid for “{lang}”, so there is no grade" in " ".join(report["notes"])
    assert next(m["value"] for m in report["measures"] if m["id"] == "sentence-length") > 0


def test_an_unknown_language_is_called_unknown_and_its_syllables_too() -> None:
    _, out, _ = run("", "--lang", "xx")
    assert "The language “xx” is not known here" in out
    assert "unknown syllables" in out
    assert report_on("", "xx")["counts"]["syllables"] is None


@pytest.mark.parametrize(("text", "options", "said"), [
    ("Some words.", (), "does not say its language. Give it with --lang"),
    ("Some words.", ("--lang", "!!"), "“!!” is not a language tag"),
    (b"\xff\xfe\x00bad", ("--lang", "es"), "is not UTF-8"),
    (b"a\x00b", ("--lang", "es"), "is not text"),
])  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(
    text: str | bytes, options: tuple[str, ...], said: str
) -> None:
    code, out, err = run(text, *options)
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_a_text_that_can_be_scored_is() -> None:
    assert "Flesch Reading Ease: 1" in run(ENGLISH, "--lang", "en")[1]
    (flesch, *_) = report_on(ENGLISH, "en")["scores"]
    assert flesch["valid"]
    assert flesch["value"] > 90
