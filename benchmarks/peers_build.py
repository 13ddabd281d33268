"""Contenders that build pages and sheets: ours, Sphinx, bare WeasyPrint, Chromium's print."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import corpus
from bench_apply import fill_in
from harness import OURS, Contender, Tools, empty_folder

PAPER, TAG = "a4", "es"

_SHEETS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from bench_pdf import sheet_html
root, out = Path(sys.argv[2]), Path(sys.argv[3])
for number in range(int(sys.argv[4])):
    html, css = sheet_html(root, f"guide-{number:04}", sys.argv[5])
    (out / f"{number}.html").write_text(html, encoding="utf-8")
    (out / f"{number}.css").write_text(css, encoding="utf-8")
    whole = html.replace("</head>", f"<style>{css}</style></head>", 1)
    (out / f"{number}.whole.html").write_text(whole, encoding="utf-8")
"""
_RENDER = """
import sys
from pathlib import Path
from fbss_publish.render.pdf import render_pdf
folder = Path(sys.argv[1])
for number in range(int(sys.argv[2])):
    paths = (folder / f"{number}.{kind}" for kind in ("html", "css"))
    html, css = (path.read_text(encoding="utf-8") for path in paths)
    (folder / f"{number}.ours.pdf").write_bytes(render_pdf(html, css, name=str(number)).data)
"""
_BARE = """
import sys
from pathlib import Path
from weasyprint import CSS, HTML
folder = Path(sys.argv[1])
for number in range(int(sys.argv[2])):
    paths = (folder / f"{number}.{kind}" for kind in ("html", "css"))
    html, css = (path.read_text(encoding="utf-8") for path in paths)
    HTML(string=html).write_pdf(
        folder / f"{number}.bare.pdf", stylesheets=[CSS(string=css)], pdf_variant="pdf/ua-1"
    )
"""
_CHROMIUM = """
import sys
from pathlib import Path
from playwright.sync_api import sync_playwright
folder = Path(sys.argv[1])
with sync_playwright() as started:
    options = {"executable_path": sys.argv[3]} if sys.argv[3:] else {}
    browser = started.chromium.launch(args=["--no-sandbox"], **options)
    page = browser.new_page()
    for number in range(int(sys.argv[2])):
        page.goto((folder / f"{number}.whole.html").as_uri())
        page.pdf(path=folder / f"{number}.chromium.pdf", prefer_css_page_size=True, tagged=True)
    browser.close()
"""
CHROMIUMS = ("chromium", "google-chrome", "google-chrome-stable")


def write_project(root: Path, documents: int) -> None:
    """Write a project of ours with catalogs in Spanish, every message translated by itself."""
    corpus.write_project(root, documents)
    config = f'locales = ["{TAG}"]\npapers = ["{PAPER}"]\n'
    (root / "fbss-publish.toml").write_text(config, encoding="utf-8")
    command = [*OURS, "-C", str(root)]
    subprocess.run([*command, "new", TAG], check=True, capture_output=True)
    for path in sorted((root / "locales" / TAG / "LC_MESSAGES").glob("guide-*.po")):
        fill_in(path, path)


def write_sphinx(root: Path, documents: int, tools: Tools) -> str | None:
    """Write the same guides for Sphinx, with their catalogs; give its program if it is there."""
    sphinx = tools.find("sphinx-build")
    if sphinx is None:
        return None
    source = root / "source"
    source.mkdir(parents=True)
    for number in range(documents):
        text = corpus.rst(corpus.guide(number))
        (source / f"guide-{number:04}.rst").write_text(text, encoding="utf-8")
    names = "".join(f"   guide-{number:04}\n" for number in range(documents))
    index = f"Guides\n======\n\n.. toctree::\n\n{names}"
    (source / "index.rst").write_text(index, encoding="utf-8")
    config = f'project = "bench"\nlanguage = "{TAG}"\nlocale_dirs = ["../locale"]\n'
    (source / "conf.py").write_text(config, encoding="utf-8")
    pots = root / "pot"
    command = [sphinx, "-q", "-b", "gettext", str(source), str(pots)]
    subprocess.run(command, check=True, capture_output=True)
    catalogs = root / "locale" / TAG / "LC_MESSAGES"
    catalogs.mkdir(parents=True)
    for pot in pots.glob("*.pot"):
        fill_in(pot, catalogs / f"{pot.stem}.po")
    return sphinx


def our_build(root: Path, form: str, *options: str) -> list[str]:
    """Give our command for one form of all guides in Spanish."""
    asked = ("--format", form, "--locale", TAG)
    return [*OURS, "-C", str(root), "build", *asked, *options]


