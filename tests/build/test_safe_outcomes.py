"""Attacks and accidents: nothing is overwritten, lost, or shown as what it is not."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from fbss_publish.catalog.ledger import Record, add_records, read_ledger
from fbss_publish.errors import CatalogError, InputError
from kit import TinyProject

EPOCH = {"SOURCE_DATE_EPOCH": "1795392000"}
PAGES = {"formats": ("html",)}


@pytest.mark.parametrize(
    "text",
    [
        "tome &#x202e;14&#x202c;",
        "tome &#8238;14",
        "a&#8203;b",
        "a&shy;b",
        "x&#0;y",
        "\u20672 - 3\u2069",
    ],
)
def test_a_reference_hides_no_character(tiny: TinyProject, text: str):
    tiny.rewrite("es", "packs", lambda e: e.changed(msgstr=(text,)) if e.msgid == "Steps" else e)
    codes = {f.code for f in tiny.check(locales=("es",)) if f.msgid == "Steps"}
    assert "invisible-characters" in codes


def test_a_link_in_the_output_is_not_followed(tiny: TinyProject):
    keep = tiny.write("keep.txt", "mine")
    tiny.path("output").mkdir()
    tiny.path("output/index.html").symlink_to(keep)
    with pytest.raises(InputError, match="symbolic link"):
        tiny.build(locales=("en",), **PAGES)
    assert keep.read_text() == "mine"


def test_a_catalog_of_another_language_is_refused(tiny: TinyProject):
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Language: es", "Language: pt_BR")
    with pytest.raises(CatalogError, match="pt-BR"):
        tiny.check()


def test_a_copied_guide_does_not_stop_an_update(tiny: TinyProject):
    page = tiny.read("source/packs/index.html")
    for name in ("one", "two"):
        tiny.write(f"source/{name}/index.html", page)
    tiny.path("source/packs/index.html").unlink()
    tiny.path("source/packs").rmdir()
    done = tiny.run("update")
    assert done.code == 0, done.err
    for name in ("one", "two"):
        assert "Pasos" in tiny.read(f"locales/es/LC_MESSAGES/{name}.po")


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "source/packs/index.html", "-o", "source/packs/index.html"),
        ("extract", "source/packs/index.html", "-o", "locales/es/LC_MESSAGES/packs.po"),
        ("apply", "source/packs/index.html", "locales/es/LC_MESSAGES/packs.po", "-o",
         "locales/es/LC_MESSAGES/packs.po"),
        ("po", "diff", "locales/es/LC_MESSAGES/ui.po", "locales/es/LC_MESSAGES/packs.po", "-o",
         "locales/es/LC_MESSAGES/packs.po"),
    ],
)  # fmt: skip
def test_no_command_writes_over_what_it_reads(tiny: TinyProject, arguments: tuple[str, ...]):
    before = tiny.files()
    full = [str(tiny.path(a)) if "/" in a else a for a in arguments]
    done = tiny.run(*full)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert tiny.files() == before


def sign(path: str, number: int) -> None:
    fields = {"revPerson": "R. One", "scope": "linguistic"}
    add_records(
        Path(path), "reviews.jsonl", [Record(digest=f"{number:064}", event="review", fields=fields)]
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with file locks")
def test_sign_offs_at_once_are_all_kept(tmp_path: Path):
    path = tmp_path / "reviews.jsonl"
    with ProcessPoolExecutor(max_workers=4) as pool:
        list(pool.map(sign, [str(path)] * 24, range(24)))
    assert len(read_ledger(path, "reviews.jsonl").records) == 24


def test_a_very_long_text_is_a_finding_and_not_a_wait(tiny: TinyProject):
    tiny.rewrite(
        "es", "packs", lambda e: e.changed(msgstr=("a" * 100_000,)) if e.msgid == "Steps" else e
    )
    found = [f for f in tiny.check(locales=("es",)) if f.msgid == "Steps"]
    assert any("too long to be checked" in f.text for f in found)


def test_a_broken_drawing_holds_its_guide_alone(tiny: TinyProject):
    tiny.edit(
        "source/packs/index.html",
        "</h1>",
        '</h1><svg role="img" viewBox="a b c"><title>Drawing</title><path d="M0 0"/></svg>',
    )
    manifest = tiny.build(locales=("en",))
    states = {r.guide: r.status for r in manifest.editions if r.locale == "en"}
    assert states == {"packs": "held", "card": "built"}
    assert "sheet-failed" in {f.code for f in manifest.findings()}


def test_a_release_sweeps_what_a_stopped_build_left(tiny: TinyProject):
    tiny.write("output/es/packs/index.html", "draft")
    tiny.write("output/es/packs/packs-es-letter.pdf", "draft")
    tiny.write("output/es/packs/mine.txt", "mine")
    tiny.build(release=True, **PAGES)
    assert not tiny.path("output/es/packs/index.html").exists()
    assert not tiny.path("output/es/packs/packs-es-letter.pdf").exists()
    assert tiny.read("output/es/packs/mine.txt") == "mine"


def test_a_build_of_one_locale_leaves_the_others_alone(tiny: TinyProject):
    tiny.write("output/es/packs/index.html", "somebody is building this")
    tiny.build(locales=("en",), **PAGES)
    assert tiny.path("output/es/packs/index.html").exists()


def build_in(root: str) -> str:
    """Build in a process of its own, and give what the manifest in the folder says then."""
    project = TinyProject(Path(root))
    project.build(**PAGES)
    return project.read("output/manifest.json")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with file locks")
def test_two_builds_at_once_write_one_after_the_other(tiny: TinyProject):
    with ProcessPoolExecutor(max_workers=2) as pool:
        first, second = pool.map(build_in, [str(tiny.root)] * 2)
    assert first == second
    listed = {name for e in tiny.manifest()["editions"] for name in e["outputs"]}
    assert listed <= {name.removeprefix("output/") for name in tiny.files("output")}


def test_a_release_names_the_first_messages_and_counts_the_others(tiny: TinyProject):
    done = tiny.run("build", "--format", "html", "--release", "--locale", "es", **EPOCH)
    assert done.code == 1
    lines = [line for line in done.out.splitlines() if "error unreviewed" in line]
    assert len([line for line in lines if "/ui.po" in line]) == 5
    assert "more messages unreviewed. To list them all: fbss-publish check --release" in done.out
    assert len(tiny.manifest()["findings"]) > 40
