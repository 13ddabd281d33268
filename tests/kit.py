"""What several tests need: reading a piece of HTML, comparing pages, a small project."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import html5lib

import commands
from commands import Outcome
from fbss_publish.build.pipeline import Request, build, check
from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import write_po
from fbss_publish.domain.edition import Edition, Rendition, State
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.guide import FrontMatter, Guide, Slot, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.manifest import Manifest
from fbss_publish.project import Project, load_project
from fbss_publish.source.fill import fill
from fbss_publish.source.parse import parse_html
from fbss_publish.source.parts import joined
from fbss_publish.source.scope import Scope
from fbss_publish.source.segment import Segmenter

ROOT = Path(__file__).parent.parent
ENGLISH = Locale(tag="en", name="English", english="English", script="Latn", source=True)
SPANISH = Locale(tag="es", name="Español", english="Spanish", script="Latn")
DAY = date(2026, 11, 23)


# Pieces of a guide ------------------------------------------------------------------------


def guide_of(html: str) -> Guide:
    """Cut a piece of HTML into a guide; the front matter is made up."""
    segmenter = Segmenter()
    skeleton = joined(segmenter.walk(parse_html(html, "piece.html").children, Scope()))
    front = FrontMatter(
        title=0, description=0, subject=None, identifier="P", version="1", issued=DAY,
        modified=DAY, last_clinical_review=None, next_review_due=DAY, sources=(),
    )  # fmt: skip
    return Guide(
        id="piece", path="source/piece.html", language="en", front=front,
        units=tuple(segmenter.units), skeleton=skeleton, outline=tuple(segmenter.outline),
    )  # fmt: skip


def units_of(html: str) -> tuple[Unit, ...]:
    """Give the units of a piece of HTML."""
    return guide_of(html).units


def messages(html: str) -> list[str]:
    """Give the msgids of a piece of HTML, in order."""
    return [unit.msgid for unit in units_of(html)]


def edition_of(
    guide: Guide, text: Callable[[Unit], str] = lambda unit: unit.msgid, locale: Locale = ENGLISH
) -> Edition:
    """Give an edition that shows `text` of each unit."""
    state = State.SOURCE if locale.source else State.TRANSLATED
    renditions = tuple(
        Rendition(text=text(unit), state=state, translated=True) for unit in guide.units
    )
    return Edition(guide=guide, locale=locale, renditions=renditions)


def filled(html: str, text: Callable[[Unit], str] = lambda unit: unit.msgid) -> str:
    """Cut a piece of HTML into units and put their texts back."""
    guide = guide_of(html)
    return fill(edition_of(guide, text), slots=empty_slots(guide))


def empty_slots(guide: Guide) -> dict[str, str]:
    """Give each slot of a guide the element that stands for it in the source."""
    names = [part.name for part in guide.skeleton if isinstance(part, Slot)]
    return {name: f'<div data-slot="{name}"></div>' for name in names}


# Pages as a browser sees them -------------------------------------------------------------

Tree = tuple[str, tuple[tuple[str, str], ...], tuple[Any, ...]]


def dom(html: str, *, texts: bool = True) -> Tree:
    """Parse a page as browsers do; comments left out, white space collapsed outside `pre`."""
    return _tree(html5lib.parse(html, namespaceHTMLElements=False), texts=texts, exact=False)


def _tree(element: Any, *, texts: bool, exact: bool) -> Tree:
    exact = exact or element.tag in ("pre", "textarea")
    children: list[Any] = []
    pending = element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            children += _text(pending, texts, exact)
            children.append(_tree(child, texts=texts, exact=exact))
            pending = ""
        pending += child.tail or ""
    children += _text(pending, texts, exact)
    attributes = {name: " ".join(value.split()) for name, value in element.attrib.items()}
    return (element.tag, tuple(sorted(attributes.items())), tuple(children))


def _text(value: str, texts: bool, exact: bool) -> list[str]:
    if not texts:
        return []
    value = value if exact else re.sub(r"[ \t\r\n\f]+", " ", value)
    return [value] if value.strip(" ") or exact else []


def elements(tree: Tree) -> Iterator[Tree]:
    """Give every element of a tree."""
    yield tree
    for child in tree[2]:
        if not isinstance(child, str):
            yield from elements(child)


# A small project --------------------------------------------------------------------------


@dataclass(frozen=True)
class TinyProject:
    """A project of a few lines in a temporary folder."""

    root: Path

    def path(self, name: str) -> Path:
        return self.root / name

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, f"“{old}” is not in {name}"
        self.write(name, text.replace(old, new))

    def files(self, folder: str = "") -> dict[str, bytes]:
        """Give every file below a folder with its content; the cache is nobody's business."""
        start = self.root / folder
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(start.rglob("*"))
            if path.is_file() and ".fbss-cache" not in path.parts
        }

    def po(self, tag: str, domain: str) -> Path:
        return self.root / "locales" / tag / "LC_MESSAGES" / f"{domain}.po"

    def catalog(self, tag: str, domain: str) -> Catalog:
        return read_po(self.po(tag, domain), name=f"locales/{tag}/LC_MESSAGES/{domain}.po")

    def rewrite(self, tag: str, domain: str, change: Callable[[Entry], Entry]) -> None:
        """Change every message of a catalog."""
        catalog = self.catalog(tag, domain)
        entries = tuple(change(entry) for entry in catalog.entries)
        write_po(
            self.po(tag, domain), Catalog(file=catalog.file, header=catalog.header, entries=entries)
        )

    def load(self) -> Project:
        return load_project(self.root)

    def build(self, **wanted: Any) -> Manifest:
        """Build in this process."""
        return build(self.load(), Request(today=DAY, **wanted), lambda *_: None)

    def check(self, **wanted: Any) -> tuple[Finding, ...]:
        return check(self.load(), Request(today=DAY, **wanted))

    def manifest(self) -> dict[str, Any]:
        values: dict[str, Any] = json.loads(self.read("output/manifest.json"))
        return values

    def found_in(self, guide: str, tag: str) -> list[dict[str, Any]]:
        """Give what the manifest says was found in an edition."""
        manifest = self.manifest()
        (edition,) = (e for e in manifest["editions"] if (e["guide"], e["locale"]) == (guide, tag))
        return [manifest["findings"][place] for place in edition["findings"]]

    def run(self, *arguments: str, **environment: str) -> Outcome:
        """Run the command line in a process of its own."""
        return commands.run(self.root, *arguments, **environment)

    def run_anew(self, *arguments: str, **environment: str) -> Outcome:
        """Run it in a process that has imported nothing yet."""
        return commands.run_anew(self.root, *arguments, **environment)
