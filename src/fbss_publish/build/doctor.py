"""Is this machine ready? Each answer has the command that mends it."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from fbss_publish.build.provenance import tool_versions
from fbss_publish.catalog.languages import locale_of
from fbss_publish.errors import FbssError
from fbss_publish.project import Project
from fbss_publish.render.coverage import installed
from fbss_publish.render.fonts import CORE, LATIN, ScriptFonts, fonts_for

_OLDEST = (3, 11)


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One thing that was looked at: whether it is there, what was found, and how to mend it.

    What is not `needed` helps but a build goes without it.
    """

    what: str
    ok: bool
    found: str
    mend: str = ""
    needed: bool = True


def examine(project: Project | None) -> Iterator[Answer]:
    """Look at Python, libraries, programs, and the fonts of the project's languages."""
    yield Answer(
        what="Python",
        ok=sys.version_info >= _OLDEST,
        found=platform.python_version(),
        mend="Install Python 3.11 or later.",
    )
    yield from (Answer(what=name, ok=True, found=found) for name, found in tool_versions().items())
    yield _weasyprint()
    yield _web_fonts()
    yield _program("fc-list", "fontconfig", needed=True)
    yield _program("msgfmt", "gettext", needed=False)
    yield _program("pdftotext", "poppler-utils", needed=False)
    yield _program("lou_translate", "liblouis-bin liblouis-data", needed=False)
    yield _program("espeak-ng", "espeak-ng", needed=False)
    if shutil.which("fc-list"):
        yield from _fonts(project)


def _weasyprint() -> Answer:
    from fbss_publish.render.pdf import render_pdf

    what = "Sheet rendering (Pango, HarfBuzz)"
    try:
        sheet = render_pdf("<html lang=en><title>t</title><p>t</p></html>", "", name="doctor")
    except FbssError as error:
        text, _, command = str(error).partition(" Run: ")
        return Answer(what=what, ok=False, found=text, mend=command)
    return Answer(what=what, ok=sheet.pages == 1, found="works")


def _web_fonts() -> Answer:
    """Look whether fonts can be cut down for web pages."""
    missing = [name for name in ("fontTools", "brotli") if find_spec(name) is None]
    return Answer(
        what="Fonts of web pages (fontTools, Brotli)",
        ok=not missing,
        found=f"missing: {', '.join(missing)}" if missing else "works",
        mend='pip install "fonttools[woff]"',
    )


def _program(name: str, package: str, *, needed: bool) -> Answer:
    found = shutil.which(name)
    return Answer(
        what=f"Program {name}",
        ok=found is not None,
        found="found" if found else "not found",
        mend=f"sudo apt-get install {package}",
        needed=needed,
    )


def _fonts(project: Project | None) -> Iterator[Answer]:
    wanted: dict[str, ScriptFonts] = {"Latn": ScriptFonts(LATIN, CORE)}
    for tag in project.locales if project else ():
        locale = locale_of(tag, project.languages.get(tag) if project else None)
        wanted[locale.script] = fonts_for(locale)
    for script, fonts in wanted.items():
        there = installed(fonts.family)
        yield Answer(
            what=f"Font for {script}",
            ok=there,
            found=fonts.family if there else f"{fonts.family} is missing",
            mend=f"sudo apt-get install {fonts.package}",
        )
