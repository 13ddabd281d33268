"""Formats: what each of them costs, and what it saves to make several in one process.

Warm: every format of one guide in one locale is made in one process that has made it once before.
For sheets, bare WeasyPrint gets the same HTML and CSS; “sheet” is our whole step: rendering, all
checks of the sheet, and the picture of its first page. Figures are CPU seconds, medians, ours and
WeasyPrint in turn.

Processes: five formats in one “fbss-publish build”, beside a build for each, without a cache. In
one process the guide is read, translated and checked once, and every library is loaded once. CPU
seconds of all processes count, which suffer less from what else the machine is doing.

Example: python benchmarks/bench_formats.py --project . --guide fbss-guide --locale es
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from harness import Report, arguments, run, say

from fbss_publish.build.sheets import SheetJob

SETS = {
    "large-print, high-contrast, epub, text, ssml": (
        "large-print", "high-contrast", "epub", "text", "ssml",
    ),
    "epub, text, ssml, a4, high-contrast": ("epub", "text", "ssml", "a4", "high-contrast"),
}  # fmt: skip
SHEETS = ("a4", "large-print", "high-contrast", "bilingual")
FILES = ("epub", "text", "ssml", "braille", "audio")


def copy_of(project: Path, root: Path) -> Path:
    """Copy what a build reads, so that nobody's edits come between the runs."""
    copy = root / "project"
    for name in ("source", "locales"):
        shutil.copytree(project / name, copy / name)
    (copy / "fbss-publish.toml").write_text('papers = ["a4"]\n', encoding="utf-8")
    return copy


# Warm -------------------------------------------------------------------------------------


def sheet_rows(project: Path, guide: str, tag: str, runs: int) -> list[dict[str, object]]:
    """Measure each kind of sheet beside WeasyPrint on the same HTML and CSS."""
    return [_sheet_row(job, runs) for job in _jobs(project, guide, tag)]


def _jobs(project: Path, guide: str, tag: str) -> Sequence[SheetJob]:
    from fbss_publish.build.provenance import build_date
    from fbss_publish.build.request import Request
    from fbss_publish.build.steps import Chunk, make_chunk
    from fbss_publish.project import load_project

    chunk = Chunk(
        run="benchmark", project=load_project(project), request=Request(today=build_date()),
        tag=tag, guides=(guide,), papers=SHEETS,
    )  # fmt: skip
    return make_chunk(chunk)[0].sheets


def _sheet_row(job: SheetJob, runs: int) -> dict[str, object]:
    from weasyprint import CSS, HTML

    from fbss_publish.build.sheets import make_sheet
    from fbss_publish.render.pdf import render_pdf
    from fbss_publish.render.thumbnail import thumbnail

    def bare() -> object:
        sheets = [CSS(string=job.css)]
        return HTML(string=job.html).write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1")

    made = make_sheet(job)
    data = made.data or b""
    steps: dict[str, Callable[[], object]] = {
        "sheet": lambda: make_sheet(job),
        "render_pdf": lambda: render_pdf(job.html, job.css, name=job.source),
        "WeasyPrint": bare,
        "picture": lambda: thumbnail(data),
    }
    middle = _medians(job.paper, steps, runs)
    row: dict[str, object] = {"format": job.paper, "pages": made.pages}
    row |= {f"{name} CPU s": round(value, 3) for name, value in middle.items()}
    for name in ("render_pdf", "sheet"):
        row[f"{name} ÷ WeasyPrint"] = round(middle[name] / middle["WeasyPrint"], 2)
    return row


def file_rows(project: Path, guide: str, tag: str, runs: int) -> list[dict[str, object]]:
    """Measure each format that is no sheet; those that cannot be made here are left out."""
    from fbss_publish.build.editions import Prepared, edition_of
    from fbss_publish.build.formats import why_not
    from fbss_publish.build.gather import read_guides, read_inputs
    from fbss_publish.build.handouts import handout_files
    from fbss_publish.project import load_project

    loaded = load_project(project)
    inputs = read_inputs(loaded, tag, [guide])
    edition, setting = edition_of(loaded, read_guides(loaded, (guide,))[0], inputs, release=False)
    prepared = Prepared(edition=edition, setting=setting, findings=())
    rows_ = []
    for form in FILES:
        if why_not(form, inputs.locale):
            continue
        step = {form: lambda form=form: handout_files(prepared, (form,), inputs.terms)}
        made, _ = handout_files(prepared, (form,), inputs.terms)
        if made:
            seconds = _medians(form, step, runs)[form]
            rows_.append({"format": form, "bytes": len(made[form]), "CPU s": round(seconds, 3)})
    return rows_


def _medians(what: str, steps: dict[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Give the CPU seconds of steps that take turns, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in steps}
    for number in range(runs + 1):
        say(f"{what}, warm, run {number} of {runs}")
        for name, step in steps.items():
            start = _cpu()
            step()
            if number:
                times[name].append(_cpu() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def _cpu() -> float:
    """Give the CPU seconds of this process and of those that it has started and awaited."""
    import os

    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


# Processes --------------------------------------------------------------------------------


def process_rows(
    project: Path, guide: str, tag: str, runs: int, limit: float
) -> list[dict[str, object]]:
    """Measure five formats in one process, and in five."""

    def cost(forms: Sequence[str]) -> float:
        asked = [part for form in forms for part in ("--format", form)]
        command = [sys.executable, "-m", "fbss_publish", "-C", str(project), "build"]
        command += ["--no-cache", "--jobs", "1", "--locale", tag, "--guide", guide, *asked]
        return run(command, limit=limit).cpu

    found = []
    for name, forms in SETS.items():
        together, apart = [], []
        for number in range(runs):
            say(f"{name}: run {number + 1} of {runs}")
            together.append(cost(forms))
            apart.append(sum(cost((form,)) for form in forms))
        one, five = statistics.median(together), statistics.median(apart)
        found.append(
            {
                "formats": name,
                "one process CPU s": round(one, 2),
                "five processes CPU s": round(five, 2),
                "five ÷ one": round(five / one, 2),
            }
        )
    return found


def main() -> None:
    """Run all comparisons for one guide in one locale."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--project", type=Path, default=Path(), metavar="FOLDER")
    parser.add_argument("--guide", default="fbss-guide", metavar="ID")
    parser.add_argument("--locale", default="es", metavar="TAG")
    options = parser.parse_args()
    report = Report("Formats")
    report.notes.append(
        f"Guide {options.guide} in {options.locale}, WeasyPrint {version('weasyprint')}."
    )
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of(options.project.resolve(), Path(folder))
        asked = (project, options.guide, options.locale, options.runs)
        report.add("Sheets, warm; a ratio above 1 is slower than WeasyPrint", sheet_rows(*asked))
        report.add("Files, warm", file_rows(*asked))
        report.add("Processes", process_rows(*asked, options.limit))
    report.print()


if __name__ == "__main__":
    main()
