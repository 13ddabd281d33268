"""Packets and approvals: verdicts come back as sign-offs, changes and comments, and all of them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from fbss_publish.build.exchange import export
from fbss_publish.build.review_import import accepted, bring
from fbss_publish.build.review_packet import write_packets
from fbss_publish.build.review_result import Brought
from fbss_publish.catalog.entry import Entry
from fbss_publish.errors import InputError
from kit import DAY, TinyProject
from reviewkit import CRITICAL, ONE, TWO, change, desk_of, item_of, ledger, settled, sign_one

Rows = list[dict[str, str]]


def packet(tiny: TinyProject, guide: str = "packs") -> Path:
    made = write_packets(desk_of(tiny, "es", guide), tiny.path("exchange"), overwrite=True)
    return made[1].path


def rows_of(path: Path) -> Rows:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def fill(path: Path, answers: dict[str, dict[str, str]]) -> None:
    """Write into a table, as a spreadsheet in Germany would save it."""
    rows = rows_of(path)
    assert answers.keys() <= {row["source"] for row in rows}
    stream = io.StringIO()
    writer = csv.DictWriter(stream, fieldnames=list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows({**row, **answers.get(row["source"], {})} for row in rows)
    path.write_bytes(b"\xef\xbb\xbf" + stream.getvalue().encode())


def brought(tiny: TinyProject, path: Path, reviewer=ONE) -> Brought:
    return bring(desk_of(tiny), path, reviewer, DAY)


def entry(tiny: TinyProject, msgid: str, domain: str = "packs") -> Entry:
    return next(e for e in tiny.catalog("es", domain).active if e.msgid == msgid)


def test_a_packet_has_every_message_in_order(tiny: TinyProject):
    rows = rows_of(packet(tiny))
    assert [row["source"] for row in rows] == [e.msgid for e in tiny.catalog("es", "packs").active]
    assert [row["source"] for row in rows if row["safety"]] == [CRITICAL]
    page = tiny.read("exchange/review-es-packs.html")
    assert "Draft." in page
    assert all(f"{row['id'].partition('/')[2]}</small>" in page for row in rows)


def test_an_empty_packet_changes_nothing(tiny: TinyProject):
    path = packet(settled(tiny))
    before = tiny.files("locales")
    assert brought(tiny, path) == Brought()
    assert {k: v for k, v in tiny.files("locales").items() if v} == before


def test_ok_is_a_sign_off_with_what_was_written(tiny: TinyProject):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"verdict": "ok", "back_translation": "Steps", "comment": "fine"}})
    before = tiny.files("locales/es/LC_MESSAGES")
    assert brought(tiny, path) == Brought(signed=1)
    (record,) = ledger(tiny).sign_offs(entry(tiny, "Steps"))
    assert (record.person, record.scope) == ("R. One", "linguistic")
    assert (record.fields["note"], record.fields["backTranslation"]) == ("fine", "Steps")
    assert tiny.files("locales/es/LC_MESSAGES") == before


def test_change_is_a_fuzzy_text_with_all_that_was_written(tiny: TinyProject):
    path = packet(settled(tiny))
    new = "-20\xa0minutos, no más; «nunca»"
    written = {"comment": "stronger\nplease", "back_translation": "Not over 20."}
    fill(path, {CRITICAL: {"verdict": "change", "new_translation": new, **written}})
    old = entry(tiny, CRITICAL)
    others = [e for e in tiny.catalog("es", "packs").entries if e.msgid != CRITICAL]
    assert brought(tiny, path) == Brought(changed=1)
    now = entry(tiny, CRITICAL)
    assert now.msgstr == (new,)
    assert now.fuzzy
    said = "\n".join(now.comments)
    for text in ("R. One, change: stronger", "please", "Not over 20.", old.msgstr[0], "2026-11-23"):
        assert text in said
    assert [e for e in tiny.catalog("es", "packs").entries if e.msgid != CRITICAL] == others


def test_change_without_a_text_is_fuzzy_with_the_comment(tiny: TinyProject):
    path = packet(settled(tiny))
    sign_one(tiny, "Steps")
    fill(path, {"Steps": {"verdict": "change", "comment": "another word"}})
    assert brought(tiny, path) == Brought(noted=1)
    now = entry(tiny, "Steps")
    assert (now.msgstr, now.fuzzy) == (("Pasos",), True)
    assert not ledger(tiny).reviewed(now)


@pytest.mark.parametrize("verdict", ["unsure", ""])
def test_a_doubt_is_a_comment(tiny: TinyProject, verdict: str):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"verdict": verdict, "comment": "which steps?"}})
    assert brought(tiny, path) == Brought(noted=1)
    now = entry(tiny, "Steps")
    assert (now.msgstr, now.fuzzy) == (("Pasos",), False)
    assert any("which steps?" in line for line in now.comments)
    assert not ledger(tiny).reviewed(now)


def test_the_same_packet_twice_changes_nothing_more(tiny: TinyProject):
    path = packet(settled(tiny))
    fill(path, {
        "Steps": {"verdict": "ok", "comment": "fine"},
        "Day": {"verdict": "change", "new_translation": "El día", "comment": "a\nb"},
        "Pain": {"verdict": "unsure", "comment": "hm\nhm"},
        "Your diary": {"verdict": "change"},
    })  # fmt: skip
    assert brought(tiny, path) == Brought(signed=1, changed=1, noted=2)
    before = tiny.files("locales")
    assert brought(tiny, path) == Brought(known=1)
    assert tiny.files("locales") == before
    later = bring(desk_of(tiny), path, ONE, DAY.replace(year=2027))
    assert (later.signed, later.changed, later.noted) == (0, 0, 0)
    assert tiny.files("locales") == before


def test_ok_for_a_draft_is_no_sign_off_yet_but_nothing_is_lost(tiny: TinyProject):
    path = packet(tiny)
    fill(path, {"Steps": {"verdict": "ok", "back_translation": "The steps"}})
    found = brought(tiny, path)
    assert (found.signed, found.noted) == (0, 1)
    assert "it is fuzzy" in found.remarks[0].text
    assert "The steps" in "\n".join(entry(tiny, "Steps").comments)
    settled(tiny)
    items, remarks = accepted(desk_of(tiny), path, ONE)
    assert ([item.entry.msgid for item in items], remarks) == (["Steps"], [])


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"id": "nonsense"}, "is the id of no message"),
        ({"id": "packs/u0000000000000000"}, "there is no such message"),
        ({"source": "Step"}, "its source is not that of the catalog"),
        ({"translation": "Los pasos"}, "its translation is not that of the catalog"),
        ({"verdict": "yes"}, "“yes” is no verdict"),
        ({"new_translation": "Los pasos"}, "the verdict is not “change”"),
        ({"reviewer": "S. Two"}, "the row is of “S. Two”"),
        ({"verdict": "change", "new_translation": "Los\x07pasos"}, "a control character"),
    ],
)
def test_a_row_that_cannot_be_used_is_reported_with_its_line(
    tiny: TinyProject, cells: dict[str, str], complaint: str
):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"verdict": "ok", **cells}, "Day": {"verdict": "ok"}})
    line = next(n for n, row in enumerate(rows_of_semicolons(path), 2) if row["translation"]
                in ("Pasos", "Los pasos"))  # fmt: skip
    before = tiny.files("locales/es/LC_MESSAGES")
    found = brought(tiny, path)
    assert found.signed == 1
    assert [(r.line, complaint in r.text) for r in found.remarks] == [(line, True)], found.remarks
    assert tiny.files("locales/es/LC_MESSAGES") == before
    assert not ledger(tiny).reviewed(entry(tiny, "Steps"))


def rows_of_semicolons(path: Path) -> Rows:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_a_text_that_changed_since_is_not_signed(tiny: TinyProject):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"verdict": "ok"}})
    change(tiny, "Steps", msgstr=("Los pasos",))
    found = brought(tiny, path)
    assert found.signed == 0
    assert len(found.remarks) == 1


def test_rows_that_stand_twice_are_not_used(tiny: TinyProject):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"verdict": "ok"}})
    text = path.read_bytes().decode("utf-8-sig")
    row = next(line for line in text.splitlines() if ";Pasos;" in line)
    path.write_bytes(f"{text}{row}\r\n".encode())
    found = brought(tiny, path)
    assert (found.signed, len(found.remarks)) == (0, 1)


def test_several_reviewers_can_share_a_table(tiny: TinyProject):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"verdict": "ok", "reviewer": "R. One"},
                CRITICAL: {"verdict": "ok", "reviewer": "S. Two"}})  # fmt: skip
    assert brought(tiny, path, ONE).signed == 1
    assert brought(tiny, path, TWO).signed == 1
    assert ledger(tiny).scopes(entry(tiny, "Steps")) == {"linguistic"}
    assert ledger(tiny).scopes(entry(tiny, CRITICAL)) == {"clinical"}


def test_plural_forms_are_rows_of_their_own(tiny: TinyProject):
    settled(tiny)
    texts = {"msgid_plural": "Steps!", "msgstr": ("Paso", "Pasos")}
    change(tiny, "Steps", **texts)
    desk = desk_of(tiny, "es", "packs")
    item = item_of(desk, "Steps")
    path = write_packets(desk, tiny.path("x"), overwrite=False)[1].path
    forms = [row for row in rows_of(path) if row["id"].startswith(f"packs/{item.id}-")]
    assert [row["translation"] for row in forms] == ["Paso", "Pasos"]
    assert [row["source"] for row in forms] == ["Steps", "Steps!"]
    fill(path, {"Steps": {"verdict": "ok"}})
    assert bring(desk, path, ONE, DAY).signed == 0
    fill_again = {"Steps": {"verdict": "ok"}, "Steps!": {"verdict": "ok"}}
    path = write_packets(desk, tiny.path("y"), overwrite=False)[1].path
    fill(path, fill_again)
    assert bring(desk, path, ONE, DAY).signed == 1


def test_a_filled_table_is_not_replaced(tiny: TinyProject):
    path = packet(tiny)
    fill(path, {"Steps": {"verdict": "ok"}})
    before = path.read_bytes()
    desk = desk_of(tiny, "es", "packs")
    with pytest.raises(InputError, match="a reviewer may have filled it in"):
        write_packets(desk, path.parent, overwrite=False)
    assert path.read_bytes() == before


def test_back_translations_are_filled_in_where_the_text_is_the_same(tiny: TinyProject):
    path = packet(settled(tiny))
    fill(path, {"Steps": {"back_translation": "=Steps"}, "Day": {"back_translation": "Day"}})
    change(tiny, "Day", msgstr=("Un día",))
    desk = desk_of(tiny, "es", "packs")
    made = write_packets(desk, tiny.path("new"), overwrite=False, back=path)[1].path
    filled = {row["source"]: row["back_translation"] for row in rows_of(made)}
    assert (filled["Steps"], filled["Day"]) == ("'=Steps", "")


# Approval states --------------------------------------------------------------------------


def approved(tiny: TinyProject, state: str = "final") -> Path:
    """Give the catalog as XLIFF, as a tool gives it back in which everything was approved."""
    settled(tiny)
    sent = export(tiny.load(), "es", "xliff", tiny.path("exchange"), overwrite=True)
    path = next(s.path for s in sent if "packs" in s.path.name)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('state="translated"', f'state="{state}"'), encoding="utf-8")
    return path


@pytest.mark.parametrize(("state", "number"), [("final", 11), ("reviewed", 11), ("translated", 0)])
def test_an_approval_is_signed_by_the_person_who_is_named(
    tiny: TinyProject, state: str, number: int
):
    path = approved(tiny, state)
    before = tiny.files("locales/es/LC_MESSAGES")
    assert brought(tiny, path) == Brought(signed=number)
    assert tiny.files("locales/es/LC_MESSAGES") == before
    assert ledger(tiny).reviewed(entry(tiny, "Steps")) == (number > 0)


OLDER = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1">
  <file original="packs.po" source-language="en" datatype="po" target-language="es"><body>
    {}
  </body></file>
</xliff>
"""


