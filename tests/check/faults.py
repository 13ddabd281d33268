"""Faults that are put into good sheets: each is a way in which a PDF can fail its readers.

A fault changes an open PDF and returns False where the sheet has nothing to spoil that way.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

Fault = Callable[[Pdf], bool]
FAULTS: dict[str, Fault] = {}
OTHER = "Nehmen Sie davon zehn Tabletten"


def fault(make: Fault) -> Fault:
    """Register a fault under its function's name."""
    FAULTS[make.__name__] = make
    return make


def spoilt(data: bytes, name: str) -> bytes | None:
    """Put a fault into a PDF; None where the PDF has nothing to spoil that way."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        if not FAULTS[name](pdf):
            return None
        out = io.BytesIO()
        options: dict[str, Any] = {}
        if name.startswith("encrypted"):
            allow = pikepdf.Permissions(accessibility=False, extract=False)
            user = "secret" if name == "encrypted_with_password" else ""
            options = {"encryption": pikepdf.Encryption(owner="o", user=user, allow=allow, R=4)}
        pdf.save(out, **options)
        return out.getvalue()


# Finding things ---------------------------------------------------------------------------


def kids(element: Any) -> list[Any]:
    found = element.get("/K")
    return [] if found is None else list(found) if isinstance(found, Array) else [found]


def walk(element: Any) -> Iterator[Any]:
    for kid in kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from walk(kid)


def elements(pdf: Pdf, *types: str) -> list[Any]:
    found = walk(pdf.Root.StructTreeRoot)
    return [e for e in found if not types or str(e.S)[1:] in types]


def links(pdf: Pdf) -> list[Any]:
    return [a for p in pdf.pages for a in p.obj.get("/Annots", []) if a.Subtype == "/Link"]


def fonts(pdf: Pdf) -> list[Any]:
    found = [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == "/Font"]
    return [font for font in found if "/ToUnicode" in font]


def discard(holder: Any, key: str) -> bool:
    found = key in holder
    if found:
        del holder[key]
    return found


def parent(pdf: Pdf, element: Any) -> Any:
    for holder in (pdf.Root.StructTreeRoot, *elements(pdf)):
        if any(isinstance(k, Object) and k.objgen == element.objgen for k in kids(holder)):
            return holder
    raise AssertionError("an element without a parent")


def leaves(pdf: Pdf, *types: str, longest: bool = True) -> list[Any]:
    """Give the elements of these types that directly or through spans hold marked content."""
    found = [e for e in elements(pdf, *types) if mcids(e)]
    return sorted(found, key=lambda e: -len(mcids(e))) if longest else found


def mcids(element: Any, page: Any = None) -> list[tuple[Any, int]]:
    """Give page and MCID of the content of an element."""
    page = element.get("/Pg", page)
    found = []
    for kid in kids(element):
        if isinstance(kid, int):
            found.append((page, int(kid)))
        elif isinstance(kid, Dictionary) and kid.get("/Type") == "/MCR":
            found.append((kid.get("/Pg", page), int(kid.MCID)))
        elif isinstance(kid, Dictionary) and "/S" in kid:
            found += mcids(kid, page)
    return found


def rename(element: Any, **types: str) -> None:
    """Give other types to an element and what is in it."""
    for one in (element, *walk(element)):
        if (new := types.get(str(one.S)[1:])) is not None:
            one.S = Name("/" + new)


def remove(pdf: Pdf, element: Any) -> None:
    holder = parent(pdf, element)
    left = [k for k in kids(holder)
            if not (isinstance(k, Object) and k.objgen == element.objgen)]  # fmt: skip
    holder.K = Array(left)


def swap(pdf: Pdf, first: Any, second: Any) -> bool:
    holder = parent(pdf, first)
    members = kids(holder)
    places = [next(i for i, k in enumerate(members) if isinstance(k, Object)
                   and k.objgen == e.objgen) for e in (first, second)]  # fmt: skip
    members[places[0]], members[places[1]] = members[places[1]], members[places[0]]
    holder.K = Array(members)
    return True


def neighbours(pdf: Pdf, *types: str) -> tuple[Any, Any] | None:
    """Give two elements of these types that follow each other in one parent."""
    for holder in (pdf.Root.StructTreeRoot, *elements(pdf)):
        found = [k for k in kids(holder) if isinstance(k, Dictionary) and "/S" in k]
        for first, second in pairwise(found):
            if all(str(e.S)[1:] in types and mcids(e) for e in (first, second)):
                return first, second
    return None


def strip(element: Any, *keys: str) -> bool:
    """Take keys from all attribute dictionaries of an element."""
    done = False
    found = element.get("/A")
    for holder in found if isinstance(found, Array) else [found] if found is not None else []:
        for key in keys:
            if isinstance(holder, Dictionary) and key in holder:
                del holder[key]
                done = True
    return done


def attribute(element: Any, key: str) -> Any:
    found = element.get("/A")
    for holder in found if isinstance(found, Array) else [found] if found is not None else []:
        if isinstance(holder, Dictionary) and key in holder:
            return holder[key]
    return None


def rewrite(pdf: Pdf, page: Any, change: Callable[[list[Any]], list[Any]]) -> None:
    """Change the instructions of a page."""
    instructions = list(pikepdf.parse_content_stream(page))
    page.Contents = Stream(pdf, pikepdf.unparse_content_stream(change(instructions)))


def as_artifact(pdf: Pdf, page: Any, wanted: set[int] | None) -> None:
    """Turn marked content of a page into artifacts: all of it, or these MCIDs."""

    def change(instructions: list[Any]) -> list[Any]:
        done = []
        for operands, operator in instructions:
            if str(operator) == "BDC" and isinstance(operands[1], Dictionary):
                mcid = operands[1].get("/MCID")
                if mcid is not None and (wanted is None or int(mcid) in wanted):
                    done.append(([Name("/Artifact")], pikepdf.Operator("BMC")))
                    continue
            done.append((operands, operator))
        return done

    rewrite(pdf, page, change)


def forget(pdf: Pdf, page: Any, wanted: set[int] | None) -> None:
    """Take the references to marked content of a page out of the tag tree."""
    for element in elements(pdf):
        own = element.get("/Pg")
        left = [
            kid for kid in kids(element)
            if not _refers(kid, own, page, wanted)
        ]  # fmt: skip
        if len(left) < len(kids(element)):
            element.K = Array(left)


def _refers(kid: Any, own: Any, page: Any, wanted: set[int] | None) -> bool:
    if isinstance(kid, int):
        return own is not None and own.objgen == page.objgen and (wanted is None or kid in wanted)
    if isinstance(kid, Dictionary) and kid.get("/Type") == "/MCR":
        holder = kid.get("/Pg", own)
        same = holder is not None and holder.objgen == page.objgen
        return same and (wanted is None or int(kid.MCID) in wanted)
    return False


# The document -----------------------------------------------------------------------------


@fault
def untagged(pdf: Pdf) -> bool:
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo
    return True


@fault
def tree_emptied(pdf: Pdf) -> bool:
    pdf.Root.StructTreeRoot.K = Array()
    return True


@fault
def not_marked(pdf: Pdf) -> bool:
    pdf.Root.MarkInfo.Marked = False
    return True


@fault
def suspects(pdf: Pdf) -> bool:
    pdf.Root.MarkInfo.Suspects = True
    return True


@fault
def no_language(pdf: Pdf) -> bool:
    del pdf.Root.Lang
    return True


@fault
def wrong_language(pdf: Pdf) -> bool:
    pdf.Root.Lang = String("fr")
    return True


@fault
def language_no_tag(pdf: Pdf) -> bool:
    pdf.Root.Lang = String("english language")
    return True


@fault
def no_title(pdf: Pdf) -> bool:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        del xmp["dc:title"]
    return True


@fault
def title_is_file_name(pdf: Pdf) -> bool:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        xmp["dc:title"] = "handout-final.pdf"
    return True


@fault
def other_title(pdf: Pdf) -> bool:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        xmp["dc:title"] = "Another handout altogether"
    return True


@fault
def title_not_shown(pdf: Pdf) -> bool:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False
    return True


@fault
def no_viewer_preferences(pdf: Pdf) -> bool:
    del pdf.Root.ViewerPreferences
    return True


@fault
def no_ua_identifier(pdf: Pdf) -> bool:
    text = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata = Stream(pdf, text.replace(b"pdfuaid:part", b"pdfuaid:none"))
    pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = Name.Metadata, Name.XML
    return True


@fault
def no_metadata(pdf: Pdf) -> bool:
    del pdf.Root.Metadata
    return True


@fault
def no_tab_order(pdf: Pdf) -> bool:
    done = False
    for page in pdf.pages:
        if page.obj.get("/Annots") and "/Tabs" in page.obj:
            del page.obj.Tabs
            done = True
    return done


@fault
def tab_order_by_rows(pdf: Pdf) -> bool:
    for page in pdf.pages:
        page.obj.Tabs = Name.R
    return bool(links(pdf))


@fault
def script(pdf: Pdf) -> bool:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    return True


@fault
def launch(pdf: Pdf) -> bool:
    found = links(pdf)
    if found:
        discard(found[0], "/Dest")
        found[0].A = Dictionary(S=Name.Launch, F=String("setup.exe"))
    return bool(found)


@fault
def attachment(pdf: Pdf) -> bool:
    pdf.attachments["notes.txt"] = b"not for patients"
    return True


@fault
def encrypted_with_password(pdf: Pdf) -> bool:
    return True


@fault
def encrypted_against_readers(pdf: Pdf) -> bool:
    return True


# Headings ---------------------------------------------------------------------------------


@fault
def heading_skips_a_level(pdf: Pdf) -> bool:
    found = elements(pdf, "H2")
    if found:
        found[0].S = Name.H4
    return bool(found)


@fault
def heading_as_paragraph(pdf: Pdf) -> bool:
    found = elements(pdf, "H2", "H3")
    if found:
        found[-1].S = Name.P
    return bool(found)


@fault
def all_headings_as_paragraphs(pdf: Pdf) -> bool:
    for element in elements(pdf, "H1", "H2", "H3", "H4"):
        element.S = Name.P
    return True


@fault
def two_first_headings(pdf: Pdf) -> bool:
    found = elements(pdf, "H2")
    if found:
        found[-1].S = Name.H1
    return bool(found)


@fault
def no_first_heading(pdf: Pdf) -> bool:
    for element in elements(pdf, "H1"):
        element.S = Name.P
    return True


@fault
def heading_level_lowered(pdf: Pdf) -> bool:
    found = elements(pdf, "H3")
    if found:
        found[0].S = Name.H2
    return bool(found)


@fault
def paragraph_as_heading(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        found[0].S = Name.H2
    return bool(found)


@fault
def heading_removed(pdf: Pdf) -> bool:
    found = elements(pdf, "H2")
    if found:
        remove(pdf, found[-1])
    return bool(found)


# Pictures ---------------------------------------------------------------------------------


@fault
def picture_without_alternative(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "Figure") if "/Alt" in e]
    for element in found:
        del element.Alt
    return bool(found)


@fault
def picture_with_empty_alternative(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "Figure") if "/Alt" in e]
    for element in found:
        element.Alt = String("")
    return bool(found)


@fault
def alternative_is_file_name(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "Figure") if "/Alt" in e]
    for element in found:
        element.Alt = String("spine_v2.png")
    return bool(found)


@fault
def other_alternative(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "Figure") if "/Alt" in e]
    for element in found:
        element.Alt = String("A person who holds a box")
    return bool(found)


@fault
def picture_as_span(pdf: Pdf) -> bool:
    found = elements(pdf, "Figure")
    for element in found:
        element.S = Name.Span
    return bool(found)


# Tables -----------------------------------------------------------------------------------


@fault
def headers_as_cells(pdf: Pdf) -> bool:
    found = elements(pdf, "TH")
    for element in found:
        element.S = Name.TD
    return bool(found)


@fault
def one_header_as_cell(pdf: Pdf) -> bool:
    found = elements(pdf, "TH")
    if found:
        found[0].S = Name.TD
    return bool(found)


@fault
def no_scope_and_headers(pdf: Pdf) -> bool:
    return sum(strip(e, "/Scope", "/Headers") for e in elements(pdf, "TH", "TD")) > 0


@fault
def table_as_paragraphs(pdf: Pdf) -> bool:
    found = elements(pdf, "Table")
    for table in found:
        rename(table, Table="Div", TR="Div", THead="Div", TBody="Div", TH="P", TD="P",
               Caption="P")  # fmt: skip
    return bool(found)


@fault
def cells_swapped(pdf: Pdf) -> bool:
    pair = neighbours(pdf, "TD", "TH")
    return bool(pair) and swap(pdf, *pair)


@fault
def rows_swapped(pdf: Pdf) -> bool:
    for part in elements(pdf, "TBody", "Table"):
        rows = [k for k in kids(part) if isinstance(k, Dictionary) and k.get("/S") == "/TR"]
        if len([row for row in rows if mcids(row)]) > 1:
            return swap(pdf, rows[0], rows[1])
    return False


@fault
def cell_removed(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "TD", "TH") if mcids(e)]
    if found:
        remove(pdf, found[-1])
    return bool(found)


@fault
def row_removed(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "TR") if mcids(e)]
    if found:
        remove(pdf, found[-1])
    return bool(found)


@fault
def cell_spans_too_much(pdf: Pdf) -> bool:
    found = elements(pdf, "TH")
    if found:
        found[0].A = Dictionary(O=Name.Table, ColSpan=2, Scope=Name.Column)
    return bool(found)


@fault
def row_outside_its_table(pdf: Pdf) -> bool:
    found = elements(pdf, "Table")
    if found:
        found[0].S = Name.Sect
    return bool(found)


# Lists ------------------------------------------------------------------------------------


@fault
def list_as_paragraphs(pdf: Pdf) -> bool:
    found = elements(pdf, "L")
    for element in found:
        rename(element, L="Div", LI="P", Lbl="Span", LBody="Span")
    return bool(found)


@fault
def one_list_as_paragraphs(pdf: Pdf) -> bool:
    found = elements(pdf, "L")
    if found:
        rename(found[-1], L="Div", LI="P", Lbl="Span", LBody="Span")
    return bool(found)


@fault
def items_outside_a_list(pdf: Pdf) -> bool:
    found = elements(pdf, "L")
    for element in found:
        element.S = Name.Sect
    return bool(found)


@fault
def item_removed(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "LI") if mcids(e)]
    if found:
        remove(pdf, found[len(found) // 2])
    return bool(found)


@fault
def items_joined(pdf: Pdf) -> bool:
    pair = neighbours(pdf, "LI")
    if pair:
        first, second = pair
        first.K = Array([*kids(first), *kids(second)])
        remove(pdf, second)
    return bool(pair)


@fault
def items_swapped(pdf: Pdf) -> bool:
    pair = neighbours(pdf, "LI")
    return bool(pair) and swap(pdf, *pair)


@fault
def list_numbering_removed(pdf: Pdf) -> bool:
    return sum(strip(e, "/ListNumbering") for e in elements(pdf, "L")) > 0


# Text -------------------------------------------------------------------------------------


@fault
def paragraph_removed(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        remove(pdf, found[0])
    return bool(found)


@fault
def paragraph_as_artifact(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        for page, mcid in mcids(found[0]):
            as_artifact(pdf, page, {mcid})
            forget(pdf, page, {mcid})
        remove(pdf, found[0])
    return bool(found)


@fault
def page_as_artifact(pdf: Pdf) -> bool:
    page = pdf.pages[len(pdf.pages) // 2].obj
    as_artifact(pdf, page, None)
    forget(pdf, page, None)
    for element in elements(pdf):
        own = element.get("/Pg")
        if own is not None and own.objgen == page.objgen and "/ActualText" in element:
            del element.ActualText
    return True


@fault
def everything_as_artifact(pdf: Pdf) -> bool:
    for page in pdf.pages:
        as_artifact(pdf, page.obj, None)
    pdf.Root.StructTreeRoot.K = Array()
    return True


@fault
def order_reversed(pdf: Pdf) -> bool:
    for element in elements(pdf):
        if str(element.S) in ("/Document", "/Sect", "/Part", "/Div"):
            element.K = Array(kids(element)[::-1])
    return True


@fault
def paragraphs_swapped(pdf: Pdf) -> bool:
    pair = neighbours(pdf, "P")
    return bool(pair) and swap(pdf, *pair)


@fault
def section_moved_to_the_end(pdf: Pdf) -> bool:
    for holder in elements(pdf):
        found = [k for k in kids(holder) if isinstance(k, Dictionary) and "/S" in k]
        if len(found) > 3 and mcids(found[1]):
            holder.K = Array([found[0], *found[2:], found[1]])
            return True
    return False


@fault
def paragraph_twice(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        holder = parent(pdf, found[0])
        copy = pdf.make_indirect(Dictionary(dict(found[0].items())))
        holder.K = Array([*kids(holder), copy])
    return bool(found)


@fault
def other_words_read_aloud(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        found[0].ActualText = String(OTHER)
    return bool(found)


@fault
def word_added_to_what_is_read(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        holder = parent(pdf, found[0])
        new = Dictionary(S=Name.P, ActualText=String(OTHER), P=holder, K=Array())
        holder.K = Array([*kids(holder), pdf.make_indirect(new)])
    return bool(found)


@fault
def nothing_read_aloud(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        found[0].ActualText = String("")
    return bool(found)


@fault
def text_not_marked(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if not found:
        return False
    page, wanted = mcids(found[0])[0]

    def change(instructions: list[Any]) -> list[Any]:
        done, depth = [], None
        level = 0
        for operands, operator in instructions:
            name = str(operator)
            if name in ("BDC", "BMC"):
                level += 1
                if name == "BDC" and isinstance(operands[1], Dictionary) and (
                    operands[1].get("/MCID") == wanted
                ):  # fmt: skip
                    depth = level
                    continue
            if name == "EMC":
                level -= 1
                if depth is not None and level == depth - 1:
                    depth = None
                    continue
            done.append((operands, operator))
        return done

    rewrite(pdf, page, change)
    return True


@fault
def artifact_within_content(pdf: Pdf) -> bool:
    page = pdf.pages[0].obj

    def change(instructions: list[Any]) -> list[Any]:
        done: list[Any] = []
        for operands, operator in instructions:
            done.append((operands, operator))
            if str(operator) == "BDC" and isinstance(operands[1], Dictionary) and (
                "/MCID" in operands[1] and str(operands[0]) != "/Artifact"
            ):  # fmt: skip
                done.append(([Name("/Artifact")], pikepdf.Operator("BMC")))
                done.append(([], pikepdf.Operator("EMC")))
        return done

    rewrite(pdf, page, change)
    return True


@fault
def text_off_the_page(pdf: Pdf) -> bool:
    page = pdf.pages[0].obj

    def change(instructions: list[Any]) -> list[Any]:
        done, moved = [], False
        for operands, operator in instructions:
            if str(operator) == "Tm" and not moved:
                operands, moved = [*operands[:4], 5000, operands[5]], True
            done.append((operands, operator))
        return done

    rewrite(pdf, page, change)
    return True


@fault
def printed_text_removed(pdf: Pdf) -> bool:
    page = pdf.pages[0].obj
    shown = {"Tj", "TJ", "'", '"'}
    rewrite(pdf, page, lambda found: [i for i in found if str(i[1]) not in shown])
    return True


@fault
def page_removed(pdf: Pdf) -> bool:
    if len(pdf.pages) > 1:
        del pdf.pages[1]
        return True
    return False


@fault
def pages_swapped(pdf: Pdf) -> bool:
    if len(pdf.pages) > 2:
        pages = list(pdf.pages)
        first, second = pages[0], pages[1]
        del pdf.pages[1], pdf.pages[0]
        pdf.pages.insert(0, first)
        pdf.pages.insert(0, second)
        return True
    return False


@fault
def empty_page(pdf: Pdf) -> bool:
    pdf.add_blank_page()
    return True


# Fonts ------------------------------------------------------------------------------------


@fault
def no_character_map(pdf: Pdf) -> bool:
    found = fonts(pdf)
    for font in found:
        del font.ToUnicode
    return bool(found)


def _mapped(pdf: Pdf, change: Callable[[int, str], str]) -> bool:
    found = fonts(pdf)
    for font in found:
        text = font.ToUnicode.read_bytes().decode("latin-1")
        counter = iter(range(1_000_000))
        pattern = re.compile(r"(<[0-9A-Fa-f]+>\s+)<([0-9A-Fa-f]*)>")
        body = re.search(r"beginbfchar.*endbfchar", text, re.DOTALL)
        if body:
            new = pattern.sub(lambda m: f"{m[1]}<{change(next(counter), m[2])}>", body[0])  # noqa: B023
            text = text.replace(body[0], new)
        font.ToUnicode = Stream(pdf, text.encode("latin-1"))
    return bool(found)


@fault
def character_map_garbage(pdf: Pdf) -> bool:
    return _mapped(pdf, lambda number, _: f"{0x41 + number % 26:04x}")


@fault
def character_map_shifted(pdf: Pdf) -> bool:
    return _mapped(pdf, lambda _, code: f"{(int(code or '0', 16) + 1) & 0xFFFF:04x}")


@fault
def character_map_all_alike(pdf: Pdf) -> bool:
    return _mapped(pdf, lambda *_: "0078")


@fault
def character_map_private(pdf: Pdf) -> bool:
    return _mapped(pdf, lambda number, _: f"{0xE000 + number:04x}")


@fault
def character_map_empty(pdf: Pdf) -> bool:
    return _mapped(pdf, lambda number, code: "" if number % 7 == 3 else code)


@fault
def font_not_embedded(pdf: Pdf) -> bool:
    done = False
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in item:
                    del item[key]
                    done = True
    return done


# Bookmarks and links ----------------------------------------------------------------------


@fault
def bookmarks_removed(pdf: Pdf) -> bool:
    return discard(pdf.Root, "/Outlines")


@fault
def one_bookmark_removed(pdf: Pdf) -> bool:
    with pdf.open_outline() as outline:
        if not outline.root or not outline.root[0].children:
            return False
        del outline.root[0].children[-1]
    return True


@fault
def bookmark_renamed(pdf: Pdf) -> bool:
    with pdf.open_outline() as outline:
        if not outline.root or not outline.root[0].children:
            return False
        outline.root[0].children[0].title = "Something else"
    return True


@fault
def bookmarks_flattened(pdf: Pdf) -> bool:
    with pdf.open_outline() as outline:
        flat = [*outline.root, *(c for item in outline.root for c in item.children)]
        for item in flat:
            item.children = [c for c in item.children if c not in flat]
        done = len(flat) > len(outline.root)
        outline.root[:] = flat
    return done


@fault
def link_leads_elsewhere(pdf: Pdf) -> bool:
    found = [a for a in links(pdf) if "/A" in a and "/URI" in a.A]
    if found:
        found[0].A.URI = String("https://example.org/elsewhere")
    return bool(found)


@fault
def inner_link_leads_elsewhere(pdf: Pdf) -> bool:
    found = [a for a in links(pdf) if "/Dest" in a or ("/A" in a and "/D" in a.A)]
    if len(found) > 1:
        place = "/Dest" if "/Dest" in found[0] else None
        if place:
            found[0].Dest = String(str(found[-1].Dest))
        else:
            found[0].A.D = found[-1].A.D
        return True
    return False


@fault
def inner_link_leads_nowhere(pdf: Pdf) -> bool:
    found = [a for a in links(pdf) if "/Dest" in a or ("/A" in a and "/D" in a.A)]
    for one in found[:1]:
        if "/Dest" in one:
            one.Dest = String("no-such-place")
        else:
            one.A.D = String("no-such-place")
    return bool(found)


@fault
def link_not_in_the_tree(pdf: Pdf) -> bool:
    for element in elements(pdf, "Link"):
        left = [k for k in kids(element)
                if not (isinstance(k, Dictionary) and k.get("/Type") == "/OBJR")]  # fmt: skip
        if len(left) < len(kids(element)):
            element.K = Array(left)
            return True
    return False


@fault
def link_removed(pdf: Pdf) -> bool:
    for page in pdf.pages:
        if page.obj.get("/Annots"):
            page.obj.Annots = Array(list(page.obj.Annots)[1:])
            return True
    return False


@fault
def link_as_span(pdf: Pdf) -> bool:
    found = elements(pdf, "Link")
    if found:
        found[0].S = Name.Span
    return bool(found)


@fault
def link_without_description(pdf: Pdf) -> bool:
    return sum(discard(annotation, "/Contents") for annotation in links(pdf)) > 0


# Languages, types, notes ------------------------------------------------------------------


@fault
def part_language_lost(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf) if "/Lang" in e and str(e.Lang) != str(pdf.Root.Lang)]
    for element in found:
        del element.Lang
    return bool(found)


@fault
def part_language_wrong(pdf: Pdf) -> bool:
    found = leaves(pdf, "P")
    if found:
        found[0].Lang = String("ko")
    return bool(found)


@fault
def types_in_a_circle(pdf: Pdf) -> bool:
    found = elements(pdf, "P")
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({"/One": Name("/Two"), "/Two": Name("/One")})
    found[0].S = Name("/One")
    return True


@fault
def type_without_meaning(pdf: Pdf) -> bool:
    found = elements(pdf, "H2", "P")
    found[-1].S = Name("/Fancy")
    return True


@fault
def standard_type_bent(pdf: Pdf) -> bool:
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    roles["/P"] = Name("/H1")
    pdf.Root.StructTreeRoot.RoleMap = roles
    return True


@fault
def note_without_id(pdf: Pdf) -> bool:
    found = [e for e in elements(pdf, "Note") if "/ID" in e]
    for element in found:
        del element.ID
    return bool(found)


@fault
def parent_tree_removed(pdf: Pdf) -> bool:
    return discard(pdf.Root.StructTreeRoot, "/ParentTree")


@fault
def parent_tree_of_a_page_lost(pdf: Pdf) -> bool:
    return discard(pdf.pages[0].obj, "/StructParents")


@fault
def parent_tree_mixed_up(pdf: Pdf) -> bool:
    first, second = pdf.pages[0].obj, pdf.pages[-1].obj
    one, other = int(first.StructParents), int(second.StructParents)
    first.StructParents, second.StructParents = other, one
    return one != other


@fault
def scope_turned(pdf: Pdf) -> bool:
    done = False
    for element in elements(pdf, "TH"):
        attributes = element.get("/A")
        for holder in attributes if isinstance(attributes, Array) else [attributes]:
            if isinstance(holder, Dictionary) and "/Scope" in holder:
                holder.Scope = Name.Row if holder.Scope == "/Column" else Name.Column
                done = True
    return done


@fault
def place_of_a_link_moved(pdf: Pdf) -> bool:
    found = [str(a.Dest) for a in links(pdf) if isinstance(a.get("/Dest"), String)]
    names = pdf.Root.get("/Names", Dictionary()).get("/Dests", Dictionary()).get("/Names")
    if not found or names is None or len(pdf.pages) < 3:
        return False
    for i in range(0, len(names), 2):
        if str(names[i]) == found[-1]:
            target = names[i + 1]
            page = target[0] if isinstance(target, Array) else target.D[0]
            last = page.objgen == pdf.pages[-1].obj.objgen
            new = Array([pdf.pages[0 if last else -1].obj, Name.Fit])
            names[i + 1] = new
            return True
    return False
