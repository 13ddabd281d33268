"""A library of N guides in M locales, made by rule: the same numbers give the same bytes.

The tags are those of real languages in Latin script; their texts are pseudo-text, the words of
the English source spelled otherwise, so that no check of a script or of a number has anything
to say. Locales differ as they do in life: the first are finished, later ones have messages that
are missing, drafts, or older than their source.

Example: python benchmarks/library.py some/folder --guides 60 --locales 10
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import corpus

TAGS = (
    "es", "fr", "vi", "pt-BR", "ht", "fil", "de", "it", "pl", "tr",
    "id", "ms", "sw", "so", "ro", "hr", "cs", "hu", "nl", "sv",
)  # fmt: skip
TITLES = ("Steps", "Warning signs", "At home", "Next steps")
_CONFIG = 'locales = [{}]\npapers = ["a4"]\nsite-url = "https://handouts.example.org"\n'
_PART = re.compile(r"(<[^>]*>|%\([a-z]+\)s|\{[^}]*\})")
_DENIES = re.compile(r"\b(?:no|not|never|none|nothing|without|cannot)\b|n’t", re.IGNORECASE)
_VOWELS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


@dataclass(frozen=True, slots=True)
class Rates:
    """Which share of a locale's messages is missing, a draft, or older than its source."""

    missing: float
    draft: float
    stale: float


def rates(place: int, locales: int) -> Rates:
    """Give the rates of a locale by its place: the first is finished, the last has just begun."""
    age = place / max(1, locales - 1)
    return Rates(missing=0.25 * age**2, draft=0.05 + 0.4 * age, stale=0.02 + 0.03 * age)


def source(number: int) -> str:
    """Make guide `number`, of about 20 messages."""
    chance = random.Random(f"library {number}")
    title = corpus.sentence(chance, 3, 5).rstrip(".").replace("\u00a0", " ")
    lines = [*_head(f"{title} {number}", corpus.sentence(chance)), f"<h1>{title} {number}</h1>"]
    for place, heading in enumerate(chance.sample(TITLES, k=3)):
        lines += [f'<section id="part-{place}">', f"<h2>{heading}</h2>"]
        lines += [f"<p>{corpus.sentence(chance)}</p>", "<ul>"]
        lines += [f"<li>{corpus.sentence(chance)}</li>" for _ in range(3)]
        lines += ["</ul>", "</section>"]
    return "\n".join([*lines, "</main>", "</body>", "</html>", ""])


def _head(title: str, description: str) -> Iterator[str]:
    facts = {
        "description": description,
        "dcterms.identifier": "LIBRARY",
        "dcterms.hasVersion": "1.0",
        "dcterms.issued": "2026-01-02",
        "dcterms.modified": "2026-01-02",
        "fbss.last-clinical-review": "none",
        "fbss.next-review-due": "2099-01-02",
        "dcterms.source": "Sentences made by rule",
        "dcterms.license": "https://creativecommons.org/licenses/by/4.0/",
    }
    yield from ("<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">')
    yield f"<title>{title}</title>"
    yield from (f'<meta name="{name}" content="{value}">' for name, value in facts.items())
    yield from ("</head>", "<body>", "<main>")


def guide_id(number: int) -> str:
    """Give the id of guide `number`."""
    return f"guide-{number:05}"


def write_library(root: Path, guides: int, locales: int) -> None:
    """Write the project: its configuration, its guides, and catalogs of all locales."""
    tags = TAGS[:locales]
    root.mkdir(parents=True, exist_ok=True)
    quoted = ", ".join(f'"{tag}"' for tag in tags)
    (root / "fbss-publish.toml").write_text(_CONFIG.format(quoted), encoding="utf-8")
    for number in range(guides):
        path = root / "source" / guide_id(number) / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source(number), encoding="utf-8")
    _write_catalogs(root, tags)


