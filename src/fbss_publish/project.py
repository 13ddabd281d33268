"""The configuration of a project, and where its files are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fbss_publish.domain.clinic import Clinic
from fbss_publish.domain.contact import Contact
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.formats import CHOICES, USUAL
from fbss_publish.domain.gates import GateSetting
from fbss_publish.domain.pictures import KINDS
from fbss_publish.domain.policy import STRICT, Need, Policy, Scope, Unmet
from fbss_publish.errors import ConfigError, InputError
from fbss_publish.settings import Table, contact_in, gate_settings

CONFIG_FILE = "fbss-publish.toml"
TABLE = "tool.fbss-publish"
PAPERS = ("letter", "a4")
INTERFACE = "ui"
"""The domain of what pages and sheets say themselves."""
FOR_STAFF = "findings"
"""The catalog that explains findings. No edition is made of it."""
TAKEN = ("ui", "plain-words", FOR_STAFF)
"""Names of catalogs that are not those of guides."""
OFF = "off"
"""The weight of a page rule that a project has turned off."""

_GUIDE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageSettings:
    """What a project says about a language, beside or instead of CLDR."""

    name: str = ""
    english: str = ""
    script: str = ""
    numerals: str = ""
    plural_forms: str = ""
    fonts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFile:
    """A guide's source: its id, its path, and the path as people know it."""

    id: str
    path: Path
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """A project: its folder, its settings, and what follows from them."""

    root: Path
    source_language: str = "en"
    locales: tuple[str, ...] = ()
    pseudo_locales: tuple[str, ...] = ()
    site_url: str = ""
    papers: tuple[str, ...] = PAPERS
    formats: tuple[str, ...] = USUAL
    gate: Severity = Severity.ERROR
    languages: Mapping[str, LanguageSettings] = field(default_factory=dict)
    release: Policy = STRICT
    contact: Contact = field(default_factory=Contact)
    complaints: Contact = field(default_factory=Contact)
    readability: Mapping[str, tuple[GateSetting, ...]] = field(default_factory=dict)
    weights: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Page rules by code: the severity that this project gives them, and why."""
    organisation: str = ""
    findings_language: str = ""
    """The language in which findings are explained; "" for that of the person's machine."""
    print_profile: str = ""
    print_condition: str = ""
    """The print shop's ICC profile, below the root, and the printing condition it describes."""
    clinic: Clinic | None = None
    """The clinic that the handouts are made for, if they are made for one."""

    @property
    def source(self) -> Path:
        """The folder of the guides."""
        return self.root / "source"

    @property
    def templates(self) -> Path:
        """The folder of the catalog templates."""
        return self.root / "locales" / "templates"

    @property
    def output(self) -> Path:
        """The folder that a build writes."""
        main = self.root / "output"
        return main / "clinics" / self.clinic.id if self.clinic else main

    def catalog(self, locale: str, domain: str) -> Path:
        """Give the path of a catalog. `locale` must be a checked language tag."""
        return self.root / self.catalog_name(locale, domain)

    def catalog_name(self, locale: str, domain: str) -> str:
        """Give the path of a catalog as people know it."""
        return f"locales/{locale}/LC_MESSAGES/{domain}.po"

    def ledger(self, locale: str) -> Path:
        """Give the path of a locale's ledger."""
        return self.root / self.ledger_name(locale)

    def ledger_name(self, locale: str) -> str:
        """Give the path of a locale's ledger as people know it."""
        return f"locales/{locale}/reviews.jsonl"

    @property
    def baseline(self) -> Path:
        """The file with the readability that the texts must not fall behind."""
        return self.root / "readability-baseline.json"

    @property
    def shop_profile(self) -> Path | None:
        """The print shop's ICC profile, if one is named and lies in the project."""
        path = (self.root / self.print_profile).resolve()
        inside = bool(self.print_profile) and path.is_relative_to(self.root.resolve())
        return self.root / self.print_profile if inside and path.is_file() else None

    def template(self, domain: str) -> Path:
        """Give the path of a template."""
        return self.templates / f"{domain}.pot"

    def clinic_files(self) -> list[Path]:
        """Give the files of the clinic that the handouts are made for."""
        own = self.clinic
        names = [own.file, *([own.logo.file] if own.logo else [])] if own else []
        return [self.root / name for name in names]

    def reads(self, catalog: Path) -> bool:
        """Say whether a catalog counts in this build.

        That of another clinic does not, nor the one that explains findings to the staff. That of a
        guide always does, whatever it is called.
        """
        if catalog.stem == FOR_STAFF:
            return False
        own = self.clinic.domain if self.clinic else ""
        name = catalog.stem.removeprefix("clinic-")
        clinic = self.root / "clinics" / f"{name}.toml"
        if catalog.stem in (own, name) or not clinic.is_file():
            return True
        return any((self.source / f"{catalog.stem}{end}").exists() for end in ("", ".html", ".md"))

    def name(self, path: Path) -> str:
        """Give a path as people know it: below the project's folder, with `/`."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def sources(self) -> tuple[SourceFile, ...]:
        """Find the guides: `source/<id>/index.html`, `source/<id>.html`, or the same in `.md`.

        Raises InputError where there is none, where two have one id, or an id is unusable.
        """
        if not self.source.is_dir():
            raise InputError(
                "there is no folder “source”.",
                path=self.root.name,
                mend="Put the guides there, or run the command in the project's folder.",
            )
        found: dict[str, SourceFile] = {}
        for guide_id, path in sorted(_source_files(self.source)):
            self._refuse(guide_id, path, found)
            found[guide_id] = SourceFile(id=guide_id, path=path, name=self.name(path))
        if not found:
            raise InputError(
                "holds no guide.", path="source", mend="Add source/<guide>/index.html."
            )
        return tuple(found.values())

    def own_files(self, source: SourceFile) -> Iterator[Path]:
        """Give the source of a guide, and the files of its folder if it has one of its own."""
        yield source.path
        if source.path.parent != self.source:
            folder = sorted(source.path.parent.rglob("*"))
            yield from (path for path in folder if path != source.path and path.is_file())

    def pictures(self) -> list[Path]:
        """Give the pictures below `source`, which guides that lie right in it may show.

        There are none where each guide has a folder of its own.
        """
        if all(source.path.parent != self.source for source in self.sources()):
            return []
        found = (path for path in self.source.rglob("*") if path.suffix.lower() in KINDS)
        return sorted(path for path in found if path.is_file())

    def _refuse(self, guide_id: str, path: Path, found: Mapping[str, SourceFile]) -> None:
        if path.is_symlink() or path.parent.is_symlink():
            raise InputError(
                "is a symbolic link.", path=self.name(path), mend="Put the file itself here."
            )
        if not _GUIDE_ID.fullmatch(guide_id) or guide_id in TAKEN:
            raise InputError(
                f"“{guide_id}” cannot be the id of a guide.",
                path=self.name(path),
                mend="Use small letters, digits and hyphens; “ui”, “plain-words” and “findings” "
                "are taken.",
            )
        if guide_id in found:
            raise InputError(
                f"and {found[guide_id].name} have the same id.",
                path=self.name(path),
                mend="Rename one of the two.",
            )


def load_project(start: Path) -> Project:
    """Find the configuration in `start` or a folder above it, and read it.

    Raises ConfigError naming the key that is wrong, and InputError if there is no project.
    """
    for folder in (start, *start.parents):
        for path, keys in (
            (folder / CONFIG_FILE, ()),
            (folder / "pyproject.toml", TABLE.split(".")),
        ):
            if path.is_file() and (table := _table(path, keys)) is not None:
                return _project(folder, table, path.name, ".".join(keys))
    raise InputError(
        f"no project here: neither {CONFIG_FILE} nor a pyproject.toml with [{TABLE}].",
        mend=f"Change to the project's folder, or create {CONFIG_FILE}.",
    )


def found_locales(root: Path) -> tuple[str, ...]:
    """Give the locales that have a folder of catalogs, in alphabetical order."""
    folders = (root / "locales").glob("*/LC_MESSAGES")
    return tuple(sorted(folder.parent.name for folder in folders if folder.is_dir()))


def _source_files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.iterdir():
        if path.is_dir():
            yield from (
                (path.name, path / name)
                for name in ("index.html", "index.md")
                if (path / name).exists()
            )
        elif path.suffix in (".html", ".md"):
            yield path.stem, path


def _table(path: Path, keys: tuple[str, ...] | list[str]) -> dict[str, Any] | None:
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"cannot be read: {error}.", path=path.name, mend="Correct the file."
        ) from None
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _project(root: Path, table: dict[str, Any], file: str, prefix: str) -> Project:
    reader = Table(file, prefix, table)
    languages = {
        tag: _language(reader.below("languages").below(tag)) for tag in reader.mapping("languages")
    }
    checks = reader.below("checks")
    shop = reader.below("print")
    project = Project(
        root=root,
        source_language=reader.tag("source-language", "en"),
        locales=reader.tags("locales", found_locales(root)),
        pseudo_locales=reader.tags("pseudo-locales", ()),
        site_url=reader.text("site-url", "").rstrip("/"),
        papers=reader.choices("papers", PAPERS, PAPERS),
        formats=reader.choices("formats", CHOICES, USUAL),
        gate=Severity(reader.choices("gate", [*Severity], ("error",))[0]),
        languages=languages,
        release=_policy(reader.below("release")),
        contact=contact_in(reader.below("contact"), "complaints"),
        complaints=contact_in(reader.below("contact").below("complaints")),
        readability=gate_settings(reader.below("readability"), reader.mapping("readability")),
        weights=checks.words("severity", [*Severity, OFF]),
        reasons=checks.words("reason"),
        organisation=reader.text("organisation", ""),
        findings_language=reader.tag("findings-language", ""),
        print_profile=shop.text("profile", ""),
        print_condition=shop.text("condition", ""),
    )
    checks.refuse_unknown()
    shop.refuse_unknown()
    reader.refuse_unknown()
    return project


def _language(reader: Table) -> LanguageSettings:
    settings = LanguageSettings(
        name=reader.text("name", ""),
        english=reader.text("english", ""),
        script=reader.text("script", ""),
        numerals=reader.text("numerals", ""),
        plural_forms=reader.text("plural-forms", ""),
        fonts=reader.texts("fonts", ()),
    )
    reader.refuse_unknown()
    return settings


def _policy(table: Table) -> Policy:
    """Read what a release needs. A safety-critical message is never dropped."""
    policy = Policy(
        critical=Need(
            scopes=frozenset(
                table.choices("critical-needs", [*Scope], tuple(STRICT.critical.scopes))
            ),
            unmet=Unmet(table.choices("critical-otherwise", ("hold", "source"), ("hold",))[0]),
        ),
        other=Need(
            scopes=frozenset(table.choices("needs", [*Scope], tuple(STRICT.other.scopes))),
            unmet=Unmet(table.choices("otherwise", [*Unmet], ("hold",))[0]),
        ),
    )
    table.refuse_unknown()
    return policy
