"""What an import takes over: the table of docs/interchange.md, and each finding."""

from __future__ import annotations

import re

import pytest
from exchangekit import FUZZY, brought_in, catalog_of, signed, xliff_of

from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.exchange.xliff_apply import Applied
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.po.write import format_po

DONE = Entry(msgid="Rest.", msgstr=("Descanse.",))
DRAFT = DONE.changed(flags=FUZZY)
STALE = DRAFT.changed(previous=Previous(msgid="Rest!"))
EMPTY = Entry(msgid="Rest.")


def received(
    entry: Entry,
    target: str | None,
    state: str,
    *,
    accept: bool = False,
    ledger: Ledger | None = None,
) -> Applied:
    """Give what becomes of a message for which a tool wrote this target and state."""
    text = xliff_of(catalog_of(entry), ledger)
    text = re.sub(r"\s*<target>.*</target>", "", text)
    text = re.sub(r'<segment state="\w+"( subState="[^"]*")?>', f"<segment{state}>", text)
    if target is not None:
        text = text.replace("</source>", f"</source><target>{target}</target>")
    return brought_in(catalog_of(entry), text, ledger, accept=accept)


def outcome(applied: Applied) -> tuple[str, bool]:
    (entry,) = applied.catalog.entries
    return entry.msgstr[0], entry.fuzzy


NONE, INITIAL, TRANSLATED, REVIEWED, FINAL = (
    f' state="{word}"' if word else ""
    for word in ("", "initial", "translated", "reviewed", "final")
)


@pytest.mark.parametrize(("entry", "target", "state", "plain", "accepted"), [
    # what is here, what comes in, and what is here then without and with --accept
    (EMPTY, "Descanse.", NONE, ("Descanse.", True), ("Descanse.", True)),
    (EMPTY, "Descanse.", INITIAL, ("Descanse.", True), ("Descanse.", True)),
    (EMPTY, "Descanse.", TRANSLATED, ("Descanse.", True), ("Descanse.", False)),
    (EMPTY, "Descanse.", REVIEWED, ("Descanse.", True), ("Descanse.", False)),
    (EMPTY, "Descanse.", FINAL, ("Descanse.", True), ("Descanse.", False)),
    (EMPTY, None, TRANSLATED, ("", False), ("", False)),
    (EMPTY, "", FINAL, ("", False), ("", False)),
    (DRAFT, "Repose.", INITIAL, ("Repose.", True), ("Repose.", True)),
    (DRAFT, "Repose.", TRANSLATED, ("Repose.", True), ("Repose.", False)),
    (DRAFT, "Descanse.", INITIAL, ("Descanse.", True), ("Descanse.", True)),
    (DRAFT, "Descanse.", TRANSLATED, ("Descanse.", True), ("Descanse.", False)),
    (DRAFT, None, TRANSLATED, ("Descanse.", True), ("Descanse.", True)),
    (STALE, "Descanse.", FINAL, ("Descanse.", True), ("Descanse.", False)),
    (DONE, "Descanse.", TRANSLATED, ("Descanse.", False), ("Descanse.", False)),
    (DONE, "Descanse.", INITIAL, ("Descanse.", True), ("Descanse.", True)),
    (DONE, "Descanse.", NONE, ("Descanse.", True), ("Descanse.", True)),
    (DONE, "Repose.", INITIAL, ("Repose.", True), ("Repose.", True)),
    (DONE, "Repose.", TRANSLATED, ("Repose.", True), ("Repose.", False)),
    (DONE, None, INITIAL, ("Descanse.", False), ("Descanse.", False)),
    (DONE, "", TRANSLATED, ("Descanse.", False), ("Descanse.", False)),
])  # fmt: skip
def test_states(
    entry: Entry,
    target: str | None,
    state: str,
    plain: tuple[str, bool],
    accepted: tuple[str, bool],
) -> None:
    assert outcome(received(entry, target, state)) == plain
    assert outcome(received(entry, target, state, accept=True)) == accepted


def test_the_previous_source_goes_with_the_fuzzy_flag() -> None:
    kept = received(STALE, "Repose.", TRANSLATED).catalog.entries[0]
    assert kept.previous == STALE.previous
    assert received(STALE, "Repose.", TRANSLATED, accept=True).catalog.entries[0].previous is None


