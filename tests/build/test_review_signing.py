"""Signing off: who may, what may be, and what stands in the ledger afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fbss_publish.build.review_person import Reviewer
from fbss_publish.build.review_sign import plan, sign
from fbss_publish.build.review_status import review_status
from fbss_publish.build.review_undo import Waiver, Withdrawal, revoke, waive
from fbss_publish.build.review_which import Which, find
from fbss_publish.catalog.entry import Previous
from fbss_publish.catalog.ledger import Record, add_records, digest_of
from fbss_publish.catalog.waivers import NEVER_WAIVED
from fbss_publish.domain.finding import Severity
from fbss_publish.errors import InputError
from kit import DAY, TinyProject
from reviewkit import CRITICAL, ONE, TWO, change, desk_of, item_of, ledger, settled, sign_one

PAGES = {"formats": ("html",)}


def test_a_sign_off_has_who_what_and_when(tiny: TinyProject):
    reviewer = replace(ONE, org="Clinic", note="read twice")
    item = sign_one(settled(tiny), "Steps", reviewer)
    (record,) = ledger(tiny).sign_offs(item.entry)
    assert dict(record.fields) == {
        "revPerson": "R. One", "revOrg": "Clinic", "credential": "medical translator",
        "scope": "linguistic", "date": DAY.isoformat(), "note": "read twice",
    }  # fmt: skip
    assert ledger(tiny).scopes(item.entry) == {"linguistic"}


def test_signing_twice_writes_one_line(tiny: TinyProject):
    sign_one(settled(tiny), "Steps")
    before = tiny.read("locales/es/reviews.jsonl")
    desk = desk_of(tiny)
    agreed = plan(desk, [item_of(desk, "Steps")], replace(ONE, person="r.  one"))
    assert (agreed.items, len(agreed.known)) == ((), 1)
    assert sign(desk, agreed, ONE, DAY) == 0
    assert tiny.read("locales/es/reviews.jsonl") == before


@pytest.mark.parametrize(
    "reviewer",
    [replace(ONE, person=name) for name in ("", "  ", "Claude", "test", "R\nOne", "n/a")]
    + [replace(ONE, credential=text) for text in ("", " ")]
    + [replace(ONE, person=" ", fixture=True)],
)
def test_nobody_signs_nothing(tiny: TinyProject, reviewer: Reviewer):
    desk = desk_of(settled(tiny))
    with pytest.raises(InputError) as caught:
        plan(desk, desk.items, reviewer)
    assert caught.value.mend


def test_a_fixture_says_so_and_never_counts(tiny: TinyProject):
    item = sign_one(settled(tiny), "Steps", replace(ONE, person="Test", fixture=True))
    assert '"fixture": "true"' in tiny.read("locales/es/reviews.jsonl")
    assert ledger(tiny).scopes(item.entry) == frozenset()
    assert item_of(desk_of(tiny), "Steps") in desk_of(tiny).open_for("linguistic")


def test_fixtures_release_nothing(tiny: TinyProject):
    settled(tiny)
    desk = desk_of(tiny)
    for scope in ("linguistic", "clinical"):
        reviewer = replace(ONE, scope=scope, fixture=True)
        sign(desk, plan(desk, desk.items, reviewer), reviewer, DAY)
    manifest = tiny.build(release=True, locales=("es",), **PAGES)
    assert {record.status for record in manifest.editions} == {"held"}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"flags": ("fuzzy",)}, "it is fuzzy; the translator takes the flag away in the editor"),
        ({"flags": ("fuzzy",), "previous": Previous(msgid="x")}, "it is fuzzy"),
        ({"msgstr": ("",)}, "it is not translated"),
        ({"msgstr": ("No la use durante más de 200\xa0minutos.",)}, "the checks find errors: "),
    ],
)
def test_what_is_not_ready_is_refused(tiny: TinyProject, fields: dict[str, object], why: str):
    change(settled(tiny), CRITICAL, **fields)
    desk = desk_of(tiny)
    agreed = plan(desk, [item_of(desk, CRITICAL), item_of(desk, "Steps")], ONE)
    assert [item.entry.msgid for item in agreed.items] == ["Steps"]
    ((item, said),) = agreed.refused
    assert (item.entry.msgid, said.startswith(why)) == (CRITICAL, True), said


def test_a_translator_does_not_sign_their_own_work(tiny: TinyProject):
    item = item_of(desk_of(settled(tiny)), "Steps")
    origin = Record(digest=digest_of(item.entry), event="origin",
                    fields={"origin": "human", "person": "r. One"})  # fmt: skip
    add_records(tiny.path("locales/es/reviews.jsonl"), "x", [origin])
    desk = desk_of(tiny)
    assert "r. One translated it" in plan(desk, [item], ONE).refused[0][1]
    assert plan(desk, [item], TWO).items == (item,)


def test_the_catalog_cannot_say_that_a_warning_is_harmless(tiny: TinyProject):
    change(settled(tiny), CRITICAL, notes=("List item",))
    item = item_of(desk_of(tiny), CRITICAL)
    assert item.critical
    assert item.need == {"linguistic", "clinical"}


# Which message ----------------------------------------------------------------------------


def test_a_message_is_found_by_text_and_by_id(tiny: TinyProject):
    desk = desk_of(tiny)
    item = find(desk, Which(msgid="Steps"))
    assert find(desk, Which(id=item.id)) == item


def test_a_message_in_two_guides_has_to_be_chosen(tiny: TinyProject):
    tiny.edit("source/card.md", "Call if", "Steps\n\nCall if")
    with pytest.raises(InputError, match=r"2 messages are “Steps”: packs, card|card, packs"):
        find(desk_of(tiny), Which(msgid="Steps"))
    assert find(desk_of(tiny, "es", "packs"), Which(msgid="Steps")).domain == "packs"


def test_no_message_is_an_error_with_a_way_on(tiny: TinyProject):
    with pytest.raises(InputError, match="no message is “Stpes”"):
        find(desk_of(tiny), Which(msgid="Stpes"))


def test_safety_comes_first(tiny: TinyProject):
    change(settled(tiny), "Steps", flags=("fuzzy",))
    waiting = list(desk_of(tiny, "es", "packs").open_for("linguistic"))
    assert waiting[0].entry.msgid == CRITICAL
    obstacles = [bool(item.obstacle) for item in waiting]
    assert obstacles == sorted(obstacles)


# Revoking ---------------------------------------------------------------------------------


def revoked(tiny: TinyProject, **what: object) -> tuple[Record, ...]:
    given = {"which": Which(), **what}
    return revoke(desk_of(tiny), Withdrawal(**given), person="S. Two", reason="not read", today=DAY)  # type: ignore[arg-type]


def test_a_revoked_sign_off_counts_no_more(tiny: TinyProject):
    item = sign_one(settled(tiny), "Steps")
    (line,) = revoked(tiny, which=Which(msgid="Steps"))
    assert not ledger(tiny).reviewed(item.entry)
    assert line.line() in tiny.read("locales/es/reviews.jsonl")


def test_it_can_be_signed_again_on_the_same_day(tiny: TinyProject):
    item = sign_one(settled(tiny), "Steps")
    revoked(tiny, which=Which(msgid="Steps"))
    sign_one(tiny, "Steps")
    assert ledger(tiny).reviewed(item.entry)
    revoked(tiny, which=Which(msgid="Steps"))
    assert not ledger(tiny).reviewed(item.entry)
    sign_one(tiny, "Steps")
    assert ledger(tiny).reviewed(item.entry)


def test_everything_of_a_person_can_be_revoked(tiny: TinyProject):
    settled(tiny)
    items = [sign_one(tiny, "Steps"), sign_one(tiny, "Call us")]
    sign_one(tiny, "Steps", TWO)
    change(tiny, "Call us", "card", msgstr=("Llame",))
    assert len(revoked(tiny, of="r. one")) == 2
    assert ledger(tiny).scopes(items[0].entry) == {"clinical"}
    assert not ledger(tiny).reviewed(items[1].entry)


def test_what_is_not_there_is_not_revoked(tiny: TinyProject):
    sign_one(settled(tiny), "Steps")
    for what in ({"of": "Nobody Else"}, {"which": Which(msgid="Call us")}, {}):
        with pytest.raises(InputError):
            revoked(tiny, **what)
    revoked(tiny, of="R. One")
    with pytest.raises(InputError, match="nothing to revoke"):
        revoked(tiny, of="R. One")


# Waivers in a build -----------------------------------------------------------------------

WRONG = "No la use durante más de 200\xa0minutos."


def waived(tiny: TinyProject, code: str = "numbers", **fields: object) -> Record:
    given = {"code": code, "person": "R. One", "reason": "for a test", "until": DAY, **fields}
    desk = desk_of(tiny)
    return waive(desk, item_of(desk, CRITICAL), Waiver(**given), DAY)  # type: ignore[arg-type]


def found(tiny: TinyProject, code: str) -> list[Severity]:
    return [f.severity for f in tiny.check(locales=("es",)) if f.code == code]


def test_a_waived_error_does_not_hold_the_edition(tiny: TinyProject):
    change(settled(tiny), CRITICAL, msgstr=(WRONG,))
    assert found(tiny, "numbers") == [Severity.ERROR]
    waived(tiny)
    assert found(tiny, "numbers") == [Severity.HINT]
    change(tiny, CRITICAL, msgstr=(f"{WRONG}!",))
    assert found(tiny, "numbers") == [Severity.ERROR]


def test_an_expired_waiver_is_reported(tiny: TinyProject):
    change(settled(tiny), CRITICAL, msgstr=(WRONG,))
    record = waived(tiny)
    past = {**record.fields, "expires": (DAY - timedelta(days=1)).isoformat()}
    tiny.write("locales/es/reviews.jsonl", replace(record, fields=past).line() + "\n")
    assert found(tiny, "numbers") == [Severity.ERROR]
    assert found(tiny, "waiver-expired") == [Severity.WARNING]


def test_a_waived_error_can_be_signed(tiny: TinyProject):
    change(settled(tiny), CRITICAL, msgstr=(WRONG,))
    for item in (item_of(desk_of(tiny), CRITICAL),):
        for code in {f.code for f in item.findings if f.severity is Severity.ERROR}:
            waived(tiny, code)
    assert item_of(desk_of(tiny), CRITICAL).obstacle == ""


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        *(({"code": code}, "cannot be waived") for code in sorted(NEVER_WAIVED)),
        ({"code": "nubmers"}, "there is no rule “nubmers”"),
        ({"person": "Claude"}, "is not the name of a person"),
        ({"person": ""}, "needs the name of a person"),
        ({"reason": " "}, "needs a reason"),
        ({"until": DAY - timedelta(days=1)}, "is over"),
    ],
)
def test_a_waiver_needs_all_of_it(tiny: TinyProject, fields: dict[str, object], complaint: str):
    with pytest.raises(InputError, match=complaint):
        waived(tiny, **fields)  # type: ignore[arg-type]
    assert not tiny.path("locales/es/reviews.jsonl").exists()


# Signatures in a build --------------------------------------------------------------------


def test_a_bad_signature_holds_the_locale(tiny: TinyProject):
    item = sign_one(settled(tiny), "Steps")
    fields = {"revPerson": "R. One", "scope": "clinical", "signature": "none"}
    bad = Record(digest=digest_of(item.entry), event="review", fields=fields)
    add_records(tiny.path("locales/es/reviews.jsonl"), "x", [bad])
    (finding,) = {f for f in tiny.check(locales=("es",)) if f.code == "bad-signature"}
    number = ledger(tiny).reviews[digest_of(item.entry)].index(bad) + 1
    assert (finding.file, finding.line) == ("locales/es/reviews.jsonl", number)
    assert ledger(tiny).scopes(item.entry) == {"linguistic"}
    assert {r.status for r in tiny.build(locales=("es",), **PAGES).editions} == {"held"}


def test_the_status_counts_and_names_bad_lines(tiny: TinyProject):
    item = sign_one(settled(tiny), "Steps")
    sign_one(tiny, CRITICAL)
    fields = {"revPerson": "R. One", "signature": "none"}
    records = [
        Record(digest=digest_of(item.entry), event="review", fields=fields),
        Record(digest="0" * 64, event="review", fields={"revPerson": "R. One"}),
        Record(digest="1" * 64, event="review", fields={"revPerson": "R. One", "fixture": "true"}),
    ]
    add_records(tiny.path("locales/es/reviews.jsonl"), "x", records)
    rows, (health,) = review_status(tiny.load(), ("es",), DAY)
    row = next(r for r in rows if (r.catalog, r.scope) == ("packs", "linguistic"))
    assert (row.needed, row.signed, row.ready, row.drafts) == (11, 2, 9, 0)
    assert (row.critical_needed, row.critical_signed) == (1, 1)
    row = next(r for r in rows if (r.catalog, r.scope) == ("packs", "clinical"))
    assert (row.needed, row.signed, row.critical_needed, row.critical_signed) == (1, 0, 1, 0)
    assert health.signatures == {"unsigned": 4, "BAD": 1}
    assert (health.lapsed, health.fixtures, health.revoked, len(health.bad)) == (2, 1, 0, 1)
