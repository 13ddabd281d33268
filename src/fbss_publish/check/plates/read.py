"""Opens a print file and puts together all that the preflight asks of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from fbss_publish.check.pdf.document import hazards
from fbss_publish.check.pdf.objects import entry, identity, items, keys, name_of, numbers, string
from fbss_publish.check.pdf.read import pdf_of
from fbss_publish.check.pdf.state import Drawn
from fbss_publish.check.plates.model import Box, Intent, PressDocument, PressPage
from fbss_publish.check.plates.paint import Painted, PlateReader

_XMP = {
    "{http://purl.org/dc/elements/1.1/}title": "dc:title",
    "{http://ns.adobe.com/xap/1.0/}CreateDate": "xmp:CreateDate",
    "{http://ns.adobe.com/xap/1.0/}ModifyDate": "xmp:ModifyDate",
    "{http://ns.adobe.com/xap/1.0/}MetadataDate": "xmp:MetadataDate",
    "{http://ns.adobe.com/xap/1.0/mm/}DocumentID": "xmpMM:DocumentID",
    "{http://ns.adobe.com/xap/1.0/mm/}VersionID": "xmpMM:VersionID",
    "{http://ns.adobe.com/xap/1.0/mm/}RenditionClass": "xmpMM:RenditionClass",
}
_VERSION = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
_TRAPPED = "{http://ns.adobe.com/pdf/1.3/}Trapped"


def claims_press(data: bytes) -> bool:
    """Say whether a file says that it is PDF/X. Its pages are not read."""
    from pikepdf import Pdf, PdfError

    if b"%PDF-" not in data[:1024]:
        return False
    try:
        with Pdf.open(io.BytesIO(data), suppress_warnings=True) as file:
            return bool(_claim(file)) or any(i.subtype == "GTS_PDFX" for i in _intents(file.Root))
    except (PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        return False


def _claim(file: Any) -> str:
    info = entry(file.trailer, "/Info")
    return _metadata(file).get(_VERSION) or string(entry(info, "/GTS_PDFXVersion")) or ""


@lru_cache(maxsize=2)
def press_of(data: bytes) -> PressDocument:
    """Read a print file, or give an empty value where it cannot be read."""
    from pikepdf import Pdf, PdfError

    if not data.strip() or b"%PDF-" not in data[:1024]:
        return PressDocument()
    try:
        with Pdf.open(io.BytesIO(data), suppress_warnings=True) as file:
            return _document(file, data)
    except (PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        return PressDocument()  # what is wrong with it, the rule sheet-readable says


def _document(file: Any, data: bytes) -> PressDocument:
    said = _metadata(file)
    info = entry(file.trailer, "/Info")
    return PressDocument(
        claim=_claim(file),
        trapped=said.get(_TRAPPED) or name_of(entry(info, "/Trapped")),
        metadata=frozenset(name for key, name in _XMP.items() if said.get(key, "").strip()),
        information=frozenset(key[1:] for key in keys(info)),
        identified=len(items(entry(file.trailer, "/ID"))) == 2,
        encrypted=file.is_encrypted,
        intents=tuple(_intents(file.Root)),
        pages=tuple(_page(page, place) for place, page in enumerate(file.pages, start=1)),
        hazards=tuple(dict.fromkeys(hazards(file, pdf_of(data).pages))),
    )


def _metadata(file: Any) -> dict[str, str]:
    if entry(file.Root, "/Metadata") is None:
        return {}
    try:
        with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            return {key: str(xmp[key]) for key in (*_XMP, _VERSION, _TRAPPED) if key in xmp}
    except Exception:  # damaged XML has many faces
        return {}


def _intents(root: Any) -> Iterator[Intent]:
    for found in items(entry(root, "/OutputIntents")):
        head = _header(entry(found, "/DestOutputProfile"))
        yield Intent(
            subtype=name_of(entry(found, "/S")),
            condition=string(entry(found, "/OutputConditionIdentifier")) or "",
            info=string(entry(found, "/Info")) or "",
            registry=string(entry(found, "/RegistryName")) or "",
            space=head[16:20].decode("ascii", "replace").strip(),
            device=head[12:16].decode("ascii", "replace").strip(),
        )


def _header(profile: Any) -> bytes:
    if profile is None:
        return b""
    try:
        head = bytes(profile.read_bytes()[:128])
    except Exception:  # a stream that cannot be decoded is as good as none
        return b""
    return head if head[36:40] == b"acsp" else b""


def _page(page: Any, place: int) -> PressPage:
    painted = Painted(place)
    problem = ""
    try:
        PlateReader(
            out=Drawn(page=place, fonts={}),
            resources=_inherited(page.obj, "/Resources"),
            owner=identity(page.obj),
            plates=painted,
        ).run(page)
    except Exception as error:  # what a damaged file makes of a library cannot be foreseen
        problem = type(error).__name__
    group = entry(page.obj, "/Group")
    trim, bleed, media = (_box(page.obj, f"/{name}Box") for name in ("Trim", "Bleed", "Media"))
    return PressPage(
        number=place,
        media=media,
        trim=trim,
        bleed=bleed,
        art=_box(page.obj, "/ArtBox"),
        crop=_box(page.obj, "/CropBox"),
        paints=tuple(painted.paints),
        effects=tuple(dict.fromkeys(painted.effects)),
        blending=name_of(entry(group, "/CS")),
        annotations=len(items(entry(page.obj, "/Annots"))),
        problem=problem,
    )


def _box(page: Any, key: str) -> Box | None:
    found = _inherited(page, key) if key in ("/MediaBox", "/CropBox") else entry(page, key)
    values = numbers(found)
    if len(values) != 4:
        return None
    left, low, right, high = values
    return min(left, right), min(low, high), max(left, right), max(low, high)


def _inherited(page: Any, key: str) -> Any:
    for _ in range(50):
        if page is None:
            return None
        if (found := entry(page, key)) is not None:
            return found
        page = entry(page, "/Parent")
    return None
