"""PDFs of other programs: written by hand here, with what renderers do not do."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.model import Pdf as Value
from fbss_publish.check.pdf.read import UnreadableError, pdf_of, read_pdf
from fbss_publish.check.semantic.speech import speech_of

FONT = {"/Type": Name.Font, "/Subtype": Name.Type1, "/BaseFont": Name.Helvetica,
        "/Encoding": Name.WinAnsiEncoding}  # fmt: skip


def tagged(content: str, kids: Callable[[Pdf, Any], list[Any]], **more: Any) -> Value:
    """Read a PDF of one page with this content and these elements in its tree."""
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200)).obj
        page.Resources = Dictionary({"/Font": Dictionary({"/F": Dictionary(FONT)})})
        page.Contents = Stream(pdf, content.encode("latin-1"))
        page.StructParents = 0
        root = pdf.make_indirect(Dictionary({"/Type": Name.StructTreeRoot}))
        pdf.Root.StructTreeRoot, pdf.Root.Lang = root, String("en")
        root.K = Array(kids(pdf, page))
        for key, value in more.items():
            root[f"/{key}"] = value
        out = io.BytesIO()
        pdf.save(out)
    return read_pdf(out.getvalue())


def element(kind: str, page: Any, *held: Any, **more: Any) -> Dictionary:
    fields = {f"/{key}": value for key, value in more.items()}
    return Dictionary({"/S": Name(f"/{kind}"), "/Pg": page, "/K": Array(held), **fields})


def first(value: Value) -> Node:
    return next(value.nodes())


CONTENTS = {
    "one string": "/P <</MCID 0>> BDC BT /F 12 Tf (One) Tj ET EMC",
    "an array": "/P <</MCID 0>> BDC BT /F 12 Tf [(O) -20 (ne)] TJ ET EMC",
    "the next line": "/P <</MCID 0>> BDC BT /F 12 Tf 14 TL (O) Tj (ne) ' ET EMC",
    "with spacing": '/P <</MCID 0>> BDC BT /F 12 Tf (O) Tj 1 2 (ne) " ET EMC',
    "nested": "/P <</MCID 0>> BDC BT /F 12 Tf (O) Tj /Span BMC (ne) Tj EMC ET EMC",
    "replaced": "/P <</MCID 0>> BDC /Span <</ActualText (One)>> BDC BT /F 9 Tf (1) Tj ET EMC EMC",
    "replaced itself": "/P <</MCID 0 /ActualText (One)>> BDC BT /F 9 Tf (enO) Tj ET EMC",
    "replaced twice": (
        "/P <</MCID 0 /ActualText (One)>> BDC /Span <</ActualText (x)>> BDC BT /F 9 Tf (y) Tj ET "
        "EMC EMC"
    ),
    "after an artifact": (
        "/Artifact BMC BT /F 9 Tf (1) Tj ET EMC /P <</MCID 0>> BDC BT /F 9 Tf (One) Tj ET EMC"
    ),
    "saved and restored": "q /P <</MCID 0>> BDC BT /F 12 Tf (One) Tj ET EMC Q Q",
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=list(CONTENTS))
def test_the_text_of_marked_content_is_read(content: str) -> None:
    value = tagged(content, lambda pdf, page: [element("P", page, 0)])
    assert first(value).text == "One"


def test_text_is_found_in_forms_with_their_own_and_with_inherited_resources() -> None:
    def kids(pdf: Pdf, page: Any) -> list[Any]:
        inner = Stream(pdf, b"/Span <</MCID 0>> BDC BT /F 9 Tf (One) Tj ET EMC")
        inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        inner.StructParents = 1
        outer = Stream(pdf, b"BT /F 9 Tf (Two) Tj ET")
        outer.Type, outer.Subtype, outer.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        outer.Resources = page.Resources
        page.Resources.XObject = Dictionary({"/A": inner, "/B": outer})
        part = Dictionary({"/Type": Name.MCR, "/Pg": page, "/Stm": page.Resources.XObject.A,
                           "/MCID": 0})  # fmt: skip
        return [element("P", page, part), element("P", page, 5)]

    value = tagged("/A Do /P <</MCID 5>> BDC /B Do EMC", kids)
    assert [node.text for node in value.nodes()] == ["One", "Two"]


def test_properties_may_be_a_resource_and_contents_several_streams() -> None:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200)).obj
        pdf.Root.Pages.Resources = Dictionary({
            "/Font": Dictionary({"/F": Dictionary(FONT)}),
            "/Properties": Dictionary({"/M": Dictionary({"/MCID": 3})}),
        })  # fmt: skip
        del page.Resources
        page.Contents = Array([Stream(pdf, b"/P /M BDC BT /F 9 Tf (O) Tj"),
                               Stream(pdf, b"(ne) Tj ET EMC")])  # fmt: skip
        pdf.Root.StructTreeRoot = Dictionary(K=element("P", page, 3))
        out = io.BytesIO()
        pdf.save(out)
    assert first(read_pdf(out.getvalue())).text == "One"


def test_languages_are_inherited_and_roles_followed() -> None:
    def kids(pdf: Pdf, page: Any) -> list[Any]:
        inner = element("Warning", page, 0, Alt=String("x"), E=String("y"), ID=String("n"))
        return [element("Sect", page, inner, Lang=String("fr"))]

    roles = Dictionary({"/Warning": Name("/Callout"), "/Callout": Name.P})
    value = tagged(CONTENTS["one string"], kids, RoleMap=roles)
    (inner,) = value.nodes("P")
    facts = (inner.name, inner.lang, inner.own_lang, inner.alt, inner.expansion, inner.id)
    assert facts == ("Warning", "fr", None, "x", "y", "n")
    assert value.roles == ()


def test_attributes_come_from_classes_arrays_and_revisions() -> None:
    def kids(pdf: Pdf, page: Any) -> list[Any]:
        own = Array([Dictionary(O=Name.Table, Scope=Name.Row), 0])
        return [element("TH", page, 0, C=Name.Head, A=own)]

    classes = Dictionary(Head=Dictionary(O=Name.Table, Scope=Name.Column, ColSpan=2))
    found = first(tagged(CONTENTS["one string"], kids, ClassMap=classes)).attributes
    assert (found["Scope"], found["ColSpan"]) == ("Row", 2)


def test_a_tree_that_holds_itself_ends() -> None:
    def kids(pdf: Pdf, page: Any) -> list[Any]:
        outer = pdf.make_indirect(element("Sect", page))
        inner = pdf.make_indirect(element("P", page, 0, outer))
        outer.K = Array([inner, outer])
        return [outer]

    assert [node.kind for node in tagged(CONTENTS["one string"], kids).nodes()] == ["Sect", "P"]


def test_a_form_that_draws_itself_ends() -> None:
    def kids(pdf: Pdf, page: Any) -> list[Any]:
        form = Stream(pdf, b"/A Do /A Do")
        form.Type, form.Subtype = Name.XObject, Name.Form
        page.Resources.XObject = Dictionary({"/A": form})
        form.Resources = page.Resources
        return [element("P", page, 0)]

    assert tagged("/A Do", kids).pages[0].pieces == ()


def test_the_alternative_of_a_picture_replaces_what_is_in_it() -> None:
    def kids(pdf: Pdf, page: Any) -> list[Any]:
        return [element("P", page, element("Figure", page, 0, Alt=String("A spine")))]

    speech = speech_of(tagged(CONTENTS["one string"], kids))
    assert [(s.text, s.role) for s in speech.segments] == [("\x00", "wall"), ("one", "picture")]


@pytest.mark.parametrize("change", [
    lambda root: root.__setitem__("/K", Name.P),
    lambda root: root.__setitem__("/K", Array([Array([1]), String("x"), 7])),
    lambda root: root.__setitem__("/RoleMap", Array()),
    lambda root: root.__setitem__("/ParentTree", 4),
    lambda root: root.__setitem__("/ClassMap", String("x")),
])  # fmt: skip
def test_wrong_types_are_not_followed(change: Callable[[Any], None]) -> None:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot)
        change(pdf.Root.StructTreeRoot)
        pdf.Root.Lang, pdf.Root.Outlines, pdf.Root.PageLabels = 3, String("x"), Name.X
        pdf.pages[0].obj.Annots = Array([1, Dictionary(Subtype=3), Dictionary(Subtype=Name.Link)])
        out = io.BytesIO()
        pdf.save(out)
    assert read_pdf(out.getvalue()).language == ""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_raises_anything_else(data: st.DataObject) -> None:
    plain = _plain()
    place = data.draw(st.integers(0, len(plain) - 1))
    junk = data.draw(st.binary(max_size=12))
    cut = data.draw(st.integers(0, 40))
    spoilt = plain[:place] + junk + plain[place + cut :]
    with suppress(UnreadableError):
        read_pdf(spoilt)
    assert isinstance(pdf_of(spoilt), Value)


def _plain() -> bytes:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200)).obj
        page.Resources = Dictionary({"/Font": Dictionary({"/F": Dictionary(FONT)})})
        page.Contents = Stream(pdf, CONTENTS["nested"].encode())
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=element("P", page, 0)))
        out = io.BytesIO()
        pdf.save(out, compress_streams=False)
    return out.getvalue()
