"""What a build does again and what not, and that means change no byte."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build import run as run_module
from fbss_publish.build.engine.worker import Limits
from fbss_publish.build.join import merge_manifests
from fbss_publish.build.lists import finished
from fbss_publish.build.outcome import Outcome, outcome_of
from fbss_publish.build.pipeline import build, check
from fbss_publish.build.request import Means, Request
from fbss_publish.build.shards import Shard
from fbss_publish.build.sheets import make_sheet
from fbss_publish.build.unchanged import unchanged
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.po.write import write_po
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.manifest import Manifest
from fbss_publish.errors import CatalogError, InputError
from kit import DAY, TinyProject

HTML = {"formats": ("html",)}


def means(tiny: TinyProject, **more: Any) -> Means:
    return Means(**{"cache": tiny.path(".fbss-cache"), **more})


def make(tiny: TinyProject, today: date = DAY, by: Means | None = None, **wanted: Any) -> Manifest:
    return build(tiny.load(), Request(today=today, **wanted), lambda *_: None, by or means(tiny))


def answered(tiny: TinyProject, today: date = DAY, **wanted: Any) -> Outcome | None:
    return unchanged(tiny.load(), Request(today=today, **wanted), means(tiny))


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Note which editions are checked and made, and which sheets are rendered."""
    done: dict[str, list[str]] = {"checked": [], "made": [], "sheets": []}
    originals = {
        name: getattr(run_module, name) for name in ("check_chunk", "make_chunk", "make_sheet")
    }

    def checked(chunk: Any) -> Any:
        done["checked"] += [f"{chunk.tag}/{guide}" for guide in chunk.guides]
        return originals["check_chunk"](chunk)

    def made(chunk: Any) -> Any:
        done["made"] += [f"{chunk.tag}/{guide}" for guide in chunk.guides]
        return originals["make_chunk"](chunk)

    def sheet(job: Any) -> Any:
        done["sheets"].append(job.name)
        return originals["make_sheet"](job)

    monkeypatch.setattr(run_module, "check_chunk", checked)
    monkeypatch.setattr(run_module, "make_chunk", made)
    monkeypatch.setattr(run_module, "make_sheet", sheet)
    return done


def forget(steps: dict[str, list[str]]) -> None:
    for names in steps.values():
        names.clear()


def outputs(tiny: TinyProject) -> dict[str, bytes]:
    return tiny.files("output")


def _say(entry: Entry, old: str, new: str) -> Entry:
    texts = tuple(text.replace(old, new) for text in entry.msgstr)
    return entry.changed(msgstr=texts) if texts != entry.msgstr else entry


@pytest.mark.slow
def test_only_what_changed_is_made_again(tiny: TinyProject, steps: dict[str, list[str]]) -> None:
    make(tiny)
    assert len(steps["sheets"]) == len([n for n in outputs(tiny) if n.endswith(".pdf")])
    forget(steps)
    make(tiny)
    assert steps == {"checked": [], "made": [], "sheets": []}
    text = tiny.catalog("es", "packs").entries[4].msgstr[0]
    tiny.rewrite("es", "packs", lambda entry: _say(entry, text, f"{text} hoy"))
    make(tiny)
    assert steps == {
        "checked": ["es/packs"],
        "made": ["es/packs"],
        "sheets": ["es/packs/packs-es-a4.pdf"],
    }


def _also(tiny: TinyProject, text: str) -> None:
    """Give the other guide's Spanish catalog a heading that the first one has, too."""
    catalog = tiny.catalog("es", "card")
    entries = (
        *(entry for entry in catalog.entries if entry.msgid != "Steps"),
        Entry(msgid="Steps", msgstr=(text,)),
    )
    write_po(tiny.po("es", "card"), replace(catalog, entries=entries))


def _checked_both_ways(tiny: TinyProject) -> tuple[Finding, ...]:
    """Check with the cache, and see that the same is found without it."""
    found = check(tiny.load(), Request(today=DAY), means(tiny))
    assert found == check(tiny.load(), Request(today=DAY))
    return found


