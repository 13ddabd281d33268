"""The command line as people use it: each command in a process of its own."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from fbss_publish.cli.app import Commands
from kit import Outcome, TinyProject

EPOCH = {"SOURCE_DATE_EPOCH": "1795392000"}
FAST = ("build", "--format", "html")


def test_help_names_every_command(tiny: TinyProject):
    found = tiny.run_anew("--help")
    assert (found.code, found.err) == (0, "")
    for name in Commands._known:
        assert re.search(rf"^  {name} ", found.out, re.M)
    assert "Exit codes: 0" in found.out


@pytest.mark.parametrize("name", sorted(Commands._known))
def test_help_of_each_command(tiny: TinyProject, name: str):
    found = tiny.run_anew(name, "--help")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("Usage: ")


def test_help_loads_nothing_heavy(tiny: TinyProject):
    found = tiny.run("--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rsplit("|", 1)[-1].strip() for line in found.err.splitlines()}
    heavy = {"weasyprint", "babel", "polib", "bs4", "jinja2", "markdown_it", "rapidfuzz"}
    assert "click" in loaded
    assert not loaded & heavy


def test_version(tiny: TinyProject):
    assert re.search(r"\d+\.\d+", tiny.run("--version").out)


# Exit codes ---------------------------------------------------------------------------------


def test_a_clean_check_is_0_and_a_strict_one_1(tiny: TinyProject):
    found = tiny.run("check", "--locale", "en", **EPOCH)
    assert (found.code, found.err) == (0, "")
    strict = tiny.run("check", "--strict", "--locale", "es", **EPOCH)
    assert strict.code == 1
    assert "warning untranslated [es]" in strict.out


def test_a_build_with_a_held_edition_is_1(tiny: TinyProject):
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Pasos", "Pasos \U0001f9ff")
    found = tiny.run(*FAST, **EPOCH)
    assert found.code == 1
    assert found.err == ""
    assert "Held: packs in es." in found.out
    assert "missing-glyph" in found.out
    assert tiny.path("output/es/card/index.html").exists()


def test_a_release_of_drafts_is_1_and_of_the_original_0(tiny: TinyProject):
    assert tiny.run(*FAST, "--release", "--locale", "es", **EPOCH).code == 1
    assert tiny.run(*FAST, "--release", "--locale", "en", **EPOCH).code == 0


def test_a_build_says_what_it_made(tiny: TinyProject):
    found = tiny.run(*FAST, "--locale", "en", "--guide", "card", **EPOCH)
    assert (found.code, found.err) == (0, "")
    assert f"1 edition, {len(tiny.manifest()['outputs'])} files." in found.out
    assert tiny.path("output/en/card/index.html").is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bild",),
        ("build", "--locale"),
        ("build", "--format", "docx"),
        ("build", "packs"),
        ("new",),
        ("check", "--format", "xml"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_2(tiny: TinyProject, arguments: tuple[str, ...]):
    before = tiny.files()
    found = tiny.run(*arguments)
    assert found.code == 2
    assert "Traceback" not in found.err
    assert found.err.startswith(("Usage: ", "Error: "))
    assert tiny.files() == before


def complains(found: Outcome, *words: str) -> None:
    assert found.code == 2
    assert found.complaint.startswith("fbss-publish: ")
    assert len(found.complaint) > 30
    for word in words:
        assert word in found.complaint


@pytest.mark.parametrize(
    ("command", "tag"),
    [
        *(("new", tag) for tag in ("../../etc", "/etc/passwd", "es/../..", "EN", "es\n", "..")),
        *(("build", tag) for tag in ("../x", "es_MX", "\x1b[2J")),
        *(("update", tag) for tag in ("../x", "es_MX")),
    ],
)
def test_a_locale_that_is_no_tag(tiny: TinyProject, command: str, tag: str):
    before = tiny.files()
    option = ("--locale", tag) if command == "build" else (tag,)
    complains(tiny.run(command, *option), "is not a language tag", "BCP 47")
    assert tiny.files() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "--locale", "fr"), ("“fr” is not one of this project's", "new fr")),
        (("check", "--locale", "fr"), ("“fr”",)),
        (("status", "fr"), ("“fr”",)),
        (("update", "fr"), ("“fr” has no catalogs", "new fr")),
        (("new", "es"), ("“es” has catalogs already", "update es")),
        (("new", "en"), ("“en” is the source language",)),
        (("new", "en-XA"), ("“en-XA” is generated",)),
        (("new", "xq"), ("“xq” is not known to CLDR", "languages.xq")),
        (("build", "--guide", "nothing"), ("no guide “nothing”", "card, packs")),
        (("-C", "nowhere", "build"), ("nowhere: is not a folder",)),
    ],
)
def test_what_is_not_there(tiny: TinyProject, arguments: tuple[str, ...], words: tuple[str, ...]):
    before = tiny.files()
    complains(tiny.run(*arguments), *words)
    assert tiny.files() == before


FAULTS = {
    "no source": (lambda p: p.path("source").rename(p.path("src")), "there is no folder “source”"),
    "broken HTML": (
        lambda p: p.edit("source/packs/index.html", "</ol>", ""),
        "source/packs/index.html:26:7: </section> stands where </ol> is expected",
    ),
    "broken Markdown": (
        lambda p: p.edit("source/card.md", "Call if", "<script>Call if"), "source/card.md:13: "
    ),
    "not UTF-8": (
        lambda p: p.path("source/card.md").write_bytes(b"---\n\xff\n"),
        "source/card.md:2: byte 0xFF is not UTF-8",
    ),
    "damaged catalog": (
        lambda p: p.edit("locales/es/LC_MESSAGES/card.po", 'msgid "Call us"', 'msgid "Call us'),
        "locales/es/LC_MESSAGES/card.po:",
    ),
    "merge conflict": (
        lambda p: p.edit(
            "locales/es/LC_MESSAGES/card.po", 'msgid "Call us"', '<<<<<<< HEAD\nmsgid "Call us"'
        ),
        "locales/es/LC_MESSAGES/card.po:",
    ),
    "damaged ledger": (
        lambda p: p.write("locales/ar/reviews.jsonl", "\nno\n"), "locales/ar/reviews.jsonl:2: "
    ),
    "bad setting": (lambda p: p.write("fbss-publish.toml", "paper = 'a4'"), "“paper” is not a"),
    "bad TOML": (lambda p: p.write("fbss-publish.toml", "papers = ["), "cannot be read"),
    "linked catalog": (
        lambda p: (
            p.path("locales/es").rename(p.path("elsewhere")),
            p.path("locales/es").symlink_to(p.path("elsewhere")),
        ),
        "locales/es: is a symbolic link",
    ),
}  # fmt: skip


COMMANDS = ("build", "check", "update")
# Only a build and a check read the ledger.
TRIALS = [
    pytest.param(command, *fault, id=f"{command}-{name}")
    for command in COMMANDS
    for name, fault in FAULTS.items()
    if command != "update" or name != "damaged ledger"
]


@pytest.mark.parametrize(("command", "damage", "words"), TRIALS)
def test_bad_input_is_one_line_and_nothing_is_written(
    tiny: TinyProject, command: str, damage, words: str
):
    damage(tiny)
    before = tiny.files()
    complains(tiny.run(command, **EPOCH), words)
    assert tiny.files() == before


def test_a_bad_epoch(tiny: TinyProject):
    complains(tiny.run("build", SOURCE_DATE_EPOCH="today"), "SOURCE_DATE_EPOCH is “today”")


def test_no_project(tmp_path):
    complains(TinyProject(tmp_path).run("build"), "no project here")


def test_a_place_that_cannot_be_written(tiny: TinyProject):
    tiny.write("output", "a file where the folder should be")
    found = tiny.run(*FAST, "--locale", "en", **EPOCH)
    assert found.code == 2
    assert "output" in found.complaint


# Findings as JSON ---------------------------------------------------------------------------


def test_findings_as_json(tiny: TinyProject):
    tiny.edit("locales/es/LC_MESSAGES/packs.po", "Pasos", "Pasos \U0001f9ff")
    found = tiny.run("check", "--format", "json", "--locale", "es", **EPOCH)
    assert found.code == 1
    report = json.loads(found.out)
    assert list(report) == ["schema", "findings"]
    assert report["schema"] == "fbss-publish/findings/1"
    kinds = {
        "code": str, "severity": str, "file": str, "line": (int, type(None)), "text": str,
        "locale": (str, type(None)), "msgctxt": (str, type(None)), "msgid": (str, type(None)),
        "element": (str, type(None)), "excerpt": (str, type(None)), "criterion": list,
        "act": list, "docs": str, "title": str, "mend": str, "language": str, "draft": bool,
    }  # fmt: skip
    for finding in report["findings"]:
        assert list(finding) == list(kinds)
        for key, kind in kinds.items():
            assert isinstance(finding[key], kind)
        assert finding["severity"] in ("error", "warning", "hint")
        assert tiny.path(finding["file"]).is_file()
    glyph = next(f for f in report["findings"] if f["code"] == "missing-glyph")
    assert (glyph["locale"], glyph["msgid"], glyph["severity"]) == ("es", "Steps", "error")


def test_status_as_json(tiny: TinyProject):
    report = json.loads(tiny.run("status", "--format", "json").out)
    assert report["schema"] == "fbss-publish/status/1"
    rows = {(row["locale"], row["domain"]): row for row in report["catalogs"]}
    assert set(rows) == {
        (tag, domain) for tag in ("es", "ar") for domain in ("packs", "card", "ui")
    }
    assert rows["es", "packs"] == {
        "locale": "es", "domain": "packs", "messages": 11, "translated": 0, "fuzzy": 11,
        "stale": 0, "missing": 0, "reviewed": 0,
    }  # fmt: skip


def test_status_as_a_table(tiny: TinyProject):
    found = tiny.run("status", "es")
    assert found.code == 0
    lines = found.out.splitlines()
    assert lines[0].split() == [
        "locale", "catalog", "messages", "translated", "fuzzy", "missing", "stale", "reviewed",
    ]  # fmt: skip
    assert ["es", "packs", "11", "0", "11", "0", "0", "0"] in [line.split() for line in lines]


def test_text_from_catalogs_cannot_move_the_cursor(tiny: TinyProject):
    tiny.edit("locales/es/LC_MESSAGES/packs.po", '"Pasos"', '"Pasos\u202e"')
    found = tiny.run("check", "--locale", "es", **EPOCH)
    assert "\u202e" not in found.out
    assert "U+202E" in found.out


# Catalogs -----------------------------------------------------------------------------------


def test_extract_writes_templates_and_then_touches_nothing(tiny: TinyProject):
    first = tiny.run("extract")
    assert (first.code, first.err) == (0, "")
    assert {p.name for p in tiny.path("locales/templates").iterdir()} == {
        "packs.pot", "card.pot", "ui.pot", "plain-words.pot", "findings.pot",
    }  # fmt: skip
    times = {p: p.stat().st_mtime_ns for p in tiny.path("locales").rglob("*.po*")}
    again = tiny.run("extract", SOURCE_DATE_EPOCH="0")
    assert again.out.count("unchanged") == 5
    assert {p: p.stat().st_mtime_ns for p in times} == times


def test_update_without_changes_touches_nothing(tiny: TinyProject):
    tiny.run("update")
    times = {p: p.stat().st_mtime_ns for p in tiny.path("locales").rglob("*.po*")}
    tiny.run("update")
    assert {p: p.stat().st_mtime_ns for p in times} == times


def test_update_keeps_every_word_of_a_translator(tiny: TinyProject):
    name = "locales/es/LC_MESSAGES/packs.po"
    tiny.rewrite(
        "es",
        "packs",
        lambda e: e.changed(comments=(f"Nota sobre «{e.msgid[:9]}»",)) if e.msgstr[0] else e,
    )
    notes = re.findall(r"^# Nota .*$", tiny.read(name), re.M)
    texts = re.findall(r'^msgstr "(.+)"$', tiny.read(name), re.M)
    tiny.edit(
        "source/packs/index.html", "Put a cloth under the pack", "Put a dry cloth under the pack"
    )
    tiny.edit("source/packs/index.html", "<caption>Pain by day</caption>", "")
    found = tiny.run("update", "es")
    assert (found.code, found.err) == (0, "")
    after = tiny.read(name)
    for note in notes:
        assert note in after
    for text in texts:
        assert text in after
    assert '#| msgid "Put a cloth under the pack."' in after
    assert '#~ msgid "Pain by day"' in after
    assert (
        subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", str(tiny.path(name))],
            capture_output=True,
            check=False,
            timeout=120,
        ).returncode
        == 0
    )


def test_a_new_locale_builds_with_english_marked(tiny: TinyProject):
    tiny.edit("fbss-publish.toml", 'locales = ["ar", "es"]\n', "")
    found = tiny.run("new", "fr")
    assert (found.code, found.err) == (0, "")
    header = tiny.read("locales/fr/LC_MESSAGES/packs.po")
    assert '"Language: fr\\n"' in header
    assert '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"' in header
    for path in tiny.path("locales/fr/LC_MESSAGES").iterdir():
        done = subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", str(path)],
            capture_output=True,
            check=False,
            timeout=120,
        )
        assert (done.returncode, done.stderr) == (0, b"")
    assert tiny.run(*FAST, "--locale", "fr", **EPOCH).code == 0
    page = tiny.read("output/fr/packs/index.html")
    assert '<html lang="fr" dir="ltr">' in page
    assert '<h1 lang="en" dir="ltr" data-state="missing">Cold packs</h1>' in page
    assert "noindex" in page


def test_a_new_locale_with_no_place_in_the_list_says_so(tiny: TinyProject):
    """A list of locales in the configuration is not changed behind anybody's back."""
    assert tiny.run("new", "fr").code == 0
    complains(tiny.run("build", "--locale", "fr"), "“fr” is not one of this project's")


