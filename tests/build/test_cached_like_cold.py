"""A build with a cache says and writes what a cold one does, whatever changed since the last."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build import run as run_module
from fbss_publish.build.catalogs import update
from fbss_publish.build.clinics import clinic_project
from fbss_publish.build.engine.task import Lost, Outcomes, Task
from fbss_publish.build.outcome import Outcome, outcome_of
from fbss_publish.build.pipeline import build, check
from fbss_publish.build.request import Means, Request
from fbss_publish.build.status import status
from fbss_publish.build.steps import Chunk
from fbss_publish.build.unchanged import unchanged
from fbss_publish.catalog import ledger_signature
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import (
    REVIEW,
    REVOKE,
    WAIVE,
    Record,
    add_records,
    digest_of,
    read_ledger,
)
from fbss_publish.catalog.ledger_signature import signed
from fbss_publish.catalog.po.write import write_po
from fbss_publish.errors import FbssError
from kit import DAY, TinyProject
from reviewkit import settled, sign_one

HTML: dict[str, Any] = {"formats": ("html",)}
LEDGER = "locales/es/reviews.jsonl"
PACKS = "locales/es/LC_MESSAGES/packs.po"
CLINIC = """\
name = "Example Hill Clinic"
country = "GB"
locales = ["en", "es"]

[[phones]]
label = "Nurses"
number = "020 7946 0958"
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h{}"/></svg>\n'


@dataclass(frozen=True)
class Said:
    """What `check`, `status` and `build` say; an error by its text."""

    check: Any
    status: Any
    build: Any


def _or_error(do: Callable[[], Any]) -> Any:
    try:
        return do()
    except FbssError as error:
        return str(error)


def _built(tiny: TinyProject, request: Request, means: Means) -> Outcome:
    """Build as the command does."""
    project = tiny.load()
    return unchanged(project, request, means) or outcome_of(
        build(project, request, lambda *_: None, means), request
    )


def said(tiny: TinyProject, day: date, cache: Path | None, **wanted: Any) -> Said:
    """Run the three commands on a day."""
    request, means = Request(today=day, **HTML, **wanted), Means(cache=cache)
    return Said(
        check=_or_error(lambda: check(tiny.load(), request, means)),
        status=_or_error(lambda: status(tiny.load(), (), cache)),
        build=_or_error(lambda: _built(tiny, request, means)),
    )


def warm(tiny: TinyProject, day: date = DAY, **wanted: Any) -> Said:
    return said(tiny, day, tiny.path(".fbss-cache"), **wanted)


def cold(tiny: TinyProject, to: Path, day: date = DAY, **wanted: Any) -> tuple[Said, TinyProject]:
    """Do it in a copy of the project that has neither a cache nor an output folder."""
    without = shutil.ignore_patterns(".fbss-cache", "output")
    copy = TinyProject(Path(shutil.copytree(tiny.root, to, symlinks=True, ignore=without)))
    return said(copy, day, None, **wanted), copy


@pytest.fixture(autouse=True)
def _small(tiny: TinyProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have one translation only, which takes less time."""
    tiny.write("fbss-publish.toml", _config("es"))
    on(monkeypatch, DAY)


def _config(*locales: str, pseudo: str = "") -> str:
    named = ", ".join(f'"{tag}"' for tag in locales)
    return f"locales = [{named}]\npseudo-locales = [{pseudo}]\n"


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Let `status` count as on a day."""
    seconds = int(time.mktime(day.timetuple())) + 43_200
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))


def _same(tiny: TinyProject, tmp_path: Path, day: date = DAY, **wanted: Any) -> Said:
    found = warm(tiny, day, **wanted)
    expected, copy = cold(tiny, tmp_path / f"cold{len(list(tmp_path.iterdir()))}", day, **wanted)
    assert found.check == expected.check
    assert found.status == expected.status
    assert found.build == expected.build
    if isinstance(found.build, Outcome):
        own = {name: data for name, data in tiny.files("output").items() if "/clinics/" not in name}
        assert own == copy.files("output")
    return found


