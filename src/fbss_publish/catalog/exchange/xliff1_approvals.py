"""What an XLIFF 1.1 or 1.2 file calls approved, as Weblate and older tools write it.

Only approvals are read: source and target as text, to be compared with the catalog. Texts
come in by XLIFF 2 or as catalogs, which keep tags and plural forms apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fbss_publish.catalog.exchange.xmlfile import Element, local_name, namespace, parse_xml
from fbss_publish.errors import CatalogError

_CORES = ("urn:oasis:names:tc:xliff:document:1.1", "urn:oasis:names:tc:xliff:document:1.2")
_DONE = frozenset({"final", "signed-off"})
_CONTEXTS = frozenset({"x-gettext-msgctxt", "x-po-msgctxt", "x-gettext-context"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval:
    """A text that a file calls approved. `context` is None where the file names none."""

    line: int
    source: str
    target: str
    context: str | None = None


def is_xliff1(data: bytes, name: str) -> bool:
    """Say whether a document is XLIFF 1.1 or 1.2. Raises CatalogError for damage."""
    return namespace(parse_xml(data, name)) in _CORES


def approvals(data: bytes, name: str) -> tuple[str, tuple[Approval, ...]]:
    """Give the target language and the approved texts. Raises CatalogError for damage."""
    root = parse_xml(data, name)
    core = namespace(root)
    files = [file for file in root.iterchildren() if local_name(file) == "file"]
    tags = {(file.get("target-language") or "").replace("_", "-") for file in files}
    if len(tags) != 1:
        raise CatalogError(
            "The file has texts in no language, or in several.", path=name, line=root.sourceline,
            mend="Export one language into one file.",
        )  # fmt: skip
    units = (unit for file in files for unit in file.iter(f"{{{core}}}trans-unit"))
    return tags.pop(), tuple(found for unit in units for found in _approval(unit, core))


def _approval(unit: Element, core: str) -> Iterator[Approval]:
    source, target = unit.find(f"{{{core}}}source"), unit.find(f"{{{core}}}target")
    if source is None or target is None or unit.get("restype") == "x-gettext-domain-header":
        return
    state = target.get("state") or ""
    approved = unit.get("approved") == "yes" and not state.startswith(("needs-", "new"))
    if not (approved or state in _DONE) or len(source) or len(target):
        return
    yield Approval(
        line=unit.sourceline,
        source=source.text or "",
        target=target.text or "",
        context=_context(unit, core),
    )


def _context(unit: Element, core: str) -> str | None:
    for context in unit.iter(f"{{{core}}}context"):
        if context.get("context-type") in _CONTEXTS:
            return context.text or ""
    return None
