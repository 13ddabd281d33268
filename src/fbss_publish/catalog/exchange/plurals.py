"""The plural forms of a catalog: how many, which source text, and for which numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import c2py

from fbss_publish.catalog.entry import Catalog, Entry

_HEADER = re.compile(r"nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]+)")
_TRIED = range(201)
_SHOWN = 4


def forms_of(catalog: Catalog, entry: Entry) -> int:
    """Give the number of forms that a message has or needs in this catalog."""
    if entry.msgid_plural is None:
        return 1
    found = _HEADER.search(catalog.field("Plural-Forms") or "")
    return max(len(entry.msgstr), int(found[1]) if found else 0)


def source_of(entry: Entry, form: int, forms: int) -> str:
    """Give the source text of a form: the singular for the first one, unless it is the only."""
    if entry.msgid_plural is None or (form == 0 and forms > 1):
        return entry.msgid
    return entry.msgid_plural


def numbers_for(catalog: Catalog, form: int) -> tuple[str, ...]:
    """Give some numbers that a form is used for, the last one `…` if there are more.

    Nothing is given where the header has no usable Plural-Forms field.
    """
    rule = _rule(catalog)
    try:
        fitting = [str(n) for n in _TRIED if rule(n) == form] if rule else []
    except (ValueError, ArithmeticError, RecursionError):
        return ()
    return (*fitting[:_SHOWN], "…") if len(fitting) > _SHOWN else tuple(fitting)


def _rule(catalog: Catalog) -> Callable[[int], int] | None:
    found = _HEADER.search(catalog.field("Plural-Forms") or "")
    if not found:
        return None
    try:
        rule: Callable[[int], int] = c2py(found[2].strip())
    except (ValueError, RecursionError):
        return None
    return rule
