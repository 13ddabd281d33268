"""The clinic's desk: every format with its pages, its size, and its first page as a picture."""

from __future__ import annotations

import html5lib
import pytest

from kit import TinyProject

SHEETS = ("a4", "large-print", "high-contrast", "bilingual")


@pytest.fixture(scope="module")
def made(_tiny_template, tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    import shutil

    root = tmp_path_factory.mktemp("desk") / "tiny"
    shutil.copytree(_tiny_template, root)
    project = TinyProject(root)
    project.build(locales=("en", "ar"), guides=("packs",), formats=("all",))
    return project


def items(project: TinyProject, tag: str):
    """Give the files that the desk lists in a language: the link, and all text of the item."""
    tree = html5lib.parse(project.read("output/index.html"), namespaceHTMLElements=False)
    section = next(e for e in tree.iter("section") if e.get("id") == f"language-{tag}")
    for item in section.findall(".//ul//ul/li"):
        yield item.find("a"), " ".join("".join(item.itertext()).split())


def test_formats_stand_side_by_side_with_pages_and_sizes(made: TinyProject):
    said = [text for _, text in items(made, "ar")]
    assert any(text.startswith("PDF, A4 1 page, ") and text.endswith(" KB") for text in said)
    assert any(text.startswith("PDF, two languages side by side ") for text in said)
    assert any(text.startswith("E-book (EPUB) ") and "page" not in text for text in said)


def test_each_sheet_has_a_picture_of_its_own_that_says_nothing_twice(made: TinyProject):
    listed = {link.get("href"): link.find("img") for link, _ in items(made, "ar")}
    pictures = {}
    sheets = [href for href in listed if href.endswith(".pdf")]
    assert {f"ar/packs/packs-ar-{form}.pdf" for form in SHEETS} <= set(sheets)
    for href in sheets:
        image = listed.pop(href)
        assert image.get("alt") == ""
        assert image.get("loading") == "lazy"
        pictures[image.get("src")] = made.path(f"output/{image.get('src')}").read_bytes()
    assert len(set(pictures.values())) == len(sheets)
    assert set(pictures) <= set(made.manifest()["outputs"])
    assert {image for image in listed.values() if image is not None} == set()


def test_a_picture_goes_with_its_sheet(tiny: TinyProject):
    wanted = {"locales": ("en",), "guides": ("packs",)}
    tiny.build(formats=("a4", "large-print"), **wanted)
    assert tiny.path("output/en/packs/packs-en-large-print.webp").is_file()
    tiny.build(formats=("a4",), **wanted)
    left = [name for name in tiny.files("output") if name.endswith(".webp")]
    assert left == ["output/en/packs/packs-en-a4.webp"]
    tiny.path("output/manifest.json").unlink()
    tiny.build(formats=("html",))
    assert [name for name in tiny.files("output") if name.endswith(".webp")] == []


def test_a_sheet_from_the_cache_brings_its_picture(tiny: TinyProject):
    command = ("build", "--guide", "packs", "--locale", "en", "--format", "a4")
    assert tiny.run(*command).code == 0
    before = tiny.files("output")
    for name in before:
        tiny.path(name).unlink()
    assert tiny.run(*command).code == 0
    assert tiny.files("output") == before
    assert "output/en/packs/packs-en-a4.webp" in before


def test_pictures_are_nothing_that_was_handed_out(made: TinyProject):
    done = made.run("recall", "Put a cloth under the pack.")
    assert "packs-en-a4.pdf" in done.out
    assert ".webp" not in done.out