def test_what_another_catalog_says_for_the_same_text_counts(
    tiny: TinyProject, steps: dict[str, list[str]]
) -> None:
    """A rule compares the catalogs of a locale; a change that it can see is seen."""
    _checked_both_ways(tiny)
    forget(steps)
    for text, differs in (("Etapas", True), ("Pasos", False), ("Los pasos", True)):
        _also(tiny, text)
        found = {f.file for f in _checked_both_ways(tiny) if f.code == "inconsistent-translation"}
        assert ("locales/es/LC_MESSAGES/packs.po" in found) is differs
    assert {"es/card", "es/packs"} == set(steps["checked"][:2])


def test_a_word_of_one_catalog_checks_no_other_edition(
    tiny: TinyProject, steps: dict[str, list[str]]
) -> None:
    _also(tiny, "Pasos")
    check(tiny.load(), Request(today=DAY), means(tiny))
    for text in ("Cold packs", "Steps", "Put a cloth under the pack."):
        forget(steps)
        tiny.rewrite("es", "packs", _longer(text))
        check(tiny.load(), Request(today=DAY), means(tiny))
        shared = ["es/card"] if text == "Steps" else []
        assert sorted(steps["checked"]) == [*shared, "es/packs"], text


def _longer(msgid: str) -> Callable[[Entry], Entry]:
    """Give a change of one message by a word, which moves no line of the others."""

    def change(entry: Entry) -> Entry:
        if entry.msgid != msgid or entry.is_header:
            return entry
        return entry.changed(msgstr=tuple(f"{text} hoy" for text in entry.msgstr))

    return change


def test_a_change_of_notes_alone_renders_no_sheet(
    tiny: TinyProject, steps: dict[str, list[str]]
) -> None:
    make(tiny)
    forget(steps)
    tiny.rewrite("es", "packs", lambda entry: entry.changed(comments=("A note.",)))
    make(tiny)
    assert steps["made"] == ["es/packs"]
    assert steps["sheets"] == []


def test_a_change_of_the_guide_concerns_its_editions_only(
    tiny: TinyProject, steps: dict[str, list[str]]
) -> None:
    make(tiny, **HTML)
    forget(steps)
    tiny.edit("source/packs/index.html", "Put a cloth", "Lay a cloth")
    make(tiny, **HTML)
    assert {name.partition("/")[2] for name in steps["made"]} == {"packs"}


def test_a_setting_counts_as_a_change(tiny: TinyProject, steps: dict[str, list[str]]) -> None:
    make(tiny, **HTML)
    forget(steps)
    tiny.write(
        "fbss-publish.toml", tiny.read("fbss-publish.toml") + 'site-url = "https://x.example"\n'
    )
    make(tiny, **HTML)
    assert len(steps["made"]) == len(steps["checked"]) > 0


def test_a_cached_build_says_and_makes_what_a_cold_one_does(tiny: TinyProject) -> None:
    cold = make(tiny, **HTML)
    bytes_cold = outputs(tiny)
    shutil.rmtree(tiny.path("output"))
    warm = make(tiny, **HTML)
    assert warm.findings() == cold.findings() != ()
    assert outputs(tiny) == bytes_cold
    shutil.rmtree(tiny.path("output"))
    without = make(tiny, by=Means(), **HTML)
    assert without == cold
    assert outputs(tiny) == bytes_cold
    found = check(tiny.load(), Request(today=DAY), means(tiny))
    assert found == check(tiny.load(), Request(today=DAY)) != ()


@pytest.mark.slow
def test_processes_make_the_same_bytes(tiny: TinyProject) -> None:
    make(tiny, by=Means())
    one = outputs(tiny)
    shutil.rmtree(tiny.path("output"))
    # In a process with one thread they are forked, here they would be spawned: see `real`.
    found = tiny.run("build", "--no-cache", "-j", "3", SOURCE_DATE_EPOCH="1795392000")
    assert (found.code, found.err) == (0, "")
    assert outputs(tiny) == one


def test_a_release_takes_no_finding_from_memory(
    tiny: TinyProject, steps: dict[str, list[str]]
) -> None:
    make(tiny, release=True, **HTML)
    forget(steps)
    make(tiny, release=True, **HTML)
    assert steps["checked"]
    assert answered(tiny, release=True, **HTML) is None


# The answer at once -----------------------------------------------------------------------


