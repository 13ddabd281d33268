"""All rules for translations on professional translations that nobody touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fbss_publish.build.po_files import check_po
from fbss_publish.catalog.po.read import read_po
from fbss_publish.domain.finding import Severity

DATA = Path(os.environ.get("FBSS_MEASURING_DATA", "")) / "tico19"
pytestmark = pytest.mark.skipif(
    not (os.environ.get("FBSS_MEASURING_DATA") and DATA.is_dir()),
    reason="FBSS_MEASURING_DATA names no folder with the TICO-19 translation memories",
)


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_few_messages_are_reported(tag: str) -> None:
    path = DATA / f"{tag}.po"
    messages = sum(bool(entry.msgstr[0]) for entry in read_po(path).active)
    found = check_po(path, tag)
    above = {finding.line for finding in found if finding.severity is not Severity.HINT}
    assert messages > 3000
    assert len(above) / messages <= 0.04
    assert len({finding.line for finding in found}) / messages <= 0.05
