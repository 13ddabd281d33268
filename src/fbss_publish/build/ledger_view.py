"""What an edition sees of the ledger of its locale, as a digest.

Sign-offs, origins and waivers are bound to one text each. So an edition depends on the lines
about the texts of its own catalog and of the interface, on what is wrong with any line, which
every edition of the locale says, and on nothing else: a sign-off of one guide leaves the others
as they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fbss_publish.build.beside import Beside, keep_in, kept_in
from fbss_publish.build.cache.index import Index
from fbss_publish.build.cache.key import key_of
from fbss_publish.catalog.ledger import Ledger, Record, read_ledger
from fbss_publish.catalog.ledger_record import SIGNATURE
from fbss_publish.catalog.ledger_signature import Signature

Lines = Mapping[str, list[tuple[str, bool]]]
"""The lines of a ledger by the digest of their text, each with whether it is revoked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerView:
    """The ledger of a locale beside its catalogs.

    `digest` is that of the ledger's file, `signers` that of `allowed_signers`.
    """

    beside: Beside
    digest: str
    signers: str
    today: date

    def digests(self) -> dict[str, str]:
        """Give, for each guide, one digest of what its edition sees.

        '' stands for a guide without a catalog: it sees the lines about the interface. Raises
        CatalogError for a ledger or a catalog that is damaged.
        """
        index = self.beside.index
        key = self._key()
        if found := kept_in(index, key, _digests_from):
            return found
        value = self._worked_out()
        keep_in(index, key, value)
        return value

    def signatures(self) -> dict[str, Signature]:
        """Give the state of each signed line by its id; each is verified once for all builds."""
        return dict(_states(self._ledger(), self.signers, self.beside.index))

    def _key(self) -> str:
        parts = {
            "tag": self.beside.tag,
            "catalogs": {**self.beside.catalogs, **self.beside.shared},
            "ledger": self.digest,
            "signers": self.signers,
            "today": self.today.isoformat(),
            "code": self.beside.code,
        }
        return key_of("ledger view", parts)

    def _ledger(self) -> Ledger:
        project, tag = self.beside.project, self.beside.tag
        return read_ledger(project.ledger(tag), project.ledger_name(tag), today=self.today)

    def _worked_out(self) -> dict[str, str]:
        ledger = self._ledger()
        states = dict(_states(ledger, self.signers, self.beside.index))
        lines: dict[str, list[tuple[str, bool]]] = {}
        for record in ledger.records:
            lines.setdefault(record.digest, []).append((record.id, record.id in ledger.revoked))
        shared = [bound for domain in self.beside.shared for bound in self.beside.bound_to(domain)]
        common = [sorted(_faults(ledger, states)), _seen(lines, shared)]
        return {
            domain: _digest([common, _seen(lines, self.beside.bound_to(domain))])
            for domain in ("", *self.beside.catalogs)
        }


def _seen(lines: Lines, digests: Iterable[str]) -> list[tuple[str, bool]]:
    """Give the lines about some texts. Those of one text stay in the order of the file.

    Where two waivers last equally long, the first one counts.
    """
    return [line for digest in sorted(set(digests)) for line in lines.get(digest, ())]


def _faults(ledger: Ledger, states: Mapping[str, Signature]) -> Iterator[tuple[int, str, str]]:
    """Give the lines that do not count, by number and id, with the reason."""
    for record in ledger.records:
        if not record.person:
            continue
        if ledger.misdated(record):
            yield record.number or 0, record.id, "date"
        state = states.get(record.id, Signature.UNSIGNED)
        if not state.counts:
            yield record.number or 0, record.id, str(state)


def _states(ledger: Ledger, signers: str, index: Index) -> Iterator[tuple[str, Signature]]:
    for record in ledger.records:
        if record.person and SIGNATURE in record.fields and record.id not in ledger.revoked:
            yield record.id, _state(ledger, record, signers, index)


def _state(ledger: Ledger, record: Record, signers: str, index: Index) -> Signature:
    key = key_of("signature", {"line": record.id, "signers": signers})
    if known := kept_in(index, key, Signature):
        return known
    state = ledger.signature(record)
    if state is not Signature.UNCHECKED:
        # A machine without ssh-keygen may have it tomorrow.
        keep_in(index, key, str(state))
    return state


def _digests_from(value: Any) -> dict[str, str]:
    """Read what was kept. Raises LookupError or AttributeError where it has not this shape."""
    return {"": str(value[""]), **{str(guide): str(digest) for guide, digest in value.items()}}


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()[:32]
