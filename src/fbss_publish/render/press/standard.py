"""What makes a PDF a PDF/X-4 (ISO 15930-7:2010): metadata, output intent, and what must go."""

from __future__ import annotations

import hashlib
import io
import uuid
from html import escape
from typing import Any

from fbss_publish.render.press.inks import CALCULATED

VERSION = "PDF/X-4"
_GONE = (
    "/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests", "/OpenAction", "/AA",
    "/AcroForm", "/PageLabels", "/ViewerPreferences", "/PageMode", "/Metadata", "/OCProperties",
)  # fmt: skip
"""Tags, links and actions are for readers at a screen; they have the other sheets."""
_GONE_FROM_PAGES = ("/Annots", "/StructParents", "/Tabs", "/AA", "/CropBox", "/ArtBox")
_FALLBACK = "2000-01-01T00:00:00Z"
REGISTRY = "http://www.color.org"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:identifier>{identifier}</dc:identifier>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>{version}</pdfxid:GTS_PDFXVersion>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{modified}</xmp:ModifyDate>
<xmp:MetadataDate>{modified}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def strip(pdf: Any) -> None:
    """Take away what a print file must not have, or has no use for."""
    for key in _GONE:
        if key in pdf.Root:
            del pdf.Root[key]
    for page in pdf.pages:
        for key in _GONE_FROM_PAGES:
            if key in page.obj:
                del page.obj[key]


def declare(pdf: Any, *, profile: bytes, condition: str, identifier: str) -> None:
    """Say that the file is PDF/X-4, and for which printing condition.

    `condition` is the registered name of the condition (FOGRA51, CGATS21_CRPC6), '' for the
    calculated one, which has none.
    """
    from pikepdf import Array, Dictionary, Name, String

    info = pdf.docinfo
    info.Trapped = Name("/False")
    if "/Title" not in info:
        info.Title = String(identifier or "Handout")
    created, modified = (_date(info.get(key)) for key in ("/CreationDate", "/ModDate"))
    created = created or modified or _FALLBACK
    modified = modified or created
    info.CreationDate, info.ModDate = String(_pdf_date(created)), String(_pdf_date(modified))
    stream = pdf.make_stream(profile, {"/N": 4, "/Alternate": Name.DeviceCMYK})
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition or "Custom"),
        Info=String(condition or CALCULATED),
        DestOutputProfile=stream,
    )
    if condition:
        intent.RegistryName = String(REGISTRY)
    pdf.Root.OutputIntents = Array([intent])
    packet = _PACKET.format(
        title=escape(str(info.Title)),
        identifier=escape(identifier),
        producer=escape(str(info.get("/Producer", ""))),
        version=VERSION,
        created=created,
        modified=modified,
        document=_document(pdf, identifier),
    )
    metadata = pdf.make_stream(packet.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata


def saved(pdf: Any) -> bytes:
    """Give the bytes of a file; always the same for the same content."""
    from pikepdf import ObjectStreamMode

    pdf.remove_unreferenced_resources()
    out = io.BytesIO()
    pdf.save(
        out, deterministic_id=True, object_stream_mode=ObjectStreamMode.disable,
        force_version="1.6", fix_metadata_version=False,
    )  # fmt: skip
    return out.getvalue()


def _document(pdf: Any, identifier: str) -> uuid.UUID:
    """Name the document after what is on its pages."""
    digest = hashlib.sha256(identifier.encode())
    for page in pdf.pages:
        digest.update(page.obj.Contents.read_bytes())
        for form in page.obj.get("/Resources", {}).get("/XObject", {}).values():
            digest.update(form.read_bytes())
    return uuid.uuid5(uuid.NAMESPACE_URL, digest.hexdigest())


def _date(value: Any) -> str:
    """Give a PDF date such as D:20261123 as XMP has it, '' for anything else."""
    digits = "".join(char for char in str(value or "")[:16] if char.isdigit())
    if len(digits) < 8:
        return ""
    digits = digits.ljust(14, "0")
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    return f"{day}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z"


def _pdf_date(date: str) -> str:
    return "D:" + "".join(char for char in date if char.isdigit()) + "Z"