def line(tiny: TinyProject, msgid: str, event: str, domain: str = "packs", **fields: str) -> Record:
    entry = next(e for e in tiny.catalog("es", domain).entries if e.msgid == msgid)
    return Record(digest=digest_of(entry), event=event, fields={"date": "2026-11-20", **fields})


def add(tiny: TinyProject, *records: Record) -> None:
    add_records(tiny.path(LEDGER), "x", records)


# What changes -------------------------------------------------------------------------------


def _picture_beside_a_page(tiny: TinyProject) -> Callable[[], None]:
    tiny.write("source/cold.svg", PICTURE.format(5))
    tiny.write("source/card.md", tiny.read("source/card.md") + "\n![A pack](cold.svg)\n")
    return lambda: tiny.write("source/cold.svg", PICTURE.format(7)) and None


def _picture_goes(tiny: TinyProject) -> Callable[[], None]:
    _picture_beside_a_page(tiny)
    return lambda: tiny.path("source/cold.svg").unlink()


def _picture_in_a_folder(tiny: TinyProject) -> Callable[[], None]:
    tiny.write("source/packs/cold.svg", PICTURE.format(5))
    tiny.edit(
        "source/packs/index.html",
        "<h2>Steps</h2>",
        '<h2>Steps</h2><p><img src="cold.svg" alt="A pack"></p>',
    )
    return lambda: tiny.write("source/packs/cold.svg", PICTURE.format(7)) and None


def _catalog_becomes_a_link(tiny: TinyProject) -> Callable[[], None]:
    def edit() -> None:
        path = tiny.po("es", "packs")
        path.rename(tiny.path("elsewhere.po"))
        path.symlink_to(tiny.path("elsewhere.po"))

    return edit


def _folder_becomes_a_link(tiny: TinyProject) -> Callable[[], None]:
    def edit() -> None:
        path = tiny.path("locales/es")
        path.rename(tiny.path("elsewhere"))
        path.symlink_to(tiny.path("elsewhere"))

    return edit


def _ledger_becomes_a_link(tiny: TinyProject) -> Callable[[], None]:
    sign_one(settled(tiny), "Steps")

    def edit() -> None:
        path = tiny.path(LEDGER)
        path.rename(tiny.path("elsewhere.jsonl"))
        path.symlink_to(tiny.path("elsewhere.jsonl"))

    return edit


def _explanations_become_a_link(tiny: TinyProject) -> Callable[[], None]:
    path = tiny.po("es", "findings")
    assert path.exists() or shutil.copy(tiny.po("es", "ui"), path)

    def edit() -> None:
        path.rename(tiny.path("elsewhere.po"))
        path.symlink_to(tiny.path("elsewhere.po"))

    return edit