def test_doctor(tiny: TinyProject):
    found = tiny.run("doctor")
    assert found.code == 0
    assert "MISSING" not in found.out
    for word in ("Python", "weasyprint", "Font for Arab", "Font for Latn", "msgfmt"):
        assert word in found.out


def test_doctor_names_what_is_missing_and_how_to_mend_it(tiny: TinyProject):
    found = tiny.run("doctor", PATH="/nowhere")
    assert found.code == 1
    assert "MISSING" in found.out
    assert "apt-get install fontconfig" in found.out


def test_it_runs_from_a_folder_within_and_by_option(tiny: TinyProject):
    within = TinyProject(tiny.path("source/packs"))
    assert within.run("extract").code == 0
    assert tiny.path("locales/templates/packs.pot").is_file()
    outside = TinyProject(tiny.root.parent)
    assert outside.run("-C", "tiny", "extract").out.count("unchanged") == 5


def test_a_fault_of_ours_is_3_and_no_traceback(tiny: TinyProject):
    tiny.write(
        "sitecustomize.py",
        "import fbss_publish.project as p\ndef load_project(start):\n    raise KeyError('x')\n"
        "p.load_project = load_project\n",
    )
    found = tiny.run("extract", PYTHONPATH=f"{tiny.root}:{_source_path()}")
    assert found.code == 3
    assert "fault of ours" in found.complaint
    assert "FBSS_DEBUG" in found.complaint


