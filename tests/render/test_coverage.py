"""No box instead of a letter."""

from __future__ import annotations

import pytest

from fbss_publish.catalog.languages import locale_of
from fbss_publish.errors import FbssError
from fbss_publish.render.coverage import Coverage, coverage_of, installed
from fbss_publish.render.fonts import LATIN, SCRIPTS, families


def test_ranges():
    found = Coverage([(0x61, 0x7A), (0x41, 0x43), (0x61, 0x62)])
    assert "z" in found
    assert "B" in found
    assert "D" not in found
    assert found.missing("aDbDE") == ("D", "E")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("es", "Señor ¿cuánto? 20\xa0mg “sí” – — …"),
        ("ar", "لا تستخدمها لأكثر من ٢٠ دقيقة، هل تشعر بألم؟ FBSS"),
        ("zh-Hans", "使用时间不要超过20分钟。《手册》“是”FBSS"),
        ("en-XA", "[Ţåķé ţŵö ţåбļéţš]".replace("б", "b")),
        ("ar-XB", "\u202eTake\u202c"),
    ],
)
def test_what_our_languages_need_is_there(tag: str, text: str):
    assert coverage_of(families(locale_of(tag))).missing(text) == ()


@pytest.mark.parametrize(
    "character", ["\U0001f9ff", "\ue000", "\U0010fffd", "漢", "\ufffe", "\u0600"]
)
def test_what_no_font_has_is_reported(character: str):
    assert coverage_of((LATIN,)).missing(f"a{character}b{character}") == (character,)


@pytest.mark.parametrize(
    "character",
    [
        "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069",
        "\u00ad", "\u2060", "\ufeff", "\u034f", "\ufe0e", "\ufe0f", "\U000e0100", "\u061c",
        "\n", "\t", " ", "\xa0", "\u3000", "\u2028",
    ],
)  # fmt: skip
def test_what_has_no_shape_is_not_reported(character: str):
    assert coverage_of((LATIN,)).missing(f"a{character}b") == ()


def test_no_font_at_all_is_said_with_the_way_out():
    with pytest.raises(FbssError, match="No Such Family") as caught:
        coverage_of(("No Such Family",))
    assert "doctor" in str(caught.value)


def test_installed():
    assert installed(LATIN)
    assert not installed("No Such Family")


def test_every_script_of_the_guides_has_a_family():
    for tag in ("en", "es", "ar", "zh-Hans"):
        assert locale_of(tag).script in SCRIPTS
        assert families(locale_of(tag))[-1] == LATIN
    assert families(locale_of("es"), ("Own", LATIN)) == ("Own", LATIN)
