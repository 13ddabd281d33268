"""`fbss-publish readability` in a project: formats, exit codes, the baseline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import TinyProject

EPOCH = {"SOURCE_DATE_EPOCH": "1795392000"}
FRONT = """\
---
title: Rest
description: How to rest.
identifier: REST
version: 1.0.0
issued: 2026-11-23
last-clinical-review: none
next-review-due: 2027-11-23
---

# Rest

"""
EASY = "You can rest at home. Call us if you feel bad. Ask a friend to come."
BODY = f"{EASY}\n\n- {EASY}\n- {EASY}\n- {EASY}\n- {EASY}\n\n{EASY}\n\n{EASY}\n\n{EASY}\n"


@pytest.fixture
def rest(tmp_path: Path) -> TinyProject:
    """Give a project with one easy guide in English."""
    project = TinyProject(tmp_path)
    project.write("fbss-publish.toml", "")
    project.write("source/rest.md", FRONT + BODY)
    return project


def test_a_project_that_passes_exits_with_0(rest: TinyProject) -> None:
    done = rest.run("readability", **EPOCH)
    assert (done.code, done.err) == (0, "")
    assert "gate at least 70 passed, goal 80 reached" in done.out


def test_a_failed_gate_exits_with_1_and_says_which(rest: TinyProject) -> None:
    rest.write("fbss-publish.toml", "[readability.en.flesch]\ngate = 200\n")
    done = rest.run("readability", **EPOCH)
    assert done.code == 1
    assert "gate at least 200 FAILED" in done.out


def test_an_item_that_is_not_met_exits_with_1(rest: TinyProject) -> None:
    rest.edit("source/rest.md", "- You", "1) Typed. You")
    rest.write("source/rest.md", f"{FRONT}{EASY * 9}\n")
    done = rest.run("readability", **EPOCH)
    assert done.code == 1
    assert "PEMAT-P 8 The text comes in short pieces: not met" in done.out


def test_too_little_text_exits_with_0(rest: TinyProject) -> None:
    rest.write("source/rest.md", f"{FRONT}Discontinue anticoagulation.\n")
    done = rest.run("readability", **EPOCH)
    assert done.code == 0
    assert "not scored (too short to score" in done.out


def test_the_baseline_is_written_stable_and_ratchets(rest: TinyProject) -> None:
    first = rest.run("readability", "--update-baseline", **EPOCH)
    assert first.code == 0
    assert "readability-baseline.json: written" in first.err
    text = rest.read("readability-baseline.json")
    again = rest.run("readability", "--update-baseline", **EPOCH)
    assert "unchanged" in again.err
    assert rest.read("readability-baseline.json") == text
    assert rest.run("readability", **EPOCH).code == 0
    rest.edit("source/rest.md", "Ask a friend", "Additionally, interrogate an individual")
    worse = rest.run("readability", **EPOCH)
    assert worse.code == 1
    assert "WORSE than the baseline" in worse.out
    assert rest.run("readability", "--update-baseline", **EPOCH).code in (0, 1)
    assert rest.run("readability", **EPOCH).out.count("WORSE") == 0


def test_an_update_of_one_guide_keeps_the_others(rest: TinyProject) -> None:
    rest.write("source/other.md", (FRONT + BODY).replace("REST", "OTHER"))
    rest.run("readability", "--update-baseline", **EPOCH)
    before = json.loads(rest.read("readability-baseline.json"))["scores"]
    rest.edit("source/rest.md", "Ask a friend", "Additionally, interrogate an individual")
    rest.run("readability", "--guide", "rest", "--update-baseline", **EPOCH)
    after = json.loads(rest.read("readability-baseline.json"))["scores"]
    assert after["other"] == before["other"]
    assert after["rest"] != before["rest"]


def test_another_baseline_can_be_named(rest: TinyProject) -> None:
    missing = rest.run("readability", "--baseline", "mine.json", **EPOCH)
    assert missing.code == 2
    assert "mine.json" in missing.complaint
    rest.run("readability", "--baseline", "mine.json", "--update-baseline", **EPOCH)
    assert rest.path("mine.json").is_file()
    assert not rest.path("readability-baseline.json").exists()


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_formats_are_json(rest: TinyProject, form: str) -> None:
    done = rest.run("readability", "--format", form, **EPOCH)
    assert done.code == 0
    assert json.loads(done.out)


def test_junit_and_html(rest: TinyProject) -> None:
    assert rest.run("readability", "--format", "junit", **EPOCH).out.startswith("<?xml")
    done = rest.run("readability", "--format", "html", "-o", "r.html", **EPOCH)
    assert done.out == "r.html: written\n"
    assert rest.run("check", "r.html").code == 0


def test_a_report_never_overwrites_a_source(rest: TinyProject) -> None:
    before = rest.read("source/rest.md")
    done = rest.run("readability", "-o", "source/rest.md", **EPOCH)
    assert done.code == 2
    assert "source/rest.md" in done.complaint
    assert rest.read("source/rest.md") == before


@pytest.mark.parametrize("arguments", [
    ("--lang", "es"), ("source/rest.md", "--locale", "en"), ("source/rest.md", "--baseline", "x"),
    ("source/rest.md", "--format", "html", "--lang", "en"), ("source/rest.md", "--update-baseline"),
])  # fmt: skip
def test_options_that_do_not_go_together_are_refused(
    rest: TinyProject, arguments: tuple[str, ...]
) -> None:
    done = rest.run("readability", *arguments)
    assert done.code == 2
    assert "Traceback" not in done.err


def test_the_same_project_gives_the_same_bytes(rest: TinyProject) -> None:
    one, two = (rest.run("readability", "--format", "html", **EPOCH).out for _ in range(2))
    assert one == two
