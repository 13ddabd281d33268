"""The second opinion: page-validation, where it is installed (extra `validate`).

The only place that knows it. What it finds comes with the clause of ISO 14289-1 (PDF/UA-1) or
ISO 19005-3 (PDF/A-3) that it is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

PACKAGE = "page-validation"
LEVELS = ("1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u")
"""The kinds of PDF/A that it knows."""

_UA = {
    "5": "ID-",
    "7.1": "ARTIFACT CONTENT-TAGGING TAGGED METADATA-STRUCTURE METADATA-TITLE STRUCT SUSPECTS "
           "VIEWER HEADER",
    "7.2": "ACTUAL-TEXT ALT-TEXT ANNOTATION-CONTENTS-LANGUAGE E-TEXT FORM-FIELD-TU-LANGUAGE L- LI- "
           "LBODY LANGUAGE OUTLINE METADATA-LANGUAGE SPAN TABLE TBODY TD TFOOT TH THEAD TOC TOCI "
           "TR- TEXT-LANGUAGE FORM-CHILDREN",
    "7.3": "FIGURE",
    "7.4": "HEADING",
    "7.5": "TABLE-HEADERS",
    "7.7": "FORMULA",
    "7.9": "NOTE",
    "7.10": "OPTIONAL-CONTENT",
    "7.11": "FILE-SPEC",
    "7.15": "DYNAMIC-XFA",
    "7.16": "ENCRYPTION",
    "7.18.1": "ANNOTATION FORM-FIELD-TU-ALT",
    "7.18.2": "TRAPNET",
    "7.18.3": "PAGE-TABS",
    "7.18.4": "WIDGET",
    "7.18.5": "LINK",
    "7.18.6": "MEDIA",
    "7.18.8": "PRINTER-MARK",
    "7.20": "FORM-REFERENCE FORM-STRUCTURE",
    "7.21.3": "CID CMAP TYPE0",
    "7.21.4": "FONT-EMBEDDING FONT-TYPE1 CID-SUBSET FONT-GLYPH-PRESENCE",
    "7.21.5": "FONT-GLYPH-WIDTH",
    "7.21.6": "TRUETYPE",
    "7.21.7": "FONT-UNICODE",
    "7.21.8": "NOTDEF",
}  # fmt: skip
_ARCHIVE = {
    "6.1": "TRAILER HEADER XREF STREAM STRING NAME OBJECT FILE-STRUCTURE EOF",
    "6.2.4": "DEVICE ICC OUTPUT-INTENT SEPARATION",
    "6.2.8": "IMAGE",
    "6.2.10": "TRANSPARENCY BLEND",
    "6.2.11": "FONT CID CMAP TRUETYPE NOTDEF TYPE0",
    "6.3": "ANNOTATION",
    "6.4": "FORM FIELD",
    "6.5": "ACTION",
    "6.6": "METADATA XMP ID-",
    "6.7": "TAGGED STRUCT LANGUAGE",
    "6.8": "FILE-SPEC EMBEDDED",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """What the validator found: the clause, and its own words."""

    clause: str
    message: str


def speaker() -> str:
    """Give the name and version of the validator, '' where it is not installed."""
    try:
        import page  # noqa: F401

        return f"{PACKAGE} {version(PACKAGE)}"
    except (ImportError, PackageNotFoundError):
        return ""


@lru_cache(maxsize=4)
def failures(data: bytes, profile: str) -> tuple[Failure, ...]:
    """Validate a PDF against `ua1` or a level of PDF/A, such as `3a`; () without the validator."""
    if not speaker():
        return ()
    from page import PageError, validate_pdf_bytes

    try:
        report = validate_pdf_bytes(data, profile=profile)
    except (PageError, ValueError) as error:
        return (Failure("", f"could not read the file ({' '.join(str(error).split())})"),)
    return tuple(
        Failure(clause(found.rule_id), " ".join(found.message.split())) for found in report.failures
    )


def clause(rule: str) -> str:
    """Give the clause that a rule of the validator is about, such as “ISO 14289-1, 7.3”."""
    kind, _, name = rule.partition("-")
    ua = kind.startswith("PDFUA")
    table, standard = (_UA, "ISO 14289-1") if ua else (_ARCHIVE, f"ISO 19005-{kind[4:5] or 3}")
    best, length = "", 0
    for number, prefixes in table.items():
        for prefix in prefixes.split():
            if name.startswith(prefix) and len(prefix) > length:
                best, length = number, len(prefix)
    return f"{standard}, {best}" if best else standard