def test_nothing_changed_is_answered_at_once(tiny: TinyProject) -> None:
    assert answered(tiny, **HTML) is None
    manifest = make(tiny, **HTML)
    assert answered(tiny, **HTML) == outcome_of(manifest, Request(today=DAY))
    assert answered(tiny) is None


def test_any_change_is_seen(tiny: TinyProject) -> None:
    make(tiny, **HTML)
    page = tiny.path("output/es/packs/index.html")
    whole = page.read_bytes()
    for change in (
        lambda: page.write_bytes(whole + b" "),
        lambda: page.unlink(),
        lambda: tiny.edit("source/packs/index.html", "Put a cloth", "Lay a cloth"),
        lambda: tiny.path("output/manifest.json").write_text("{}"),
        lambda: tiny.write("locales/es/reviews.jsonl", ""),
    ):
        change()
        assert answered(tiny, **HTML) is None
        manifest = make(tiny, **HTML)
        assert answered(tiny, **HTML) == outcome_of(manifest, Request(today=DAY))


def test_a_day_that_something_names_ends_what_is_remembered(tiny: TinyProject) -> None:
    # The guides name the day they were issued, which is the usual one of these tests.
    make(tiny, DAY + timedelta(days=1), **HTML)
    before = date(2027, 11, 21)
    assert answered(tiny, before, **HTML) is not None
    later = date(2027, 11, 24)
    assert answered(tiny, later, **HTML) is None
    overdue = {f.code for f in make(tiny, later, **HTML).findings()}
    assert "review-date" in overdue
    assert answered(tiny, DAY, **HTML) is None


def test_what_changes_while_a_build_goes_on_is_seen_by_the_next_one(tiny: TinyProject) -> None:
    path = "locales/es/LC_MESSAGES/packs.po"
    told: list[str] = []

    def edit(_: int, __: int, name: str) -> None:
        if name.startswith("en-XA/") and not told:
            told.append(name)
            tiny.edit(path, "Compresas", "Las compresas")

    build(tiny.load(), Request(today=DAY, **HTML), edit, means(tiny))
    assert told
    assert "Las compresas" not in tiny.read("output/es/packs/index.html")
    assert answered(tiny, **HTML) is None
    make(tiny, **HTML)
    assert "Las compresas" in tiny.read("output/es/packs/index.html")


# What goes wrong --------------------------------------------------------------------------


def test_lists_are_made_again_where_they_change(
    tiny: TinyProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tiny, **HTML)
    done: list[str] = []

    def noted(group: Any) -> Any:
        done.append(group[0][0])
        return finished(group)

    monkeypatch.setattr(run_module, "finished", noted)
    tiny.edit("source/packs/index.html", "Put a cloth", "Lay a cloth")
    make(tiny, **HTML)
    assert done == []
    tiny.edit("source/packs/index.html", "<title>Cold packs", "<title>Cold bags")
    make(tiny, **HTML)
    assert {"index.html", "en/index.html"} <= set(done)
    expected = outputs(tiny)
    shutil.rmtree(tiny.path("output"))
    make(tiny, by=Means(), **HTML)
    assert outputs(tiny) == expected


def _dies(job: Any) -> Any:
    """Make a sheet, but end the process of one. Where nothing forks, it goes by its name."""
    if job.name.startswith("es/packs/"):
        os.kill(os.getpid(), signal.SIGKILL)
    return make_sheet(job)


def test_a_sheet_whose_process_dies_is_a_finding(
    tiny: TinyProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "make_sheet", _dies)
    manifest = make(tiny, by=means(tiny, jobs=2, limits=Limits()), locales=("es",))
    held = {record.key for record in manifest.editions if record.status == "held"}
    assert held == {("packs", "es")}
    texts = [f.text for f in manifest.findings() if f.code == "sheet-failed"]
    assert len(texts) == 1
    assert "its process died (tried 2 times)" in texts[0]
    # A lost process says nothing about the sheet: the next build tries again.
    monkeypatch.setattr(run_module, "make_sheet", make_sheet)
    assert all(record.status == "built" for record in make(tiny, locales=("es",)).editions)


