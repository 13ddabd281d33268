"""What a draft build of the small project makes: files, manifest, pages."""

from __future__ import annotations

import hashlib
import json
import re

import html5lib
import pytest

from kit import TinyProject, dom, elements

GUIDES = ("card", "packs")
TAGS = ("en", "ar", "es", "en-XA")


def page_of(built: TinyProject, tag: str, guide: str = "packs"):
    text = built.read(f"output/{tag}/{guide}/index.html")
    return html5lib.parse(text, namespaceHTMLElements=False)


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_edition_has_its_files(built: TinyProject):
    papers = ("manifest.json", "provenance.json", "sbom.cdx.json", "SHA256SUMS")
    wanted = {f"output/{name}" for name in ("index.html", *papers)}
    for tag in TAGS:
        wanted |= {f"output/{tag}/index.html", f"output/{tag}/accessibility.html"}
        for guide in GUIDES:
            wanted |= {
                f"output/{tag}/{guide}/index.html",
                f"output/{tag}/{guide}/{guide}-{tag}-a4.pdf",
                f"output/{tag}/{guide}/{guide}-{tag}-a4.webp",
            }
    found = built.files("output")
    fonts = {name for name in found if name.endswith(".woff2")}
    assert set(found) - fonts == wanted
    for name in fonts:
        folder, _, font = name.partition("fonts/")
        assert any(
            f"fonts/{font}".encode() in found[page] for page in wanted if page.startswith(folder)
        )


def test_the_manifest_matches_the_files(built: TinyProject):
    manifest = built.manifest()
    files = {name.removeprefix("output/"): data for name, data in built.files("output").items()}
    # These two list the manifest.
    for name in ("manifest.json", "provenance.json", "SHA256SUMS"):
        del files[name]
    assert manifest["outputs"] == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items()
    }
    for name, digest in manifest["inputs"].items():
        if not name.startswith("theme/"):
            assert hashlib.sha256(built.path(name).read_bytes()).hexdigest() == digest
    assert {"source/card.md", "source/packs/index.html", "fbss-publish.toml"} <= set(
        manifest["inputs"]
    )


def test_the_schema_of_the_manifest(built: TinyProject):
    manifest = built.manifest()
    assert list(manifest) == [
        "schema", "mode", "tools", "inputs", "inputs-digest", "editions", "findings", "shared",
        "outputs",
    ]  # fmt: skip
    assert manifest["schema"] == "fbss-publish/manifest/1"
    assert manifest["mode"] == "draft"
    assert re.fullmatch("[0-9a-f]{64}", manifest["inputs-digest"])
    assert {"weasyprint", "babel", "fbss-publish"} <= set(manifest["tools"])
    assert [(e["guide"], e["locale"]) for e in manifest["editions"]] == sorted(
        (guide, tag) for guide in GUIDES for tag in TAGS
    )
    for edition in manifest["editions"]:
        assert list(edition) == [
            "guide", "locale", "status", "draft", "about", "trust", "states", "outputs", "pages",
            "messages", "findings",
        ]  # fmt: skip
        assert edition["status"] == "built"
        assert set(edition["outputs"].values()) <= set(manifest["outputs"].values())
    for finding in manifest["findings"]:
        assert list(finding) == [
            "code", "severity", "file", "line", "text", "locale", "msgctxt", "msgid",
            "element", "excerpt", "criterion", "act", "docs",
        ]  # fmt: skip
        assert finding["severity"] in ("warning", "hint")
    named = {place for edition in manifest["editions"] for place in edition["findings"]}
    assert named == set(range(len(manifest["findings"])))
    states = {e["locale"]: e["states"] for e in manifest["editions"] if e["guide"] == "packs"}
    assert states["en"] == {"source": 12}
    assert states["es"] == {"draft": 12}
    assert states["en-XA"] == {"pseudo": 12}


