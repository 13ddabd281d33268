"""What the checks of an edition see of the other catalogs of its locale, as digests.

A rule compares the translations of the same text in all catalogs of a locale. So the findings
of an edition depend on the messages elsewhere that have a text in common with it, and on
nothing else there: a change of any other message leaves them as they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from fbss_publish.build.cache.index import Index, Row
from fbss_publish.build.cache.key import key_of
from fbss_publish.project import Project

T = TypeVar("T")
Texts = Sequence[tuple[str, str]]
"""The messages of a catalog that are compared: digests of the text, and of all that is seen."""

_SIZE = 32
"""Hexadecimal digits of a digest: 128 bits."""


def beside(
    project: Project, tag: str, catalogs: Mapping[str, str], index: Index, code: str
) -> dict[str, str]:
    """Give, for each guide, one digest of what stands for its texts in its locale.

    `catalogs` has the digest of each guide's catalog; a guide without one is left out. `code` is
    the digest of our own code. What was worked out before is taken from the index; only
    catalogs that changed are read. Raises CatalogError for one that is damaged.
    """
    if not catalogs:
        return {}
    key = key_of("beside", {"tag": tag, "catalogs": dict(catalogs), "code": code})
    if found := _kept(index, key, lambda value: {str(k): str(v) for k, v in value.items()}):
        return found
    texts = {
        guide: _texts(project, tag, guide, digest, index, code)
        for guide, digest in catalogs.items()
    }
    value = _digests(texts)
    _keep(index, key, value)
    return value


def _texts(project: Project, tag: str, guide: str, digest: str, index: Index, code: str) -> Texts:
    key = key_of("texts", {"tag": tag, "guide": guide, "catalog": digest, "code": code})
    found = _kept(index, key, lambda value: [(str(text), str(seen)) for text, seen in value])
    if found is not None:
        return found
    texts = list(_read(project, tag, guide))
    _keep(index, key, texts)
    return texts


def _kept(index: Index, key: str, form: Callable[[Any], T]) -> T | None:
    """Read what was worked out before; None if there is nothing, or nothing that can be read."""
    found = index.get(key)
    try:
        return form(found.value["value"]) if found else None
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def _keep(index: Index, key: str, value: Any) -> None:
    index.put(key, Row(value={"value": value, "files": {}}))


def _read(project: Project, tag: str, guide: str) -> Iterator[tuple[str, str]]:
    from fbss_publish.build.gather import read_catalog
    from fbss_publish.build.po_units import messages_of
    from fbss_publish.check.text.same import compared_form, usable

    catalog = read_catalog(project, tag, guide)
    for message in usable(messages_of(catalog)) if catalog else ():
        seen = [message.file, message.line, message.unit.key, message.targets]
        yield _digest(compared_form(message.unit.msgid, message)), _digest(seen)


def _digests(texts: Mapping[str, Texts]) -> dict[str, str]:
    """Give one digest for each guide; texts that no other guide has do not count."""
    everywhere: dict[str, list[str]] = {}
    for guide, pairs in texts.items():
        for text, seen in pairs:
            everywhere.setdefault(text, []).extend((guide, seen))
    shared = {text: _digest(seen) for text, seen in everywhere.items() if _several(seen[::2])}
    return {
        guide: _digest(sorted({shared[text] for text, _ in pairs if text in shared}))
        for guide, pairs in texts.items()
    }


def _several(guides: Iterable[str]) -> bool:
    return len(set(guides)) > 1


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_SIZE]
