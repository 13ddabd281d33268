"""Puts this folder on the path, so that the tests of rules find `rulekit` and `handoutkit`."""

from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, page_of, rendered


@pytest.fixture(scope="session")
def sheets() -> dict[str, Sheet]:
    """A sheet in each of five scripts."""
    return {tag: rendered(page_of(tag)) for tag in TAGS}