def _catalog_of_another_language(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.edit("locales/es/LC_MESSAGES/packs.po", "Language: es", "Language: fr")


def _damaged_catalog(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.write("locales/es/LC_MESSAGES/packs.po", 'msgid "a\n') and None


def _damaged_catalog_of_the_source(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.write("locales/en/LC_MESSAGES/packs.po", 'msgid "a\n') and None


def _damaged_ledger_of_a_pseudo_locale(tiny: TinyProject) -> Callable[[], None]:
    tiny.write("fbss-publish.toml", _config("es", pseudo='"en-XA"'))
    return lambda: tiny.write("locales/en-XA/reviews.jsonl", "x\n") and None


def _lines_change_places(tiny: TinyProject) -> Callable[[], None]:
    _two_texts(tiny)
    given = {"person": "R. One", "code": "inconsistent-translation", "expires": "2027-01-01"}
    add(tiny, line(tiny, "Steps", WAIVE, reason="so", **given))
    add(tiny, line(tiny, "Steps", WAIVE, reason="or so", **given))

    def edit() -> None:
        lines = tiny.read(LEDGER).splitlines()
        tiny.write(LEDGER, "\n".join(reversed(lines)) + "\n")

    return edit


def _guide_goes(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.path("source/card.md").unlink()


def _guide_is_renamed(tiny: TinyProject) -> Callable[[], None]:
    def edit() -> None:
        tiny.path("source/card.md").rename(tiny.path("source/call.md"))

    return edit


def _guide_becomes_a_folder(tiny: TinyProject) -> Callable[[], None]:
    def edit() -> None:
        tiny.path("source/card").mkdir()
        tiny.path("source/card.md").rename(tiny.path("source/card/index.md"))

    return edit


def _locale_goes(tiny: TinyProject) -> Callable[[], None]:
    tiny.write("fbss-publish.toml", _config("ar", "es"))
    return lambda: tiny.write("fbss-publish.toml", _config("es")) and None


def _pseudo_locale_goes(tiny: TinyProject) -> Callable[[], None]:
    tiny.write("fbss-publish.toml", _config("es", pseudo='"en-XA"'))
    return lambda: tiny.write("fbss-publish.toml", _config("es")) and None


def _order_of_locales(tiny: TinyProject) -> Callable[[], None]:
    tiny.write("fbss-publish.toml", _config("ar", "es"))
    return lambda: tiny.write("fbss-publish.toml", _config("es", "ar")) and None


def _catalog_goes(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.po("es", "card").unlink()


def _interface_goes(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.po("es", "ui").unlink()


def _another_locale_is_held(tiny: TinyProject) -> Callable[[], None]:
    settled(tiny)
    return lambda: tiny.edit("locales/es/LC_MESSAGES/packs.po", "</strong>", "</em>")


def _terms(tiny: TinyProject) -> Callable[[], None]:
    settled(tiny)
    text = '[[concept]]\nid = "pack"\nenglish = "pack"\n\n[concept.es]\napproved = ["bolsa"]\n'
    return lambda: tiny.write("locales/terms.toml", text) and None


def _baseline(tiny: TinyProject) -> Callable[[], None]:
    text = (
        '{"schema": "fbss-publish/readability-baseline/1",'
        ' "scores": {"packs": {"en": {"flesch-reading-ease": 300.0}}}}'
    )
    return lambda: tiny.write("readability-baseline.json", text) and None


def _damaged_browser_checks(tiny: TinyProject) -> Callable[[], None]:
    return lambda: tiny.write("browser-checks.json", "{") and None


def _weight(tiny: TinyProject) -> Callable[[], None]:
    text = '\n[checks.severity]\nlanguage-unknown = "error"\n'
    return lambda: tiny.write("fbss-publish.toml", tiny.read("fbss-publish.toml") + text) and None


def _same_size_and_time(tiny: TinyProject) -> Callable[[], None]:
    def edit() -> None:
        path = tiny.path("source/packs/index.html")
        before = path.stat()
        tiny.edit("source/packs/index.html", "Put a cloth", "Lay a cloth")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return edit


def _signers(tiny: TinyProject) -> Callable[[], None]:
    sign_one(settled(tiny), "Steps")
    return lambda: tiny.write("locales/allowed_signers", "nobody ssh-ed25519 AAAA\n") and None


def _revoked(tiny: TinyProject) -> Callable[[], None]:
    sign_one(settled(tiny), "Steps")

    def edit() -> None:
        (first, *_) = read_ledger(tiny.path(LEDGER), "x").records
        fields = {"revokes": first.id, "person": "R. One", "date": "2026-11-20"}
        add(tiny, Record(digest=first.digest, event=REVOKE, fields=fields))

    return edit


EDITS = (
    _picture_beside_a_page, _picture_goes, _picture_in_a_folder, _catalog_becomes_a_link,
    _folder_becomes_a_link, _ledger_becomes_a_link, _explanations_become_a_link,
    _catalog_of_another_language, _damaged_catalog, _damaged_catalog_of_the_source,
    _damaged_ledger_of_a_pseudo_locale, _lines_change_places, _guide_goes, _guide_is_renamed,
    _guide_becomes_a_folder, _locale_goes, _pseudo_locale_goes, _order_of_locales, _catalog_goes,
    _interface_goes, _another_locale_is_held, _terms, _baseline, _damaged_browser_checks, _weight,
    _same_size_and_time, _signers, _revoked,
)  # fmt: skip


@pytest.mark.parametrize("prepare", EDITS, ids=lambda value: value.__name__.strip("_"))
def test_an_edit_is_seen(
    tiny: TinyProject, tmp_path: Path, prepare: Callable[[TinyProject], Callable[[], None]]
) -> None:
    edit = prepare(tiny)
    warm(tiny)
    edit()
    _same(tiny, tmp_path)


# Days ---------------------------------------------------------------------------------------


def _waiver_without_an_end(tiny: TinyProject) -> date:
    """A waiver ends a year after it was given, whatever day it names."""
    _two_texts(tiny)
    given = {"person": "R. One", "code": "inconsistent-translation", "reason": "so"}
    add(tiny, line(tiny, "Steps", WAIVE, expires="2099-01-01", **given))
    return date(2027, 11, 22)


def _waiver_with_a_short_date(tiny: TinyProject) -> date:
    _two_texts(tiny)
    given = {"person": "R. One", "code": "inconsistent-translation", "reason": "so"}
    add(tiny, line(tiny, "Steps", WAIVE, expires="20261210", **given))
    return date(2026, 12, 11)


def _waiver_with_an_escaped_date(tiny: TinyProject) -> date:
    _waiver_with_a_short_date(tiny)
    tiny.edit(LEDGER, "20261210", r"2026-12\u002d10")
    return date(2026, 12, 11)


def _sign_off_of_a_later_day(tiny: TinyProject) -> date:
    settled(tiny)
    add(tiny, line(tiny, "Steps", REVIEW, revPerson="R. One", date="2026-12-10"))
    return date(2026, 12, 10)


def _sign_off_of_a_week(tiny: TinyProject) -> date:
    settled(tiny)
    add(tiny, line(tiny, "Steps", REVIEW, revPerson="R. One", date="2026-W50-4"))
    return date(2026, 12, 10)


def _issued_later(tiny: TinyProject) -> date:
    """A guide of tomorrow may be built today: somewhere it is tomorrow already."""
    tiny.edit("source/card.md", "issued: 2026-11-23", "issued: 2026-12-10")
    return date(2026, 12, 9)


def _due(tiny: TinyProject) -> date:
    tiny.edit("source/card.md", "next-review-due: 2027-11-23", "next-review-due: 2026-12-10")
    return date(2026, 12, 11)


def _due_in_a_reference(tiny: TinyProject) -> date:
    tiny.edit("source/packs/index.html", "2027-11-23", "2026-12&#45;10")
    return date(2026, 12, 11)


def _due_without_locales(tiny: TinyProject) -> date:
    tiny.write("fbss-publish.toml", _config())
    return _due(tiny)


def _two_texts(tiny: TinyProject) -> None:
    """Give a text of one catalog another translation in a second one."""
    settled(tiny)
    catalog = tiny.catalog("es", "card")
    more = Entry(msgid="Steps", msgstr=("Etapas",))
    write_po(tiny.po("es", "card"), replace(catalog, entries=(*catalog.entries, more)))


@pytest.mark.parametrize("prepare", [
    _waiver_without_an_end, _waiver_with_a_short_date, _waiver_with_an_escaped_date,
    _sign_off_of_a_later_day, _sign_off_of_a_week, _issued_later, _due, _due_in_a_reference,
    _due_without_locales,
], ids=lambda value: value.__name__.strip("_"))  # fmt: skip
def test_a_day_is_seen(
    tiny: TinyProject,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    prepare: Callable[[TinyProject], date],
) -> None:
    """What changes with a day is not said from memory on that day, and is before and after it."""
    day = prepare(tiny)
    some = {"locales": ("es",)} if "es" in tiny.load().locales else {}
    found = []
    for days in (-3, -1, 0, 1):
        moment = day + timedelta(days=days)
        on(monkeypatch, moment)
        found.append(warm(tiny, moment, **some))
        # What is said counts: a page may keep the day on which it was written.
        expected, copy = cold(tiny, tmp_path / "cold", moment, **some)
        assert found[-1] == expected
        shutil.rmtree(copy.root)
    assert found[0].check != found[-1].check


# The output folder --------------------------------------------------------------------------


PAGE = "output/es/packs/index.html"


def _page_edited(tiny: TinyProject) -> None:
    path = tiny.path(PAGE)
    before = path.stat()
    path.write_bytes(path.read_bytes()[:-1] + b" ")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _page_deleted(tiny: TinyProject) -> None:
    tiny.path(PAGE).unlink()


def _page_linked(tiny: TinyProject) -> None:
    tiny.path(PAGE).rename(tiny.path("output/own.html"))
    tiny.path(PAGE).symlink_to(tiny.path("output/own.html"))


def _page_a_folder(tiny: TinyProject) -> None:
    tiny.path(PAGE).unlink()
    tiny.path(PAGE).mkdir()


def _folder_linked(tiny: TinyProject) -> None:
    tiny.path("output/es").rename(tiny.path("es"))
    tiny.path("output/es").symlink_to(tiny.path("es"))


def _somebodys_own(tiny: TinyProject) -> None:
    tiny.write("output/CNAME", "handouts.example.org\n")
    tiny.write("output/es/packs/notes.txt", "mine\n")


def _left_by_another_build(tiny: TinyProject) -> None:
    tiny.write("output/es/packs/packs-es-letter.pdf", "old")
    tiny.write("output/es/packs/.index.html.abcdefgh", "half")


def _manifest_edited(tiny: TinyProject) -> None:
    tiny.edit("output/manifest.json", "Compresas", "Bolsas")


def _sums_edited(tiny: TinyProject) -> None:
    tiny.write("output/SHA256SUMS", tiny.read("output/SHA256SUMS") + "0  x\n")


def _everything_deleted(tiny: TinyProject) -> None:
    shutil.rmtree(tiny.path("output"))


@pytest.mark.parametrize("damage", [
    _page_edited, _page_deleted, _page_linked, _page_a_folder, _folder_linked, _somebodys_own,
    _left_by_another_build, _manifest_edited, _sums_edited, _everything_deleted,
], ids=lambda value: value.__name__.strip("_"))  # fmt: skip
def test_what_is_done_to_the_output_is_seen(
    tiny: TinyProject, tmp_path: Path, damage: Callable[[TinyProject], None]
) -> None:
    """It is put right as a cold build puts it right, or both refuse."""
    warm(tiny)
    damage(tiny)
    without = shutil.ignore_patterns(".fbss-cache")
    copy = TinyProject(
        Path(shutil.copytree(tiny.root, tmp_path / "cold", symlinks=True, ignore=without))
    )
    request = Request(today=DAY, **HTML)
    found = [
        _or_refused(made, request, Means(cache=cache))
        for made, cache in ((tiny, tiny.path(".fbss-cache")), (copy, None))
    ]
    assert found[0] == found[1]
    assert tiny.files("output") == copy.files("output")


def _or_refused(tiny: TinyProject, request: Request, means: Means) -> Any:
    """Build, or give the kind of error; it names the file that is written first."""
    try:
        return _built(tiny, request, means)
    except (FbssError, OSError) as error:
        return type(error)


# One build after the other ------------------------------------------------------------------


def _edit(tiny: TinyProject) -> None:
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Ponga", "Coloque")


def _edit_back(tiny: TinyProject) -> None:
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Coloque", "Ponga")


ALL: dict[str, Any] = {}
ES, CARD, RELEASE = {"locales": ("es",)}, {"guides": ("card",)}, {"release": True}
TEXT = {"formats": ("text",)}


@pytest.mark.parametrize("steps", [
    (ALL, _edit, ES, ALL), (ALL, _edit, ES, _edit_back, ALL), (ALL, RELEASE, ALL),
    (RELEASE, ALL, RELEASE), (ALL, TEXT, ALL), (ALL, _edit, CARD, _edit_back, ES, ALL),
    (ALL, _edit, RELEASE, _edit_back, ES, ALL),
], ids=range(7))  # fmt: skip
def test_earlier_builds_leave_no_trace(
    tiny: TinyProject, tmp_path: Path, steps: tuple[Any, ...]
) -> None:
    means = Means(cache=tiny.path(".fbss-cache"))
    request = Request(today=DAY)
    for step in steps:
        if callable(step):
            step(tiny)
        else:
            request = Request(today=DAY, **(HTML | step))
            found = _built(tiny, request, means)
    expected, copy = cold(tiny, tmp_path / "cold", release=request.release)
    assert found == expected.build
    assert tiny.files("output") == copy.files("output")


# While it goes on ---------------------------------------------------------------------------


def test_what_was_made_of_a_passing_text_is_not_kept(tiny: TinyProject, tmp_path: Path) -> None:
    """Somebody saves a text while a build goes on, and takes it back."""
    told: list[str] = []

    def save(_: int, __: int, name: str) -> None:
        if name.startswith("en/") and not told:
            told.append(name)
            _edit(tiny)

    means = Means(cache=tiny.path(".fbss-cache"))
    build(tiny.load(), Request(today=DAY, **HTML), save, means)
    assert "Coloque" in tiny.read(PAGE)
    _edit_back(tiny)
    _same(tiny, tmp_path)


def test_findings_of_a_passing_text_are_not_kept(
    tiny: TinyProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(tiny)
    expected = check(tiny.load(), Request(today=DAY))
    original = run_module.check_chunk

    def edited(chunk: Chunk) -> Any:
        if chunk.tag == "es" and "</em>" not in tiny.read(PACKS):
            tiny.edit(PACKS, "</strong>", "</em>")
        return original(chunk)

    means = Means(cache=tiny.path(".fbss-cache"))
    monkeypatch.setattr(run_module, "check_chunk", edited)
    assert check(tiny.load(), Request(today=DAY), means) != expected
    monkeypatch.setattr(run_module, "check_chunk", original)
    tiny.edit(PACKS, "</em>", "</strong>")
    assert check(tiny.load(), Request(today=DAY), means) == expected


@pytest.mark.parametrize("number", [1, 2], ids=["checked", "made"])
def test_a_lost_edition_is_made_again(
    tiny: TinyProject, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A process that was lost says nothing about the edition."""
    original = run_module.engine_for
    asked: list[int] = []

    def engine(means: Means, count: int) -> Any:
        asked.append(count)
        return _Losing() if len(asked) == number else original(means, count)

    means = Means(cache=tiny.path(".fbss-cache"))
    request = Request(today=DAY, **HTML, locales=("es",))
    whole = _built(tiny, request, Means())
    monkeypatch.setattr(run_module, "engine_for", engine)
    lost = _built(tiny, request, means)
    assert "edition-lost" in {finding.code for finding in lost.findings}
    monkeypatch.setattr(run_module, "engine_for", original)
    assert _built(tiny, request, means) == whole


class _Losing:
    """An engine whose processes die."""

    def run(self, _: Any, tasks: Sequence[Task]) -> Outcomes:
        for place, _task in enumerate(tasks):
            yield place, Lost(why="its process died", tries=2)


def test_a_signature_is_verified_when_it_can_be(
    tiny: TinyProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without ssh-keygen no signature counts; that is said only as long as it is so."""
    settled(tiny)
    key = tmp_path / "key"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True, timeout=60
    )
    tiny.write(
        "locales/allowed_signers",
        f'"R. One" {key.with_suffix(".pub").read_text(encoding="ascii")}',
    )
    add(tiny, signed(line(tiny, "Steps", REVIEW, revPerson="R. One"), key))
    path = os.environ["PATH"]
    wanted = {"locales": ("es",)}
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("fc-list", "fc-match", "git"):
        if found := shutil.which(tool):
            (tools / tool).symlink_to(found)
    seen = []
    for place in (path, str(tools), path):
        monkeypatch.setenv("PATH", place)
        ledger_signature._verified.cache_clear()
        seen.append(_same(tiny, tmp_path, **wanted))
    ledger_signature._verified.cache_clear()
    assert seen[0] == seen[2] != seen[1]


# Another guide's catalog --------------------------------------------------------------------


def test_a_damaged_catalog_is_said_by_a_check_of_another_guide(
    tiny: TinyProject, tmp_path: Path
) -> None:
    tiny.po("es", "card").unlink()
    tiny.write("locales/es/LC_MESSAGES/packs.po", 'msgid "a\n')
    found = _same(tiny, tmp_path, guides=("card",), locales=("es",))
    assert "packs.po" in found.check


def test_a_guide_may_be_called_like_the_catalog_of_a_clinic(
    tiny: TinyProject, tmp_path: Path
) -> None:
    tiny.path("source/card.md").rename(tiny.path("source/clinic-a.md"))
    tiny.po("es", "card").rename(tiny.po("es", "clinic-a"))
    tiny.write("clinics/a.toml", CLINIC)
    warm(tiny)
    tiny.edit("locales/es/LC_MESSAGES/clinic-a.po", "Llame si", "Llame hoy si")
    _same(tiny, tmp_path)


def _clinic_phone(tiny: TinyProject) -> None:
    tiny.edit("clinics/hill.toml", "0958", "0957")


def _clinic_word(tiny: TinyProject) -> None:
    tiny.rewrite("es", "clinic-hill", lambda e: e.changed(msgstr=("Enfermeras",)))


def _clinic_catalog_damaged(tiny: TinyProject) -> None:
    tiny.write("locales/es/LC_MESSAGES/clinic-hill.po", 'msgid "a\n')


def _clinic_catalog_goes(tiny: TinyProject) -> None:
    tiny.po("es", "clinic-hill").unlink()


def _other_clinic(tiny: TinyProject) -> None:
    tiny.write("clinics/dale.toml", CLINIC.replace("Hill", "Dale"))
    tiny.write("locales/es/LC_MESSAGES/clinic-dale.po", 'msgid ""\nmsgstr ""\n"Language: es\\n"\n')


@pytest.mark.parametrize("edit", [
    _clinic_phone, _clinic_word, _clinic_catalog_damaged, _clinic_catalog_goes, _other_clinic,
], ids=lambda value: value.__name__.strip("_"))  # fmt: skip
def test_an_edit_of_a_clinic_is_seen(
    tiny: TinyProject, tmp_path: Path, edit: Callable[[TinyProject], None]
) -> None:
    tiny.write("clinics/hill.toml", CLINIC)
    update(tiny.load())
    request = Request(today=DAY, **HTML)
    means = Means(cache=tiny.path(".fbss-cache"))
    _for_clinic(tiny, request, means)
    warm(tiny)
    edit(tiny)
    found = _or_error(lambda: _for_clinic(tiny, request, means))
    without = shutil.ignore_patterns(".fbss-cache", "output")
    copy = TinyProject(Path(shutil.copytree(tiny.root, tmp_path / "cold", ignore=without)))
    assert found == _or_error(lambda: _for_clinic(copy, request, Means()))
    if isinstance(found, Outcome):
        assert tiny.files("output/clinics") == copy.files("output/clinics")
    shutil.rmtree(copy.root)
    _same(tiny, tmp_path)


def _for_clinic(tiny: TinyProject, request: Request, means: Means) -> Outcome:
    project = clinic_project(tiny.load(), "hill")
    return unchanged(project, request, means) or outcome_of(
        build(project, request, lambda *_: None, means), request
    )