def pages(root: Path, documents: int, tools: Tools) -> list[Contender]:
    """Give the builders of web pages, each from nothing and in one process."""
    ours, sphinx = root / "ours", root / "sphinx"
    write_project(ours, documents)
    program = write_sphinx(sphinx, documents, tools)
    found = [
        Contender(
            name="fbss-publish build",
            command=our_build(ours, "html", "--no-cache", "-j", "1"),
            fresh=lambda: empty_folder(ours / "output"),
        )
    ]
    if program:
        found.append(
            Contender(
                name="sphinx-build -b html",
                command=_sphinx(program, sphinx),
                fresh=lambda: empty_folder(sphinx / "out"),
            )
        )
    return found


def _sphinx(program: str, root: Path) -> list[str]:
    return [program, "-q", "-b", "html", str(root / "source"), str(root / "out")]


def sheets(root: Path, documents: int, tools: Tools, peers: Path | None) -> list[Contender]:
    """Give the makers of PDF: our whole build, our rendering, bare WeasyPrint, Chromium."""
    ours, folder = root / "ours", root / "sheets"
    write_project(ours, documents)
    folder.mkdir()
    here, number = str(Path(__file__).parent), str(documents)
    made = [sys.executable, "-c", _SHEETS, here, str(ours), str(folder), number, TAG]
    subprocess.run(made, check=True, capture_output=True)
    work = [str(folder), number]
    found = [
        Contender(name="fbss-publish, rendering", command=[sys.executable, "-c", _RENDER, *work]),
        Contender(name="WeasyPrint, bare", command=[sys.executable, "-c", _BARE, *work]),
        Contender(
            name="whole build of ours",
            command=our_build(ours, PAPER, "--no-cache", "-j", "1"),
            fresh=lambda: empty_folder(ours / "output"),
        ),
    ]
    if chromium := _chromium(tools, peers, work):
        found.append(chromium)
    return found


def _chromium(tools: Tools, peers: Path | None, work: list[str]) -> Contender | None:
    pythons = [str(peers / "python")] if peers and (peers / "python").exists() else []
    for python in (*pythons, sys.executable):
        there = subprocess.run(
            [python, "-c", "import playwright"], capture_output=True, check=False
        )
        if there.returncode == 0:
            break
    else:
        tools.skip("Chromium: playwright is not installed")
        return None
    browser = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if browser is None:
        tools.skip("Chromium is not installed")
        return None
    tools.note("Chromium", browser)
    return Contender(name="Chromium, print", command=[python, "-c", _CHROMIUM, *work, browser])


def rebuilds(root: Path, documents: int, tools: Tools) -> dict[str, list[Contender]]:
    """Give the contenders of three parts: from nothing, nothing changed, one word changed."""
    ours, sphinx = root / "ours", root / "sphinx"
    write_project(ours, documents)
    program = write_sphinx(sphinx, documents, tools)
    name, command = "fbss-publish build", our_build(ours, "html")
    found = _three(name, command, _forget(ours), _word_in(ours))
    if program:
        peers = _three(
            "sphinx-build -b html",
            _sphinx(program, sphinx),
            lambda: empty_folder(sphinx / "out"),
            _word_in_sphinx(sphinx),
        )
        for part, contenders in peers.items():
            found[part] += contenders
    return found


def _three(
    name: str,
    command: list[str],
    forget: Callable[[], None],
    edit: Callable[[], None],
) -> dict[str, list[Contender]]:
    def nothing() -> None:
        """Leave the last build as it is."""

    steps = {"full build": forget, "no-op build": nothing, "one-word build": edit}
    return {
        part: [Contender(name=name, command=command, fresh=fresh)] for part, fresh in steps.items()
    }


def _forget(root: Path) -> Callable[[], None]:
    def forget() -> None:
        for name in ("output", ".fbss-cache"):
            shutil.rmtree(root / name, ignore_errors=True)

    return forget


def _word_in(root: Path) -> Callable[[], None]:
    return _editor(root / "locales" / TAG / "LC_MESSAGES" / "guide-0000.po")


def _word_in_sphinx(root: Path) -> Callable[[], None]:
    return _editor(root / "locale" / TAG / "LC_MESSAGES" / "guide-0000.po")


def _editor(path: Path) -> Callable[[], None]:
    """Give a function that puts another word into a translation of a catalog, each time anew."""
    numbers = count()

    def edit() -> None:
        head, mark, last = path.read_text(encoding="utf-8").rpartition('."\n')
        # Letters only: a number that the source has not would hold the edition.
        word = "mot" + "a" * next(numbers)
        path.write_text(f"{head} {word}{mark}{last}", encoding="utf-8")

    return edit
