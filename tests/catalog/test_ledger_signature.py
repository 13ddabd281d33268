"""Signed lines: what was altered, or signed by somebody else, never counts."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from fbss_publish.catalog import ledger_signature
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import Ledger, Record, digest_of, read_ledger, write_lines
from fbss_publish.catalog.ledger_signature import Signature, signed
from fbss_publish.errors import InputError

pytestmark = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed"
)
ENTRY = Entry(msgid="Take two", msgstr=("Tome dos",))
OTHER = ENTRY.changed(msgstr=("Tome tres",))
ONE, TWO = "R. One", "S. Two"


def new_key(folder: Path, name: str) -> Path:
    path = folder / name
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)],
        check=True,
        timeout=120,
    )
    return path


@dataclass(frozen=True)
class Desk:
    """A locale's ledger, and two persons with a key each; the second is not known."""

    root: Path
    one: Path
    two: Path

    @property
    def path(self) -> Path:
        return self.root / "locales" / "es" / "reviews.jsonl"

    def allow(self, *lines: tuple[str, Path]) -> None:
        texts = [f'"{name}" {key.with_suffix(".pub").read_text()}' for name, key in lines]
        (self.root / "locales" / "allowed_signers").write_text("".join(texts))

    def ledger(self, *records: Record) -> Ledger:
        self.path.write_bytes(write_lines(records))
        return read_ledger(self.path, "x")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path, new_key(tmp_path, "one"), new_key(tmp_path, "two"))
    found.path.parent.mkdir(parents=True)
    found.allow((ONE, found.one))
    return found


def review(person: str = ONE, **fields: str) -> Record:
    given = {"revPerson": person, "scope": "linguistic", "date": "2026-11-23", **fields}
    return Record(digest=digest_of(ENTRY), event="review", fields=given)


def altered(record: Record, **fields: str) -> Record:
    return Record(digest=record.digest, event=record.event, fields={**record.fields, **fields})


def test_a_signed_line_is_valid_and_counts(desk: Desk):
    record = signed(review(), desk.one)
    ledger = desk.ledger(record)
    assert ledger.signature(record) is Signature.VALID
    assert ledger.reviewed(ENTRY)


def test_an_unsigned_line_counts_and_is_shown(desk: Desk):
    ledger = desk.ledger(review())
    assert ledger.signature(review()) is Signature.UNSIGNED
    assert ledger.reviewed(ENTRY)


@pytest.mark.parametrize(
    "fields",
    [{"revPerson": TWO}, {"scope": "clinical"}, {"credential": "physician"}, {"date": "2026-11-24"},
     {"note": "x"}, {"signature": "nothing"}, {"signature": ""}],
)  # fmt: skip
@pytest.mark.parametrize("known", [True, False])
def test_an_altered_line_never_counts(desk: Desk, fields: dict[str, str], known: bool):
    if not known:
        desk.allow()
    record = altered(signed(review(), desk.one), **fields)
    ledger = desk.ledger(record)
    assert ledger.signature(record) is Signature.BAD
    assert not ledger.reviewed(ENTRY)


def test_a_signature_does_not_move_to_another_text(desk: Desk):
    record = signed(review(), desk.one)
    moved = Record(digest=digest_of(OTHER), event="review", fields=record.fields)
    ledger = desk.ledger(record, moved)
    assert ledger.reviewed(ENTRY)
    assert not ledger.reviewed(OTHER)


def test_a_key_of_somebody_else_is_bad(desk: Desk):
    desk.allow((ONE, desk.one), (TWO, desk.two))
    record = signed(review(ONE), desk.two)
    assert desk.ledger(record).signature(record) is Signature.BAD
    assert not desk.ledger(record).reviewed(ENTRY)


def test_a_key_that_nobody_knows_is_as_good_as_none(desk: Desk):
    record = signed(review(), desk.two)
    ledger = desk.ledger(record)
    assert ledger.signature(record) is Signature.UNKNOWN_KEY
    assert ledger.reviewed(ENTRY)
    (desk.root / "locales" / "allowed_signers").unlink()
    assert desk.ledger(record).signature(record) is Signature.UNKNOWN_KEY


def test_a_signature_for_another_purpose_is_bad(desk: Desk, tmp_path: Path):
    file = tmp_path / "line"
    file.write_text(review().line(), encoding="utf-8")
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", str(desk.one), str(file)]
    subprocess.run(command, check=True, timeout=120)
    record = altered(review(), signature=(tmp_path / "line.sig").read_text())
    assert desk.ledger(record).signature(record) is Signature.BAD


def test_without_ssh_keygen_a_signed_line_does_not_count(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    record = signed(review(note="only here"), desk.one)
    monkeypatch.setenv("PATH", str(desk.root))
    ledger = desk.ledger(record)
    assert ledger.signature(record) is Signature.UNCHECKED
    assert not ledger.reviewed(ENTRY)


def test_a_line_is_verified_once(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    record = signed(review(note="verified once"), desk.one)
    ledger = desk.ledger(record)
    assert ledger.reviewed(ENTRY)

    def forbidden(*arguments: object, **options: object) -> None:
        raise AssertionError("verified again")

    monkeypatch.setattr(ledger_signature.subprocess, "run", forbidden)
    assert ledger.reviewed(ENTRY)
    assert read_ledger(desk.path, "x").reviewed(ENTRY)


def test_a_new_list_of_signers_is_looked_at(desk: Desk):
    record = signed(review(note="soon known"), desk.two)
    assert desk.ledger(record).signature(record) is Signature.UNKNOWN_KEY
    desk.allow((ONE, desk.two))
    assert desk.ledger(record).signature(record) is Signature.VALID


def test_the_signature_survives_a_rewrite_of_the_line(desk: Desk):
    record = signed(review(note="ü “x”"), desk.one)
    loose = json.dumps(json.loads(record.line()), indent=None, separators=(",", ":"))
    desk.path.write_text(f"\n{loose}\n\n", encoding="utf-8")
    assert read_ledger(desk.path, "x").reviewed(ENTRY)


def test_a_file_that_is_no_key_is_named(desk: Desk, tmp_path: Path):
    path = tmp_path / "not-a-key"
    path.write_text("no", encoding="utf-8")
    with pytest.raises(InputError, match="not-a-key: ssh-keygen could not sign with it"):
        signed(review(), path)
