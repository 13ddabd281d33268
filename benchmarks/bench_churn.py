"""Churn: what an edit of the source does to fully translated catalogs, beside other tools.

Ten generated guides are extracted and translated in full. Then their source is edited in ways
that no reader can see (and, for contrast, by one word a guide), extracted and merged again.
Counted are the messages that became fuzzy, those that lost their translation, and the lines of
the catalogs that changed (removed and added; dates in the header do not count).

html2po and itstool write one template, which msgmerge --previous merges; po4a-updatepo does
both; ours is fbss-publish update. Nothing is moved or mended by hand. Counts do not vary, so
each edit is made once, whatever --runs says.

Example: python benchmarks/bench_churn.py --peers venv/bin
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
import polib
from harness import OURS, Report, Tools, arguments, changed_lines, say

LOCALE = "es"


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """An edit of every guide: another style, another name, or another word."""

    name: str
    style: corpus.Style | None = None
    stem: str = "guide"
    word: bool = False


EDITS = (
    Edit(name="two comment lines added", style=corpus.Style(comments=True)),
    Edit(name="source wrapped at 70 instead of 100", style=corpus.Style(width=70)),
    Edit(name="indented by 4 instead of 2", style=corpus.Style(indent=4)),
    Edit(name="wrapper <div> added", style=corpus.Style(wrapper=True)),
    Edit(name="files renamed", stem="renamed"),
    Edit(name="ids added to headings", style=corpus.Style(heading_ids=True)),
    Edit(name="links lead to another host", style=corpus.Style(host="www.example.net")),
    Edit(name="class added to <strong> and <em>", style=corpus.Style(inline_class="key")),
    Edit(name="one word a guide edited", word=True),
)


class Ours:
    """fbss-publish: one catalog a guide."""

    name = "fbss-publish"

    def write(self, root: Path, pages: dict[str, str]) -> None:
        """Write the guides into a project."""
        root.mkdir(parents=True, exist_ok=True)
        (root / "fbss-publish.toml").write_text('source-language = "en"\n', encoding="utf-8")
        for name, page in pages.items():
            (root / "source" / name).mkdir(parents=True)
            (root / "source" / name / "index.html").write_text(page, encoding="utf-8")

    def update(self, root: Path) -> None:
        """Start the catalogs, or bring them up to date."""
        there = (root / "locales" / LOCALE).is_dir()
        _do([*OURS, "-C", str(root), "update" if there else "new", LOCALE], root)

    def catalogs(self, root: Path) -> dict[str, Path]:
        """Give the catalogs of the guides that exist."""
        names = sorted(path.name for path in (root / "source").iterdir())
        folder = root / "locales" / LOCALE / "LC_MESSAGES"
        return {f"{number:02}": folder / f"{name}.po" for number, name in enumerate(names)}

    def clear(self, root: Path) -> None:
        """Remove the guides, to write others."""
        shutil.rmtree(root / "source")


class Single:
    """A peer that keeps one catalog for all guides. `steps` gives its commands."""

    def __init__(self, name: str, steps: Callable[[Sequence[str]], list[list[str]]]) -> None:
        self.name, self._steps = name, steps

    def write(self, root: Path, pages: dict[str, str]) -> None:
        """Write the guides into a folder."""
        (root / "html").mkdir(parents=True)
        for name, page in pages.items():
            (root / "html" / f"{name}.html").write_text(page, encoding="utf-8")

    def update(self, root: Path) -> None:
        """Extract and merge."""
        names = sorted(f"html/{path.name}" for path in (root / "html").iterdir())
        for command in self._steps(names):
            _do(command, root)
        if not (root / "es.po").exists():
            shutil.copy(root / "all.pot", root / "es.po")

    def catalogs(self, root: Path) -> dict[str, Path]:
        """Give the catalog."""
        return {"all": root / "es.po"}

    def clear(self, root: Path) -> None:
        """Remove the guides, to write others."""
        shutil.rmtree(root / "html")


def _do(command: Sequence[str], cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:4])} … failed: {done.stderr.strip()[-300:]}")


def systems(tools: Tools) -> list[Ours | Single]:
    """Give ours and each peer that is installed."""
    found: list[Ours | Single] = [Ours()]
    msgmerge, html2po = tools.find("msgmerge"), tools.find("html2po")
    itstool, po4a = tools.find("itstool"), tools.find("po4a-updatepo")
    merge = [
        [msgmerge or "", "--previous", "--quiet", "--update", "--backup=none", "es.po", "all.pot"]
    ]
    if msgmerge and html2po:
        extract = [html2po, "-P", "--progress=none", "--multifile=onefile", "html", "all.pot"]
        found.append(Single("html2po + msgmerge", lambda _: _merged([extract], merge)))
    if msgmerge and itstool:
        found.append(
            Single("itstool + msgmerge", lambda n: _merged([[itstool, "-o", "all.pot", *n]], merge))
        )
    if po4a:
        start = [po4a, "-f", "xhtml", "-M", "UTF-8", "-p", "es.po"]
        found.append(
            Single("po4a-updatepo", lambda n: [start + [p for name in n for p in ("-m", name)]])
        )
    return found


def _merged(extract: list[list[str]], merge: list[list[str]]) -> list[list[str]]:
    # msgmerge --update needs a catalog; the first template becomes it.
    first = ["sh", "-c", "test -e es.po || cp all.pot es.po"]
    return [*extract, first, *merge]


def pages(edit: Edit, documents: int) -> dict[str, str]:
    """Give the guides after an edit, by name."""
    found = {}
    for number in range(documents):
        blocks = corpus.guide(number)
        blocks = corpus.edited(blocks) if edit.word else blocks
        found[f"{edit.stem}-{number:02}"] = corpus.html(blocks, edit.style)
    return found


def translate(path: Path) -> None:
    """Translate a catalog in full, and say in its header what language it is in."""
    catalog = polib.pofile(str(path))
    catalog.metadata |= {"Language": LOCALE, "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    catalog.metadata_is_fuzzy = False
    for entry in catalog:
        entry.msgstr = f"es: {entry.msgid}"
    catalog.save()


def settle(path: Path, msgcat: str) -> None:
    """Wrap a catalog as gettext's tools do, so that only what an edit does is counted."""
    _do([msgcat, "-o", str(path), str(path)], path.parent)