def older(tiny: TinyProject, *units: str) -> Path:
    return tiny.write("exchange/weblate.xlf", OLDER.format("\n    ".join(units)))


def unit(source: str, target: str, approved: str = "yes", state: str = "translated") -> str:
    return (
        f'<trans-unit id="1" approved="{approved}"><source>{source}</source>'
        f'<target state="{state}">{target}</target></trans-unit>'
    )


def test_what_weblate_calls_approved_is_signed_by_the_person_who_is_named(tiny: TinyProject):
    path = older(
        settled(tiny),
        unit("Steps", "Pasos"),
        unit("Day", "Día", approved="no"),
        unit("Pain", "Dolor", state="needs-review-translation"),
        unit("Your diary", "Su diario", approved="no", state="final"),
        unit("See &lt;a1&gt;your diary&lt;/a1&gt;.", "Vea &lt;a1&gt;su diario&lt;/a1&gt;."),
    )
    assert brought(tiny, path) == Brought(signed=3)
    assert ledger(tiny).reviewed(entry(tiny, "Steps"))
    assert not ledger(tiny).reviewed(entry(tiny, "Pain"))


@pytest.mark.parametrize(
    "units",
    [
        (unit("Steps", "Los pasos"),),
        (unit("Stpes", "Pasos"),),
        (unit("Steps", ""),),
    ],
)
def test_an_older_file_with_another_text_signs_nothing(tiny: TinyProject, units: tuple[str, ...]):
    found = brought(settled(tiny), older(tiny, *units))
    assert (found.signed, len(found.remarks)) == (0, 1)


