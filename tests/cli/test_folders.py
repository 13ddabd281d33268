"""Documents in folders: a template each, a catalog each, and the same places below the output."""

from __future__ import annotations

import pytest

from fbss_publish.build import processes
from kit import TinyProject

PAGE = '<html lang="en"><head><title>{0}</title></head><body><p>Rest {0}.</p></body></html>'


@pytest.fixture
def library(tiny: TinyProject) -> TinyProject:
    """A folder with three documents, one of them in Markdown, and what is no document."""
    tiny.write("docs/a.html", PAGE.format("one"))
    tiny.write("docs/deep/b.htm", PAGE.format("two"))
    tiny.write("docs/deep/c.md", "---\ntitle: three\n---\n\nRest three.\n")
    tiny.write("docs/notes.txt", "No document.")
    tiny.write("docs/.old/x.html", "<p><b>Never closed")
    return tiny


def translated(tiny: TinyProject, *, language: str = "es") -> TinyProject:
    """Extract a template each, and make a catalog of each in which “Rest” is “Descanse”."""
    assert tiny.run("extract", "docs", "-o", "pot").code == 0
    for name in tiny.files("pot"):
        lines = tiny.read(name).replace('"Language: \\n"', f'"Language: {language}\\n"')
        for word in ("one", "two", "three"):
            lines = lines.replace(
                f'msgid "Rest {word}."\nmsgstr ""',
                f'msgid "Rest {word}."\nmsgstr "Descanse {word}."',
            )
        tiny.write(f"po{name.removeprefix('pot').removesuffix('t')}", lines)
    return tiny


def test_each_document_gets_a_template_at_its_place(library: TinyProject):
    found = library.run("extract", "docs", "-o", "pot")
    assert (found.code, found.err) == (0, "")
    assert found.out == "pot: 3 templates with 6 messages, 3 written, 0 unchanged\n"
    assert set(library.files("pot")) == {"pot/a.pot", "pot/deep/b.pot", "pot/deep/c.pot"}
    assert "#: docs/deep/b.htm\n" in library.read("pot/deep/b.pot")
    assert library.run("extract", "docs", "-o", "pot").out.endswith("0 written, 3 unchanged\n")


def test_one_template_can_hold_a_whole_folder(library: TinyProject):
    assert library.run("extract", "docs", "-o", "all.pot").code == 0
    assert library.read("all.pot").count("\nmsgid ") == 7


def test_files_get_a_template_each_if_the_output_is_a_folder(library: TinyProject):
    library.path("there.d").mkdir()
    for output in ("there.d", "new"):
        files = ("docs/a.html", "docs/deep/b.htm")
        assert library.run("extract", *files, "-o", output).code == 0
        assert set(library.files(output)) == {f"{output}/a.pot", f"{output}/b.pot"}


def test_a_broken_document_among_many_leaves_no_template(library: TinyProject):
    library.write("docs/deep/z.html", "<p><b>Never closed")
    found = library.run("extract", "docs", "-o", "pot")
    assert (found.code, found.out) == (2, "")
    assert "docs/deep/z.html:1:" in found.err
    assert not library.path("pot").exists()


def test_each_document_gets_its_own_catalog(library: TinyProject):
    found = translated(library).run("apply", "docs", "po", "-o", "out")
    assert (found.code, found.err) == (0, "")
    assert found.out == "out: 3 of 6 texts translated\n"
    assert set(library.files("out")) == {"out/a.html", "out/deep/b.html", "out/deep/c.html"}
    assert "Descanse one." in library.read("out/a.html")
    assert "Descanse three." in library.read("out/deep/c.html")
    assert 'lang="es"' in library.read("out/deep/b.html")


def test_a_catalog_each_says_what_one_catalog_says(library: TinyProject):
    translated(library)
    assert library.run("apply", "docs", "po", "-o", "each").code == 0
    for source, catalog, made in (
        ("docs/a.html", "po/a.po", "each/a.html"),
        ("docs/deep/c.md", "po/deep/c.po", "each/deep/c.html"),
    ):
        assert library.run("apply", source, catalog, "-o", "one.html").code == 0
        assert library.read("one.html") == library.read(made)


def test_one_catalog_can_be_put_into_a_whole_folder(library: TinyProject):
    assert translated(library).run("apply", "docs", "po/a.po", "-o", "out").code == 0
    assert "Descanse one." in library.read("out/a.html")
    assert "Rest two." in library.read("out/deep/b.html")


