"""Languages that CLDR does not know are built all the same, from what the project says."""

from __future__ import annotations

import pytest

from fbss_publish.build.catalogs import new
from fbss_publish.errors import InputError
from kit import TinyProject

DARI = """
[languages.prs]
name = "دری"
english = "Dari"
script = "Arab"
numerals = "arabext"
plural-forms = "nplurals=1; plural=0"

[languages.hmn]
name = "Hmoob"
english = "Hmong"
"""


@pytest.fixture
def project(tiny: TinyProject) -> TinyProject:
    tiny.write("fbss-publish.toml", DARI)
    for tag in ("prs", "hmn"):
        new(tiny.load(), tag)
        for domain in ("packs", "card", "ui"):
            tiny.rewrite(tag, domain, lambda e: e.changed(msgstr=(e.msgid,), flags=("fuzzy",)))
    return tiny


def test_direction_digits_and_fonts_come_from_the_configuration(project: TinyProject):
    manifest = project.build(locales=("prs",), guides=("packs",))
    (dari,) = [record for record in manifest.editions if record.locale == "prs"]
    assert dari.status == "built"
    page = project.read("output/prs/packs/index.html")
    assert '<html lang="prs" dir="rtl">' in page
    assert "دری" in page
    assert "۲۰۲" in page  # a year in Persian digits
    assert '"Noto Sans Arabic"' in page


def test_plural_forms_have_a_default(project: TinyProject):
    assert "nplurals=2; plural=(n != 1);" in project.read("locales/hmn/LC_MESSAGES/ui.po")
    assert "nplurals=1; plural=0;" in project.read("locales/prs/LC_MESSAGES/ui.po")


def test_an_unknown_language_says_what_to_configure(tiny: TinyProject):
    with pytest.raises(InputError, match=r"languages\.prs"):
        new(tiny.load(), "prs")
    assert not tiny.path("locales/prs").exists()
