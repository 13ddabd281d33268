"""plan, cache and merge-manifests as people and CI use them."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from kit import Outcome, TinyProject

EPOCH = {"SOURCE_DATE_EPOCH": "1795392000"}
PAGES = ("--format", "html", "-j", "1")
EDITIONS = {f"{tag}/{guide}" for tag in ("en", "ar", "es", "en-XA") for guide in ("card", "packs")}


def planned(tiny: TinyProject, *options: str) -> dict[str, Any]:
    found = tiny.run("plan", "--format", "json", *options)
    assert (found.code, found.err) == (0, "")
    values: dict[str, Any] = json.loads(found.out)
    return values


def refused(found: Outcome, *words: str) -> None:
    """Check that a command ended with one sentence that names these things."""
    assert found.code == 2
    complaint = found.complaint
    assert not [word for word in words if word not in complaint], complaint


# plan ---------------------------------------------------------------------------------------


def test_a_plan_has_every_edition_once(tiny: TinyProject) -> None:
    plan = planned(tiny, "--shards", "3")
    named = [name for part in plan["parts"] for name in part["editions"]]
    assert sorted(named) == sorted(EDITIONS)
    assert plan["matrix"] == {"shard": ["1/3", "2/3", "3/3"]}
    assert planned(tiny, "--shards", "3") == plan


def test_a_small_project_is_one_part(tiny: TinyProject) -> None:
    assert planned(tiny)["matrix"] == {"shard": ["1/1"]}


def test_there_are_no_more_parts_than_editions(tiny: TinyProject) -> None:
    assert len(planned(tiny, "--shards", "256")["parts"]) == len(EDITIONS)


def test_a_plan_of_a_release_leaves_pseudo_locales_out(tiny: TinyProject) -> None:
    (part,) = planned(tiny, "--release")["parts"]
    assert set(part["editions"]) == {name for name in EDITIONS if "XA" not in name}


def test_a_plan_for_people_says_what_to_run(tiny: TinyProject) -> None:
    found = tiny.run("plan", "--shards", "2")
    assert (found.code, found.err) == (0, "")
    assert "1/2: " in found.out
    assert "fbss-publish build --shard 1/2" in found.out


def test_measured_costs_make_another_plan(tiny: TinyProject) -> None:
    costs = {"seconds": dict.fromkeys(EDITIONS, 1) | {"ar/packs": 100}}
    tiny.write("costs.json", json.dumps(costs))
    parts = planned(tiny, "--shards", "2", "--costs", "costs.json")["parts"]
    assert [part["editions"] for part in parts if len(part["editions"]) == 1] == [["ar/packs"]]


def test_costs_are_written_after_a_build(tiny: TinyProject) -> None:
    assert tiny.run("build", "--locale", "en", "--guide", "card", **EPOCH).code == 0
    found = tiny.run("plan", "--write-costs", "costs.json")
    assert (found.code, found.out) == (0, "costs.json: 1 edition\n")
    seconds = json.loads(tiny.read("costs.json"))["seconds"]
    assert set(seconds) == {"en/card"}
    assert seconds["en/card"] > 0
    assert planned(tiny, "--costs", "costs.json")["parts"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"seconds": []}', '{"seconds": {"a": "b"}}', "é\0"]
)
def test_costs_that_are_none_are_refused(tiny: TinyProject, text: str) -> None:
    tiny.write("costs.json", text)
    for command in (("plan",), ("build", "--shard", "1/2")):
        found = tiny.run(*command, "--costs", "costs.json")
        refused(found, "costs.json", "is no list of costs", "plan")


def test_costs_that_are_not_there_are_refused(tiny: TinyProject) -> None:
    refused(tiny.run("plan", "--costs", "none.json"), "none.json", "No such file")


@pytest.mark.parametrize("count", ["0", "257", "two", "-1"])
def test_other_numbers_of_parts_are_refused(tiny: TinyProject, count: str) -> None:
    found = tiny.run("plan", "--shards", count)
    assert found.code == 2
    assert "--shards" in found.err
    assert "Traceback" not in found.err


# cache --------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["stats", "prune", "verify"])
def test_where_there_is_no_cache_that_is_said(tiny: TinyProject, command: str) -> None:
    refused(tiny.run("cache", command), ".fbss-cache", "there is no cache", "fbss-publish build")
    assert not tiny.path(".fbss-cache").exists()


def test_a_cache_is_counted_verified_and_pruned(tiny: TinyProject) -> None:
    tiny.run("build", "--locale", "en", *PAGES, **EPOCH)
    before = tiny.run("cache", "stats")
    assert before.code == 0
    assert before.out.split(" results")[0].isdigit()
    assert " 0 files" not in before.out
    whole = tiny.run("cache", "verify")
    assert (whole.code, whole.out.split(", ")[1]) == (0, "0 damaged.\n")
    assert tiny.run("cache", "prune").out == "Deleted 0 results and 0 files, 0.0 MB.\n"
    gone = tiny.run("cache", "prune", "--days", "0")
    assert gone.code == 0
    assert "Deleted 0" not in gone.out
    assert tiny.run("cache", "stats").out.startswith("0 results, 0 files")


def test_a_damaged_file_of_the_cache_is_found_and_made_again(tiny: TinyProject) -> None:
    tiny.run("build", "--locale", "en", *PAGES, **EPOCH)
    expected = tiny.files("output")
    path = next(tiny.path(".fbss-cache/objects").glob("??/*"))
    path.write_bytes(b"poison")
    found = tiny.run("cache", "verify")
    assert found.code == 1
    assert "1 damaged" in found.out
    assert tiny.run("cache", "verify").code == 0
    shutil.rmtree(tiny.path("output"))
    tiny.run("build", "--locale", "en", *PAGES, **EPOCH)
    now = tiny.files("output")
    assert [name for name in expected if now.get(name) != expected[name]] == []


@pytest.mark.parametrize(
    "value", ["{no JSON", "[]", '{"value": {}, "files": {}}', '{"value": 5, "files": {"a": 1}}']
)
def test_a_damaged_index_costs_time_and_nothing_else(tiny: TinyProject, value: str) -> None:
    arguments = ("build", "--locale", "en", "--guide", "card", *PAGES)
    told = tiny.run(*arguments, **EPOCH)
    expected = tiny.files("output")
    with contextlib.closing(sqlite3.connect(tiny.path(".fbss-cache/index.sqlite"))) as database:
        database.execute("UPDATE results SET value = ?", (value,))
        database.commit()
    assert tiny.run("cache", "stats").code == 0
    shutil.rmtree(tiny.path("output"))
    assert tiny.run(*arguments, **EPOCH) == told
    assert tiny.files("output") == expected
    assert tiny.run("cache", "verify").code in (0, 1)
    assert tiny.run("cache", "verify").code == 0


def test_an_index_that_is_none_is_put_aside(tiny: TinyProject) -> None:
    tiny.write(".fbss-cache/index.sqlite", "this is no database, and long enough to tell" * 40)
    found = tiny.run("cache", "stats")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("0 results")


@pytest.mark.parametrize("days", ["-1", "soon"])
def test_other_days_are_refused(tiny: TinyProject, days: str) -> None:
    found = tiny.run("cache", "prune", "--days", days)
    assert found.code == 2
    assert "--days" in found.err


# merge-manifests ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def _parts(_tiny_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build two parts once, each into a folder of its own."""
    tiny = TinyProject(tmp_path_factory.mktemp("parts") / "tiny")
    shutil.copytree(_tiny_template, tiny.root)
    tiny.path("parts").mkdir()
    for shard in planned(tiny, "--shards", "2")["matrix"]["shard"]:
        assert tiny.run("build", "--shard", shard, *PAGES, **EPOCH).code == 0
        shutil.move(tiny.path("output"), tiny.path(f"parts/{shard[0]}"))
    return tiny.path("parts")