def codes(applied: Applied) -> list[str]:
    return [finding.code for finding in applied.findings]


@pytest.mark.parametrize(("entry", "target", "state", "accept", "wanted"), [
    (EMPTY, "Descanse.", TRANSLATED, True, []),
    (DRAFT, "Descanse.", INITIAL, False, []),
    (DONE, "Descanse.", TRANSLATED, False, []),
    (EMPTY, "Descanse.", TRANSLATED, False, ["import-kept-fuzzy"]),
    (DRAFT, "Descanse.", TRANSLATED, False, ["import-kept-fuzzy"]),
    (DONE, "Descanse.", FINAL, False, ["import-not-signed-off"]),
    (EMPTY, "Descanse.", REVIEWED, True, ["import-not-signed-off"]),
    (DONE, "Descanse.", INITIAL, False, ["import-set-back"]),
    (DONE, None, INITIAL, False, ["import-empty"]),
    (DONE, "<pc id='b'>Ya</pc>", TRANSLATED, True, ["import-tags"]),
    (DONE, "<pc id='7'>Ya</pc>", TRANSLATED, True, ["import-unreadable"]),
    (DONE, "<foo>Ya</foo>", TRANSLATED, True, ["import-unreadable"]),
    (DONE, "<cp hex='0'/>", TRANSLATED, True, ["import-unreadable"]),
    (DONE, "<cp hex='D800'/>", TRANSLATED, True, ["import-unreadable"]),
    (DONE, "<cp hex='110000'/>", TRANSLATED, True, ["import-unreadable"]),
    (DONE, "Descanse.", ' state="approved"', True, ["import-unreadable"]),
])  # fmt: skip
def test_findings(
    entry: Entry, target: str | None, state: str, accept: bool, wanted: list[str]
) -> None:
    applied = received(entry, target, state, accept=accept)
    assert codes(applied) == wanted
    assert all(f.line and f.file == "guide.xlf" and f.msgid == "Rest." for f in applied.findings)


@pytest.mark.parametrize("target", ["<pc id='7'>Ya</pc>", "<foo>Ya</foo>", "<cp hex='0'/>"])
def test_what_cannot_be_read_changes_nothing(target: str) -> None:
    applied = received(DONE, target, TRANSLATED, accept=True)
    assert outcome(applied) == ("Descanse.", False)
    assert applied.refused == 1


def test_no_state_of_a_file_is_a_sign_off() -> None:
    applied = received(EMPTY, "Descanse.", FINAL, accept=True)
    assert not Ledger().reviewed(applied.catalog.entries[0])
    assert codes(applied) == ["import-not-signed-off"]


def test_what_was_signed_off_here_is_not_remarked_upon() -> None:
    ledger = signed(DONE, "R. One")
    applied = received(DONE, "Descanse.", REVIEWED, ledger=ledger)
    assert codes(applied) == []
    assert ledger.reviewed(applied.catalog.entries[0])


@pytest.mark.parametrize(("target", "state"), [("Repose.", TRANSLATED), ("Descanse.", INITIAL)])
def test_a_sign_off_that_is_lost_is_said(target: str, state: str) -> None:
    ledger = signed(DONE, "R. One")
    applied = received(DONE, target, state, accept=True, ledger=ledger)
    assert codes(applied) == ["import-sign-off-lost"]
    assert not ledger.reviewed(applied.catalog.entries[0])


# Sources, ids -----------------------------------------------------------------------------


def test_a_text_for_another_source_is_not_taken_over() -> None:
    text = xliff_of(catalog_of(DONE)).replace("<source>Rest.", "<source>Do not rest.")
    applied = brought_in(catalog_of(DONE), text.replace("Descanse.", "No descanse."), accept=True)
    assert codes(applied) == ["import-source-changed"]
    assert outcome(applied) == ("Descanse.", False)