def test_an_older_file_of_another_language_is_refused(tiny: TinyProject):
    path = older(settled(tiny), unit("Steps", "Pasos"))
    with pytest.raises(InputError, match="The target language of the file is “es”, not “ar”"):
        bring(desk_of(tiny, "ar"), path, ONE, DAY)


def test_an_approval_of_another_text_is_none(tiny: TinyProject):
    path = approved(tiny)
    change(tiny, "Steps", msgstr=("Los pasos",))
    found = brought(tiny, path)
    assert (found.signed, len(found.remarks)) == (10, 1)
    assert "the catalog does not have this text" in found.remarks[0].text
    assert not ledger(tiny).reviewed(entry(tiny, "Steps"))


def test_an_approval_of_a_fuzzy_message_is_none(tiny: TinyProject):
    path = approved(tiny)
    change(tiny, "Steps", flags=("fuzzy",))
    found = brought(tiny, path)
    assert (found.signed, len(found.remarks)) == (10, 1)


def test_an_approval_for_another_locale_is_refused(tiny: TinyProject):
    path = approved(tiny)
    with pytest.raises(InputError, match="The target language of the file is “es”, not “ar”"):
        bring(desk_of(tiny, "ar"), path, ONE, DAY)


def test_other_files_are_refused(tiny: TinyProject):
    path = tiny.write("exchange/a.docx", "x")
    with pytest.raises(InputError, match="of a kind that cannot be imported"):
        brought(tiny, path)
