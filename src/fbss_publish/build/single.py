"""Documents outside a project: extract their templates, or put translations into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from fbss_publish.build.documents import Pair
from fbss_publish.build.making import Made
from fbss_publish.build.processes import mapped
from fbss_publish.build.provenance import build_date
from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import format_po
from fbss_publish.catalog.template import entries_of, header_of
from fbss_publish.catalog.translate import renditions_of
from fbss_publish.domain.edition import Rendition, State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.guide import Document
from fbss_publish.domain.locale import Locale
from fbss_publish.errors import InputError
from fbss_publish.source.fill import fill_document
from fbss_publish.source.standalone import read_document


@dataclass(frozen=True, kw_only=True, slots=True)
class Applied:
    """A translated document, how many of its units are translated, and what was found."""

    html: str
    translated: int
    units: int
    findings: tuple[Finding, ...]


def template_of_files(paths: Sequence[Path]) -> Catalog:
    """Give one template for HTML or Markdown files. Raises SourceError."""
    documents = [read_document(path, name=path.as_posix()) for path in paths]
    title = ", ".join(path.name for path in paths[:3])
    header = header_of(title=title, project=paths[0].stem, created=build_date())
    return Catalog(file=f"{paths[0].stem}.pot", header=header, entries=entries_of(documents))


def templates_of_files(paths: Sequence[Path]) -> Iterator[Made]:
    """Give a template for each of these files, in their order. Raises SourceError."""
    return mapped(_made, None, paths)


def _made(_: None, path: Path) -> Made:
    template = template_of_files([path])
    return Made(domain=path.stem, data=format_po(template), messages=len(template.entries))


@dataclass(frozen=True, kw_only=True, slots=True)
class Applier:
    """A catalog that is put into documents. Fuzzy translations are used with `drafts` only."""

    catalog: Catalog
    locale: Locale
    entries: Mapping[Key, Entry]
    drafts: bool = False

    def apply(self, path: Path) -> Applied:
        """Translate a document. What has no usable translation stays, marked with `lang`.

        Raises SourceError where the document cannot be read.
        """
        document = read_document(path, name=path.as_posix(), target=self.locale)
        found = renditions_of(document, self.locale, self.entries, Ledger())
        shown = tuple(
            _allowed(document, index, rendition, drafts=self.drafts)
            for index, rendition in enumerate(found)
        )
        return Applied(
            html=fill_document(document, shown, self.locale),
            translated=sum(rendition.translated for rendition in shown),
            units=len(shown),
            findings=tuple(_findings(document, shown, self.catalog.file, self.locale)),
        )


def applier(catalog_path: Path, *, tag: str | None, drafts: bool) -> Applier:
    """Read a catalog for putting it into documents.

    Raises CatalogError, and InputError if neither `tag` nor the header says the language.
    """
    catalog = read_po(catalog_path, name=catalog_path.as_posix(), layout=False)
    return Applier(
        catalog=catalog, locale=_locale(catalog, tag), entries=catalog.by_key(), drafts=drafts
    )


def apply_one(one: Applier, paths: Sequence[Path]) -> Iterator[Applied]:
    """Put one catalog into many documents, in their order. Raises what `Applier.apply` does."""
    return mapped(Applier.apply, one, paths)


def apply_each(pairs: Sequence[Pair], *, tag: str | None, drafts: bool) -> Iterator[Applied]:
    """Put into each document its own catalog, in their order.

    Raises what `applier` and `Applier.apply` do.
    """
    return mapped(_apply, (tag, drafts), pairs)


def _apply(how: tuple[str | None, bool], pair: Pair) -> Applied:
    tag, drafts = how
    return applier(pair.catalog, tag=tag, drafts=drafts).apply(pair.document)


def _locale(catalog: Catalog, tag: str | None) -> Locale:
    text = tag or (catalog.field("Language") or "").replace("_", "-")
    if not text:
        raise InputError(
            "the header has no Language.", path=catalog.file, mend="Add it, or use --locale TAG."
        )
    return _known_locale(text)


_known_locale = cache(locale_of)
"""Documents with a catalog each are mostly in one language."""


def _allowed(document: Document, index: int, rendition: Rendition, *, drafts: bool) -> Rendition:
    fuzzy = rendition.state in (State.DRAFT, State.STALE)
    if not fuzzy or drafts or not rendition.translated:
        return rendition
    return replace(rendition, text=document.units[index].msgid, translated=False)


def _findings(
    document: Document, shown: tuple[Rendition, ...], file: str, locale: Locale
) -> Iterator[Finding]:
    for unit, rendition in zip(document.units, shown, strict=True):
        if rendition.state is State.BROKEN:
            yield Finding(
                code="inline-tags",
                severity=Severity.ERROR,
                text=f"{rendition.problem}. The document shows the source text.",
                file=file,
                line=rendition.line,
                locale=locale.tag,
                msgctxt=unit.msgctxt,
                msgid=unit.msgid,
            )
