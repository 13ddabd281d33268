"""Files from outside that are damaged or mean harm: one sentence, and no catalog breaks."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest

from fbss_publish.build.po_files import check_po
from fbss_publish.build.review_import import bring
from fbss_publish.build.review_packet import write_packets
from fbss_publish.errors import FbssError
from kit import DAY, TinyProject
from reviewkit import ONE, desk_of, settled

FILES: dict[str, bytes] = {
    "utf16.xlf": "<?xml version='1.0' encoding='utf-16'?><xliff/>".encode("utf-16"),
    "lying.xlf": b"<?xml version='1.0' encoding='utf-16'?><xliff/>",
    "nul.xlf": b"<xliff version='2.1'>\x00</xliff>",
    "laughs.xlf": b"<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><x>&b;</x>",
    "outside.xlf": b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><xliff>&a;</xliff>",
    "deep.xlf": b"<a>" * 100_000,
    "bytes.xlf": bytes(range(256)) * 10,
    "empty.xlf": b"",
    "older.xlf": b"<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>",
    "nul.csv": b"id,msgctxt,safety\x00\n",
    "latin.csv": "id,translation\nu1,d\xf3lar\n".encode("latin-1"),
    "utf16.csv": "id,translation\nu1,x\n".encode("utf-16"),
    "open.csv": b'id,"a\n',
    "empty.csv": b"",
    "long.csv": b"id,source,translation\nu," + b"a" * 200_000 + b",b\n",
}
CELLS: dict[str, dict[str, str]] = {
    "a formula": {"verdict": "change", "new_translation": '=HYPERLINK("http://x")'},
    "NUL": {"verdict": "change", "new_translation": "a\x00b"},
    "the terminal": {"verdict": "change", "new_translation": "\x1b[2J", "comment": "\x1b[31m"},
    "a turned text": {"verdict": "change", "new_translation": "a\u202eb"},
    "a script": {"verdict": "change", "new_translation": "<script>alert(1)</script>"},
    "a message": {"verdict": "change", "new_translation": 'x"\nmsgid "y"\nmsgstr "z'},
    "a comment": {"verdict": "unsure", "comment": 'x\n#, c-format\nmsgid "y"\nmsgstr "z"'},
    "a path": {"id": "../../x", "verdict": "ok"},
    "another verdict": {"verdict": "ok!!"},
    "another person": {"verdict": "ok", "reviewer": "S. Two"},
}


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_one_sentence(tiny: TinyProject, name: str):
    path = tiny.path(name)
    path.write_bytes(FILES[name])
    before = tiny.files("locales")
    with pytest.raises(FbssError) as caught:
        bring(desk_of(tiny), path, ONE, DAY)
    assert name in str(caught.value)
    assert tiny.files("locales") == before


def packet(tiny: TinyProject, change: Callable[[dict[str, str]], None]):
    """Write the packet of a guide with one row changed."""
    made = write_packets(desk_of(tiny, "es", "packs"), tiny.path("exchange"), overwrite=True)
    path = next(one.path for one in made if one.path.suffix == ".csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    change(rows[3])
    text = io.StringIO()
    table = csv.DictWriter(text, fieldnames=list(rows[0]))
    table.writeheader()
    table.writerows(rows)
    path.write_text(f"\ufeff{text.getvalue()}", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", CELLS)
def test_a_hostile_cell_signs_nothing_and_breaks_nothing(tiny: TinyProject, name: str):
    path = packet(settled(tiny), lambda row: row.update(CELLS[name]))
    before = [entry.key for entry in tiny.catalog("es", "packs").entries]
    assert bring(desk_of(tiny, "es", "packs"), path, ONE, DAY).signed == 0
    assert [entry.key for entry in tiny.catalog("es", "packs").entries] == before
    codes = {finding.code for finding in check_po(tiny.po("es", "packs"))}
    assert "catalog-syntax" not in codes
    assert b"\x1b" not in tiny.po("es", "packs").read_bytes()
