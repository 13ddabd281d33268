"""Tagged tables say which cells are headers, and of what."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.tables import PARTS, cells_of, names_of, rows_of, widths
from fbss_publish.check.pdf.where import parents, place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_SCOPES = ("Row", "Column", "Both")
_HOLDERS = {
    "TR": ("Table", *PARTS), "TH": ("TR",), "TD": ("TR",), "THead": ("Table",),
    "TBody": ("Table",), "TFoot": ("Table",),
}  # fmt: skip
_HELD = {
    "Table": ("TR", "Caption", *PARTS), "TR": ("TH", "TD"), "THead": ("TR",), "TBody": ("TR",),
    "TFoot": ("TR",),
}  # fmt: skip


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report misplaced parts and headers that belong to nothing (ISO 14289-1, 7.2 and 7.5)."""
    holders = parents(sheet.pdf)
    for node in sheet.pdf.nodes(*{*_HOLDERS, *_HELD}):
        yield from _misplaced(node, holders.get(id(node)))
    for table in sheet.pdf.nodes("Table"):
        yield from _crowded(table)
        yield from _headers(table)
        yield from _ragged(table)


def _misplaced(node: Node, holder: Node | None) -> Iterator[Problem]:
    wanted = _HOLDERS.get(node.kind)
    if wanted and holder is not None and holder.kind not in wanted:
        yield Problem(
            f"A {node.kind} stands in {holder.kind or 'the root'}, not in {' or '.join(wanted)}. "
            "Readers do not find the table's cells.",
            element=place(node),
        )
    held = _HELD.get(node.kind, ())
    kinds = {kid.kind for kid in node.kids if isinstance(kid, Node)} if held else set()
    wrong = sorted(kinds - set(held) - set(_HOLDERS))
    if wrong:
        yield Problem(
            f"A {node.kind} holds {', '.join(wrong)}. It may hold {', '.join(held)} only.",
            element=place(node),
        )


def _crowded(table: Node) -> Iterator[Problem]:
    """Report two heads or feet, a foot without a body, and a caption in the middle."""
    kinds = [kid.kind for kid in table.kids if isinstance(kid, Node)]
    parts = [kind for kind in ("THead", "TFoot", "Caption") if kinds.count(kind) > 1]
    if parts:
        yield Problem(f"A table has more than one {parts[0]}.", element=place(table))
    if {"THead", "TFoot"} & set(kinds) and "TBody" not in kinds:
        yield Problem("A table has a head or foot but no body (TBody).", element=place(table))
    if "Caption" in kinds[1:-1]:
        yield Problem("The caption of a table stands neither first nor last in it.",
                      element=place(table))  # fmt: skip


def _headers(table: Node) -> Iterator[Problem]:
    cells = [cell for row in rows_of(table) for cell in cells_of(row)]
    heads = [cell for cell in cells if cell.kind == "TH"]
    ids = {cell.id for cell in cells if cell.id}
    named = {name for cell in cells if cell.kind == "TD" for name in names_of(cell)}
    for name in sorted(named - ids):
        yield Problem(f"A cell names the header “{name}”, which the table does not have.",
                      element=place(table))  # fmt: skip
    if heads and not any(names_of(cell) for cell in cells if cell.kind == "TD"):
        loose = [cell for cell in heads if cell.attributes.get("Scope") not in _SCOPES]
        if loose:
            yield Problem(
                f"{len(loose)} of the {len(heads)} header cells do not say whether they are of "
                "the row or the column (Scope), and no cell names its headers (Headers).",
                element=place(table),
            )
    if len(cells) > 1 and not heads:
        yield Problem(
            "A table has no header cells. If it has headers, use <th>; if it only arranges "
            "things, use no table.",
            element=place(table),
            severity=Severity.HINT,
        )


def _ragged(table: Node) -> Iterator[Problem]:
    found = widths(table)
    if not found:
        yield Problem("A table has no rows.", element=place(table))
    elif len(set(found)) > 1:
        yield Problem(
            f"The rows of a table have {min(found)} to {max(found)} columns. Cells are missing, "
            "or what they span is wrong.",
            element=place(table),
        )


RULE = Rule(
    code="tag-tables",
    severity=Severity.ERROR,
    title="Tagged tables have headers that belong to cells",
    mend="Give the table of the page header cells, and equally many cells in each row.",
    check=check,
)
