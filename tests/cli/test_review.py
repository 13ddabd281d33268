"""fbss-publish review, as people use it: what it prints, what it refuses, what it writes."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from kit import Outcome, TinyProject
from reviewkit import CRITICAL, change, desk_of, item_of, ledger, settled

WHO = ("--person", "R. One", "--credential", "medical translator", "--scope", "linguistic")
LEDGER = "locales/es/reviews.jsonl"


def review(tiny: TinyProject, *arguments: str, **environment: str) -> Outcome:
    return tiny.run("review", *arguments, **environment)


def refused(tiny: TinyProject, *arguments: str) -> str:
    """Run what must be refused: one line on stderr, exit code 2, nothing written."""
    before = tiny.files("locales")
    found = review(tiny, *arguments)
    assert found.code == 2, found.out + found.err
    assert tiny.files("locales") == before
    return found.complaint


def test_help_names_the_parts(tiny: TinyProject):
    found = review(tiny, "--help")
    for name in ("import", "next", "packet", "revoke", "sign", "status", "waive"):
        assert f"\n  {name} " in found.out


def test_from_the_next_message_to_a_sign_off(tiny: TinyProject):
    settled(tiny)
    shown = review(tiny, "next", "es", "--guide", "packs")
    assert shown.code == 0
    for text in ("safety-critical, first of 11", CRITICAL, "No la use", "Safety-critical: a wrong"):
        assert text in shown.out
    command = next(line for line in shown.out.splitlines() if "review sign" in line)
    name = command.split("--id ")[1].split()[0]
    done = review(tiny, "sign", "es", "--id", name, "--guide", "packs", *WHO)
    assert (done.code, done.out) == (0, f"{LEDGER}: 1 sign-off written\n"), done.err
    entry = item_of(desk_of(tiny), CRITICAL).entry
    assert ledger(tiny).scopes(entry) == {"linguistic"}
    assert CRITICAL not in review(tiny, "next", "es", "--guide", "packs").out
    assert CRITICAL in review(tiny, "next", "es", "--scope", "clinical").out


def test_next_shows_what_the_source_said_before_and_why_it_cannot_be_signed(tiny: TinyProject):
    tiny.edit("source/packs/index.html", "more than 20&nbsp;minutes", "more than 15&nbsp;minutes")
    settled(tiny)
    assert tiny.run("update", "es").code == 0
    for domain in ("packs", "card", "ui"):
        tiny.rewrite("es", domain, lambda e: e if e.previous else e.changed(msgstr=("",)))
    shown = review(tiny, "next", "es", "--guide", "packs").out
    assert f"Previous source:\n    {CRITICAL}" in shown
    assert "Nobody can sign it off yet: it is fuzzy" in shown


def test_next_says_when_there_is_nothing_left(tiny: TinyProject):
    settled(tiny)
    for domain in ("packs", "card", "ui"):
        tiny.rewrite("es", domain, lambda e: e.changed(msgstr=(e.msgstr[0] or "Texto",)))
    found = review(tiny, "sign", "es", "--guide", "card", *WHO, "--all", "--yes")
    assert found.code == 0, found.out
    shown = review(tiny, "next", "es", "--guide", "card")
    assert shown.out == "es: no message waits for a linguistic sign-off.\n"


def test_status_as_a_table_and_as_json(tiny: TinyProject):
    settled(tiny)
    review(tiny, "sign", "es", "--msgid", CRITICAL, *WHO)
    table = review(tiny, "status", "es")
    assert table.code == 0
    assert [line.split() for line in table.out.splitlines() if " packs " in line] == [
        ["es", "packs", "linguistic", "11", "1", "10", "0", "1", "1"],
        ["es", "packs", "clinical", "1", "0", "1", "0", "1", "0"],
    ]
    assert "es: signatures: 1 unsigned" in table.out
    values = json.loads(review(tiny, "status", "--format", "json").out)
    assert values["schema"] == "fbss-publish/review-status/1"
    assert {row["locale"] for row in values["catalogs"]} == {"ar", "es"}
    assert values["ledgers"][1]["signatures"] == {"unsigned": 1}


def test_status_fails_for_a_bad_signature(tiny: TinyProject):
    line = {"digest": "0" * 64, "event": "review", "revPerson": "R. One", "signature": "none"}
    tiny.write(LEDGER, json.dumps(line) + "\n")
    found = review(tiny, "status", "es")
    assert found.code == 1
    assert "line 1 has a BAD signature" in found.out


# Signing many -----------------------------------------------------------------------------


def test_all_signs_nothing_until_the_number_is_agreed_to(tiny: TinyProject):
    change(settled(tiny), "Steps", flags=("fuzzy",))
    first = review(tiny, "sign", "es", "--guide", "packs", "--all", *WHO)
    assert first.code == 2
    assert "10 messages to sign off (linguistic) as R. One" in first.out
    assert "1 of them safety-critical" in first.out
    assert "not signed: it is fuzzy; the translator takes the flag away in the editor" in first.out
    assert first.complaint.endswith("add: --yes 10")
    assert not tiny.path(LEDGER).exists()
    wrong = review(tiny, "sign", "es", "--guide", "packs", "--all", *WHO, "--yes", "11")
    assert wrong.code == 2
    assert not tiny.path(LEDGER).exists()
    done = review(tiny, "sign", "es", "--guide", "packs", "--all", *WHO, "--yes", "10")
    assert done.code == 1, "one message was left out"
    assert "10 sign-offs written" in done.out
    assert len(ledger(tiny).records) == 10


def test_a_fixture_is_written_and_never_counts(tiny: TinyProject):
    settled(tiny)
    who = ("--person", "test", "--credential", "none", "--scope", "linguistic")
    assert "is not the name of a person" in refused(tiny, "sign", "es", "--msgid", "Steps", *who)
    found = review(tiny, "sign", "es", "--msgid", "Steps", *who, "--fixture")
    assert found.out == f"{LEDGER}: 1 sign-off written, as a test: this never counts\n"
    assert not ledger(tiny).reviewed(item_of(desk_of(tiny), "Steps").entry)


# Packets ----------------------------------------------------------------------------------


def test_a_packet_goes_out_and_comes_back(tiny: TinyProject):
    settled(tiny)
    out = review(tiny, "packet", "es", "--guide", "packs", "-o", "sent")
    assert out.out.splitlines() == [
        f"sent/review-es-packs.{kind}: 11 texts, written" for kind in ("html", "csv")
    ]
    table = tiny.path("sent/review-es-packs.csv")
    rows = list(csv.DictReader(io.StringIO(table.read_bytes().decode("utf-8-sig"), newline="")))
    for row in rows:
        row["verdict"] = {"Steps": "change", "Day": "unsure", "Pain": "maybe"}.get(
            row["source"], "ok"
        )
    rows[3]["new_translation"] = "Los pasos"
    stream = io.StringIO()
    writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    table.write_text(stream.getvalue(), encoding="utf-8")
    back = review(tiny, "import", "es", "sent/review-es-packs.csv", *WHO)
    assert back.code == 1
    assert "sent/review-es-packs.csv:12: Not taken over: “maybe” is no verdict" in back.out
    assert (
        "es: 8 sign-offs written, 0 signed already, 1 translation changed and fuzzy, "
        "1 with new comments, 1 not taken over" in back.out
    )
    again = review(tiny, "sign", "es", "--packet", "sent/review-es-packs.csv", *WHO)
    assert "0 sign-offs written, 8 signed already" in again.out
    kept = review(tiny, "packet", "es", "--guide", "packs", "-o", "sent")
    assert kept.code == 2
    assert "a reviewer may have filled it in" in kept.complaint


# Keys -------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_a_key_signs_and_tampering_shows(tiny: TinyProject):
    settled(tiny)
    key = tiny.path("key")
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
    subprocess.run(make, check=True, timeout=120)
    public = tiny.read("key.pub")
    tiny.write("locales/allowed_signers", f'"S. Two" {public}')
    said = refused(tiny, "sign", "es", "--msgid", CRITICAL, *WHO, "--key", "key")
    assert "the key is not that of “R. One” in locales/allowed_signers" in said
    tiny.write("locales/allowed_signers", f'"R. One" namespaces="fbss-publish" {public}')
    done = review(tiny, "sign", "es", "--msgid", CRITICAL, *WHO, "--key", "key")
    assert done.code == 0, done.err
    assert "es: signatures: 1 valid" in review(tiny, "status", "es").out
    entry = item_of(desk_of(tiny), CRITICAL).entry
    assert ledger(tiny).scopes(entry) == {"linguistic"}
    tiny.edit(LEDGER, '"scope": "linguistic"', '"scope": "clinical"')
    assert ledger(tiny).scopes(entry) == frozenset()
    assert review(tiny, "status", "es").code == 1
    found = tiny.run("check", "--locale", "es")
    assert f"{LEDGER}:1: error bad-signature" in found.out


# Revoking and waiving ---------------------------------------------------------------------


def test_a_sign_off_is_withdrawn(tiny: TinyProject):
    settled(tiny)
    review(tiny, "sign", "es", "--msgid", "Steps", *WHO)
    found = review(
        tiny, "revoke", "es", "--msgid", "Steps", "--person", "S. Two", "--reason", "not read"
    )
    assert (found.code, found.out) == (0, f"{LEDGER}:1: revoked: linguistic, R. One\n")
    assert not ledger(tiny).reviewed(item_of(desk_of(tiny), "Steps").entry)
    assert "1 lines are revoked" in review(tiny, "status", "es").out


def test_a_waiver_is_seen_in_reports(tiny: TinyProject):
    change(settled(tiny), CRITICAL, msgstr=("No la use durante más de 200\xa0minutos.",))
    until = (date.today() + timedelta(days=30)).isoformat()
    who = ("--person", "R. One", "--reason", "a trial", "--until", until)
    found = review(tiny, "waive", "es", "--msgid", CRITICAL, "--code", "numbers", *who)
    assert (found.code, found.out) == (0, f"{LEDGER}: numbers waived until {until}\n")
    shown = tiny.run("check", "--locale", "es").out
    assert "hint numbers" in shown
    assert f"Waived by R. One until {until}: a trial" in shown
    longer = ("waive", "es", "--msgid", CRITICAL, "--code", "numbers", *who[:-1], "2999-01-01")
    assert "a waiver lasts a year at most" in refused(tiny, *longer)
    who = ("--person", "R. One", "--reason", "mended")
    found = review(tiny, "revoke", "es", "--msgid", CRITICAL, "--code", "numbers", *who)
    assert found.out == f"{LEDGER}:1: revoked: numbers, R. One\n"
    assert "error numbers" in tiny.run("check", "--locale", "es").out


# One line for every mistake ---------------------------------------------------------------

WAIVE = ("waive", "es", "--msgid", "Steps", "--person", "R. One", "--reason", "x")
MISTAKES = {
    "unknown locale": (("next", "fr"), "locale “fr” has no catalogs"),
    "no locale": (("next", "../x"), "../x"),
    "unknown guide": (("next", "es", "--guide", "pack"), "there is no guide “pack”"),
    "unknown locale in status": (("status", "fr"), "locale “fr” has no catalogs"),
    "unknown message": (("sign", "es", "--msgid", "Stpes", *WHO), "no message is “Stpes”"),
    "fuzzy": (("sign", "es", "--msgid", "Steps", *WHO), "takes the flag away in the editor"),
    "empty name": (
        ("sign", "es", "--all", "--person", "", "--credential", "x", "--scope", "clinical"),
        "needs the name of a person",
    ),
    "empty credential": (
        ("sign", "es", "--all", "--person", "R. One", "--credential", "", "--scope", "clinical"),
        "needs the credential",
    ),
    "a program": (
        ("sign", "es", "--all", "--person", "ChatGPT", "--credential", "x", "--scope", "clinical"),
        "“ChatGPT” is not the name of a person",
    ),
    "no packet": (("sign", "es", "--packet", "none.csv", *WHO), "none.csv: No such file"),
    "no file": (("import", "es", "none.xlf", *WHO), "none.xlf"),
    "not a table": (("import", "es", "source/card.md", *WHO), "of a kind that cannot be imported"),
    "nothing to revoke": (
        ("revoke", "es", "--of", "R. One", "--person", "S. Two", "--reason", "x"),
        "there is nothing to revoke",
    ),
    "never waived": (
        (*WAIVE, "--code", "unreviewed", "--until", "2999-01-01"), "cannot be waived",
    ),
    "over": ((*WAIVE, "--code", "numbers", "--until", "2001-01-01"), "2001-01-01 is over"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_one_line(tiny: TinyProject, name: str):
    arguments, said = MISTAKES[name]
    assert said in refused(tiny, *arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ("sign", "es", *WHO),
        ("sign", "es", "--all", "--msgid", "Steps", *WHO),
        ("sign", "es", "--all"),
        ("sign", "es", "--all", *WHO, "--yes", "many"),
        (*WAIVE, "--code", "numbers", "--until", "soon"),
        ("revoke", "es"),
    ],
)
def test_wrong_usage_writes_nothing(tiny: TinyProject, arguments: tuple[str, ...]):
    before = tiny.files("locales")
    found = review(tiny, *arguments)
    assert found.code == 2
    assert "Error: " in found.err
    assert "Traceback" not in found.err
    assert tiny.files("locales") == before
