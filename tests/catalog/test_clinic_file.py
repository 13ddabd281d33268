"""A clinic's file: what is accepted, and errors that name file, key and mend."""

from __future__ import annotations

from datetime import time

import pytest

from fbss_publish.catalog.clinic_file import read_clinic
from fbss_publish.catalog.clinic_words import hours_text
from fbss_publish.catalog.languages import locale_of
from fbss_publish.domain.clinic import Hours
from fbss_publish.domain.colour import ENOUGH, strong_enough, weakest
from fbss_publish.errors import FbssError
from kit import TinyProject

SVG = "http://www.w3.org/2000/svg"
GOOD = 'name = "Example Clinic"\ncountry = "US"\n'


def clinic(tiny: TinyProject, text: str, head: str = GOOD):
    tiny.write("clinics/hill.toml", head + text)
    return read_clinic(tiny.load(), "hill")


@pytest.mark.parametrize("text", [
    "",
    'emergency = "112"\n',
    'colour = "#0b4a66"\n',
    'colour = "#000000"\n',
    '[[phones]]\nnumber = "(202) 555-0143"\n',
    '[[phones]]\nnumber = "+44 20 7946 0958"\nlabel = "Ward & clinic"\n',
    '[[hours]]\ndays = "mon"\nopens = "08:00"\ncloses = "12:30"\n',
    '[interpreter]\nnumber = "202-555-0143"\n',
    'departments = ["Spine", "Pain"]\naddress = ["1 Example Street"]\n',
    'notice = "US"\nlocales = ["en", "es"]\npapers = ["letter"]\n',
    '[[sections]]\nid = "a"\nguide = "packs"\nafter = "steps"\ntitle = "T"\ntext = ["5 < 6"]\n'
    .replace("<", "is less than"),
])  # fmt: skip
def test_files_that_are_right(tiny: TinyProject, text: str):
    assert clinic(tiny, text).name == "Example Clinic"


