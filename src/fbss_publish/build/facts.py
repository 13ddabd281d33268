"""What each edition depends on, as digests: the parts of its keys in the cache."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fbss_publish.build.beside import Beside, Read
from fbss_publish.build.cache.index import Index
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.fingerprint import fingerprint
from fbss_publish.build.format_tools import format_tools
from fbss_publish.build.request import Request
from fbss_publish.catalog.terms_file import find_terms
from fbss_publish.project import FOR_STAFF, INTERFACE, Project, SourceFile

if TYPE_CHECKING:
    from fbss_publish.build.ledger_view import LedgerView
    from fbss_publish.catalog.ledger_signature import Signature
    from fbss_publish.check.rule import Message

_DATE = re.compile(rb"(?<![0-9])(20[0-9]{2}-[01][0-9]-[0-3][0-9])(?![0-9])")
_ABOUT_A_RUN = ("root", "findings_language")
SIGNERS = "allowed_signers"
BASELINE = "readability-baseline.json"


class Facts:
    """Digests of the inputs of a project, each file read once at most."""

    def __init__(self, project: Project, request: Request, index: Index) -> None:
        self._project, self._request, self._index = project, request, index
        self._sources = {source.id: source for source in project.sources()}
        self._known: dict[str, dict[str, str]] = {}
        self._named: dict[Path, frozenset[str]] = {}
        self._beside: dict[str, dict[str, str]] = {}
        self._catalogs: dict[str, Beside] = {}
        self._signatures: dict[str, dict[str, Signature]] = {}
        self._ledgers: dict[str, dict[str, str]] = {}

    @cached_property
    def machine(self) -> dict[str, str]:
        """Our code, packages, fonts and libraries."""
        return fingerprint(self._index)

    @cached_property
    def _common(self) -> str:
        root = self._project.root
        shared = [find_terms(root / "locales"), root / "locales" / SIGNERS, root / BASELINE]
        shared.append(self._project.shop_profile)
        parts = {
            "machine": self.machine,
            "settings": plain(self._project),
            "release": self._request.release,
            "shared": self._digests(
                [*(path for path in shared if path), *self._project.clinic_files()]
            ),
        }
        return key_of("common", parts)

    def checked(self, guide: str, tag: str) -> str:
        """Give the key of an edition's findings.

        They depend on the edition's own files, and on what the other catalogs of its locale
        say for the same texts. Raises CatalogError for a catalog that is damaged.
        """
        if tag not in self._beside:
            self._beside[tag] = self._beside_in(tag).digests()
        parts = {"locale": self._own(guide, tag), "beside": self._beside[tag].get(guide, "")}
        return key_of("checked", {**self._edition(guide, tag), **parts})

    def explanations(self, tag: str) -> str:
        """Give the key of what is wrong with the explanations of findings in a locale."""
        path = self._project.catalog(tag, FOR_STAFF)
        return key_of("explanations", {"common": self._common, "file": self._digests([path])})

    def counted(self, tag: str, domain: str) -> str:
        """Give the key of how far the catalog of a domain has come in a locale."""
        project, known = self._project, self._locale(tag)
        parts: dict[str, Any] = {"common": self._common, "domain": domain, "tag": tag}
        if domain in self._sources or domain == INTERFACE:
            parts["source"] = self._source(domain) if domain != INTERFACE else {}
            parts["catalog"] = known.get(project.catalog_name(tag, domain), "")
            parts["ledger"] = self._ledger_of(domain, tag)
        else:
            from fbss_publish.build.brought import brought

            clinic = project.root / "clinics" / f"{domain.removeprefix('clinic-')}.toml"
            paths = (project.catalog(tag, domain), project.ledger(tag), brought(tag), clinic)
            parts["locale"] = self._digests([path for path in paths if path])
        return key_of("counted", parts)

    def made(self, guide: str, tag: str, built: Sequence[str], papers: Sequence[str]) -> str:
        """Give the key of an edition's page and of what its sheets are made from."""
        around = {
            "locale": self._own(guide, tag),
            "built": list(built),
            "papers": list(papers),
            "tools": format_tools(papers),
        }
        return key_of("made", {**self._edition(guide, tag), **around})

    def until(self, guide: str, tag: str) -> str:
        """Give the first day, from today on, that source or ledger name; '' if there is none.

        What was found may not hold after it: a review falls due, a waiver ends.
        """
        return self._until((self._sources[guide].path, self._project.ledger(tag)))

    def ledger_until(self, tag: str) -> str:
        """Give the first day, from today on, that a ledger names; '' if there is none."""
        return self._until((self._project.ledger(tag),))

    def _until(self, paths: Iterable[Path]) -> str:
        today = self._request.today.isoformat()
        return min((day for p in paths for day in self._days(p) if day >= today), default="")

    def _own(self, guide: str, tag: str) -> dict[str, str]:
        """Give the digests of what an edition has of its locale: catalogs, and of the ledger."""
        known = self._locale(tag)
        names = [self._project.catalog_name(tag, guide), *self._shared(tag).values()]
        own = {name: known[name] for name in names if name in known}
        return {**own, "ledger": self._ledger_of(guide, tag)}

    def _shared(self, tag: str) -> dict[str, str]:
        """Give the names of the catalogs that count for every guide of a locale, by domain."""
        clinic = self._project.clinic.domain if self._project.clinic else INTERFACE
        return {name: self._project.catalog_name(tag, name) for name in (INTERFACE, clinic)}

    def others(self, tag: str, guides: Sequence[str]) -> dict[str, tuple[Message, ...]]:
        """Give what the locale's other catalogs say for the texts of each of some guides."""
        return self._beside_in(tag).others(guides)

    def unread(self, tag: str) -> list[str]:
        """Give the guides of whose catalogs in a locale it is not known what others see of them."""
        return self._beside_in(tag).unread()

    def keep_texts(self, tag: str, guide: str, texts: Read) -> None:
        """Keep what others see of a catalog."""
        self._beside_in(tag).keep(guide, texts)

    def signatures(self, tag: str) -> dict[str, Signature]:
        """Give the states of the signed lines of a locale's ledger, by their ids."""
        if tag not in self._signatures:
            view = self._ledger_in(tag)
            self._signatures[tag] = view.signatures() if view else {}
        return self._signatures[tag]

    def _ledger_of(self, guide: str, tag: str) -> str:
        """Give the digest of what an edition sees of the ledger of its locale."""
        if tag not in self._ledgers:
            view = self._ledger_in(tag)
            self._ledgers[tag] = view.digests() if view else {"": ""}
        known = self._ledgers[tag]
        return known.get(guide, known[""])

    def _ledger_in(self, tag: str) -> LedgerView | None:
        digest = self._locale(tag).get(self._project.ledger_name(tag))
        if digest is None:
            return None
        from fbss_publish.build.ledger_view import LedgerView

        return LedgerView(
            beside=self._beside_in(tag),
            digest=digest,
            signers=self._signers,
            today=self._request.today,
        )

    @cached_property
    def _signers(self) -> str:
        path = self._project.root / "locales" / SIGNERS
        return self._index.digest(path) if path.is_file() else ""

    def _beside_in(self, tag: str) -> Beside:
        if tag not in self._catalogs:
            self._catalogs[tag] = self._looked_at(tag)
        return self._catalogs[tag]

    def _looked_at(self, tag: str) -> Beside:
        known = self._locale(tag)
        names = {guide: self._project.catalog_name(tag, guide) for guide in self._sources}
        return Beside(
            project=self._project,
            tag=tag,
            catalogs={guide: known[name] for guide, name in names.items() if name in known},
            shared={domain: known[n] for domain, n in self._shared(tag).items() if n in known},
            index=self._index,
            code=self.machine["code"],
        )

    def _edition(self, guide: str, tag: str) -> dict[str, Any]:
        return {"common": self._common, "guide": guide, "tag": tag, "source": self._source(guide)}

    def _source(self, guide: str) -> dict[str, str]:
        """Give the digests of a guide's own files."""
        if guide not in self._known:
            self._known[guide] = self._digests(_files_of(self._project, self._sources[guide]))
        return self._known[guide]

    def _locale(self, tag: str) -> dict[str, str]:
        """Give the digests of all that a locale's folder holds: catalogs and ledger."""
        if (known := f"locale {tag}") not in self._known:
            folder = self._project.root / "locales" / tag
            catalogs = sorted((folder / "LC_MESSAGES").glob("*.po"))
            paths = [path for path in catalogs if self._project.reads(path)]
            paths.append(self._project.ledger(tag))
            self._known[known] = self._digests(paths)
        return self._known[known]

    def _digests(self, paths: Iterator[Path] | Sequence[Path]) -> dict[str, str]:
        return {
            self._project.name(path): self._index.digest(path) for path in paths if path.is_file()
        }

    def _days(self, path: Path) -> frozenset[str]:
        """Give the days that a file names. It is read once, however many editions ask."""
        if path not in self._named:
            data = path.read_bytes() if path.is_file() else b""
            self._named[path] = frozenset(day.decode() for day in _DATE.findall(data))
        return self._named[path]


def valid(today: date, made: str, until: str) -> bool:
    """Say whether what was found on one day, and holds until another, still holds today."""
    day = today.isoformat()
    return made <= day and (not until or day <= until)


def plain(value: Any) -> Any:
    """Give settings as JSON values. Where the project is does not matter."""
    if is_dataclass(value) and not isinstance(value, type):
        names = (f.name for f in fields(value) if f.name not in _ABOUT_A_RUN)
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(str(item) for item in value)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value if isinstance(value, bool | int | float) or value is None else str(value)


def _files_of(project: Project, source: SourceFile) -> Iterator[Path]:
    yield source.path
    if source.path.parent != project.source:
        yield from sorted(p for p in source.path.parent.rglob("*") if p != source.path)