def test_a_poisoned_shared_cache_never_reaches_output(tiny: TinyProject, tmp_path: Path) -> None:
    shared = str(tmp_path / "shared")
    make(tiny, by=means(tiny, shared=shared, write_shared=True), **HTML)
    clean = outputs(tiny)
    for path in (tmp_path / "shared" / "objects").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"20", b"200"))
    told: list[str] = []
    other = Means(cache=tmp_path / "other", shared=shared)
    shutil.rmtree(tiny.path("output"))
    request = Request(today=DAY, **HTML)
    build(tiny.load(), request, lambda *_: None, other, tell=told.append)
    assert outputs(tiny) == clean
    assert any("Refused" in sentence for sentence in told)


@pytest.mark.parametrize(
    "value", [{}, [], 5, None, {"made": "2026-01-01", "until": "", "record": {}, "findings": [1]}]
)
def test_a_record_of_another_shape_is_refused(
    tiny: TinyProject, tmp_path: Path, value: Any
) -> None:
    """Whoever may write to the shared cache can spoil it, and can stop no build by that."""
    shared = tmp_path / "shared"
    wanted: dict[str, Any] = {**HTML, "locales": ("es",), "guides": ("packs",)}
    make(tiny, by=means(tiny, shared=str(shared), write_shared=True), **wanted)
    clean = outputs(tiny)
    for path in (shared / "results").rglob("*.json"):
        path.write_text(json.dumps(json.loads(path.read_text()) | {"value": value}))
    told: list[str] = []
    shutil.rmtree(tiny.path("output"))
    other = Means(cache=tmp_path / "other", shared=str(shared))
    build(tiny.load(), Request(today=DAY, **wanted), lambda *_: None, other, tell=told.append)
    assert outputs(tiny) == clean
    assert [sentence for sentence in told if "its record is not one of ours" in sentence]


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_nothing_half_written(tiny: TinyProject) -> None:
    make(tiny, by=Means())
    whole = outputs(tiny)
    shutil.rmtree(tiny.path("output"))
    for seconds in (0.3, 0.8, 1.3, 1.8, 2.3):
        command = [sys.executable, "-m", "fbss_publish", "build", "-j", "2"]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795392000"}
        process = subprocess.Popen(
            command, cwd=tiny.root, env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        time.sleep(seconds)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
        for name, data in outputs(tiny).items():
            assert name.rpartition("/")[2].startswith(".") or data == whole[name], name
    make(tiny)
    assert {n: d for n, d in outputs(tiny).items() if "/." not in n} == whole


# Parts ------------------------------------------------------------------------------------


def _parts(tiny: TinyProject, tmp_path: Path, count: int, **wanted: Any) -> list[Path]:
    folders = []
    for number in range(1, count + 1):
        make(tiny, by=Means(), shard=Shard(number, count), **wanted)
        folder = tmp_path / f"part{number}"
        shutil.move(tiny.path("output"), folder)
        folders.append(folder)
    return folders


def test_parts_put_together_are_the_whole(tiny: TinyProject, tmp_path: Path) -> None:
    whole = make(tiny, by=Means(), **HTML)
    expected = outputs(tiny)
    shutil.rmtree(tiny.path("output"))
    parts = _parts(tiny, tmp_path, 3, **HTML)
    keys = [tuple(r.key for r in _manifest(part).editions) for part in parts]
    assert sorted(key for part in keys for key in part) == sorted(r.key for r in whole.editions)
    merged = merge_manifests(tiny.load(), parts, Request(today=DAY, **HTML))
    assert merged == whole
    assert outputs(tiny) == expected


def _much_longer(entry: Entry) -> Entry:
    if not entry.msgid.endswith(".") or not entry.msgstr[0]:
        return entry
    return entry.changed(msgstr=(entry.msgstr[0] + " Ponga otro paño debajo." * 90,))


@pytest.mark.slow
def test_parts_say_what_the_whole_says_of_sheets(tiny: TinyProject, tmp_path: Path) -> None:
    """A sheet is compared with the source's, which another part has made."""
    tiny.rewrite("es", "packs", _much_longer)
    wanted: dict[str, Any] = {"guides": ("packs",), "locales": ("en", "es")}
    whole = make(tiny, by=Means(), **wanted)
    expected = outputs(tiny)
    hints = [f for f in whole.findings() if f.code == "page-count"]
    assert [(f.locale, f.file) for f in hints] == [("es", "output/es/packs/packs-es-a4.pdf")]
    shutil.rmtree(tiny.path("output"))
    parts = _parts(tiny, tmp_path, 2, **wanted)
    assert not [f for part in parts for f in _manifest(part).findings() if f.code == "page-count"]
    assert merge_manifests(tiny.load(), parts, Request(today=DAY, **wanted)) == whole
    assert outputs(tiny) == expected
    shutil.rmtree(tiny.path("output"))
    make(tiny, by=Means(), guides=("packs",), locales=("en",))
    later = make(tiny, by=Means(), guides=("packs",), locales=("es",))
    assert [f for f in later.findings() if f.code == "page-count"] == hints


def _manifest(folder: Path) -> Manifest:
    from fbss_publish.report.json_form import manifest_from

    found = manifest_from((folder / "manifest.json").read_text(encoding="utf-8"))
    assert found
    return found


def test_pages_do_not_link_to_what_another_part_held(tiny: TinyProject, tmp_path: Path) -> None:
    tiny.rewrite("es", "packs", lambda entry: _say(entry, "</strong>", "</em>").changed(flags=()))
    whole = make(tiny, by=Means(), **HTML)
    assert [r.key for r in whole.editions if r.status == "held"] == [("packs", "es")]
    expected = outputs(tiny)
    shutil.rmtree(tiny.path("output"))
    parts = _parts(tiny, tmp_path, 4, **HTML)
    merge_manifests(tiny.load(), parts, Request(today=DAY, **HTML))
    assert outputs(tiny) == expected


def _lose_a_part(parts: list[Path]) -> None:
    parts.pop()


def _name_one_twice(parts: list[Path]) -> None:
    parts.append(parts[0])


def _change_a_page(parts: list[Path]) -> None:
    page = next(parts[0].rglob("index.html"))
    for path in parts[0].glob("*/*/index.html"):
        page = path
    page.write_bytes(page.read_bytes() + b" ")


def _lose_a_manifest(parts: list[Path]) -> None:
    (parts[1] / "manifest.json").unlink()


def _mix(parts: list[Path]) -> None:
    path = parts[1] / "manifest.json"
    path.write_text(path.read_text().replace('"mode": "draft"', '"mode": "release"'))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_lose_a_part, "no part has"),
        (_name_one_twice, "which another part has, too"),
        (_change_a_page, "is not the file that the part made"),
        (_lose_a_manifest, "cannot be read"),
        (_mix, "was made by another policy"),
    ],
)
def test_parts_that_do_not_fit_are_refused(
    tiny: TinyProject, tmp_path: Path, damage: Any, said: str
) -> None:
    parts = _parts(tiny, tmp_path, 2, **HTML)
    damage(parts)
    with pytest.raises(InputError, match=said):
        merge_manifests(tiny.load(), parts, Request(today=DAY, **HTML))


