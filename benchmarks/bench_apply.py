"""Applying: the time from catalogs and documents to translated documents, beside po2html.

The guides of bench_extract are extracted by each program itself, its catalogs are filled in
(outside the measured time, every message translated by itself), and put into the documents: one
catalog into all of them, or into each document its own.

Example: python benchmarks/bench_apply.py --documents 1 10 100 1000 --peers venv/bin
"""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import corpus
from harness import OURS, Contender, Report, Tools, arguments, empty_folder, race, rows, say

from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import write_po


def write_documents(root: Path, documents: int) -> list[Path]:
    """Write the guides, and give their files."""
    folder = root / "html"
    folder.mkdir()
    pages = []
    for number in range(documents):
        pages.append(folder / f"guide-{number:04}.html")
        pages[-1].write_text(corpus.html(corpus.guide(number)), encoding="utf-8")
    return pages


def fill_in(path: Path, out: Path) -> None:
    """Translate every message of a catalog by itself."""
    catalog = read_po(path, name=path.name)
    header = catalog.header
    if header:
        text = header.msgstr[0].replace("Language: \n", "Language: es\n")
        header = header.changed(msgstr=(text,), flags=())
    entries = tuple(entry.changed(msgstr=(entry.msgid,), flags=()) for entry in catalog.entries)
    write_po(out, replace(catalog, header=header, entries=entries))


ONE, EACH = "one catalog", "a catalog each"


def ours(root: Path, pages: list[Path], *, one: bool) -> Contender:
    """Give our command, with its catalogs ready: one for all documents, or one for each."""
    out = root / ("ours" if one else "ours each")
    html = [str(page) for page in pages] if one else [str(root / "html")]
    templates, catalogs = root / ("all.pot" if one else "pot"), root / ("all.po" if one else "own")
    extract = [*OURS, "extract", *html, "-o", str(templates)]
    subprocess.run(extract, check=True, capture_output=True)
    if one:
        fill_in(templates, catalogs)
    else:
        catalogs.mkdir()
        for path in templates.glob("*.pot"):
            fill_in(path, catalogs / f"{path.stem}.po")
    target = out / pages[0].name if one and len(pages) == 1 else out
    return Contender(
        name=f"fbss-publish apply, {ONE if one else EACH}",
        command=[*OURS, "apply", *html, str(catalogs), "-o", str(target)],
        fresh=lambda: empty_folder(out),
    )


def po2html(root: Path, tools: Tools, *, one: bool) -> Contender | None:
    """Give translate-toolkit's command: with one catalog for all documents, or one for each."""
    extract, apply = tools.find("html2po"), tools.find("po2html")
    if not (extract and apply):
        return None
    name = f"po2html, {ONE if one else EACH}"
    html, out = root / "html", root / name
    catalogs = root / ("one.po" if one else "po")
    options = ["--multifile=onefile"] if one else []
    subprocess.run([extract, "--progress=none", *options, str(html), str(catalogs)], check=True)
    for path in [catalogs] if one else sorted(catalogs.rglob("*.po")):
        fill_in(path, path)
    command = [apply, "--progress=none", "-t", str(html), str(catalogs), str(out)]
    return Contender(name=name, command=command, fresh=lambda: empty_folder(out))


def contenders(root: Path, pages: list[Path], tools: Tools) -> list[Contender]:
    """Give our command and the peer that is installed, each with one catalog and with many."""
    mine = [ours(root, pages, one=one) for one in (True, False)]
    return [*mine, *filter(None, (po2html(root, tools, one=one) for one in (True, False)))]


def main() -> None:
    """Run the comparison for each number of documents."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--documents", type=int, nargs="+", default=[1, 10, 100], metavar="N")
    options = parser.parse_args()
    tools = Tools(options.peers)
    report = Report("Applying", tools)
    table: list[dict[str, object]] = []
    for documents in options.documents:
        say(f"{documents} documents")
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            pages = write_documents(root, documents)
            taking_part = contenders(root, pages, tools)
            race(taking_part, options.runs, options.limit, warm=not table)
            table += rows(taking_part, documents=documents)
    report.add(
        "Translated documents; a ratio above 1 is slower than ours with as many catalogs", table
    )
    report.print()


if __name__ == "__main__":
    main()
