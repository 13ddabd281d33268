"""The tables of facts: languages, roles, colours."""

from __future__ import annotations

import pytest

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.colours import BLACK, WHITE, colour, colours_in, contrast
from fbss_publish.check.html.language import known_language, known_subtags, other_language


def test_the_table_of_roles_speaks_of_attributes_that_exist() -> None:
    vocabulary = aria()
    for name, role in vocabulary.roles.items():
        assert role.own | set(role.need) <= vocabulary.attributes.keys(), name
        for path in (*role.context, *role.holds):
            assert set(path.split(">")) <= vocabulary.roles.keys(), (name, path)
    assert vocabulary.everywhere <= vocabulary.attributes.keys()
    assert vocabulary.nameless <= vocabulary.roles.keys()
    assert not vocabulary.abstract & vocabulary.roles.keys()


@pytest.mark.parametrize("tag", ["en", "ES-mx", "zh-Hans", "hmn", "ckb", "yue", "qaa", "prs"])
def test_languages_that_are_registered(tag: str) -> None:
    assert known_language(tag)


@pytest.mark.parametrize("tag", ["eng", "spanish", "xx", "i-lux", "", "#1", "zzz", "english_US"])
def test_languages_that_are_not(tag: str) -> None:
    assert not known_language(tag)


def test_the_registry_is_whole() -> None:
    assert len(known_subtags()) > 8000


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("The pain is in the back and it will not go away.", "en", None),
        ("The pain is in the back and it will not go away.", "es", "en"),
        ("El dolor está en la espalda y no se le quita con el frío.", "en", "es"),
        ("الألم في الظهر", "es", "ar"),
        ("الألم في الظهر", "fa", None),
        ("背部疼痛", "ja", None),
        ("冷たいパックは痛みを和らげます", "en", "ja"),
        ("コールドパック", "zh", "ja"),
        ("Strings hold text such as こんにちは in any language that there is.", "en", None),
        ("背部疼痛", "en", "zh"),
        ("Paul put dire comment on tape", "fr", None),
        ("Paul put dire comment on tape", "en", None),
        ("FBSS", "ar", None),
        ("", "en", None),
        ("123", "en", None),
        ("Боль в спине", "sr", None),
        ("sr-Latn je latinica", "sr-Latn", None),
    ],
)
def test_the_language_of_a_text(text: str, tag: str, expected: str | None) -> None:
    guess = other_language(text, tag)
    assert (guess.language if guess else None) == expected


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    grey = colour("#767676")
    assert grey is not None
    assert contrast(grey, WHITE) == pytest.approx(4.54, abs=0.01)


def test_colours_lie_over_each_other() -> None:
    half = colour("rgb(0 0 0 / 50%)")
    assert half is not None
    assert half.over(WHITE).red == pytest.approx(0.5)


@pytest.mark.parametrize("text", ["currentcolor", "none", "color-mix(in srgb, red, blue)", "12px"])
def test_what_is_no_colour_here(text: str) -> None:
    assert colour(text) is None


def test_the_colours_of_a_gradient() -> None:
    assert len(colours_in("linear-gradient(90deg, #fff, rgb(0 0 0 / 10%) 3em, black)")) == 3
