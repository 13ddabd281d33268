"""PDF: the time of our sheets beside bare WeasyPrint on the same HTML and CSS.

For each locale of a project, one guide is made into a sheet. Ours is the whole path: read the
guide and its catalog, translate, write the HTML, render it as PDF/UA-1 and PDF/A-3a in one, with
our tag tree. The peer gets the HTML and the CSS ready made and calls WeasyPrint's
write_pdf(pdf_variant="pdf/ua-1"). “render_pdf ÷ WeasyPrint” is what the repairs cost; it is to stay
below 1.15.

Cold: each in a process of its own, imports included. Warm: both in turn in one process, which
has made this sheet once before; what ours spends before WeasyPrint starts stands on its own.
Warm figures are CPU seconds, which suffer less from what else the machine is doing.

Example: python benchmarks/bench_pdf.py --project . --guide fbss-guide --locale es ar
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from harness import Contender, Report, arguments, race, rows, say

OURS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from bench_pdf import sheet_html
from fbss_publish.render.pdf import render_pdf
html, css = sheet_html(Path(sys.argv[2]), sys.argv[3], sys.argv[4])
Path(sys.argv[5]).write_bytes(render_pdf(html, css, name=sys.argv[3]).data)
"""
BARE = """
import sys
from pathlib import Path
from weasyprint import CSS, HTML
html, css = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3])
HTML(string=html).write_pdf(sys.argv[3], stylesheets=[CSS(string=css)], pdf_variant="pdf/ua-1")
"""
PAPER = "a4"


def sheet_html(root: Path, guide: str, tag: str) -> tuple[str, str]:
    """Give the HTML and the CSS of a guide's sheet, made as a build makes them."""
    from fbss_publish.build.editions import prepare
    from fbss_publish.build.gather import read_guides, read_inputs
    from fbss_publish.project import load_project
    from fbss_publish.render.page import render_sheet

    project = load_project(root.resolve())
    guides = read_guides(project, (guide,))
    inputs = read_inputs(project, tag, [each.id for each in guides])
    prepared = prepare(project, guides[0], inputs, release=False)
    return render_sheet(prepared.edition, prepared.setting, PAPER)


def snapshot(project: Path, copy: Path) -> None:
    """Copy what a build reads, so that nobody's edits come between the runs."""
    for name in ("source", "locales"):
        if (project / name).is_dir():
            shutil.copytree(project / name, copy / name)
    for name in ("pyproject.toml", "fbss-publish.toml"):
        if (project / name).is_file():
            shutil.copy(project / name, copy / name)


def cold(
    root: Path, project: Path, guide: str, tag: str, runs: int, limit: float
) -> list[dict[str, object]]:
    """Measure whole processes."""
    html, css = sheet_html(project, guide, tag)
    (root / "sheet.html").write_text(html, encoding="utf-8")
    (root / "sheet.css").write_text(css, encoding="utf-8")
    here = str(Path(__file__).parent)
    ours = [sys.executable, "-c", OURS, here, str(project), guide, tag, str(root / "ours.pdf")]
    bare = [
        sys.executable,
        "-c",
        BARE,
        *(str(root / n) for n in ("sheet.html", "sheet.css", "bare.pdf")),
    ]
    taking_part = [
        Contender(name="fbss-publish, source to PDF", command=ours),
        Contender(name="WeasyPrint, HTML to PDF", command=bare),
    ]
    race(taking_part, runs, limit)
    table = rows(taking_part, locale=tag)
    for line, name in zip(table, ("ours.pdf", "bare.pdf"), strict=True):
        if "CPU s" in line:
            line["PDF kB"] = round((root / name).stat().st_size / 1000)
    return table


def warm(project: Path, guide: str, tag: str, runs: int) -> dict[str, object]:
    """Measure both in this process, in turn, after one run of each that does not count."""
    from weasyprint import CSS, HTML

    from fbss_publish.render.pdf import render_pdf

    html, css = sheet_html(project, guide, tag)
    steps: dict[str, Callable[[], object]] = {
        "HTML CPU s": lambda: sheet_html(project, guide, tag),
        "render_pdf CPU s": lambda: render_pdf(html, css, name=guide),
        "WeasyPrint CPU s": lambda: HTML(string=html).write_pdf(
            stylesheets=[CSS(string=css)], pdf_variant="pdf/ua-1"
        ),
    }
    times: dict[str, list[float]] = {name: [] for name in steps}
    for number in range(runs + 1):
        for name, step in steps.items():
            say(f"{tag}, warm: {name[:-6]}, run {number} of {runs}")
            start = time.process_time()
            step()
            if number:
                times[name].append(time.process_time() - start)
    middle = {name: statistics.median(each) for name, each in times.items()}
    bare = middle["WeasyPrint CPU s"]
    row: dict[str, object] = {"locale": tag}
    row |= {name: round(value, 3) for name, value in middle.items()}
    row["render_pdf ÷ WeasyPrint"] = round(middle["render_pdf CPU s"] / bare, 2)
    row["ours in all ÷ WeasyPrint"] = round(
        (middle["HTML CPU s"] + middle["render_pdf CPU s"]) / bare, 2
    )
    return row | {"_samples": times}


def main() -> None:
    """Run both comparisons for each locale."""
    parser = arguments(__doc__, runs=5)
    parser.add_argument("--project", type=Path, default=Path(), metavar="FOLDER")
    parser.add_argument("--guide", default="fbss-guide", metavar="ID")
    parser.add_argument("--locale", nargs="+", metavar="TAG", help="default: all of the project")
    options = parser.parse_args()
    from fbss_publish.project import load_project

    project = load_project(options.project.resolve())
    every = (project.source_language, *project.locales, *project.pseudo_locales)
    report = Report("PDF")
    colds, warms = [], []
    copied = tempfile.TemporaryDirectory()
    root = Path(copied.name)
    snapshot(project.root, root)
    for tag in options.locale or every:
        say(f"locale {tag}")
        with tempfile.TemporaryDirectory() as folder:
            colds += cold(Path(folder), root, options.guide, tag, options.runs, options.limit)
        warms.append(warm(root, options.guide, tag, options.runs))
    report.notes.append(
        f"Guide {options.guide}, paper {PAPER}, WeasyPrint {version('weasyprint')}."
    )
    report.add("Cold: fresh processes; a ratio above 1 is slower than ours", colds)
    report.add("Warm: one process; a ratio above 1 is slower than WeasyPrint", warms)
    report.print()


if __name__ == "__main__":
    main()