def test_a_message_that_left_the_catalog_is_not_taken_over() -> None:
    text = xliff_of(catalog_of(DONE.changed(msgctxt="nav")))
    applied = brought_in(catalog_of(DONE), text, accept=True)
    assert [(f.code, f.msgctxt, f.msgid) for f in applied.findings] == [
        ("import-unknown", "nav", "Rest.")
    ]


def test_an_obsolete_message_gets_nothing() -> None:
    catalog = catalog_of(DONE.changed(obsolete=True))
    text = xliff_of(catalog_of(DONE)).replace("Descanse.", "Repose.")
    applied = brought_in(catalog, text, accept=True)
    assert applied.catalog is catalog
    assert codes(applied) == ["import-unknown"]


def test_a_unit_of_another_tool_is_said() -> None:
    text = re.sub('unit id="[^"]*"', 'unit id="1"', xliff_of(catalog_of(DONE)))
    assert codes(brought_in(catalog_of(DONE), text)) == ["import-unknown"]


def test_the_same_id_twice_changes_nothing() -> None:
    text = xliff_of(catalog_of(DONE))
    unit = re.search(r"<unit.*</unit>", text, re.DOTALL)
    assert unit
    twice = text.replace(unit[0], unit[0].replace("Descanse", "Repose") + unit[0])
    applied = brought_in(catalog_of(DONE), twice, accept=True)
    assert codes(applied) == ["import-unreadable"]
    assert outcome(applied) == ("Descanse.", False)


# Segments and codes of other tools --------------------------------------------------------

LINK = Entry(msgid="Call <a1>911</a1>.<br/>Now.", msgstr=("",))


def linked(target: str) -> Applied:
    text = xliff_of(catalog_of(LINK)).replace(
        '<segment state="initial" subState="fbss:untranslated">', '<segment state="translated">'
    )
    text = text.replace("</source>", f"</source><target>{target}</target>")
    return brought_in(catalog_of(LINK), text, accept=True)


@pytest.mark.parametrize(
    "target",
    [
        '<pc id="a1">911</pc><ph id="br"/>',
        '<sc id="a1"/>911<ec startRef="a1"/><ph id="br"/>',
        '<mrk id="m1" type="term"><pc id="a1">911</pc></mrk><ph id="br"/>',
        '<sm id="m1"/><pc id="a1">9<!-- x -->11</pc><em startRef="m1"/><ph id="br"/>',
        '<pc id="a1" dispStart="&lt;script&gt;">911</pc><ph id="br" disp="&lt;img&gt;"/>',
        '<pc id="9" copyOf="a1">911</pc><ph id="br"/>',
        "&lt;a1>911&lt;/a1><ph id='br'/>",
    ],
)
def test_codes_as_other_tools_write_them(target: str) -> None:
    applied = linked(target)
    assert outcome(applied) == ("<a1>911</a1><br/>", False)
    assert codes(applied) == []


@pytest.mark.parametrize("target", ["Llame al 911.", '<pc id="a1">911</pc>', '<pc id="a2">9</pc>'])
def test_missing_or_other_tags_keep_it_fuzzy(target: str) -> None:
    applied = linked(target)
    assert applied.catalog.entries[0].fuzzy
    assert codes(applied) == ["import-tags"]


PARTS = Entry(msgid="Rest. Then walk.", msgstr=("",))


def cut(second: str, *, first: str = "<target>Descanse.</target>", between: str = "") -> Applied:
    """Cut the unit into two segments, as tools do that work sentence by sentence."""
    text = xliff_of(catalog_of(PARTS))
    whole = re.search(r"<segment.*</segment>", text, re.DOTALL)
    assert whole
    ignorable = f"<ignorable><source> </source>{between}</ignorable>"
    segments = (
        f'<segment state="translated"><source>Rest.</source>{first}</segment>{ignorable}'
        f'<segment state="final"><source>Then walk.</source>{second}</segment>'
    )
    return brought_in(catalog_of(PARTS), text.replace(whole[0], segments), accept=True)


def test_segments_are_joined() -> None:
    applied = cut("<target>Luego camine.</target>", between="<target>\xa0</target>")
    assert outcome(applied) == ("Descanse.\xa0Luego camine.", False)
    assert outcome(cut("<target>Luego.</target>")) == ("Descanse. Luego.", False)


