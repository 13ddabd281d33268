"""What can be handed out: the page, sheets of paper, and files for other ways of reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a format is made: as a sheet (PDF), or as a file beside the page."""

    SHEET = "sheet"
    FILE = "file"


@dataclass(frozen=True, kw_only=True, slots=True)
class Format:
    """A form in which an edition is handed out.

    `suffix` follows the guide and the tag in the name of its file, `media` is its media type,
    `label` is what English lists call it. One that is not `common` is made only where it is
    asked for by name; one that is not for `readers` stands in no list that patients see. `press`
    says how pages come onto the sheets of one for a print shop: pages, booklet or leaflet.
    """

    name: str
    suffix: str
    label: str
    media: str = "application/pdf"
    kind: Kind = Kind.SHEET
    common: bool = True
    readers: bool = True
    press: str = ""

    def file(self, guide: str, tag: str) -> str:
        """Give the name of the file of a guide in a locale."""
        return f"{guide}-{tag}{self.suffix}"


FORMATS = (
    Format(name="letter", suffix="-letter.pdf", label="PDF, US Letter"),
    Format(name="a4", suffix="-a4.pdf", label="PDF, A4"),
    Format(name="large-print", suffix="-large-print.pdf", label="PDF, large print"),
    Format(name="high-contrast", suffix="-high-contrast.pdf", label="PDF, high contrast"),
    Format(name="bilingual", suffix="-bilingual.pdf", label="PDF, two languages side by side"),
    Format(
        name="print-letter", suffix="-print-letter.pdf", label="For the print shop, US Letter",
        readers=False, press="pages",
    ),
    Format(
        name="print-a4", suffix="-print-a4.pdf", label="For the print shop, A4",
        readers=False, press="pages",
    ),
    Format(
        name="booklet", suffix="-booklet.pdf", label="For the print shop, stapled booklet",
        readers=False, press="booklet",
    ),
    Format(
        name="leaflet", suffix="-leaflet.pdf", label="For the print shop, folded leaflet",
        readers=False, press="leaflet",
    ),
    Format(
        name="epub", suffix=".epub", label="E-book (EPUB)", media="application/epub+zip",
        kind=Kind.FILE,
    ),
    Format(
        name="braille", suffix=".brf", label="Braille (BRF), to be proofread before use",
        media="text/plain", kind=Kind.FILE,
    ),
    Format(name="text", suffix=".txt", label="Plain text", media="text/plain", kind=Kind.FILE),
    Format(
        name="ssml", suffix=".ssml", label="Audio script (SSML)", media="application/ssml+xml",
        kind=Kind.FILE, readers=False,
    ),
    Format(
        name="audio", suffix=".wav", label="Audio, draft by a computer voice",
        media="audio/wav", kind=Kind.FILE, common=False,
    ),
)  # fmt: skip
"""Every format but the page, which is always made, in the order of lists."""

BY_NAME = {form.name: form for form in FORMATS}
PAGE, PAPER, ALL = "html", "pdf", "all"
CHOICES = (PAGE, PAPER, *BY_NAME, ALL)
"""What can be asked for. `pdf` are the sheets on the project's papers, `all` the common ones."""
USUAL = (PAGE, PAPER)
_SHEET = ".pdf"
BESIDE = (".woff2", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
"""How the names of files end that belong to a page or a list: no one hands them out."""


def chosen(names: Iterable[str], papers: Sequence[str]) -> tuple[str, ...]:
    """Give the names of the formats that a choice means, in the order of lists."""
    wanted = set(names)
    if PAPER in wanted:
        wanted |= set(papers)
    if ALL in wanted:
        not_used = {"letter", "a4"} - set(papers)
        not_used |= {f"print-{paper}" for paper in not_used}
        wanted |= {form.name for form in FORMATS if form.common} - not_used
    return tuple(name for name in BY_NAME if name in wanted)


def file_names(guide: str, tag: str) -> tuple[str, ...]:
    """Give the names of all files that a guide in a locale may have, but for the page.

    The pictures of sheets, which stand in lists, are among them.
    """
    names = [form.file(guide, tag) for form in FORMATS]
    return (*names, *(picture_of(name) for name in names if name.endswith(_SHEET)))


def picture_of(name: str) -> str:
    """Give the name of the picture of a sheet's first page, from the name of the sheet."""
    return f"{name.removesuffix(_SHEET)}.webp"


def found_in(outputs: Iterable[str], guide: str, tag: str) -> dict[str, str]:
    """Give the files of an edition among outputs, by the names of their formats."""
    names = {name.rsplit("/", 1)[-1]: name for name in outputs}
    files = ((form.name, names.get(form.file(guide, tag))) for form in FORMATS)
    return {form: name for form, name in files if name}