def _write_catalogs(root: Path, tags: tuple[str, ...]) -> None:
    from fbss_publish.build.catalogs import templates
    from fbss_publish.catalog.languages import plural_forms
    from fbss_publish.project import load_project

    made = templates(load_project(root))
    for place, tag in enumerate(tags):
        folder = root / "locales" / tag / "LC_MESSAGES"
        folder.mkdir(parents=True, exist_ok=True)
        head = _header(tag, plural_forms(tag))
        for domain, template in made.items():
            chance = random.Random(f"{tag} {domain}")
            how = rates(place, len(tags))
            texts = (_message(entry, chance, how, domain) for entry in template.entries)
            (folder / f"{domain}.po").write_text(head + "".join(texts), encoding="utf-8")


def _header(tag: str, plurals: str) -> str:
    fields = {
        "Project-Id-Version": "library 1.0",
        "PO-Revision-Date": "2026-01-02 00:00+0000",
        "Language": tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": f"{plurals};",
    }
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{k}: {v}\\n"\n' for k, v in fields.items())


def _message(entry: object, chance: random.Random, how: Rates, domain: str) -> str:
    msgid, msgctxt = entry.msgid, entry.msgctxt  # type: ignore[attr-defined]
    if not msgid:
        return ""
    kind = chance.random()
    if domain == "ui":
        # What pages and sheets say themselves is finished everywhere, but for texts that deny:
        # their checks look for the words of real languages.
        how = Rates(missing=float(bool(_DENIES.search(msgid))), draft=0.0, stale=0.0)
    missing = kind < how.missing
    stale = how.missing <= kind < how.missing + how.stale
    fuzzy = stale or kind < how.missing + how.stale + how.draft
    lines = [f"#. {note}" for note in entry.notes]  # type: ignore[attr-defined]
    lines += [f"#: {place}" for place in entry.references]  # type: ignore[attr-defined]
    lines += ["#, fuzzy"] if fuzzy and not missing else []
    lines += [f"#| msgid {_quoted(msgid + ' Before.')}"] if stale else []
    lines += [f"msgctxt {_quoted(msgctxt)}"] if msgctxt else []
    lines += [f"msgid {_quoted(msgid)}"]
    lines += [f"msgstr {_quoted('' if missing else pseudo(msgid))}"]
    return "\n" + "\n".join(lines) + "\n"


def pseudo(text: str) -> str:
    """Spell English otherwise: vowels get accents; tags, placeholders and numbers stay."""
    parts = _PART.split(text)
    return "".join(p if n % 2 else re.sub(r"[^\W\d]+", _other, p) for n, p in enumerate(parts))


def _other(match: re.Match[str]) -> str:
    word = match[0]
    return word if word in ("mg", "min") else word.translate(_VOWELS)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def edit_translation(root: Path, guide: str, tag: str, word: str) -> None:
    """Put one word at the end of the first paragraph's translation, as a translator does."""
    path = root / "locales" / tag / "LC_MESSAGES" / f"{guide}.po"
    text = path.read_text(encoding="utf-8")
    found = [m for m in re.finditer(r'(?m)^msgstr "(.+)\."$', text) if " " in m[1]]
    last = found[-1]
    path.write_text(f"{text[: last.end(1)]} {word}{text[last.end(1) :]}", encoding="utf-8")


def sign_off(root: Path, guide: str, tag: str, place: int) -> None:
    """Put a line about one translation of a guide into the ledger. It says that it is a fixture."""
    from fbss_publish.catalog.ledger import REVIEW, Record, add_records, digest_of
    from fbss_publish.catalog.po.read import read_po

    path = root / "locales" / tag / "LC_MESSAGES" / f"{guide}.po"
    entries = [e for e in read_po(path, name=path.name).active if e.msgid and e.translated]
    entry = entries[place % len(entries)]
    fields = {"revPerson": "Fixture", "date": "2026-01-02", "fixture": "library"}
    record = Record(digest=digest_of(entry), event=REVIEW, fields=fields)
    add_records(root / "locales" / tag / "reviews.jsonl", "reviews.jsonl", [record])


def main() -> None:
    """Write a library into a folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--guides", type=int, default=10)
    parser.add_argument("--locales", type=int, default=5, help=f"at most {len(TAGS)}")
    options = parser.parse_args()
    write_library(options.folder, options.guides, options.locales)


if __name__ == "__main__":
    main()
