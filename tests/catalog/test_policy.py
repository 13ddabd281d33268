"""What a release needs, and what it does with a message that does not have it."""

from __future__ import annotations

import pytest

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.ledger import Ledger, Record, digest_of
from fbss_publish.catalog.translate import Rules, translate
from fbss_publish.domain.edition import State
from fbss_publish.domain.policy import Need, Policy, Scope, Unmet
from fbss_publish.source.fill import fill
from kit import guide_of

HTML = """<h1>Title</h1><p>Rest.</p><p data-safety="critical">Do not wait.</p>"""
TEXTS = {"Title": "Título", "Rest.": "Descanse.", "Do not wait.": "No espere."}


def edition(scopes: dict[str, tuple[str, ...]], policy: Policy, *, release: bool = True):
    guide = guide_of(HTML)
    entries = tuple(
        Entry(msgid=unit.msgid, msgstr=(TEXTS.get(unit.msgid, f"No {unit.msgid}"),))
        for unit in {unit.key: unit for unit in guide.units}.values()
    )
    reviews: dict[str, tuple[Record, ...]] = {}
    for entry in entries:
        signed = scopes.get(entry.msgid, scopes.get("*", ()))
        digest = digest_of(entry)
        reviews[digest] = tuple(
            Record(
                digest=digest,
                event="review",
                fields={"revPerson": "Test Fixture (not a person)", "scope": s},
            )
            for s in signed
        )
    ledger = Ledger(reviews=reviews, allow_fixtures=True)
    rules = Rules(policy=policy, release=release)
    return translate(guide, locale_of("es"), Catalog(file="es.po", entries=entries), ledger, rules)


def states(made) -> dict[str, State]:
    pairs = zip(made.guide.units, made.renditions, strict=True)
    return {unit.msgid: r.state for unit, r in pairs if unit.msgid in TEXTS}


BOTH = ("linguistic", "clinical")


@pytest.mark.parametrize(
    ("scopes", "complete"),
    [
        ({"*": BOTH}, True),
        ({"*": ("linguistic",), "Do not wait.": BOTH}, True),
        ({"*": ("linguistic",)}, False),
        ({"*": BOTH, "Do not wait.": ("clinical",)}, False),
        ({"*": ("clinical",)}, False),
        ({}, False),
    ],
)
def test_the_default_is_strict(scopes: dict[str, tuple[str, ...]], complete: bool) -> None:
    assert edition(scopes, Policy()).complete is complete


def test_a_project_may_ask_less_of_warnings() -> None:
    lenient = Policy(critical=Need(scopes=frozenset({Scope.LINGUISTIC})))
    assert edition({"*": ("linguistic",)}, lenient).complete


def test_a_need_of_nothing_is_never_met() -> None:
    nothing = Policy(critical=Need(scopes=frozenset()), other=Need(scopes=frozenset()))
    assert not edition({"*": BOTH}, nothing).complete


def test_the_source_stands_in() -> None:
    policy = Policy(other=Need(unmet=Unmet.SOURCE), critical=Need(unmet=Unmet.SOURCE))
    made = edition({"Title": BOTH}, policy)
    assert made.complete
    page = fill(made)
    assert "<h1>Título</h1>" in page
    assert '<p lang="en" dir="ltr">Rest.</p>' in page
    assert "No espere" not in page


def test_a_block_is_left_out_but_no_warning_and_no_heading() -> None:
    policy = Policy(other=Need(unmet=Unmet.DROP), critical=Need(unmet=Unmet.SOURCE))
    page = fill(edition({}, policy))
    assert "Rest" not in page
    assert "Descanse" not in page
    assert "Title</h1>" in page
    assert "Do not wait.</p>" in page


def test_a_draft_shows_what_there_is() -> None:
    policy = Policy(other=Need(unmet=Unmet.DROP))
    assert "Descanse." in fill(edition({}, policy, release=False))
