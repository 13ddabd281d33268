"""The documentation says what the program does: commands, keys, fields, links, examples."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from commands import run
from fbss_publish.build.finding_language import source_explanations
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import digest_of
from fbss_publish.cli import exits
from fbss_publish.cli.app import cli
from fbss_publish.cli.means import CACHE
from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.errors import ConfigError, FbssError
from fbss_publish.project import load_project
from fbss_publish.report.json_form import explanation_values, finding_values, findings_json
from fbss_publish.source.babel_extractor import extract
from fbss_publish.source.read import read_guide

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")])
RUN_HERE = (
    "--help", "--version", "apply", "check", "export", "extract", "new", "plan", "po",
    "readability", "review", "status", "update",
)  # fmt: skip
"""What is cheap enough to run as a test; builds have tests of their own."""

Command = tuple[str, click.Command]


def commands(group: click.Command = cli, path: str = "") -> Iterator[Command]:
    """Give every command that does something, by its full name."""
    if not isinstance(group, click.Group):
        yield path, group
        return
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield from commands(command, f"{path} {name}".strip())


each_command = pytest.mark.parametrize(
    ("name", "command"), list(commands()), ids=[name for name, _ in commands()]
)


def section(page: Path, title: str) -> str:
    """Give what stands under a heading, down to the next one of its level or above."""
    lines = page.read_text(encoding="utf-8").splitlines()
    start = next((n for n, line in enumerate(lines) if re.fullmatch(rf"#+ {title}", line)), None)
    assert start is not None, f"{page.name} has no heading “{title}”"
    level = lines[start].index(" ")
    rest = lines[start + 1 :]
    end = next((n for n, line in enumerate(rest) if re.match(rf"#{{1,{level}}} ", line)), len(rest))
    return "\n".join(rest[:end])


def code(text: str) -> set[str]:
    """Give what stands in code spans."""
    return set(re.findall(r"`([^`\n]+)`", text))


def first_column(text: str) -> set[str]:
    """Give the code spans in the first column of tables."""
    cells = (line.split("|")[1] for line in text.splitlines() if line.startswith("|"))
    return {span for cell in cells for span in code(cell)}


def fences(page: Path, language: str) -> list[str]:
    """Give the fenced blocks of a language."""
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


# Commands ---------------------------------------------------------------------------------


def parameters(command: click.Command) -> set[str]:
    """Give the options of a command, short and long, and its arguments as help shows them."""
    found: set[str] = set()
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            found |= {*parameter.opts, *parameter.secondary_opts}
        else:
            found.add((parameter.metavar or parameter.name or "").strip("[].").upper())
    return found


@each_command
def test_every_parameter_of_a_command_is_documented(name: str, command: click.Command) -> None:
    spans = code(section(DOCS / "cli.md", name))
    words = {word for span in spans for word in re.split(r"[\s.\[\]]+", span)}
    assert parameters(command) <= words


@each_command
def test_no_option_is_documented_that_a_command_has_not(name: str, command: click.Command) -> None:
    spans = first_column(section(DOCS / "cli.md", name))
    options = {span.split()[0] for span in spans if span.startswith("-")}
    assert options <= parameters(command)


def test_every_option_for_all_commands_is_documented() -> None:
    spans = first_column(section(DOCS / "cli.md", "For all commands"))
    options = {span.split()[0] for span in spans}
    assert options == parameters(cli) | {"-h", "--help"}


def test_the_choices_of_options_are_documented() -> None:
    for name, command in commands():
        text = section(DOCS / "cli.md", name)
        for parameter in command.params:
            if isinstance(parameter.type, click.Choice):
                wanted = {f"{parameter.opts[0]} {choice}" for choice in parameter.type.choices}
                assert wanted <= code(text), name


def test_exit_codes_are_documented() -> None:
    known = {value for name, value in vars(exits).items() if name.isupper()}
    text = section(DOCS / "cli.md", "Exit codes")
    assert {int(number) for number in re.findall(r"^\| (\d+) ", text, re.MULTILINE)} == known


def mentioned(page: Path) -> Iterator[str]:
    """Give what follows “fbss-publish” or “./start run” where it is written as code."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^```.*?^```$", text, re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    for piece in (*code(prose), *(line for block in blocks for line in block.splitlines())):
        for found in re.finditer(
            r"(?:^|\$ )(?:fbss-publish|\./start run) ([a-z][a-z-]*)( [a-z]+)?", piece
        ):
            group = cli.get_command(click.Context(cli), found[1])
            yield f"{found[1]}{found[2] or ''}" if isinstance(group, click.Group) else found[1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_only_commands_that_exist_are_mentioned(page: Path) -> None:
    assert set(mentioned(page)) <= {name for name, _ in commands()}


def test_the_start_commands_in_the_readme_exist() -> None:
    script = (ROOT / "start").read_text(encoding="utf-8")
    usage = script[script.index("<<'HELP'") : script.index("\nHELP")]
    for page in PAGES:
        for word in re.findall(r"\./start ([a-z]+)", page.read_text(encoding="utf-8")):
            assert f"./start {word} " in usage, f"{page.name}: ./start {word}"


# Examples ---------------------------------------------------------------------------------


def examples() -> list[str]:
    """Give the commands that a reader of the documentation is invited to type."""
    lines = (line for block in fences(DOCS / "cli.md", "console") for line in block.splitlines())
    return [line.removeprefix("$ fbss-publish ") for line in lines if line.startswith("$ fbss-")]


def test_there_are_examples_and_all_are_run() -> None:
    assert len(examples()) >= 10
    assert {example.split()[0] for example in examples()} <= set(RUN_HERE)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of this project to try commands in."""
    for name in ("source", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the place of what is remembered from one example to the next, as for a reader."""
    return tmp_path_factory.mktemp("memory") / CACHE


@pytest.mark.parametrize("example", examples())
def test_examples_end_well(example: str, project: Path, memory: Path) -> None:
    if memory.is_dir():
        memory.rename(project / CACHE)
    found = run(project, *shlex.split(example))
    assert (found.code, found.err, bool(found.out)) == (0, "", True), found
    if (project / CACHE).is_dir():
        (project / CACHE).rename(memory)
    assert any(project.iterdir())


# Configuration ----------------------------------------------------------------------------


def known_keys(folder: Path, table: str) -> set[str]:
    """Ask the reader of the configuration which keys it knows, by giving one that it does not."""
    (folder / "fbss-publish.toml").write_text(f"{table}\nno-such-key = 1\n", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load_project(folder)
    return set(error.value.mend.removeprefix("The settings here are ").rstrip(".").split(", "))


@pytest.mark.parametrize(("table", "title"), [
    ("", "Configuration"), ("[languages.es]", r"languages\.\\<tag\\>"),
    ("[readability.es.inflesz]", r"readability\.\\<tag\\>"),
])  # fmt: skip
def test_every_key_is_documented_and_no_other(table: str, title: str, tmp_path: Path) -> None:
    text = section(DOCS / "configuration.md", title)
    own = text.split("\n## ")[0]
    assert first_column(own) == known_keys(tmp_path, table)


def test_examples_of_configuration_can_be_used(tmp_path: Path) -> None:
    blocks = fences(DOCS / "configuration.md", "toml")
    assert blocks
    for block in blocks:
        (tmp_path / "fbss-publish.toml").write_text(block, encoding="utf-8")
        project = load_project(tmp_path)
        assert project.locales
        assert project.languages


# The source format ------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "suffix"), [("html", ".html"), ("markdown", ".md")])
def test_the_example_guides_are_guides(language: str, suffix: str, tmp_path: Path) -> None:
    (text,) = fences(DOCS / "authoring.md", language)
    path = tmp_path / f"cane{suffix}"
    path.write_text(text, encoding="utf-8")
    guide = read_guide(path, guide_id="cane", name=path.name)
    assert guide.front.next_review_due > date(2026, 1, 1)
    assert any(unit.critical for unit in guide.units)


def rows() -> list[tuple[str, str]]:
    text = section(DOCS / "authoring.md", "What translators get")
    found = re.findall(r"^\| `(<[^`]*)` \| `([^`]*)` \|$", text, re.MULTILINE)
    return [(source, message.replace("500 mg", "500\xa0mg")) for source, message in found]


@pytest.mark.parametrize(("source", "message"), rows())
def test_translators_get_what_the_page_about_authoring_says(source: str, message: str) -> None:
    page = f'<html lang="en"><body>{source}</body></html>'.encode()
    assert [found[2] for found in extract(io.BytesIO(page), {}, [], {})] == [message]


def test_the_table_of_messages_is_read() -> None:
    assert len(rows()) >= 6


@pytest.mark.parametrize("name", [
    "dcterms.identifier", "dcterms.hasVersion", "dcterms.issued", "fbss.last-clinical-review",
    "fbss.next-review-due", "description",
])  # fmt: skip
def test_what_the_front_matter_needs_is_needed(name: str, tmp_path: Path) -> None:
    assert re.search(rf"^\| `{name}` \| yes \|", (DOCS / "authoring.md").read_text("utf-8"), re.M)
    (text,) = fences(DOCS / "authoring.md", "html")
    path = tmp_path / "cane.html"
    path.write_text(re.sub(rf'.*<meta name="{name}".*\n', "", text), encoding="utf-8")
    with pytest.raises(FbssError, match=f"(?i){re.escape(name)}"):
        read_guide(path, guide_id="cane", name=path.name)


# Findings, the manifest, the ledger ----------------------------------------------------------


def test_every_field_of_a_finding_is_documented() -> None:
    finding = Finding(code="c", severity=Severity.HINT, text="t", file="f")
    documented = first_column(section(DOCS / "findings.md", "Findings").split("The [rules]")[0])
    told = source_explanations().of("numbers")
    assert told
    assert documented == {"schema", *finding_values(finding), *explanation_values(told)}


def test_the_example_of_findings_has_the_form_of_findings() -> None:
    (block,) = fences(DOCS / "findings.md", "json")
    values = json.loads(block)
    (shown,) = values["findings"]
    told = ("title", "mend", "language", "draft")
    fields = {k: value for k, value in shown.items() if k not in ("docs", "severity", *told)}
    found = Finding(**fields, severity=Severity(shown["severity"]))
    assert json.loads(findings_json([found], source_explanations())) == values


@pytest.fixture
def manifest(project: Path) -> dict[str, Any]:
    """Build one page of a draft, and give what the manifest says."""
    arguments = ["build", "--locale", "es", "--guide", "hot-and-cold", "--format", "html"]
    cli.main(arguments, standalone_mode=False)
    values: dict[str, Any] = json.loads((project / "output" / "manifest.json").read_text("utf-8"))
    return values


def test_every_field_of_the_manifest_is_documented(manifest: dict[str, Any]) -> None:
    top, _, edition = section(DOCS / "manifest.md", "The manifest").partition("An object in")
    assert first_column(top) == set(manifest)
    (record,) = manifest["editions"]
    assert first_column(edition.split("\n## ")[0]) == set(record)


def test_the_digest_of_inputs_is_what_the_page_says(manifest: dict[str, Any]) -> None:
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(manifest["inputs"].items()))
    assert hashlib.sha256(lines.encode()).hexdigest() == manifest["inputs-digest"]


@pytest.mark.parametrize("page", ["manifest.md", "release-policy.md"])
def test_every_state_is_documented(page: str) -> None:
    assert {str(state) for state in State} <= code((DOCS / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", [
    Entry(msgid="Back", msgstr=("Espalda",)),
    Entry(msgid="Back", msgctxt="body", msgstr=("Espalda",)),
    Entry(msgid="%(n)s day", msgid_plural="%(n)s days", msgstr=("%(n)s día", "%(n)s días")),
])  # fmt: skip
def test_the_digest_in_the_ledger_is_what_the_page_says(entry: Entry) -> None:
    (block,) = fences(DOCS / "release-policy.md", "python")
    names: dict[str, Any] = {}
    exec(block, names)
    made = names["digest"](entry.msgid, entry.msgstr, entry.msgctxt, entry.msgid_plural or "")
    assert made == digest_of(entry)


# Links ------------------------------------------------------------------------------------


def prose(page: Path) -> str:
    """Give a page without its fenced blocks and code spans."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    return re.sub(r"`[^`\n]*`", lambda span: re.sub(r"[\[\]()]", "", span[0]), text)


def anchors(page: Path) -> set[str]:
    """Give the anchors of a page's headings, as code hosts make them."""
    titles = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    plain = (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", title).replace("\\", "") for title in titles)
    return {re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-") for title in plain}


def links(page: Path) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", prose(page))


def broken(page: Path) -> Iterator[str]:
    for link in links(page):
        target, _, anchor = link.partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        path = (page.parent / target).resolve() if target else page
        there = path.exists() and path.is_relative_to(ROOT.resolve())
        if not there or (anchor and anchor not in anchors(path)):
            yield link


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    assert list(broken(page)) == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        targets = (link.partition("#")[0] for link in links(page) if "://" not in link)
        waiting += [(page.parent / target).resolve() for target in targets if target]
    assert {page for page in DOCS.glob("*.md") if page.name != "benchmarks.md"} <= seen


def test_a_broken_link_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A title\n[a](#a-title) [b](#b) [c](gone.md) `[d](e)`\n", encoding="utf-8")
    assert links(page) == ["#a-title", "#b", "gone.md"]
    assert anchors(page) == {"a-title"}


def test_the_pictures_in_the_readme_are_light_and_described() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"!\[([^]]+)\]\(([^)]+)\)", text)
    assert found
    for words, name in found:
        assert len(words) > len("handouts")
        assert (ROOT / name).stat().st_size < 300_000