def test_half_a_translation_is_not_taken_over() -> None:
    applied = cut("")
    assert (codes(applied), outcome(applied)) == (["import-unreadable"], ("", False))


def test_moved_segments_are_not_taken_over() -> None:
    assert codes(cut('<target order="1">Luego.</target>')) == ["import-unreadable"]


# Plurals ----------------------------------------------------------------------------------

DAYS = Entry(msgid="%d day", msgid_plural="%d days", msgstr=("%d día", "%d días"))


@pytest.mark.parametrize(("old", "new", "forms", "fuzzy"), [
    ("%d días", "%d jornadas", ("%d día", "%d jornadas"), False),
    ("<target>%d días</target>", "", ("%d día", "%d días"), False),
    ("%d día<", "%d jornada<", ("%d jornada", "%d días"), False),
])  # fmt: skip
def test_plural_forms_come_in_one_by_one(
    old: str, new: str, forms: tuple[str, ...], fuzzy: bool
) -> None:
    text = xliff_of(catalog_of(DAYS)).replace(old, new)
    (entry,) = brought_in(catalog_of(DAYS), text, accept=True).catalog.entries
    assert (entry.msgstr, entry.fuzzy) == (forms, fuzzy)


def test_a_plural_with_a_form_missing_stays_fuzzy() -> None:
    empty = DAYS.changed(msgstr=("", ""))
    text = xliff_of(catalog_of(DAYS)).replace("<target>%d días</target>", "")
    applied = brought_in(catalog_of(empty), text, accept=True)
    (entry,) = applied.catalog.entries
    assert (entry.msgstr, entry.fuzzy) == (("%d día", ""), True)
    assert "plural form is missing" in applied.findings[0].text


def test_a_form_that_the_language_has_not_is_refused() -> None:
    text = xliff_of(catalog_of(DAYS)).replace('-1"', '-7"')
    assert codes(brought_in(catalog_of(DAYS), text)) == ["import-unreadable"]


# Comments ---------------------------------------------------------------------------------


def noted(note: str, entry: Entry, *, target: str = "Descanse.") -> tuple[str, ...]:
    text = xliff_of(catalog_of(entry)).replace("Descanse.", target)
    text = text.replace("<segment", f"<notes>{note}</notes><segment", 1)
    return brought_in(catalog_of(entry), text).catalog.entries[0].comments


def test_notes_become_comments() -> None:
    assert noted("<note>uno</note><note category='x'>dos\r\ntres\n\n</note>", DONE) == (
        "uno", "dos", "tres",
    )  # fmt: skip
    assert noted("<note category='extracted'>uno</note>", DONE) == ()


def test_a_comment_that_the_file_has_lost_stays() -> None:
    entry = DONE.changed(comments=("ask the clinic", ""))
    text = re.sub(r"<notes>.*</notes>", "", xliff_of(catalog_of(entry)), flags=re.DOTALL)
    catalog = catalog_of(entry)
    assert brought_in(catalog, text).catalog is catalog


def test_a_note_within_a_segment_is_found() -> None:
    text = xliff_of(catalog_of(DONE))
    text = text.replace("</segment>", "<notes><note>uno</note></notes></segment>")
    assert brought_in(catalog_of(DONE), text).catalog.entries[0].comments == ("uno",)


def test_a_comment_that_vouches_does_not_speak_for_a_new_text() -> None:
    entry = DONE.changed(comments=("reviewed by LM", "short"))
    text = xliff_of(catalog_of(entry)).replace("Descanse.", "Repose.")
    once = brought_in(catalog_of(entry), text).catalog
    assert once.entries[0].comments == ("Of an earlier translation: reviewed by LM", "short")
    again = brought_in(once, text.replace("Repose.", "Siéntese.")).catalog
    assert again.entries[0].comments == once.entries[0].comments


def test_control_characters_of_notes_do_not_break_the_catalog() -> None:
    text = xliff_of(catalog_of(DONE)).replace(
        "<segment", "<notes><note>a\x7fb&#13;c</note></notes><segment", 1
    )
    catalog = brought_in(catalog_of(DONE), text).catalog
    assert b"# a b\n# c\n" in format_po(catalog)