@pytest.mark.parametrize(
    ("tag", "direction", "title"),
    [
        ("en", "ltr", "Cold packs"),
        ("es", "ltr", "Compresas frías"),
        ("ar", "rtl", "الكمادات الباردة"),
    ],
)
def test_a_page(built: TinyProject, tag: str, direction: str, title: str):
    page = page_of(built, tag)
    assert (page.get("lang"), page.get("dir")) == (tag, direction)
    assert page.findtext(".//title") == title
    assert [text_of(h) for h in page.iter("h1")] == [title]
    assert len(list(page.iter("main"))) == 1
    skip = page.find(".//a[@class='skip']")
    assert skip.get("href") == f"#{page.find('.//main').get('id')}"
    assert not [s for s in page.iter("script") if s.get("type") != "application/ld+json"]
    facts = json.loads(page.findtext(".//script"))
    assert facts["@type"] == "MedicalWebPage"
    assert (facts["inLanguage"], facts["name"]) == (tag, title)
    assert facts["identifier"] == "PACKS"


def test_links_between_the_editions(built: TinyProject):
    page = page_of(built, "es")
    switcher = page.find(".//nav[@class='switcher']")
    names = [(e.get("lang"), text_of(e)) for e in switcher.iter() if e.get("lang")]
    assert names == [("en", "English"), ("es", "Español"), ("ar", "العربية")]
    assert switcher.find(".//*[@aria-current='page']").get("lang") == "es"
    alternates = {a.get("hreflang"): a.get("href") for a in page.iter("link") if a.get("hreflang")}
    assert set(alternates) == {"en", "ar", "es", "x-default"}
    folder = built.path("output/es/packs")
    hrefs = [a.get("href") for a in page.iter("a")] + list(alternates.values())
    for href in hrefs:
        if href.startswith("#"):
            assert page.find(f".//*[@id='{href[1:]}']") is not None
        elif "://" not in href:
            assert (folder / href).resolve().is_file(), href


def test_pseudo_locales_are_not_offered_to_readers(built: TinyProject):
    assert "en-XA" not in built.read("output/es/packs/index.html")
    assert "../../es/" in built.read("output/en-XA/packs/index.html")


def test_every_unreviewed_page_says_so(built: TinyProject):
    for tag in ("es", "ar"):
        for guide in GUIDES:
            page = page_of(built, tag, guide)
            notice = page.find(".//main//div[@class='draft-notice']")
            assert notice.get("role") == "note"
            assert "not reviewed" in text_of(notice)
            assert page.find(".//meta[@name='robots']").get("content") == "noindex"
    english = page_of(built, "en")
    assert "Not yet reviewed by a clinician" in text_of(
        english.find(".//div[@class='draft-notice']")
    )
    assert english.find(".//meta[@name='robots']") is None


def test_interface_texts_without_translation_are_marked_as_english(built: TinyProject):
    title = page_of(built, "ar").find(".//p[@class='draft-title']/span")
    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")


def test_the_list_of_all_handouts(built: TinyProject):
    page = html5lib.parse(built.read("output/index.html"), namespaceHTMLElements=False)
    hrefs = {a.get("href") for a in page.iter("a")}
    handouts = {name for e in built.manifest()["editions"] for name in e["outputs"]}
    assert {name for name in handouts if name.endswith((".html", ".pdf"))} <= hrefs
    assert {href for href in hrefs if href and href.startswith("#")} >= {"#language-ar"}
    states = {text_of(span) for span in page.iter("span") if "state" in span.get("class", "")}
    assert {"Draft, not reviewed", "Original, not clinically reviewed"} <= states


def test_pages_hold_nothing_from_elsewhere(built: TinyProject):
    for tag in TAGS:
        tree = dom(built.read(f"output/{tag}/packs/index.html"))
        for name, attributes, _ in elements(tree):
            given = dict(attributes)
            assert "src" not in given
            assert not any(key.startswith("on") for key in given)
            if name == "link":
                assert given["rel"] in ("alternate", "license")