def test_a_single_document_finds_its_catalog_in_a_folder(library: TinyProject):
    found = translated(library).run("apply", "docs/a.html", "po")
    assert found.code == 0
    assert "Descanse one." in found.out


def test_catalogs_may_be_named_after_the_whole_file(library: TinyProject):
    translated(library)
    library.path("po/a.po").rename(library.path("po/a.html.po"))
    assert library.run("apply", "docs", "po", "-o", "out").code == 0
    assert "Descanse one." in library.read("out/a.html")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            lambda t: t.path("po/deep/b.po").unlink(),
            "docs/deep/b.htm: has no catalog in po. Add deep/b.po, or leave the document out.",
        ),
        (
            lambda t: (t.write("po/old.po", t.read("po/a.po")), t.write("po/x.po", "")),
            "po/old.po: has no document of its name (1 more like it). Add the document, move the"
            " catalog away, or name the documents one by one.",
        ),
        (
            lambda t: t.write("po/a.html.po", t.read("po/a.po")),
            "docs/a.html: has two catalogs: po/a.po and po/a.html.po. Keep one of the two.",
        ),
        (
            lambda t: t.write("docs/a.htm", PAGE.format("other")),
            "po/a.po: would be put into docs/a.htm and into docs/a.html. Give each its own: "
            "a.htm.po and a.html.po.",
        ),
    ],
)
def test_what_does_not_pair_is_told_before_anything_is_written(library: TinyProject, change, says):
    change(translated(library))
    found = library.run("apply", "docs", "po", "-o", "out")
    assert (found.code, found.out) == (2, "")
    assert found.err == f"fbss-publish: {says}\n"
    assert not library.path("out").exists()


def test_a_catalog_without_a_language_is_named(library: TinyProject):
    translated(library).edit("po/deep/b.po", '"Language: es\\n"', '"Language: \\n"')
    found = library.run("apply", "docs", "po", "-o", "out")
    says = "po/deep/b.po: the header has no Language. Add it, or use --locale TAG."
    assert (found.code, found.err) == (2, f"fbss-publish: {says}\n")
    assert library.run("apply", "docs", "po", "-o", "out", "--locale", "es").code == 0


def test_named_documents_may_leave_catalogs_over(library: TinyProject):
    found = translated(library).run("apply", "docs/a.html", "po", "-o", "out.html")
    assert (found.code, found.err) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("apply", "docs", "po"), "several documents need --output with a folder"),
        (("extract", "docs"), "say with --output where to write"),
        (("apply", "docs", "po", "-o", "docs/es"), "is within docs, whose documents are read"),
        (("apply", "empty", "po", "-o", "out"), "has no HTML or Markdown file in it"),
        (("extract", "empty", "-o", "out"), "has no HTML or Markdown file in it"),
        (("extract", "docs/a.html", "docs/a.htm", "-o", "out"), "would be written twice"),
    ],
)
def test_folders_that_cannot_be_used_are_told(library: TinyProject, arguments, says):
    translated(library)
    library.path("empty").mkdir()
    library.write("docs/a.htm", PAGE.format("one"))
    library.path("docs/a.htm").unlink() if arguments[0] == "apply" else None
    before = library.files()
    found = library.run(*arguments)
    assert found.code == 2
    assert says in " ".join(found.err.split())
    assert library.files() == before


def test_processes_put_in_what_one_process_does(tiny: TinyProject):
    number = processes.MANY + 3
    for count in range(number):
        tiny.write(f"docs/{count}.html", PAGE.format(f"{count}"))
    assert tiny.run("extract", "docs", "-o", "po").code == 0
    for count in range(number):
        text = tiny.read(f"po/{count}.pot").replace('"Language: \\n"', '"Language: es\\n"')
        text = text.replace(f'"Rest {count}."\nmsgstr ""', f'"Rest {count}."\nmsgstr "D {count}."')
        tiny.write(f"po/{count}.po", text)
    assert tiny.run("apply", "docs", "po", "-o", "out").code == 0
    for count in (0, number // 2, number - 1):
        alone = tiny.run("apply", f"docs/{count}.html", f"po/{count}.po").out
        assert f"D {count}." in alone
        assert tiny.read(f"out/{count}.html") == alone
    tiny.write("docs/40.html", "<p><b>Never closed")
    found = tiny.run("apply", "docs", "po", "-o", "again")
    assert found.code == 2
    assert "docs/40.html:1:" in found.err
    assert "Traceback" not in found.err