# What other catalogs say ------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("largest", [1, 16], ids=["read before", "read as they come"])
def test_catalogs_are_compared_alike_however_they_are_read(
    tiny: TinyProject, monkeypatch: pytest.MonkeyPatch, jobs: int, largest: int
) -> None:
    monkeypatch.setattr(run_module, "_LARGEST", largest)
    _also(tiny, "Etapas")
    expected = check(tiny.load(), Request(today=DAY))
    assert "inconsistent-translation" in {finding.code for finding in expected}
    assert check(tiny.load(), Request(today=DAY), means(tiny, jobs=jobs)) == expected
    # The second time one catalog is checked, and the other is not read.
    tiny.rewrite("es", "packs", lambda entry: _say(entry, "Pasos", "Los pasos"))
    changed = check(tiny.load(), Request(today=DAY))
    assert check(tiny.load(), Request(today=DAY), means(tiny, jobs=jobs)) == changed != expected


@pytest.mark.parametrize("largest", [1, 16])
def test_a_damaged_catalog_is_named_however_it_is_read(
    tiny: TinyProject, monkeypatch: pytest.MonkeyPatch, largest: int
) -> None:
    monkeypatch.setattr(run_module, "_LARGEST", largest)
    tiny.write("locales/ar/LC_MESSAGES/packs.po", 'msgid "a\n')
    with pytest.raises(CatalogError, match=r"packs\.po") as caught:
        check(tiny.load(), Request(today=DAY), means(tiny, jobs=2))
    assert caught.value.path == "locales/ar/LC_MESSAGES/packs.po"
