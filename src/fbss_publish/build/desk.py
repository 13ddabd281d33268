"""The clinic's desk: every language by its script, with its handouts in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from fbss_publish.build.outputs import locale_in
from fbss_publish.catalog.languages import script_name
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.project import Project

CALL = "Point here if you speak this language"
_LABELS = {
    "-letter.pdf": "PDF, US Letter",
    "-a4.pdf": "PDF, A4",
    "-print-letter.pdf": "For the print shop, US Letter",
    "-print-a4.pdf": "For the print shop, A4",
    "-booklet.pdf": "For the print shop, stapled booklet",
    "-leaflet.pdf": "For the print shop, folded leaflet",
    ".epub": "EPUB",
    ".brf": "Braille",
    ".txt": "Plain text",
    ".ssml": "Audio script",
}
_TYPES = {".pdf": "application/pdf", ".epub": "application/epub+zip", ".txt": "text/plain"}
_BESIDE = (".html", ".woff2", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Files that are a page, or belong to one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """The desk's languages, readers' languages first and those for testing last.

    `call` gives the words of a poster in a language, or ''.
    """

    project: Project
    built: Sequence[EditionRecord]
    call: Callable[[str], str] = field(default=lambda _: "")

    def languages(self) -> list[dict[str, object]]:
        """Give each language with its editions."""
        tags = dict.fromkeys(record.locale for record in self.built)
        locales = [locale_in(self.project, tag) for tag in tags]
        locales.sort(key=lambda locale: (locale.pseudo, locale.name.casefold()))
        return [self._language(locale) for locale in locales]

    def scripts(self, languages: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        """Give the scripts that readers may look for, each with its languages."""
        found: dict[str, list[Mapping[str, object]]] = {}
        for language in languages:
            if not language["pseudo"]:
                found.setdefault(str(language["script"]), []).append(language)
        return [
            {"id": script, "name": script_name(script), "languages": languages}
            for script, languages in found.items()
        ]

    def _language(self, locale: Locale) -> dict[str, object]:
        records = [record for record in self.built if record.locale == locale.tag]
        return {
            "tag": locale.tag,
            "name": locale.name,
            "english": locale.english,
            "direction": str(locale.direction),
            "script": locale.script,
            "pseudo": locale.pseudo,
            "call": self.call(locale.tag),
            "editions": [self._edition(record, locale) for record in records],
        }

    def _edition(self, record: EditionRecord, locale: Locale) -> dict[str, object]:
        about = record.about
        language = about.language if about else self.project.source_language
        foreign = language != self.project.source_language
        marks = Markup(' lang="{}" dir="{}"').format(language, str(locale.direction))
        return {
            "id": f"edition-{locale.tag}-{record.guide}",
            "title": about.title if about else record.guide,
            "marks": marks if foreign and not locale.pseudo else Markup(),
            "href": f"{locale.tag}/{record.guide}/index.html",
            "state": state_of(record, locale),
            "draft": record.draft,
            "files": list(self._files(record)),
        }

    def _files(self, record: EditionRecord) -> Iterator[dict[str, str]]:
        """Give what can be printed or taken along, in the order of the formats."""
        start = f"{record.locale}/{record.guide}/{record.guide}-{record.locale}"
        names = [name for name in record.outputs if not name.endswith(_BESIDE)]
        order = list(_LABELS)
        names.sort(key=lambda name: (_rank(name.removeprefix(start), order), name))
        for name in names:
            rest = name.removeprefix(start)
            yield {
                "href": name,
                "label": _LABELS.get(rest) or _words(rest),
                "type": _TYPES.get(Path(name).suffix, ""),
                "facts": ", ".join(filter(None, (_pages(record, name), self._size(name)))),
            }

    def _size(self, name: str) -> str:
        path = self.project.output / name
        return f"{max(1, round(path.stat().st_size / 1000))} KB" if path.is_file() else ""


def state_of(record: EditionRecord, locale: Locale) -> str:
    """Say in English how far an edition can be trusted."""
    if locale.source:
        reviewed = record.trust.get("last-clinical-review")
        return "Original" if reviewed else "Original, not clinically reviewed"
    if locale.pseudo:
        return "For testing the layout"
    return "Draft, not reviewed" if record.draft else "Reviewed"


def _rank(rest: str, order: Sequence[str]) -> int:
    return order.index(rest) if rest in order else len(order)


def _words(rest: str) -> str:
    """Name a format that has no name of its own here: “-large-print.pdf” is “PDF, large print”."""
    stem, _, suffix = rest.rpartition(".")
    kind = stem.replace("-", " ").strip()
    return ", ".join(filter(None, (suffix.upper(), kind)))


def _pages(record: EditionRecord, name: str) -> str:
    pages = record.pages.get(name)
    return "" if not pages else f"{pages} page{'' if pages == 1 else 's'}"
