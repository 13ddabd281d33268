"""A release with one unreviewed machine-made safety-critical message cannot be made.

Everything else of the edition is signed off by two persons. Each test tries one way around.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from fbss_publish.build.pipeline import Request, build
from fbss_publish.build.review_sign import plan, sign
from fbss_publish.build.review_undo import Withdrawal, revoke
from fbss_publish.build.review_which import Which
from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.ledger import Record, add_records, digest_of
from fbss_publish.catalog.po.read import read_po
from fbss_publish.domain.manifest import Manifest
from fbss_publish.errors import CatalogError, ConfigError, InputError
from kit import DAY, ROOT, TinyProject
from reviewkit import CRITICAL, ONE, TWO, change, desk_of, item_of, settled
from tiny import make_project

LEDGER = "locales/es/reviews.jsonl"
UI = "locales/es/LC_MESSAGES/ui.po"
MACHINE = {"origin": "machine", "tool": "a program", "date": "2026-11-20"}


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    """All of Spanish is signed off, but for one safety-critical message that a machine made."""
    tiny = TinyProject(tmp_path_factory.mktemp("signed"))
    make_project(tiny.root)
    words = {e.msgid: e.msgstr for e in read_po(ROOT / UI, name=UI).entries}
    tiny.rewrite("es", "ui", lambda entry: entry.changed(msgstr=words[entry.msgid]))
    desk = desk_of(settled(tiny))
    others = [item for item in desk.items if item.entry.msgid != CRITICAL]
    for reviewer in (ONE, TWO):
        sign(desk, plan(desk, others, reviewer), reviewer, DAY)
    origin = Record(digest=_digest(tiny), event="origin", fields=MACHINE)
    add_records(tiny.path(LEDGER), LEDGER, [origin])
    return tiny


@pytest.fixture
def almost(signed: TinyProject, tmp_path: Path) -> TinyProject:
    """Give a copy to attack."""
    shutil.copytree(signed.root, tmp_path / "project")
    return TinyProject(tmp_path / "project")


def _entry(tiny: TinyProject) -> Entry:
    return item_of(desk_of(tiny), CRITICAL).entry


def _digest(tiny: TinyProject) -> str:
    return digest_of(_entry(tiny))


def states(tiny: TinyProject, **wanted: object) -> dict[str, str]:
    """Make a release and give what became of each Spanish edition."""
    given = {"release": True, "locales": ("es",), "formats": ("html",), **wanted}
    return {r.guide: r.status for r in tiny.build(**given).editions if r.locale == "es"}


def on_day(tiny: TinyProject, day: date) -> Manifest:
    """Make a release as if it were another day."""
    request = Request(today=day, release=True, locales=("es",), formats=("html",))
    return build(tiny.load(), request, lambda *_: None)


def shown(tiny: TinyProject) -> bool:
    """Say whether a page with the unreviewed warning was written."""
    page = tiny.path("output/es/packs/index.html")
    return page.exists()


def line(**fields: str) -> str:
    whole = {"event": "review", "revPerson": "R. One", "credential": "medical translator",
             "date": DAY.isoformat(), **fields}  # fmt: skip
    return json.dumps({key: text for key, text in whole.items() if text is not None})


def append(tiny: TinyProject, *lines: str) -> None:
    tiny.write(LEDGER, tiny.read(LEDGER) + "".join(f"{text}\n" for text in lines))


def both(tiny: TinyProject, **fields: str) -> None:
    """Write the two sign-offs that are missing, by hand."""
    for scope in ("linguistic", "clinical"):
        append(tiny, line(digest=_digest(tiny), scope=scope, **fields))


def test_nothing_else_is_missing(almost: TinyProject):
    both(almost)
    assert states(almost)["packs"] == "built"


def test_as_it_is(almost: TinyProject):
    assert states(almost)["packs"] == "held"
    assert not shown(almost)


HANDMADE: dict[str, Callable[[TinyProject], object]] = {
    "one scope": lambda t: append(t, line(digest=_digest(t), scope="linguistic")),
    "an unknown scope": lambda t: append(t, line(digest=_digest(t), scope="all")),
    "a program's name": lambda t: both(t, revPerson="Claude Opus"),
    "a role for a name": lambda t: both(t, revPerson="Clinical Reviewer"),
    "a name of nothing seen": lambda t: both(t, revPerson="\u2800\u3164"),
    "a name turned round": lambda t: both(t, revPerson="R. \u202eenO"),
    "a name in look-alike letters": lambda t: both(t, revPerson="R. \u041ene"),
    "a fixture": lambda t: both(t, fixture="no"),
    "a day to come": lambda t: both(t, date=(DAY + timedelta(days=1)).isoformat()),
    "a day that is none": lambda t: both(t, date="2026-02-30"),
    "no day": lambda t: both(t, date=""),
    "another digest": lambda t: append(t, line(digest=_digest(t)[:-1] + "0", scope="clinical")),
    "a digest in capitals": lambda t: [
        append(t, line(digest=_digest(t).upper(), scope=s)) for s in ("linguistic", "clinical")
    ],
    "another event": lambda t: both(t, event="approved"),
    "a human origin": lambda t: append(
        t,
        json.dumps(
            {"digest": _digest(t), "event": "origin", "origin": "human", "person": "R. One"}
        ),
    ),
    "a waiver": lambda t: append(
        t,
        json.dumps({"digest": _digest(t), "event": "waive", "code": "unreviewed",
                    "person": "R. One", "reason": "late", "date": DAY.isoformat(),
                    "expires": "2027-01-01"}),
    ),
    "a signature of nobody": lambda t: both(t, signature="-----BEGIN SSH SIGNATURE-----"),
    "in another locale": lambda t: t.write(
        "locales/ar/reviews.jsonl",
        "".join(line(digest=_digest(t), scope=s) + "\n" for s in ("linguistic", "clinical")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", HANDMADE)
def test_lines_by_hand(almost: TinyProject, way: str):
    HANDMADE[way](almost)
    assert states(almost)["packs"] == "held", way
    assert not shown(almost)


@pytest.mark.parametrize(
    "text",
    [
        '{"digest": "x", "event": "review", "revPerson": "", "date": "2026-11-23"}',
        '{"digest": "x", "event": "review", "event": "origin"}',
        '{"digest": "x", "event": "review", "revPerson": {"a": 1}}',
        "# a remark",
        "\x00",
        "<<<<<<< HEAD",
    ],
)
def test_a_damaged_ledger_builds_nothing(almost: TinyProject, text: str):
    append(almost, text)
    with pytest.raises(CatalogError):
        states(almost)


def test_a_ledger_that_is_gone_or_a_link(almost: TinyProject):
    almost.path(LEDGER).rename(almost.root.parent / "elsewhere.jsonl")
    assert set(states(almost).values()) == {"held"}
    almost.path(LEDGER).symlink_to(almost.root.parent / "elsewhere.jsonl")
    with pytest.raises(InputError, match="symbolic link"):
        states(almost)


CATALOG: dict[str, dict[str, object]] = {
    "the fuzzy flag": {"flags": ("fuzzy",)},
    "flags that say it is reviewed": {"flags": ("reviewed", "approved", "no-fuzzy")},
    "comments that vouch": {"comments": ("Reviewed by R. One, linguistic and clinical",)},
    "the note that it is critical is gone": {"notes": ("List item",)},
    "the previous source is gone": {"flags": (), "previous": None},
    "a previous source": {"previous": Previous(msgid="Steps")},
    "a full stop more": {"msgstr": ("No la use durante más de 20\xa0minutos..",)},
    "renamed": {"msgctxt": "steps"},
    "the text of a signed message": {"msgstr": ("Pasos",)},
    "emptied": {"msgstr": ("",)},
    "obsolete": {"obsolete": True},
}


@pytest.mark.parametrize("way", CATALOG)
def test_the_catalog_edited(almost: TinyProject, way: str):
    change(almost, CRITICAL, **CATALOG[way])
    assert states(almost)["packs"] == "held", way


def test_the_message_copied_into_a_signed_one(almost: TinyProject):
    """A sign-off is of a text, wherever it stands; one of another source does not move."""
    signed = item_of(desk_of(almost), "Steps").entry
    change(almost, CRITICAL, msgstr=signed.msgstr)
    assert states(almost)["packs"] == "held"


def test_the_catalog_moved(almost: TinyProject):
    old = almost.po("es", "packs")
    old.rename(old.with_name("other.po"))
    assert states(almost)["packs"] == "held"


@pytest.mark.parametrize(
    "wanted",
    [
        {"guides": ("packs",)},
        {"formats": ("html", "pdf")},
        {"locales": ()},
        {"locales": ("es", "es", "en")},
    ],
)
def test_options(almost: TinyProject, wanted: dict[str, object]):
    assert states(almost, **wanted)["packs"] == "held"


def test_a_draft_does_not_stay_beside_a_release(almost: TinyProject):
    almost.build(locales=("es",), formats=("html",))
    assert shown(almost)
    states(almost)
    assert not shown(almost)


@pytest.mark.parametrize(
    "setting",
    ["[release]\nneeds = []", "[release]\ncritical-needs = []", "papers = []", "gate = []",
     '[release]\ncritical-otherwise = "drop"', '[release]\ncritical-otherwise = "show"',
     '[release]\ncritical-needs = ["none"]', "release = false", "[release]\nhold = false"],
)  # fmt: skip
def test_settings_that_would_let_it_pass_are_refused(almost: TinyProject, setting: str):
    almost.write("fbss-publish.toml", f'locales = ["es"]\n{setting}\n')
    with pytest.raises(ConfigError, match=r"release|papers|gate"):
        states(almost)


def test_the_policy_that_shows_the_source_does_not_show_it(almost: TinyProject):
    almost.write(
        "fbss-publish.toml", 'locales = ["es"]\n[release]\ncritical-otherwise = "source"\n'
    )
    assert states(almost)["packs"] == "built"
    page = almost.read("output/es/packs/index.html")
    assert "Do not use it for more than" in page
    assert _entry(almost).msgstr[0] not in page


def test_the_clock_set_back(almost: TinyProject):
    """Before the day of its sign-offs and of its guide, nothing is released."""
    both(almost)
    assert states(almost)["packs"] == "built"
    made = on_day(almost, date(1970, 1, 1))
    assert {record.status for record in made.editions} == {"held"}
    codes = {finding.code for finding in made.findings()}
    assert {"review-date", "ledger-date", "unreviewed"} <= codes


def test_the_clock_set_forward(almost: TinyProject):
    made = on_day(almost, date(2036, 1, 1))
    assert {record.status for record in made.editions} == {"held"}


def git(tiny: TinyProject, *arguments: str) -> None:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments]
    subprocess.run(command, cwd=tiny.root, check=True, timeout=120, capture_output=True)


def test_a_revocation_taken_out_by_hand_shows(almost: TinyProject):
    """The history of the ledger has the line that revokes; the release asks it."""
    both(almost)
    before = almost.read(LEDGER)
    desk = desk_of(almost)
    what = Withdrawal(which=Which(msgid=CRITICAL))
    revoke(desk, what, person="S. Two", reason="wrong dose", today=DAY)
    git(almost, "init", "-q")
    git(almost, "add", "-A")
    git(almost, "commit", "-qm", "revoked")
    assert states(almost)["packs"] == "held"
    almost.write(LEDGER, before)
    made = almost.build(release=True, locales=("es",), formats=("html",))
    assert {record.status for record in made.editions} == {"held"}
    assert "ledger-shrunk" in {finding.code for finding in made.findings()}
    git(almost, "commit", "-qam", "quietly")
    assert states(almost)["packs"] == "held"


def test_a_ledger_that_only_grew_is_no_finding(almost: TinyProject):
    git(almost, "init", "-q")
    git(almost, "add", "-A")
    git(almost, "commit", "-qm", "one")
    both(almost)
    git(almost, "commit", "-qam", "two")
    assert states(almost)["packs"] == "built"


def test_the_last_day_of_a_waiver_is_no_day_to_come_for_ever(almost: TinyProject):
    """Nobody can let a finding stand for longer than a year, by hand neither."""
    change(almost, CRITICAL, msgstr=("No la use durante más de 200\xa0minutos.",))
    both(almost)
    append(
        almost,
        json.dumps({"digest": _digest(almost), "event": "waive", "code": "numbers",
                    "person": "R. One", "reason": "so it is", "date": DAY.isoformat(),
                    "expires": "9999-12-31"}),
    )  # fmt: skip
    assert states(almost)["packs"] == "built"
    later = DAY + timedelta(days=364 + 3)
    made = on_day(almost, later)
    assert "waiver-expired" in {finding.code for finding in made.findings()}


def test_a_reviewer_cannot_be_written_with_odd_letters(almost: TinyProject):
    for name in ("R. \u202eenO", "R.\u200bOne", "R. \u041ene", "R <One>", "R" * 200):
        with pytest.raises(InputError):
            plan(desk_of(almost), [], replace(ONE, person=name))
    for name in ("Нгуен Ван", "محمد\u200cرضا ا.", "O’Brien-Núñez, Á.", "देवी प्रसाद", "王小明"):
        plan(desk_of(almost), [], replace(ONE, person=name))
