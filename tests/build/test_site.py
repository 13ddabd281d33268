"""What belongs to no edition: lists, pages on accessibility, the site map, and their weight."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET

import html5lib
import pytest

from fbss_publish.catalog.languages import locale_of
from fbss_publish.check.run import check_page
from fbss_publish.errors import InputError
from kit import TinyProject

PAGES = {"formats": ("html",)}
SITE = 'site-url = "https://handouts.example.org/"\n'
ATOM = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
KILOBYTE = 1000


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


def page(project: TinyProject, name: str):
    return html5lib.parse(project.read(f"output/{name}"), namespaceHTMLElements=False)


def main(project: TinyProject, tag: str) -> str:
    return text_of(page(project, f"{tag}/accessibility.html").find(".//main"))


# The page on accessibility ------------------------------------------------------------------


def test_it_says_the_standard_the_checks_and_what_nobody_has_checked(tiny: TinyProject):
    tiny.build(locales=("en",), **PAGES)
    said = main(tiny, "en")
    assert "WCAG) 2.2, level AA" in said
    assert re.search(r"fbss-publish [\d.]+ checked every page .* on November 23, 2026", said)
    assert "no record" in said
    assert "Nobody has tested these pages with a screen reader" in said
    assert "PDF/UA-1" not in said


def test_without_a_contact_it_says_so(tiny: TinyProject):
    tiny.build(locales=("en",), **PAGES)
    said = main(tiny, "en")
    assert "has not given an address" in said
    assert "complain" not in said


def test_with_a_contact_it_names_every_way(tiny: TinyProject):
    tiny.write(
        "fbss-publish.toml",
        '[contact]\nname = "A & B"\nemail = "a@b.example"\nphone = "+1 555"\n'
        '[contact.complaints]\nurl = "https://c.example/"\n',
    )
    tiny.build(locales=("ar",), **PAGES)
    tree = page(tiny, "ar/accessibility.html")
    hrefs = [a.get("href") for a in tree.find(".//main").iter("a")]
    assert hrefs == ["mailto:a@b.example", "mailto:a@b.example", "https://c.example/"]
    name = next(e for e in tree.iter("bdi") if text_of(e) == "A & B")
    assert (name.get("lang"), name.get("dir")) == ("en", "ltr")
    assert "has not given an address" not in text_of(tree)


def test_its_date_is_that_of_the_build(tiny: TinyProject):
    done = tiny.run("build", "--locale", "en", "--format", "html", SOURCE_DATE_EPOCH="1795392000")
    assert done.code == 0
    assert "on November 23, 2026" in main(tiny, "en")


def record(project: TinyProject, **changes: object) -> None:
    """Write the record of a check of all pages in a browser."""
    pages = project.manifest()["outputs"]
    values = {
        "schema": "fbss-publish/browser-checks/1",
        "date": "2026-11-20",
        "tools": {"axe-core": "4.12.1", "Chromium": "156.0"},
        "pages": pages,
    }
    project.write("browser-checks.json", json.dumps({**values, **changes}))


def test_a_record_of_a_check_in_a_browser_counts_for_the_pages_that_it_was_of(tiny: TinyProject):
    tiny.build(locales=("en", "es"), **PAGES)
    record(tiny)
    tiny.build(locales=("en", "es"), **PAGES)
    assert "checked with Chromium 156.0, axe-core 4.12.1 on November 20, 2026" in main(tiny, "en")
    assert "browser-checks.json" in tiny.manifest()["inputs"]
    tiny.edit("source/packs/index.html", "may help", "might help")
    tiny.build(locales=("en", "es"), **PAGES)
    assert "no record" in main(tiny, "en")


@pytest.mark.parametrize(
    "changes", [{"schema": "other"}, {"date": "soon"}, {"tools": []}, {"pages": None}]
)
def test_a_record_that_cannot_be_read_is_refused(tiny: TinyProject, changes: dict[str, object]):
    tiny.build(locales=("en",), guides=("card",), **PAGES)
    before = tiny.files("output")
    record(tiny, **changes)
    with pytest.raises(InputError, match=r"^browser-checks\.json: cannot be read: .* Delete it"):
        tiny.build(locales=("en",), guides=("card",), **PAGES)
    assert tiny.files("output") == before


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_a_draft_says_that_it_is_one(built: TinyProject, tag: str):
    for name in ("index.html", "accessibility.html"):
        tree = page(built, f"{tag}/{name}")
        assert tree.find(".//meta[@name='robots']").get("content") == "noindex"
        assert tree.find(".//div[@class='draft-notice']") is not None


# Builds one after another -------------------------------------------------------------------


def test_a_guide_that_is_gone_leaves_the_lists_of_every_language(tiny: TinyProject):
    tiny.build(**PAGES)
    assert "card/index.html" in tiny.read("output/es/index.html")
    tiny.path("source/card.md").unlink()
    tiny.build(locales=("en",), **PAGES)
    for tag in ("en", "es", "ar"):
        assert "card/index.html" not in tiny.read(f"output/{tag}/index.html")
        assert "packs/index.html" in tiny.read(f"output/{tag}/index.html")


def test_a_catalog_that_cannot_be_read_leaves_its_pages_as_they_were(tiny: TinyProject):
    tiny.build(**PAGES)
    before = tiny.files("output")
    tiny.write("locales/es/LC_MESSAGES/ui.po", 'msgid "broken')
    tiny.build(locales=("en",), **PAGES)
    after = tiny.files("output")
    names = [name for name in before if name.startswith("output/es/")]
    assert names
    assert [name for name in names if after[name] != before[name]] == []


def test_old_fonts_go_even_where_the_manifest_is_lost(tiny: TinyProject):
    tiny.build(**PAGES)
    tiny.write("output/es/packs/fonts/noto-sans-400-0123456789ab.woff2", "old")
    others = ("es/packs/fonts/mine-400-cafe.woff2", "es/other/fonts/x-400-0123456789ab.woff2")
    for name in others:
        tiny.write(f"output/{name}", "mine")
    tiny.path("output/manifest.json").unlink()
    tiny.build(**PAGES)
    assert not tiny.path("output/es/packs/fonts/noto-sans-400-0123456789ab.woff2").exists()
    assert [tiny.read(f"output/{name}") for name in others] == ["mine", "mine"]


# Addresses ----------------------------------------------------------------------------------


def test_without_an_address_there_is_no_site_map(tiny: TinyProject):
    tiny.build(locales=("en",), **PAGES)
    assert not tiny.path("output/sitemap.xml").exists()
    assert 'rel="canonical"' not in tiny.read("output/en/packs/index.html")


def test_with_an_address_pages_have_one_and_the_site_map_lists_what_may_be_found(
    tiny: TinyProject,
):
    tiny.edit("fbss-publish.toml", "papers = ", f"{SITE}papers = ")
    tiny.build(**PAGES)
    address = "https://handouts.example.org/es/packs/index.html"
    links = {
        (link.get("rel"), link.get("hreflang")): link.get("href")
        for link in page(tiny, "es/packs/index.html").iter("link")
    }
    assert links["canonical", None] == address
    assert links["alternate", "es"] == address
    assert links["alternate", "x-default"] == links["alternate", "en"]
    urls = ET.fromstring(tiny.read("output/sitemap.xml")).findall("s:url", ATOM)
    found = [url.findtext("s:loc", "", ATOM) for url in urls]
    # The translations are drafts, which ask search engines to leave them out.
    assert found == [f"https://handouts.example.org/en/{g}/index.html" for g in ("card", "packs")]
    assert urls[0].findtext("s:lastmod", "", ATOM) == "2026-11-23"
    assert [a.get("hreflang") for a in urls[0].findall("x:link", ATOM)] == ["en", "x-default"]
    assert "sitemap.xml" in tiny.manifest()["shared"]


# Weight -------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_page_with_its_fonts_is_light(real: TinyProject):
    """Kilobytes of 1000 bytes, as they are sent; most servers compress the HTML besides."""
    files = real.files("output")
    pages = {name: data for name, data in files.items() if name.endswith(".html")}
    assert len(pages) > 15
    for name, data in pages.items():
        folder = name.rpartition("/")[0]
        fonts = set(re.findall(r'url\("(fonts/[^"]+)"\)', data.decode()))
        # The list of languages writes each in its own letters.
        assert 2 <= len(fonts) <= (11 if name == "output/index.html" else 7)
        weight = len(data) + sum(len(files[f"{folder}/{font}"]) for font in fonts)
        assert weight < (300 if "zh-Hans/" in name else 150) * KILOBYTE, (name, weight)


# The rules for pages ------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
@pytest.mark.parametrize("name", ["index.html", "accessibility.html", "packs/index.html"])
def test_the_rules_for_pages_find_nothing(built: TinyProject, tag: str, name: str):
    html = built.read(f"output/{tag}/{name}")
    found = check_page(html, file=name, locale=locale_of(tag, source=tag == "en"))
    # This project has no interface in Arabic: its page on accessibility is in English.
    wanted = ["page-language-fits"] if (tag, name) == ("ar", "accessibility.html") else []
    assert [finding.code for finding in found] == wanted


def test_the_rules_for_pages_find_nothing_in_the_list_of_all(built: TinyProject):
    html = built.read("output/index.html")
    found = check_page(html, file="index.html", locale=locale_of("en", source=True))
    assert [finding.text for finding in found] == []
