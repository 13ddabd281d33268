"""No-op: what reading and writing a catalog changes, beside other libraries and tools.

The catalog is written by msgmerge (so it has fuzzy messages, previous and obsolete ones), and
has comments, flags and header fields that real files have. Each program reads it and writes it
again without a change. Every changed line is noise in a translator's diff; a line that is gone
may be somebody's work.

With --po a catalog of your own is used: it is given to msgmerge first, with part of it edited.

Example: python benchmarks/bench_noop.py --po es.po ar.po --peers venv/bin
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import corpus
from harness import Contender, Report, Tools, arguments, changed_lines, race, rows

OURS = """
import sys
from pathlib import Path
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import write_po
write_po(Path(sys.argv[2]), read_po(Path(sys.argv[1])))
"""
POLIB = "import sys, polib; polib.pofile(sys.argv[1]).save(sys.argv[2])"
BABEL = """
import sys
from babel.messages.pofile import read_po, write_po
with open(sys.argv[1], "rb") as old, open(sys.argv[2], "wb") as new:
    write_po(new, read_po(old))
"""
PYPO = """
import sys
from translate.storage import pypo
pypo.pofile.parsefile(sys.argv[1]).savefile(sys.argv[2])
"""
KINDS = {
    "previous (#|)": re.compile(r"^#~?\|", re.MULTILINE),
    "obsolete (#~)": re.compile(r"^#~ msgid", re.MULTILINE),
    "fuzzy": re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE),
    "flags": re.compile(r"^#,", re.MULTILINE),
    "comments": re.compile(r"^#( |$)", re.MULTILINE),
    "header fields": re.compile(r'^"[A-Z][A-Za-z-]*:', re.MULTILINE),
}


def written_by_msgmerge(root: Path, source: Path | None, msgmerge: str) -> Path:
    """Make a catalog as translators have them: updated by msgmerge, with all kinds of lines."""
    if source is None:
        update = corpus.update(2000)
        old, new = update.catalog, update.template
    else:
        old = source.read_text(encoding="utf-8")
        new = _as_template(old)
    old = old.replace(
        '"MIME-Version', '"X-Generator: Bench\\n"\n"X-Domain: guide\\n"\n"MIME-Version', 1
    )
    paths = {name: root / name for name in ("old.po", "new.pot", "catalog.po")}
    paths["old.po"].write_text(_annotated(old), encoding="utf-8")
    paths["new.pot"].write_text(new, encoding="utf-8")
    command = [msgmerge, "--previous", "--quiet", "-o", str(paths["catalog.po"])]
    subprocess.run([*command, str(paths["old.po"]), str(paths["new.pot"])], check=True)
    return paths["catalog.po"]


def _as_template(text: str) -> str:
    """Empty the translations, edit every 20th message and drop every 50th."""
    head, *entries = re.split(r"\n\n(?=msgid |#)", text.strip())
    made = [head]
    for number, entry in enumerate(entries):
        empty = re.sub(r"(?s)\nmsgstr .*", '\nmsgstr ""', entry)
        if number % 20 == 0:
            empty = re.sub(r'"\nmsgstr', ' too"\nmsgstr', empty)
        if number % 50:
            made.append(f"#. Paragraph\n#: source/index.html#part-{number // 8}\n{empty}")
    return "\n\n".join(made) + "\n"


def _annotated(text: str) -> str:
    """Add translators' comments and flags, as they occur in real catalogs."""
    count = 0

    def annotate(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        comment = "#  Seen by the clinic\n" if count % 30 == 0 else ""
        return f"{comment}{'#, no-wrap' + chr(10) if count % 70 == 0 else ''}{match[0]}"

    return re.sub(r'(?m)^msgid "(?=.)', annotate, text)


def contenders(root: Path, catalog: Path, tools: Tools, peers: Path | None) -> list[Contender]:
    """Give our reader and writer, and each library and tool that is there."""
    names = {"fbss-publish": OURS, "polib": POLIB, "Babel": BABEL}
    found = [
        Contender(name=n, command=[sys.executable, "-c", code, str(catalog), str(root / n)])
        for n, code in names.items()
    ]
    if path := tools.find("msgcat"):
        found.append(
            Contender(name="msgcat", command=[path, str(catalog), "-o", str(root / "msgcat")])
        )
    name = "translate-toolkit pypo"
    python = str(peers / "python") if peers and (peers / "python").exists() else sys.executable
    there = subprocess.run([python, "-c", "import translate.storage.pypo"], capture_output=True)
    if there.returncode:
        tools.skip("translate-toolkit is not installed beside the python of --peers")
    else:
        command = [python, "-c", PYPO, str(catalog), str(root / name)]
        found.append(Contender(name=name, command=command))
    return found


def difference(before: Path, after: Path) -> dict[str, object]:
    """Say how two catalogs differ: in lines (removed and added), bytes, and what is gone."""
    lines = changed_lines(before, after)
    kinds = [
        Counter({k: len(p.findall(f.read_text(encoding="utf-8"))) for k, p in KINDS.items()})
        for f in (before, after)
    ]
    gone = kinds[0] - kinds[1]
    return {
        "changed lines": len(lines),
        "bytes in them": sum(len(line[2:].encode()) + 1 for line in lines),
        "identical": "yes" if before.read_bytes() == after.read_bytes() else "no",
        "lines gone": ", ".join(f"{n} {kind}" for kind, n in gone.items()) or "none",
    }


def main() -> None:
    """Run the comparison for each catalog."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--po", type=Path, nargs="+", metavar="FILE", help="catalogs of your own")
    options = parser.parse_args()
    tools = Tools(options.peers)
    report = Report("No-op", tools)
    msgmerge = tools.find("msgmerge")
    if msgmerge is None:
        raise SystemExit("msgmerge makes the catalog for this benchmark: install gettext.")
    for source in options.po or [None]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            catalog = written_by_msgmerge(root, source, msgmerge)
            taking_part = contenders(root, catalog, tools, options.peers)
            race(taking_part, options.runs, options.limit)
            table = rows(taking_part)
            for each, line in zip(taking_part, table, strict=True):
                if not each.failure:
                    line |= difference(catalog, root / each.name)
            length = catalog.read_bytes().count(b"\n")
            name = source.name if source else "generated catalog"
            report.add(f"{name}, {length} lines as msgmerge wrote them", table)
    report.print()


if __name__ == "__main__":
    main()
