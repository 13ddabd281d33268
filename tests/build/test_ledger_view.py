"""What a line of the ledger checks again: the editions that can see it, and no others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build import run as run_module
from fbss_publish.build.pipeline import check
from fbss_publish.build.request import Means, Request
from fbss_publish.catalog import ledger_signature
from fbss_publish.catalog.ledger import (
    ORIGIN,
    REVIEW,
    REVOKE,
    WAIVE,
    Record,
    add_records,
    digest_of,
)
from fbss_publish.catalog.ledger_signature import signed
from fbss_publish.domain.finding import Finding
from kit import DAY, TinyProject
from reviewkit import settled

KEYS = "locales/allowed_signers"


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Note which editions are checked."""
    done: set[str] = set()
    original = run_module.check_chunk

    def note(chunk: Any) -> Any:
        done.update(f"{chunk.tag}/{guide}" for guide in chunk.guides)
        return original(chunk)

    monkeypatch.setattr(run_module, "check_chunk", note)
    return done


def found_in(tiny: TinyProject, checked: set[str]) -> tuple[Finding, ...]:
    """Check with a cache, and see that the same is found without one."""
    expected = check(tiny.load(), Request(today=DAY))
    checked.clear()
    found = check(tiny.load(), Request(today=DAY), Means(cache=tiny.path(".fbss-cache")))
    assert found == expected
    return found


def line_for(tiny: TinyProject, domain: str, msgid: str, event: str, **fields: str) -> Record:
    entry = next(e for e in tiny.catalog("es", domain).entries if e.msgid == msgid)
    return Record(digest=digest_of(entry), event=event, fields={"date": "2026-11-20", **fields})


def add(tiny: TinyProject, *records: Record) -> None:
    add_records(tiny.path("locales/es/reviews.jsonl"), "x", records)


def _sign_off(tiny: TinyProject) -> None:
    add(tiny, line_for(tiny, "packs", "Steps", REVIEW, revPerson="R. One"))


def _origin(tiny: TinyProject) -> None:
    add(tiny, line_for(tiny, "packs", "Steps", ORIGIN, origin="machine"))


def _waiver(tiny: TinyProject) -> None:
    given = {"person": "R. One", "code": "numbers", "reason": "so", "expires": "2027-01-01"}
    add(tiny, line_for(tiny, "packs", "Steps", WAIVE, **given))


def _interface(tiny: TinyProject) -> None:
    add(tiny, line_for(tiny, "ui", "Draft, not reviewed", REVIEW, revPerson="R. One"))


def _tomorrow(tiny: TinyProject) -> None:
    day = (DAY + timedelta(days=1)).isoformat()
    add(tiny, line_for(tiny, "packs", "Steps", REVIEW, revPerson="R. One", date=day))


def _nowhere(tiny: TinyProject) -> None:
    add(
        tiny, Record(digest="0" * 64, event=REVIEW, fields={"revPerson": "R", "date": "2026-11-20"})
    )


PACKS, SPANISH = {"es/packs"}, {"es/packs", "es/card"}


@pytest.mark.parametrize(("edit", "again"), [
    (_sign_off, PACKS), (_origin, PACKS), (_waiver, PACKS), (_nowhere, set()),
    (_interface, SPANISH), (_tomorrow, SPANISH),
])  # fmt: skip
def test_a_line_checks_again_who_can_see_it(
    tiny: TinyProject, checked: set[str], edit: Callable[[TinyProject], None], again: set[str]
):
    settled(tiny)
    add(tiny, line_for(tiny, "card", "Call us", REVIEW, revPerson="R. One"))
    found_in(tiny, checked)
    edit(tiny)
    found_in(tiny, checked)
    assert checked == again
    found_in(tiny, checked)
    assert checked == set()


def test_a_revocation_is_seen_where_the_line_was(tiny: TinyProject, checked: set[str]):
    settled(tiny)
    line = line_for(tiny, "packs", "Steps", REVIEW, revPerson="R. One")
    add(tiny, line)
    found_in(tiny, checked)
    # A revocation names a line by its id, whatever text it says that it is about.
    fields = {"revokes": line.id, "person": "R. One", "date": "2026-11-20"}
    add(tiny, Record(digest="0" * 64, event=REVOKE, fields=fields))
    found_in(tiny, checked)
    assert checked == PACKS


def test_a_day_that_comes_lets_a_line_count(tiny: TinyProject, checked: set[str]):
    settled(tiny)
    _tomorrow(tiny)
    assert "ledger-date" in {finding.code for finding in found_in(tiny, checked)}
    later = Request(today=DAY + timedelta(days=1))
    expected = check(tiny.load(), later)
    assert "ledger-date" not in {finding.code for finding in expected}
    assert check(tiny.load(), later, Means(cache=tiny.path(".fbss-cache"))) == expected


@pytest.fixture
def key(tmp_path: Path) -> Path:
    import subprocess

    path = tmp_path / "key"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True, timeout=60
    )
    return path


def test_a_signature_is_verified_once(
    tiny: TinyProject, checked: set[str], key: Path, monkeypatch: pytest.MonkeyPatch
):
    settled(tiny)
    tiny.write(KEYS, f'"R. One" {key.with_suffix(".pub").read_text(encoding="ascii")}')
    add(tiny, signed(line_for(tiny, "packs", "Steps", REVIEW, revPerson="R. One"), key))
    found_in(tiny, checked)
    add(tiny, line_for(tiny, "packs", "Cold packs", REVIEW, revPerson="R. One"))
    ledger_signature._verified.cache_clear()
    asked: list[str] = []
    original = ledger_signature._run
    monkeypatch.setattr(
        ledger_signature,
        "_run",
        lambda what, *a, **k: asked.append(what) or original(what, *a, **k),
    )
    checked.clear()
    check(tiny.load(), Request(today=DAY), Means(cache=tiny.path(".fbss-cache")))
    assert checked == PACKS
    assert asked == []


def test_a_bad_signature_is_said_in_every_edition(tiny: TinyProject, checked: set[str], key: Path):
    settled(tiny)
    tiny.write(KEYS, f'"R. One" {key.with_suffix(".pub").read_text(encoding="ascii")}')
    found_in(tiny, checked)
    line = signed(line_for(tiny, "packs", "Steps", REVIEW, revPerson="R. One"), key)
    add(tiny, replace(line, fields={**line.fields, "credential": "nurse"}))
    found = found_in(tiny, checked)
    assert "bad-signature" in {finding.code for finding in found}
    assert checked == SPANISH
