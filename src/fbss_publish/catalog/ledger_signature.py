"""Signatures of lines of the ledger, made and verified by OpenSSH's `ssh-keygen -Y`.

`locales/allowed_signers` says whose key is whose, in the form of ssh-keygen(1), ALLOWED
SIGNERS. The principal is the name of the person as it stands in the line, in quotes if it has
spaces. A signature is made over the canonical line without the signature.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from enum import StrEnum
from functools import cache
from pathlib import Path

from fbss_publish.catalog.ledger_record import SIGNATURE, Record
from fbss_publish.errors import InputError, MissingToolError

NAMESPACE = "fbss-publish"
SIGNERS_FILE = "allowed_signers"
_PROGRAM = "ssh-keygen"
_SECONDS = 120
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Signature(StrEnum):
    """What is known of the signature of a line."""

    VALID = "valid"
    UNSIGNED = "unsigned"
    UNKNOWN_KEY = "unknown key"
    UNCHECKED = "unchecked"
    BAD = "BAD"

    @property
    def counts(self) -> bool:
        """Say whether a line with such a signature may count.

        A key that nobody vouches for says as much as no signature. One that cannot be
        checked, because ssh-keygen is not installed, may be a bad one.
        """
        return self in (Signature.VALID, Signature.UNSIGNED, Signature.UNKNOWN_KEY)


def signers_beside(ledger: Path) -> bytes | None:
    """Give the content of `locales/allowed_signers` for a ledger, or None without one."""
    path = ledger.parent.parent / SIGNERS_FILE
    return path.read_bytes() if path.is_file() else None


def signature_of(record: Record, signers: bytes | None) -> Signature:
    """Verify a record. What is asked twice within a run is verified once."""
    if SIGNATURE not in record.fields:
        return Signature.UNSIGNED
    return _verified(
        record.unsigned_line,
        record.fields[SIGNATURE],
        record.person,
        record.fields.get("date", ""),
        signers,
    )


@cache
def _verified(
    text: str, signature: str, person: str, date: str, signers: bytes | None
) -> Signature:
    if shutil.which(_PROGRAM) is None:
        return Signature.UNCHECKED
    if "\0" in person or not person:
        return Signature.BAD
    with tempfile.TemporaryDirectory(prefix="fbss-") as folder:
        files = Path(folder)
        (files / "line.sig").write_text(signature, encoding="utf-8")
        (files / SIGNERS_FILE).write_bytes(signers or b"")
        return _state(files, text.encode(), person, date)


def _state(files: Path, text: bytes, person: str, date: str) -> Signature:
    """Ask whether the person signed; if not, whether it is a signature, and whose."""
    sig, signers = str(files / "line.sig"), str(files / SIGNERS_FILE)
    when = _DATE.fullmatch(date)
    # A key may have expired since. As git does, ask for the day of the signature.
    day = (f"-Overify-time={''.join(when.groups())}120000Z",) if when else ()
    named = ("-n", NAMESPACE, "-s", sig)
    if _run("verify", *day, "-f", signers, "-I", person, *named, stdin=text):
        return Signature.VALID
    if not _run("check-novalidate", *named, stdin=text):
        return Signature.BAD
    known = _run("find-principals", "-f", signers, "-s", sig, stdin=text)
    return Signature.BAD if known else Signature.UNKNOWN_KEY


def _run(what: str, *arguments: str, stdin: bytes) -> bool:
    command = (_PROGRAM, "-Y", what, *arguments)
    done = subprocess.run(  # noqa: S603
        command, input=stdin, capture_output=True, check=False, timeout=_SECONDS
    )
    return done.returncode == 0


def signed(record: Record, key: Path) -> Record:
    """Give the record with a signature made with a private key, or a public one in an agent.

    Raises MissingToolError without ssh-keygen and InputError if it does not sign.
    """
    if shutil.which(_PROGRAM) is None:
        raise MissingToolError(
            "ssh-keygen is not installed. Install OpenSSH, or sign off without --key."
        )
    with tempfile.TemporaryDirectory(prefix="fbss-") as folder:
        file = Path(folder) / "line"
        file.write_bytes(record.unsigned_line.encode())
        command = (_PROGRAM, "-Y", "sign", "-n", NAMESPACE, "-f", str(key), str(file))
        done = subprocess.run(  # noqa: S603
            command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, check=False
        )
        made = file.with_suffix(".sig")
        if done.returncode != 0 or not made.is_file():
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise InputError(
                f"ssh-keygen could not sign with it: {said[-1] if said else 'no reason given'}.",
                path=key,
                mend="Name the file of your SSH key, or load it into your agent.",
            )
        text = made.read_text(encoding="ascii")
    return Record(
        digest=record.digest, event=record.event, fields={**record.fields, SIGNATURE: text}
    )
