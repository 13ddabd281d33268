"""Extraction: the time from documents to catalog templates, beside other extractors.

The same guides of 41 messages are written as HTML and, for Sphinx, as reStructuredText. Each
program is run as its users run it: html2po (translate-toolkit) on a folder, po4a-updatepo and
itstool on a list of files, Sphinx's gettext builder on a project, ours on a project.

Example: python benchmarks/bench_extract.py --documents 1 10 100 1000 --peers venv/bin
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import corpus
from harness import (
    OURS,
    Contender,
    Report,
    Tools,
    arguments,
    count_messages,
    empty_folder,
    race,
    rows,
    say,
)


def write_documents(root: Path, documents: int) -> list[Path]:
    """Write the guides for every program, and give the HTML files."""
    corpus.write_project(root / "project", documents)
    (root / "html").mkdir()
    (root / "rst").mkdir()
    pages = []
    for number in range(documents):
        blocks = corpus.guide(number)
        pages.append(root / "html" / f"guide-{number:04}.html")
        pages[-1].write_text(corpus.html(blocks), encoding="utf-8")
        page = root / "rst" / f"guide-{number:04}.rst"
        page.write_text(corpus.rst(blocks), encoding="utf-8")
    names = "".join(f"   guide-{number:04}\n" for number in range(documents))
    index = f"Guides\n======\n\n.. toctree::\n\n{names}"
    (root / "rst" / "index.rst").write_text(index, encoding="utf-8")
    (root / "rst" / "conf.py").write_text('project = "bench"\n', encoding="utf-8")
    return pages


def contenders(root: Path, pages: list[Path], tools: Tools) -> list[Contender]:
    """Give our command and each peer that is installed."""
    templates = root / "project" / "locales"
    found = [
        Contender(
            name="fbss-publish extract",
            command=[*OURS, "-C", str(root / "project"), "extract"],
            fresh=lambda: empty_folder(templates),
        )
    ]
    names = [str(page) for page in pages]
    masters = [part for name in names for part in ("-m", name)]
    peers = {
        "html2po": ("-P", "--progress=none", str(root / "html"), "OUT"),
        "po4a-updatepo": ("-f", "xhtml", "-M", "UTF-8", *masters, "-p", "OUT/all.po"),
        "itstool": ("-o", "OUT/all.pot", *names),
        "sphinx-build": ("-q", "-b", "gettext", "-d", "OUT/doctrees", str(root / "rst"), "OUT/pot"),
    }
    for name, options in peers.items():
        path = tools.find(name)
        if path:
            out = root / name
            command = [path, *(option.replace("OUT", str(out)) for option in options)]
            found.append(
                Contender(name=name, command=command, fresh=lambda out=out: empty_folder(out))
            )
    return found


def main() -> None:
    """Run the comparison for each number of documents."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--documents", type=int, nargs="+", default=[1, 10, 100], metavar="N")
    options = parser.parse_args()
    tools = Tools(options.peers)
    report = Report("Extraction", tools)
    table: list[dict[str, object]] = []
    for documents in options.documents:
        say(f"{documents} documents")
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            taking_part = contenders(root, write_documents(root, documents), tools)
            race(taking_part, options.runs, options.limit, warm=not table)
            lines = rows(taking_part, documents=documents)
            for contender, line in zip(taking_part, lines, strict=True):
                out = root / contender.name
                out = out if out.is_dir() else root / "project" / "locales"
                files = [path for path in out.rglob("*.po*") if path.stem != "ui"]
                line["messages"] = count_messages(files) if files else 0
            table += lines
    report.notes.append(
        "Messages: entries of all files. One file a document (ours, html2po, Sphinx) repeats what"
        " recurs; one file for all (po4a, itstool) holds it once."
    )
    report.add("Extraction of generated guides; a ratio above 1 is slower than ours", table)
    report.print()


if __name__ == "__main__":
    main()
