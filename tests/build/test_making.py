"""Many guides are read in processes: the same templates, the same errors, nothing half done."""

from __future__ import annotations

import pickle

import pytest

from fbss_publish.build import processes
from fbss_publish.build.extraction import extract
from fbss_publish.errors import CatalogError, InputError, SourceError
from kit import TinyProject


def many(tiny: TinyProject, number: int = processes.MANY + 3) -> TinyProject:
    page = tiny.read("source/packs/index.html")
    for count in range(number):
        tiny.write(f"source/guide-{count}/index.html", page.replace("Cold packs", f"Pack {count}"))
    return tiny


def test_processes_make_what_one_process_makes(tiny: TinyProject, monkeypatch):
    project = many(tiny).load()
    extract(project)
    made = tiny.files("locales/templates")
    assert len(made) > processes.MANY
    monkeypatch.setattr(processes, "MANY", 10**6)
    assert not any(written.changed for written in extract(project))
    assert tiny.files("locales/templates") == made


def test_a_broken_guide_among_many_is_named_and_nothing_is_written(tiny: TinyProject):
    many(tiny).edit("source/guide-40/index.html", "<h1>", "<h1><b>")
    before = tiny.files("locales")
    with pytest.raises(SourceError, match=r"source/guide-40/index\.html:\d+:\d+: .*Close <b>"):
        extract(tiny.load())
    assert tiny.files("locales") == before


@pytest.mark.parametrize(
    "error",
    [
        InputError("is wrong."),
        SourceError("is wrong.", path="a.html", line=3, column=4, mend="Mend it."),
        CatalogError("is wrong.", path="a.po", line=1),
    ],
)
def test_errors_come_back_whole_from_a_process(error: InputError):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.line, again.mend) == (str(error), error.line, error.mend)
