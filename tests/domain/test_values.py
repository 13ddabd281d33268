"""Language tags, findings, editions, notes: the small values that travel through a build."""

from __future__ import annotations

import pytest

from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Finding, Severity, worst
from fbss_publish.domain.locale import Locale, parse_tag
from fbss_publish.domain.notes import notes_for
from fbss_publish.errors import InputError
from kit import ENGLISH, edition_of, guide_of, units_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("es", ("es", None, None)),
        ("fil", ("fil", None, None)),
        ("zh-Hans", ("zh", "Hans", None)),
        ("pt-BR", ("pt", None, "BR")),
        ("es-419", ("es", None, "419")),
        ("sr-Latn-RS", ("sr", "Latn", "RS")),
        ("ca-valencia", ("ca", None, None)),
        ("en-x-clinic", ("en", None, None)),
    ],
)
def test_a_tag_is_read(text: str, parts: tuple[str, str | None, str | None]):
    tag = parse_tag(text)
    assert (tag.language, tag.script, tag.region) == parts
    assert tag.text == text
    assert not tag.pseudo


BAD_TAGS = [
    "", ".", "..", "../x", "../../etc", "/etc", "es/../..", "es\\x", "es_MX", "EN", "Es", "e",
    "zh-hans", "zh-HANS", "pt-br", "es-", "-es", "es--MX", "es\n", "es ", "es\x00", "english",
    "es-MX-", "C:", "日本", "es.", "~", "en-XA/..", "%2e%2e", "ａｒ", "٣٤",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD_TAGS)
def test_a_bad_tag_is_refused(text: str):
    with pytest.raises(ValueError, match="is not a language tag"):
        parse_tag(text)


def test_pseudo_locales():
    assert parse_tag("en-XA").pseudo
    assert parse_tag("ar-XB").pseudo


def test_numbers_in_the_readers_digits():
    arabic = Locale(tag="ar", name="", english="", script="Arab", digits="٠١٢٣٤٥٦٧٨٩")
    assert arabic.number(120) == "١٢٠"
    assert ENGLISH.number(120) == "120"


def test_severities():
    assert Severity.ERROR.reaches(Severity.WARNING)
    assert Severity.WARNING.reaches(Severity.WARNING)
    assert not Severity.HINT.reaches(Severity.WARNING)
    found = [
        Finding(code="b", severity=Severity.WARNING, text="", file="f", line=2),
        Finding(code="a", severity=Severity.ERROR, text="", file="f", line=9),
        Finding(code="c", severity=Severity.HINT, text="", file="f", line=2),
    ]
    assert worst(found) is Severity.ERROR
    assert worst([]) is None
    assert [f.code for f in sorted(found, key=lambda f: f.order)] == ["b", "c", "a"]
    assert found[0].docs == "docs/rules/b.md"


def test_only_source_and_reviewed_text_may_be_released():
    assert {state for state in State if state.releasable} == {State.SOURCE, State.REVIEWED}


def test_an_edition_in_the_source_language_is_no_draft():
    edition = edition_of(guide_of("<p>a</p><p>b</p>"))
    assert edition.complete
    assert not edition.draft
    assert edition.count(State.SOURCE) == 2


def test_notes_for_translators():
    html = (
        '<section data-safety="critical"><h2>Help</h2>'
        '<table><tr><th data-max-length="9" its-loc-note="By phone.">Call</th></tr></table>'
        "</section>"
    )
    assert list(notes_for(units_of(html)[1])) == [
        "Table header, in: Help",
        "Safety-critical: a wrong word here can harm a patient.",
        "At most 9 characters.",
        "Note: By phone.",
    ]


def test_an_error_is_one_sentence_with_its_place():
    error = InputError("is bad.", path="a.html", line=3, column=4, mend="Mend it.")
    assert str(error) == "a.html:3:4: is bad. Mend it."
    assert str(InputError("is bad.", path="a.html")) == "a.html: is bad."
    assert str(InputError("All is bad.")) == "All is bad."