@pytest.fixture
def parts(tiny: TinyProject, _parts: Path) -> list[str]:
    """Give the names of two parts of a build of this project."""
    shutil.copytree(_parts, tiny.path("parts"))
    return ["parts/1", "parts/2"]


def merged(tiny: TinyProject, *arguments: str) -> Outcome:
    return tiny.run("merge-manifests", "-j", "1", *arguments, **EPOCH)


def test_parts_become_the_whole_and_a_table(tiny: TinyProject, parts: list[str]) -> None:
    summary = tiny.write("summary.md", "Before.\n")
    found = merged(tiny, *parts, "--summary", "summary.md")
    assert (found.code, found.err) == (0, "")
    assert found.out.splitlines()[-1].startswith("8 editions, ")
    together = tiny.files("output")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Before.\n### Handouts: draft\n")
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert [row.split("|")[1].strip() for row in rows] == ["`ar`", "`en`", "`en-XA`", "`es`"]
    assert all(row.split("|")[2].strip() == "2" for row in rows)
    shutil.rmtree(tiny.path("output"))
    tiny.run("build", "--no-cache", *PAGES, **EPOCH)
    assert tiny.files("output") == together


def test_a_held_edition_is_1_and_in_the_table(tiny: TinyProject) -> None:
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Pasos", "Pasos \U0001f9ff")
    assert tiny.run("build", "--shard", "1/1", *PAGES, **EPOCH).code == 1
    shutil.move(tiny.path("output"), tiny.path("part"))
    found = merged(tiny, "part", "--summary", "summary.md")
    assert found.code == 1
    assert "Held: packs in es." in found.out
    assert "- Held: packs in `es`: missing-glyph\n" in tiny.read("summary.md")


