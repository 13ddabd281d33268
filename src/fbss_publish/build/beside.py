"""What the checks of an edition see of the other catalogs of its locale.

A rule compares the translations of the same text in all catalogs of a locale. So the findings
of an edition depend on the messages elsewhere that have a text in common with it, and on
nothing else there: a change of any other message leaves them as they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from fbss_publish.build.cache.index import Index, Row
from fbss_publish.build.cache.key import key_of
from fbss_publish.project import Project

if TYPE_CHECKING:
    from fbss_publish.check.rule import Message

T = TypeVar("T")
Text = tuple[str, str, str | None, str, tuple[str, ...], int | None]
"""A message as other catalogs see it: digests of its text and of all that is seen, then its
context, source text, translations, and line."""
Read = tuple[list[Text], list[str]]
"""What is read of a catalog: its messages, and the digests that lines of the ledger name."""

_SIZE = 32
"""Hexadecimal digits of a digest: 128 bits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """The catalogs of a locale side by side. `catalogs` has the digest of each guide's catalog.

    `shared` are those of the interface and of a clinic, which count for every guide, by domain.
    `code` is the digest of our own code. What was worked out before is taken from the index;
    only catalogs that changed are read.
    """

    project: Project
    tag: str
    catalogs: Mapping[str, str]
    shared: Mapping[str, str]
    index: Index
    code: str

    def digests(self) -> dict[str, str]:
        """Give, for each guide with a catalog, one digest of what stands for its texts.

        Raises CatalogError for a catalog that is damaged.
        """
        if not self.catalogs:
            return {}
        key = self._key()
        if found := kept_in(
            self.index, key, lambda value: {str(k): str(v) for k, v in value.items()}
        ):
            return found
        value = _digests(self._texts())
        keep_in(self.index, key, value)
        return value

    def unread(self) -> list[str]:
        """Give the guides whose catalogs have to be read."""
        if not self.catalogs or self.index.has(self._key()):
            return []
        return [guide for guide in self.catalogs if not self.index.has(self._text_key(guide))]

    def keep(self, domain: str, read: Read) -> None:
        """Keep what others see of a catalog."""
        texts, bound = read
        keep_in(self.index, self._bound_key(domain), bound)
        # Whoever finds these finds both.
        keep_in(self.index, self._text_key(domain), texts)

    def bound_to(self, domain: str) -> list[str]:
        """Give the digests to which lines of the ledger about a catalog are bound.

        A domain without a catalog has none. Raises CatalogError for one that is damaged.
        """
        if domain not in self.catalogs and domain not in self.shared:
            return []
        key = self._bound_key(domain)
        found = kept_in(self.index, key, lambda value: [str(digest) for digest in value])
        if found is not None:
            return found
        read = read_texts(self.project, self.tag, domain)
        self.keep(domain, read)
        return read[1]

    def others(self, guides: Iterable[str]) -> dict[str, tuple[Message, ...]]:
        """Give, for each of some guides, the messages elsewhere that stand for its texts.

        Raises CatalogError for a catalog that is damaged.
        """
        from fbss_publish.build.po_units import Elsewhere

        texts = self._texts()
        wanted = {row[0] for guide in guides for row in texts.get(guide, ())}
        found = {
            guide: [self._message(guide, row) for row in rows if row[0] in wanted]
            for guide, rows in texts.items()
        }
        elsewhere = Elsewhere(message for some in found.values() for message in some)
        return {
            guide: elsewhere.beside(found.get(guide, ()), self._file(guide)) for guide in guides
        }

    def _file(self, guide: str) -> str:
        return self.project.catalog_name(self.tag, guide)

    def _message(self, guide: str, row: Text) -> Message:
        from fbss_publish.build.po_units import unit_of
        from fbss_publish.catalog.entry import Entry
        from fbss_publish.check.rule import Message

        _, _, msgctxt, msgid, targets, line = row
        unit = unit_of(Entry(msgid=msgid, msgctxt=msgctxt, line=line), msgid)
        return Message(unit=unit, targets=targets, file=self._file(guide), line=line)

    def _key(self) -> str:
        parts = {"tag": self.tag, "catalogs": dict(self.catalogs), "code": self.code}
        return key_of("beside", parts)

    def _text_key(self, domain: str) -> str:
        return key_of("texts", self._parts(domain))

    def _bound_key(self, domain: str) -> str:
        return key_of("bound", self._parts(domain))

    def _parts(self, domain: str) -> dict[str, str]:
        digest = self.catalogs.get(domain) or self.shared[domain]
        return {"tag": self.tag, "domain": domain, "catalog": digest, "code": self.code}

    def _texts(self) -> dict[str, list[Text]]:
        return {guide: self._texts_of(guide) for guide in self.catalogs}

    def _texts_of(self, guide: str) -> list[Text]:
        key = self._text_key(guide)
        found = kept_in(self.index, key, lambda value: [_text(*row) for row in value])
        if found is not None:
            return found
        read = read_texts(self.project, self.tag, guide)
        self.keep(guide, read)
        return read[0]


def read_texts(project: Project, tag: str, domain: str) -> Read:
    """Read what others see of a catalog. Raises CatalogError if it is damaged."""
    from fbss_publish.build.gather import read_catalog
    from fbss_publish.build.po_units import messages_of
    from fbss_publish.catalog.ledger import digest_of

    catalog = read_catalog(project, tag, domain)
    if catalog is None:
        return [], []
    bound = sorted({digest_of(entry) for entry in catalog.active if not entry.is_header})
    return list(_seen(messages_of(catalog))), bound


def _seen(messages: Iterable[Message]) -> Iterator[Text]:
    from fbss_publish.check.text.same import compared_form, usable

    for message in usable(messages):
        unit, targets, line = message.unit, message.targets, message.line
        form = _digest(compared_form(unit.msgid, message))
        seen = _digest([message.file, line, unit.key, targets])
        yield form, seen, unit.msgctxt, unit.msgid, targets, line


def _text(
    form: str, seen: str, msgctxt: str | None, msgid: str, targets: list[str], line: int | None
) -> Text:
    """Read what was kept. Raises TypeError where it has not this shape."""
    return form + "", seen + "", msgctxt, msgid + "", tuple(targets), line


def kept_in(index: Index, key: str, form: Callable[[Any], T]) -> T | None:
    """Read what was worked out before; None if there is nothing, or nothing that can be read."""
    found = index.get(key)
    try:
        return form(found.value["value"]) if found else None
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def keep_in(index: Index, key: str, value: Any) -> None:
    """Keep what was worked out."""
    index.put(key, Row(value={"value": value, "files": {}}))


def _digests(texts: Mapping[str, list[Text]]) -> dict[str, str]:
    """Give one digest for each guide; texts that no other guide has do not count."""
    everywhere: dict[str, list[str]] = {}
    for guide, rows in texts.items():
        for text, seen, *_ in rows:
            everywhere.setdefault(text, []).extend((guide, seen))
    shared = {text: _digest(seen) for text, seen in everywhere.items() if _several(seen[::2])}
    return {
        guide: _digest(sorted({shared[row[0]] for row in rows if row[0] in shared}))
        for guide, rows in texts.items()
    }


def _several(guides: Iterable[str]) -> bool:
    return len(set(guides)) > 1


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_SIZE]
