"""What WeasyPrint's public `finisher` hook can repair, just before a PDF is written."""

from __future__ import annotations

import io
from html import escape
from typing import Any

import pydyf

from fbss_publish.errors import SourceError

_UNSEEN = b"<200b>"
_AMBIGUOUS = b"\r\nendstream"
_TRIES = 24
"""One try in about 256 fails by chance: so many in a row do not."""
_UA_SCHEMA = """
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


_IDENTIFIER = """
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier>{}</dc:identifier>
</rdf:Description>
"""


def finish(pdf: Any, identifier: str = "") -> None:
    """Repair what is left: metadata, page labels, pictures, character maps.

    `identifier` names the document in the metadata, so that a sheet can be told from another.
    """
    _declare(pdf, _UA_SCHEMA + (_IDENTIFIER.format(escape(identifier)) if identifier else ""))
    pdf.catalog["PageLabels"] = pydyf.Dictionary(
        {"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])}
    )
    for item in pdf.objects:
        if not isinstance(item, pydyf.Stream):
            continue
        if item.extra.get("Interpolate") == "true":
            item.extra["Interpolate"] = "false"  # ISO 19005-3, 6.2.8
        elif item.stream and item.stream[0] == b"/CIDInit /ProcSet findresource begin":
            item.stream = [_mapped(line) for line in item.stream]


def settle(pdf: Any) -> None:
    """Fix the bytes of every object, and watch how they are put together.

    WeasyPrint asks for the bytes of each object up to three times, and compresses anew each
    time. And where compressed data ends with a carriage return, the line feed before
    `endstream` makes a line end with it, and /Length seems wrong (ISO 19005-3, 6.1.7.1). Then the
    file is put together once more, with another checksum. Writing raises SourceError where that
    never helps.
    """
    pdf.objects = [_Settled.of(item) if item.free == "n" else item for item in pdf.objects]
    write, count = pdf.write, len(pdf.objects)
    catalog = pdf.objects[pdf.catalog.number]
    settled = sum(item.data.count(_AMBIGUOUS) for item in pdf.objects if item.free == "n")

    def watched(output: Any, *options: Any) -> None:
        for _ in range(_TRIES):
            buffer = io.BytesIO()
            write(buffer, *options)
            data = buffer.getvalue()
            if data.count(_AMBIGUOUS) == settled:
                output.write(data)
                return
            del pdf.objects[count:]
            catalog.data += b" "  # another content, another checksum
            pdf.current_position = 0
        raise SourceError(
            "the sheet cannot be written so that ISO 19005-3 (6.1.7.1) allows it.",
            mend="Change a word of it and build again; please report it with the guide.",
        )

    pdf.write = watched


class _Settled(pydyf.Object):  # type: ignore[misc]
    """An object whose bytes are fixed."""

    data = b""
    compressible = True

    @classmethod
    def of(cls, item: Any) -> _Settled:
        """Fix the bytes of an object."""
        new = cls()
        new.number, new.data, new.compressible = item.number, item.data, item.compressible
        if new.data.endswith(_AMBIGUOUS):
            new.data = new.data.removesuffix(b"\nendstream") + b"\r\nendstream"
        return new


def _declare(pdf: Any, more: str) -> None:
    """Say more in the metadata: that the file is PDF/UA-1 as well, as PDF/A wants it said.

    The packet stays readable without decompression: ISO 19005-3, 6.6.2.1.
    """
    number = int(pdf.catalog["Metadata"].split()[0])
    packet = pdf.objects[number]
    end = b"</rdf:RDF>"
    packet.stream = [
        part.replace(end, more.encode() + end, 1) if isinstance(part, bytes) else part
        for part in packet.stream
    ]
    packet.compress = False


def _mapped(line: Any) -> Any:
    """Let a glyph that stands for nothing of its own stand for nothing seen (7.21.7)."""
    if isinstance(line, bytes) and line.endswith(b" <>"):
        return line[:-2] + _UNSEEN
    return line
