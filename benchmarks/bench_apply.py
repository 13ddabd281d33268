"""Applying: the time from catalogs and documents to translated documents, beside po2html.

The guides of bench_extract are extracted by each program itself, its catalogs are filled in
(outside the measured time, every message translated by itself), and put into the documents.
Ours has one catalog for all documents; po2html is measured with one, and with one for each.

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


def ours(root: Path, pages: list[Path]) -> Contender:
    """Give our command, with its catalog ready."""
    template, catalog, out = root / "all.pot", root / "all.po", root / "ours"
    names = [str(page) for page in pages]
    subprocess.run([*OURS, "extract", *names, "-o", str(template)], check=True, capture_output=True)
    fill_in(template, catalog)
    target = out if len(pages) > 1 else out / pages[0].name
    command = [*OURS, "apply", *names, str(catalog), "-o", str(target)]
    return Contender(name="fbss-publish apply", command=command, fresh=lambda: empty_folder(out))


def po2html(root: Path, tools: Tools, *, one: bool) -> Contender | None:
    """Give translate-toolkit's command: with one catalog for all documents, or one for each."""
    extract, apply = tools.find("html2po"), tools.find("po2html")
    if not (extract and apply):
        return None
    name = "po2html, one catalog" if one else "po2html, a catalog each"
    html, out = root / "html", root / name
    catalogs = root / ("one.po" if one else "po")
    options = ["--multifile=onefile"] if one else []
    subprocess.run([extract, "--progress=none", *options, str(html), str(catalogs)], check=True)
    for path in [catalogs] if one else sorted(catalogs.rglob("*.po")):
        fill_in(path, path)
    command = [apply, "--progress=none", "-t", str(html), str(catalogs), str(out)]
    return Contender(name=name, command=command, fresh=lambda: empty_folder(out))


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
            peers = (po2html(root, tools, one=True), po2html(root, tools, one=False))
            taking_part = [ours(root, pages), *filter(None, peers)]
            race(taking_part, options.runs, options.limit, warm=not table)
            table += rows(taking_part, documents=documents)
    report.add("Translated documents; a ratio above 1 is slower than ours", table)
    report.print()


if __name__ == "__main__":
    main()
