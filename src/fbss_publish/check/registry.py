"""Every rule there is, by subject, in the order in which findings are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fbss_publish.check.page import duplicate_ids
from fbss_publish.check.rule import (
    GuideSubject,
    HandoutSubject,
    PageSubject,
    Pair,
    Rule,
)
from fbss_publish.check.translation import inline_tags

TRANSLATION_RULES: tuple[Rule[Pair], ...] = (inline_tags.RULE,)
PAGE_RULES: tuple[Rule[PageSubject], ...] = (duplicate_ids.RULE,)
GUIDE_RULES: tuple[Rule[GuideSubject], ...] = ()
HANDOUT_RULES: tuple[Rule[HandoutSubject], ...] = ()


def all_rules() -> Iterator[Rule[Any]]:
    """Give every rule once."""
    yield from GUIDE_RULES
    yield from TRANSLATION_RULES
    yield from PAGE_RULES
    yield from HANDOUT_RULES