def _source_path() -> str:
    import fbss_publish

    return str(next(iter(fbss_publish.__path__)).removesuffix("/fbss_publish"))


# Documents by themselves -------------------------------------------------------------------


def documents(tiny: TinyProject, *names: str) -> tuple[str, ...]:
    page = '<html lang="en"><head><title>{0}</title></head><body><p>Rest {0}.</p></body></html>'
    for name in names:
        tiny.write(f"{name}.html", page.format(name))
    return tuple(f"{name}.html" for name in names)


def test_documents_are_extracted_and_translated_into_a_folder(tiny: TinyProject):
    names = documents(tiny, *(f"d{n}" for n in range(20)))
    assert tiny.run("extract", *names, "-o", "all.pot").code == 0
    text = tiny.read("all.pot").replace("Language: ", "Language: es")
    tiny.write(
        "all.po", text.replace('msgid "Rest d7."\nmsgstr ""', 'msgid "Rest d7."\nmsgstr "Siete."')
    )
    found = tiny.run("apply", *names, "all.po", "-o", "out")
    assert f"out: 1 of {2 * len(names)} texts translated" in found.out
    assert set(tiny.files("out")) == {f"out/{name}" for name in names}
    assert "Siete." in tiny.read("out/d7.html")
    assert "Rest d8." in tiny.read("out/d8.html")


def test_what_was_translated_before_a_broken_document_is_whole(tiny: TinyProject):
    names = documents(tiny, "a", "b")
    assert tiny.run("extract", *names, "-o", "all.pot").code == 0
    tiny.write("all.po", tiny.read("all.pot").replace("Language: ", "Language: es"))
    tiny.write("b.html", "<p><b>Never closed")
    found = tiny.run("apply", *names, "all.po", "-o", "out")
    assert found.code == 2
    assert "b.html" in found.err
    assert "Traceback" not in found.err
    assert tiny.read("out/a.html").rstrip().endswith("</html>")


def test_a_folder_that_cannot_be_written_is_told(tiny: TinyProject):
    names = documents(tiny, "a", "b")
    assert tiny.run("extract", *names, "-o", "all.pot").code == 0
    tiny.write("all.po", tiny.read("all.pot").replace("Language: ", "Language: es"))
    tiny.write("out", "a file, where a folder should be")
    found = tiny.run("apply", *names, "all.po", "-o", "out")
    assert found.code not in (0, 1)
    assert "out" in found.err
    assert "Traceback" not in found.err