def measure(
    system: Ours | Single, base: Path, work: Path, edit: Edit, documents: int
) -> dict[str, int]:
    """Apply an edit to a copy of the translated guides, and count what it did."""
    shutil.copytree(base, work)
    before = system.catalogs(base)
    system.clear(work)
    system.write(work, pages(edit, documents))
    system.update(work)
    after = system.catalogs(work)
    had = sum(len(polib.pofile(str(path)).translated_entries()) for path in before.values())
    now = [polib.pofile(str(path)) for path in after.values()]
    fuzzy = sum(len(catalog.fuzzy_entries()) for catalog in now)
    kept = sum(len(catalog.translated_entries()) for catalog in now)
    lines = sum(len(changed_lines(before[key], after[key], dates=False)) for key in before)
    return {"fuzzy": fuzzy, "lost": had - kept - fuzzy, "lines": lines}


def main() -> None:
    """Measure each edit with each system."""
    parser = arguments(__doc__, runs=1)
    parser.add_argument("--documents", type=int, default=10, metavar="N")
    options = parser.parse_args()
    tools = Tools(options.peers)
    report = Report("Churn", tools)
    msgcat = tools.find("msgcat")
    if msgcat is None:
        raise SystemExit("msgcat lays out the catalogs for this benchmark: install gettext.")
    table: list[dict[str, object]] = [{"edit": edit.name} for edit in EDITS]
    with tempfile.TemporaryDirectory() as folder:
        for system in systems(tools):
            say(system.name)
            base = Path(folder, system.name, "base")
            system.write(base, pages(Edit(name=""), options.documents))
            system.update(base)
            for path in system.catalogs(base).values():
                translate(path)
                settle(path, msgcat)
            system.update(base)
            total = sum(len(polib.pofile(str(p))) for p in system.catalogs(base).values())
            for number, (edit, row) in enumerate(zip(EDITS, table, strict=True)):
                found = measure(system, base, base.with_name(str(number)), edit, options.documents)
                row[f"{system.name} ({total})"] = " / ".join(map(str, found.values()))
    report.notes.append("Number of messages in brackets after each system's name.")
    report.add("Messages fuzzy / messages without their translation / lines changed", table)
    report.print()


if __name__ == "__main__":
    main()
