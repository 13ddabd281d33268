"""Recall and verify: what kept manifests and a sheet's bytes say."""

from __future__ import annotations

import json

import pytest

from fbss_publish.build.messages import digest_of
from fbss_publish.build.recall import recall
from fbss_publish.build.verify import verify
from fbss_publish.errors import InputError
from kit import TinyProject

WARNING = "Do not use it for more than 20\xa0minutes."


def test_a_text_is_found_whole_in_part_translated_and_by_its_id(tiny: TinyProject):
    tiny.build(formats=("html",), locales=("en", "es"), guides=("packs",))
    project = tiny.load()
    for asked in (WARNING, "more than 20", "durante más de 20", digest_of(WARNING).hex()):
        found = recall(project, asked)
        locales = {place.locale for place in found.places}
        assert locales == ({"es"} if asked.startswith("durante") else {"en", "es"}), asked
    assert recall(project, "no such text").places == ()
    assert recall(project, "no such text").editions == 2
    (english,) = (p for p in recall(project, WARNING).places if p.locale == "en")
    assert (english.identifier, english.version) == ("PACKS", "1.0.0")
    assert english.files == ("en/packs/index.html",)


def test_a_text_that_is_gone_is_found_in_a_kept_manifest(tiny: TinyProject):
    tiny.build(formats=("html",), locales=("en",), guides=("packs",))
    kept = tiny.write("kept/2026-11.json", tiny.read("output/manifest.json"))
    tiny.edit("source/packs/index.html", "more than 20", "more than 10")
    tiny.build(formats=("html",), locales=("en",), guides=("packs",))
    assert recall(tiny.load(), WARNING).places == ()
    (place,) = recall(tiny.load(), WARNING, [kept.parent]).places
    assert (place.manifest, place.current) == ("kept/2026-11.json", False)
    done = tiny.run("recall", WARNING, "--manifests", "kept")
    assert done.code == 1
    assert "[ ] en/packs/index.html" in done.out
    values = json.loads(tiny.run("recall", WARNING, "--format", "json").out)
    assert values["places"] == []


def test_what_cannot_be_looked_into_is_said(tiny: TinyProject):
    with pytest.raises(InputError, match="no manifest"):
        recall(tiny.load(), WARNING)
    tiny.build(formats=("html",), locales=("en",), guides=("packs",))
    values = tiny.manifest()
    for edition in values["editions"]:
        del edition["messages"]
    tiny.write("kept/old.json", json.dumps(values))
    assert len(recall(tiny.load(), WARNING, [tiny.path("kept")]).blind) == 1
    tiny.write("kept/old.json", json.dumps(values)[:900])
    with pytest.raises(InputError, match="damaged"):
        recall(tiny.load(), WARNING, [tiny.path("kept")])


def test_a_sheet_says_which_it_is(tiny: TinyProject):
    tiny.build(locales=("en",), guides=("packs",))
    sheet = tiny.path("output/en/packs/packs-en-a4.pdf")
    kept = tiny.write("kept/1.json", tiny.read("output/manifest.json"))
    copy = tiny.path("copy.pdf")
    copy.write_bytes(sheet.read_bytes())
    found = verify(tiny.load(), copy)
    assert (found.guide, found.locale, found.version) == ("packs", "en", "1.0.0")
    assert found.good
    tiny.edit("source/packs/index.html", "more than 20", "more than 10")
    tiny.build(locales=("en",), guides=("packs",))
    old = verify(tiny.load(), copy, [kept.parent])
    assert (old.unchanged, old.current) == (True, False)
    assert old.content not in old.newest
    changed = tiny.path("changed.pdf")
    changed.write_bytes(copy.read_bytes() + b"\n")
    assert not verify(tiny.load(), changed, [kept.parent]).unchanged
    assert tiny.run("verify", "changed.pdf").code == 1
    with pytest.raises(InputError, match="no PDF"):
        verify(tiny.load(), kept)