@pytest.mark.parametrize(("text", "key", "mend"), [
    ('[[phones]]\nnumber = "555"\n', "phones[1].number", "+1 202-555-0143"),
    ('[[phones]]\nnumber = "call us"\n', "phones[1].number", "country code"),
    ('[interpreter]\nnumber = "1"\n', "interpreter.number", "country code"),
    ('colour = "#ffcc00"\n', "colour", "nearest colour"),
    ('colour = "red"\n', "colour", "#0b4a66"),
    ('[logo]\nfile = "logo.svg"\n', "logo.text", "in words"),
    ('[logo]\nfile = "../x.svg"\ntext = "x"\n', "logo.file", "outside the folder"),
    ('[logo]\nfile = "/etc/passwd"\ntext = "x"\n', "logo.file", "outside the folder"),
    ('[logo]\nfile = "none.svg"\ntext = "x"\n', "logo.file", "not there"),
    ('[logo]\nfile = "evil.svg"\ntext = "x"\n', "logo.file", "must not have"),
    ('[logo]\nfile = "torn.svg"\ntext = "x"\n', "logo.file", "mismatched tag"),
    ('[logo]\nfile = "page.svg"\ntext = "x"\n', "logo.file", "must be <svg>"),
    ('[logo]\nfile = "utf16.svg"\ntext = "x"\n', "logo.file", "UTF-8"),
    ('[logo]\nfile = "ebcdic.svg"\ntext = "x"\n', "logo.file", "UTF-8"),
    ('[logo]\nfile = "torn.png"\ntext = "x"\n', "logo.file", "damaged"),
    ('slogan = "We care"\n', "slogan", "The settings here are"),
    ('footers = ["<b>x</b>"]\n', "footers", "plain text"),
    ('footers = ["a&nbsp;b"]\n', "footers", "plain text"),
    ('footers = ["a\\u202eb"]\n', "footers", "U+202E"),
    ('departments = ["a\\u0007b"]\n', "departments", "U+0007"),
    ('name2 = 3\nphones = {}\n', "phones", "docs/clinics.md"),
    ('emergency = "call"\n', "emergency", "911"),
    ('notice = "Mars"\n', "notice", "US"),
    ('locales = ["en", "de"]\n', "locales", "es"),
    ('[[hours]]\ndays = "fri-mon"\nopens = "08:00"\ncloses = "09:00"\n', "hours[1].days", "mon"),
    ('[[hours]]\ndays = "mon"\nopens = "9"\ncloses = "10:00"\n', "hours[1].opens", "08:30"),
    ('[[hours]]\ndays = "mon"\nopens = "10:00"\ncloses = "09:00"\n', "hours[1].closes", "later"),
    ('[[sections]]\nid = "a"\nguide = "nope"\ntitle = "T"\ntext = ["x"]\n', "sections[1].guide",
     "packs"),
    ('[[sections]]\nid = "a"\nguide = "packs"\ntitle = "T"\n', "sections[1].title", "text"),
    ('phones = 3\n', "phones", "list of tables"),
])  # fmt: skip
def test_errors_name_file_key_and_mend(tiny: TinyProject, text: str, key: str, mend: str):
    tiny.write("clinics/evil.svg", f'<svg xmlns="{SVG}" onload="x()"/>')
    tiny.write("clinics/torn.svg", f'<svg xmlns="{SVG}"><g></svg>')
    tiny.write("clinics/page.svg", f'<html><svg xmlns="{SVG}"/></html>')
    active = f'<svg xmlns="{SVG}"><script>x()</script></svg>'
    tiny.path("clinics/utf16.svg").write_bytes(active.encode("utf-16"))
    tiny.write("clinics/ebcdic.svg", f'<?xml version="1.0" encoding="cp037"?><svg xmlns="{SVG}"/>')
    tiny.path("clinics/torn.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(FbssError) as caught:
        clinic(tiny, text)
    sentence = str(caught.value)
    assert sentence.startswith("clinics/hill.toml: ")
    assert f"“{key}”" in sentence
    assert mend in sentence


@pytest.mark.parametrize(("head", "key"), [
    ('country = "US"\n', "name"),
    ('name = "<b>Clinic</b>"\ncountry = "US"\n', "name"),
    ('name = "Clinic"\n', "country"),
    ('name = "Clinic"\ncountry = "usa"\n', "country"),
    ('name = "Clinic"\ncountry = "AQ"\n', "emergency"),
])  # fmt: skip
def test_what_every_file_needs(tiny: TinyProject, head: str, key: str):
    with pytest.raises(FbssError, match=f"“{key}”"):
        clinic(tiny, "", head)


def test_a_file_in_another_encoding_is_refused_with_its_line(tiny: TinyProject):
    tiny.path("clinics").mkdir()
    tiny.path("clinics/hill.toml").write_bytes(f'{GOOD}footers = ["Rücken"]\n'.encode("latin-1"))
    with pytest.raises(FbssError, match=r"^clinics/hill\.toml: .* line 3 .* Save the file"):
        read_clinic(tiny.load(), "hill")


@pytest.mark.parametrize("name", ["other", "../hill", "Hill", ""])
def test_a_clinic_that_is_not_there(tiny: TinyProject, name: str):
    clinic(tiny, "")
    with pytest.raises(FbssError, match="hill"):
        read_clinic(tiny.load(), name)


@pytest.mark.parametrize("colour", ["#ffffff", "#ffcc00", "#777777", "#00aaff", "#0b4a66"])
def test_the_nearest_colour_can_be_read_and_no_darker_than_it_must(colour: str):
    found = strong_enough(colour)
    assert weakest(found) >= ENOUGH
    assert found == colour or weakest(found) < ENOUGH + 0.25


@pytest.mark.parametrize(("country", "tag", "days", "times"), [
    ("US", "en", "Monday – Friday", "8:00 AM – 5:30 PM"),
    ("GB", "en", "Monday – Friday", "08:00 – 17:30"),
    ("GB", "ar", "الاثنين – الجمعة", "٠٨:٠٠ – ١٧:٣٠"),
    ("US", "zh-Hans", "星期一 – 星期五", "上午8:00 – 下午5:30"),
])  # fmt: skip
def test_days_and_times_as_readers_write_them(country: str, tag: str, days: str, times: str):
    hours = Hours(first=0, last=4, opens=time(8), closes=time(17, 30))
    assert hours_text(hours, country, locale_of(tag)) == (days, times)
