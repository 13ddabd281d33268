"""A reviewer's packet as a table for a spreadsheet (CSV, RFC 4180, UTF-8 with BOM), and back.

Spreadsheets run cells that look like formulas. Such a cell gets an apostrophe in front on
the way out, and loses it on the way in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fbss_publish.errors import CatalogError
from fbss_publish.report.packet import Packet

COLUMNS = (
    "id",
    "msgctxt",
    "safety",
    "source",
    "translation",
    "back_translation",
    "verdict",
    "new_translation",
    "comment",
    "reviewer",
)
NEEDED = ("id", "source", "translation")
SAFETY = "safety-critical"
_BOM = "\ufeff"
# What starts a formula in a spreadsheet, full-width forms as in Japanese editions too. Cells
# that only look as if they had been quoted are quoted again, so that none changes.
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
_MEND = "Save it as CSV in UTF-8, with the first line as it was."


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """A row of a packet that came back; `line` is where it starts in the file."""

    line: int
    id: str
    source: str
    translation: str
    back_translation: str = ""
    verdict: str = ""
    new_translation: str = ""
    comment: str = ""
    reviewer: str = ""

    @property
    def blank(self) -> bool:
        """Say whether nobody wrote anything into it."""
        written = (self.back_translation, self.verdict, self.new_translation, self.comment)
        return not any(text.strip() for text in written)


def packet_csv(packet: Packet) -> bytes:
    """Write a packet; verdict, new translation, comment and reviewer are left to fill in."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for row in packet.rows:
        cells = (
            row.id,
            row.msgctxt,
            SAFETY if row.critical else "",
            row.source,
            row.translation,
            row.back_translation,
            *([""] * 4),
        )
        writer.writerow([quoted(cell) for cell in cells])
    return (_BOM + stream.getvalue()).encode()


def read_answers(data: bytes, name: str) -> tuple[Answer, ...]:
    """Read a packet that came back. Raises CatalogError naming the line that is no row."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CatalogError("the file is not in UTF-8.", path=name, mend=_MEND) from None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        return tuple(_answers(reader, name))
    except csv.Error as error:
        raise CatalogError(
            f"this is no row of a table: {error}.", path=name, line=reader.line_num, mend=_MEND
        ) from None


def quoted(cell: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unquoted(cell: str) -> str:
    """Take the apostrophe away that `quoted` put there."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _delimiter(text: str) -> str:
    """Tell what parts the cells: a semicolon, say, where the comma is the decimal sign."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _answers(reader: Iterator[Sequence[str]], name: str) -> Iterator[Answer]:
    head = [cell.strip().lower() for cell in next(reader, ())]
    missing = [column for column in NEEDED if column not in head]
    if missing or len(set(head) - {""}) != len([cell for cell in head if cell]):
        what = f"the columns {', '.join(missing)} are missing" if missing else "a column is doubled"
        raise CatalogError(f"{what}.", path=name, line=1, mend=_MEND)
    line = _line(reader)
    for cells in reader:
        start, line = line + 1, _line(reader)
        if any(cell.strip() for cell in cells):
            yield _answer(dict(zip(head, cells, strict=False)), start)


def _line(reader: Iterator[Sequence[str]]) -> int:
    return int(getattr(reader, "line_num", 0))


def _answer(cells: dict[str, str], line: int) -> Answer:
    known = {key: unquoted(_lines(cells.get(key, ""))) for key in COLUMNS}
    return Answer(
        line=line,
        id=known["id"].strip(),
        source=known["source"],
        translation=known["translation"],
        back_translation=known["back_translation"],
        verdict=known["verdict"].strip().lower(),
        new_translation=known["new_translation"],
        comment=known["comment"],
        reviewer=known["reviewer"].strip(),
    )


def _lines(cell: str) -> str:
    """Write line ends within a cell as catalogs have them."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")