def test_a_part_that_is_missing_twice_or_none_is_named(tiny: TinyProject, parts: list[str]) -> None:
    refused(merged(tiny, parts[0]), "no part has", "Name the output folders of all parts.")
    refused(merged(tiny, *parts, parts[0]), "which another part has, too", "Name each part once.")
    refused(merged(tiny, *parts, "source"), "source", "manifest.json", "cannot be read")
    tiny.write("odd/manifest.json", '{"schema": "fbss-publish/manifest/0"}')
    refused(merged(tiny, *parts, "odd"), "odd/manifest.json", "is no manifest of this version")
    assert not tiny.path("output/manifest.json").exists()


def test_parts_of_other_sources_are_refused(tiny: TinyProject, parts: list[str]) -> None:
    path = tiny.path(parts[1]) / "manifest.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    values["inputs"]["source/card.md"] = "0" * 64
    path.write_text(json.dumps(values), encoding="utf-8")
    refused(merged(tiny, *parts), parts[1], "was made from other files", "same commit")


def test_a_changed_file_of_a_part_is_refused(tiny: TinyProject, parts: list[str]) -> None:
    page = next(Path(tiny.path(parts[0])).glob("*/*/index.html"))
    page.write_bytes(page.read_bytes() + b"<p>More</p>")
    found = merged(tiny, *parts)
    refused(found, page.relative_to(tiny.path(parts[0])).as_posix(), "Build the part again.")


def test_a_part_cannot_write_outside_the_output(tiny: TinyProject, parts: list[str]) -> None:
    path = tiny.path(parts[0]) / "manifest.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    outputs = values["editions"][0]["outputs"]
    name, digest = next(iter(outputs.items()))
    tiny.write("parts/evil.html", "").write_bytes((tiny.path(parts[0]) / name).read_bytes())
    outputs["../evil.html"] = digest
    path.write_text(json.dumps(values), encoding="utf-8")
    refused(merged(tiny, *parts), "evil.html", "outside the output folder")
    assert not tiny.path("evil.html").exists()


def test_a_table_that_cannot_be_written_is_said(tiny: TinyProject, parts: list[str]) -> None:
    refused(merged(tiny, *parts, "--summary", "nowhere/summary.md"), "nowhere/summary.md")


def test_merging_nothing_is_wrong_usage(tiny: TinyProject) -> None:
    found = tiny.run("merge-manifests")
    assert found.code == 2
    assert "FOLDER" in found.err
