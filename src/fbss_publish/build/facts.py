"""What each edition depends on, as digests: the parts of its keys in the cache."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fbss_publish.build.beside import Beside, Read
from fbss_publish.build.cache.index import Index
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.days import last_day
from fbss_publish.build.fingerprint import fingerprint
from fbss_publish.build.format_tools import format_tools
from fbss_publish.build.links import linked_part
from fbss_publish.build.request import Request
from fbss_publish.catalog.terms_file import find_terms
from fbss_publish.domain.locale import parse_tag
from fbss_publish.errors import FbssError
from fbss_publish.project import FOR_STAFF, INTERFACE, Project

if TYPE_CHECKING:
    from fbss_publish.build.ledger_view import LedgerView
    from fbss_publish.catalog.ledger_signature import Signature
    from fbss_publish.check.rule import Message

_ABOUT_A_RUN = ("root", "findings_language")
_LINK = " link"
SIGNERS = "allowed_signers"
BASELINE = "readability-baseline.json"


class Facts:
    """Digests of the inputs of a project, each file read once at most."""

    def __init__(self, project: Project, request: Request, index: Index) -> None:
        self._project, self._request, self._index = project, request, index
        self._sources = {source.id: source for source in project.sources()}
        self._guides: dict[str, dict[str, str]] = {}
        self._locales: dict[str, dict[str, str]] = {}
        self._ends: dict[Path, str] = {}
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
            parts["linked"] = self._linked(tag)
            parts["signatures"] = verifies()
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
        """Give the last day on which what is found today holds, '' if there is none.

        On the next one something that source or ledger name may begin or end: a review falls due,
        a waiver is over, a sign-off counts.
        """
        return self._until((self._sources[guide].path, self._project.ledger(tag)))

    def ledger_until(self, tag: str) -> str:
        """Give the last day on which what a ledger says today holds, '' if there is none."""
        return self._until((self._project.ledger(tag),))

    def _until(self, paths: Iterable[Path]) -> str:
        return min(filter(None, map(self._end, paths)), default="")

    def _own(self, guide: str, tag: str) -> dict[str, str]:
        """Give the digests of what an edition has of its locale: catalogs, and of the ledger."""
        known = self._locale(tag)
        names = [self._project.catalog_name(tag, guide), *self._shared(tag).values()]
        own = {name: known[name] for name in names if name in known}
        linked = _LINK * self._project.ledger(tag).is_symlink()
        return {**own, "ledger": f"{self._ledger_of(guide, tag)}{linked}"}

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
        digest = self._index.digest(path) if path.is_file() else ""
        return digest if verifies() else f"{digest} unchecked"

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
        if guide not in self._guides:
            source = self._sources[guide]
            own = self._digests(self._project.own_files(source))
            if source.path.parent == self._project.source:
                own |= self._pictures
            self._guides[guide] = own
        return self._guides[guide]

    @cached_property
    def _pictures(self) -> dict[str, str]:
        """Give one digest of all pictures that guides without a folder of their own may show."""
        found = self._digests(self._project.pictures())
        return {"pictures": key_of("pictures", found)} if found else {}

    def _locale(self, tag: str) -> dict[str, str]:
        """Give the digests of all that a locale's folder holds: catalogs and ledger."""
        if not self.stores(tag):
            return {}
        if tag not in self._locales:
            folder = self._project.root / "locales" / tag
            catalogs = sorted((folder / "LC_MESSAGES").glob("*.po"))
            paths = [path for path in catalogs if self._project.reads(path)]
            paths.append(self._project.ledger(tag))
            found = self._digests(paths)
            if linked := self._linked(tag):
                found = {name: f"{digest}{linked}" for name, digest in found.items()}
            self._locales[tag] = found
        return self._locales[tag]

    def settled(self) -> bool:
        """Say whether every file is as it was when it was looked at.

        If one is not, nobody knows which of its contents was used, and what was kept since by the
        digests of files is forgotten.
        """
        if not self._index.news or not self._changed():
            return True
        self._index.forget_news()
        return False

    def _changed(self) -> bool:
        now = Facts(self._project, self._request, self._index)
        try:
            return (
                self._common != now._common
                or any(known != now._source(guide) for guide, known in self._guides.items())
                or any(known != now._locale(tag) for tag, known in self._locales.items())
            )
        except (FbssError, OSError, KeyError):
            return True  # a guide is gone, or cannot be read

    def stores(self, tag: str) -> bool:
        """Say whether a locale has files of its own; nobody reads those of another."""
        return tag != self._project.source_language and not parse_tag(tag).pseudo

    def _linked(self, tag: str) -> str:
        """Say in a key that a folder of a locale is a link: that is an error, whatever it holds."""
        folder = self._project.catalog(tag, INTERFACE).parent
        return _LINK if linked_part(self._project, [folder]) else ""

    def _digests(self, paths: Iterable[Path]) -> dict[str, str]:
        """Give digests by name. A link is told from the file itself, since many are refused."""
        return {
            self._project.name(path): f"{self._index.digest(path)}{_LINK * path.is_symlink()}"
            for path in paths
            if path.is_file()
        }

    def _end(self, path: Path) -> str:
        """Give the last day before one that a file names comes, or is over; '' if there is none.

        It is read once, however many editions ask.
        """
        if path not in self._ends:
            text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
            self._ends[path] = last_day(text, self._request.today)
        return self._ends[path]


def verifies() -> bool:
    """Say whether this machine can verify signatures."""
    return shutil.which("ssh-keygen") is not None


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
