"""Digests of the texts that an edition shows, so that kept manifests tell where a text went."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator

from fbss_publish.build.gather import Inputs
from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.markup import plain

SIZE = 6
"""Bytes of a digest: the odds that any two of a million texts share one are 1 in 560."""


def shown_messages(edition: Edition, inputs: Inputs) -> Iterator[tuple[str, str]]:
    """Give what an edition shows: each text in the source language, and as it is shown."""
    for unit, rendition in zip(edition.guide.units, edition.renditions, strict=True):
        if not rendition.dropped:
            source = plain(unit.msgid, unit.tags, markup=unit.markup)
            yield source, plain(rendition.text, unit.tags, markup=unit.markup)
    yield from _interface(inputs.interface)
    if inputs.clinic:
        yield from _interface(inputs.clinic)


def message_digests(messages: Iterable[tuple[str, str]]) -> str:
    """Give the digests of texts and their translations, sorted, as one word of base64."""
    found = {digest_of(text) for pair in messages for text in pair}
    return base64.b64encode(b"".join(sorted(found))).decode()


def digests_in(word: str) -> frozenset[bytes]:
    """Read the digests of an edition."""
    data = base64.b64decode(word)
    return frozenset(data[start : start + SIZE] for start in range(0, len(data), SIZE))


def digest_of(text: str) -> bytes:
    """Give the digest of a text; white space at its ends and how much of it do not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).digest()[:SIZE]


def _interface(interface: Interface) -> Iterator[tuple[str, str]]:
    for entry in interface.entries:
        yield entry.msgid, interface.text(entry.msgid)
