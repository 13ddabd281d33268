"""A file of terms: what it says, and what it refuses, with the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.catalog.exchange.tbx import write_tbx
from fbss_publish.catalog.exchange.terms import Status, Term, write_csv
from fbss_publish.catalog.terms_file import find_terms, read_terms, terms_in
from fbss_publish.domain.terms import NO_TERMS, Wording
from fbss_publish.errors import CatalogError, InputError
from fbss_publish.project import found_locales

ROOT = Path(__file__).parent.parent.parent

GOOD = """
[[concept]]
id = "fusion"
english = "fusion"
variants = ["spinal fusion"]
definition = "Surgery that joins bones."
[concept.locale.es]
approved = ["fusión"]
allowed = ["artrodesis"]
forbidden = ["mezcla"]
note = "Not a mixture."
[concept.locale.zh-Hans]
approved = ["融合术"]

[[concept]]
id = "nhs"
english = "NHS"
translate = false
"""


def _written(folder: Path, text: str) -> Path:
    path = folder / "terms.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read(tmp_path: Path) -> None:
    _written(tmp_path, GOOD)
    fusion, nhs = terms_in(tmp_path).concepts
    assert (fusion.id, fusion.english, fusion.variants) == ("fusion", "fusion", ("spinal fusion",))
    assert fusion.definition == "Surgery that joins bones."
    assert fusion.wordings["es"] == Wording(
        approved=("fusión",), allowed=("artrodesis",), forbidden=("mezcla",), note="Not a mixture."
    )
    assert list(fusion.wordings) == ["es", "zh-Hans"]
    assert (nhs.translate, nhs.wordings) == (False, {})


def test_a_folder_without_a_file_has_no_terms(tmp_path: Path) -> None:
    assert terms_in(tmp_path) is NO_TERMS


def test_letters_are_composed(tmp_path: Path) -> None:
    _written(tmp_path, GOOD.replace("fusión", "fusio\\u0301n"))
    assert terms_in(tmp_path).concepts[0].wordings["es"].approved == ("fusión",)


BAD = [
    ("[[concept]\n", "terms.toml: cannot be read"),
    ("concept = 1\n", "“concept” must be [[concept]]"),
    ("concept = [1]\n", "“concept” must be a list of tables"),
    ('[[concepts]]\nid = "x"\n', "“concepts” is not known. The keys here are concept."),
    ('[[concept]]\nenglish = "a"\n', "“concept[1].id” is missing"),
    ('[[concept]]\nid = "A B"\nenglish = "a"\n', "“concept[1].id” cannot be “A B”"),
    ('[[concept]]\nid = "a"\n', "“concept[1].english” is missing"),
    ('[[concept]]\nid = "a"\nenglish = 3\n', "“concept[1].english” must be text"),
    (GOOD.replace('["fusión"]', '"fusión"'), "“concept[1].locale.es.approved” must be a list"),
    (GOOD.replace('["fusión"]', '[""]'), "“concept[1].locale.es.approved” must be a list"),
    (GOOD.replace('["fusión"]', "[]"), None),
    (GOOD.replace('["融合术"]', "[]"), "“concept[1].locale.zh-Hans.approved” is missing"),
    (GOOD.replace('["fusión"]', '["a", "a"]'), "“concept[1].locale.es.approved” has the same"),
    (GOOD.replace("mezcla", "fusión"), "“concept[1].locale.es.forbidden” has “fusión”"),
    (GOOD.replace("locale.es]", "locale.ES]"), "“concept[1].locale.ES” cannot be used"),
    (GOOD.replace("note =", "notes ="), "“concept[1].locale.es.notes” is not known"),
    (GOOD.replace("joins bones", "joins\\nbones"), "“concept[1].definition” has a line break"),
    (GOOD.replace("joins bones", "joins\\u202ebones"), "has a line break or an invisible"),
    (GOOD.replace("translate = false", 'translate = "no"'), "“concept[2].translate” must be true"),
    (GOOD.replace('"nhs"', '"fusion"'), "“concept[2]”: fusion is there twice."),
    (GOOD.replace('"NHS"', '"Spinal Fusion"'), "“concept[2]”: “spinal fusion” is there twice."),
    (GOOD + '[concept.locale.es]\napproved = ["SNS"]\n', "“concept[2].translate” is false, but"),
    ('[[concept]]\nid = "a"\nenglish = "a"\nlocale = 1\n', "“concept[1].locale” must be a table"),
    ('[[concept]]\nid = "a"\nenglish = "a"\nlocale.es = 1\n', "“concept[1].locale.es” must be a"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_what_cannot_be_used_is_named_with_its_key(
    text: str, expected: str | None, tmp_path: Path
) -> None:
    path = _written(tmp_path, text)
    if expected is None:
        assert read_terms(path, "terms.toml").concepts[0].wordings["es"].forbidden
        return
    with pytest.raises(CatalogError) as error:
        read_terms(path, "terms.toml")
    assert expected in str(error.value)
    assert error.value.path == "terms.toml"
    assert error.value.mend


def test_a_file_in_another_charset_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.toml"
    path.write_bytes(GOOD.encode("utf-16"))
    with pytest.raises(CatalogError, match="UTF-8"):
        read_terms(path, "terms.toml")


def test_two_files_are_refused(tmp_path: Path) -> None:
    _written(tmp_path, GOOD)
    (tmp_path / "terms.csv").write_text("concept\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"terms\.toml and terms\.csv"):
        find_terms(tmp_path)


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "terms.toml").symlink_to(_written(tmp_path, GOOD))
    with pytest.raises(InputError, match="symbolic link"):
        terms_in(tmp_path / "here")


def _row(term: str, locale: str, status: Status = Status.PREFERRED, keep: bool = False) -> Term:
    english = "NHS" if keep else "fusion"
    return Term(
        concept=english.lower(), english=english, locale=locale, term=term, status=status,
        definition="Joins bones.", do_not_translate=keep,
    )  # fmt: skip


ROWS = (
    _row("spinal fusion", "en", Status.ADMITTED),
    _row("fusión", "es"),
    _row("artrodesis", "es", Status.ADMITTED),
    _row("mezcla", "es", Status.FORBIDDEN),
    _row("NHS", "es", keep=True),
)


@pytest.mark.parametrize("suffix", ["csv", "tbx"])
def test_exchanged_lists_say_the_same(suffix: str, tmp_path: Path) -> None:
    data = write_csv(ROWS) if suffix == "csv" else write_tbx(ROWS, title="t").data
    (tmp_path / f"terms.{suffix}").write_bytes(data)
    fusion, nhs = terms_in(tmp_path).concepts
    assert (fusion.variants, fusion.definition) == (("spinal fusion",), "Joins bones.")
    assert fusion.wordings == {
        "es": Wording(approved=("fusión",), allowed=("artrodesis",), forbidden=("mezcla",))
    }
    assert (nhs.english, nhs.translate, nhs.wordings) == ("NHS", False, {})


def test_the_terms_of_this_project_are_complete() -> None:
    concepts = terms_in(ROOT / "locales").concepts
    assert len(concepts) > 30
    for concept in concepts:
        assert concept.definition or not concept.translate
        if concept.translate:
            assert set(concept.wordings) == set(found_locales(ROOT)), concept.id
            assert all(wording.approved for wording in concept.wordings.values())
