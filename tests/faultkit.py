"""Reads the cases of `tests/cases/faults` and says what the checks find in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.build.po_files import check_po
from fbss_publish.domain.finding import Finding, Severity

CASES = Path(__file__).parent / "cases" / "faults"
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\n")
_HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@dataclass(frozen=True, slots=True)
class Sample:
    """An English text and one translation of it. `twins` are right ones of the same text."""

    tag: str
    case: str
    source: str
    target: str
    good: bool
    twins: tuple[str, ...] = ()


def languages() -> list[str]:
    """Give the tags that have a file."""
    return sorted(path.stem for path in CASES.glob("*.md") if path.stem != "README")


def samples(tag: str) -> list[Sample]:
    """Give all translations of a file, right and wrong ones."""
    text = (CASES / f"{tag}.md").read_text(encoding="utf-8")
    return [sample for case in text.split("\n## ")[1:] for sample in _case(tag, case)]


def _case(tag: str, text: str) -> Iterator[Sample]:
    name, *lines = text.splitlines()
    source, twins = "", tuple(_read(line[4:]) for line in lines if line.startswith("ok: "))
    for line in lines:
        if line.startswith("en: "):
            source = _read(line[4:])
        elif line.startswith(("ok: ", "no: ")):
            yield Sample(tag, name, source, _read(line[4:]), line.startswith("ok"), twins)
        elif line and not line.startswith("# "):
            raise ValueError(f"{tag}.md, {name}: {line}")


def _read(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else "\n", text)


def findings(sample: Sample, folder: Path, *, flags: str = "") -> tuple[Finding, ...]:
    """Check a catalog that has this one message."""
    path = folder / "one.po"
    entry = f"msgid {_quoted(sample.source)}\nmsgstr {_quoted(sample.target)}\n"
    path.write_text(_HEADER.format(sample.tag.replace("-", "_")) + flags + entry, encoding="utf-8")
    return check_po(path)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def loud(found: tuple[Finding, ...]) -> set[str]:
    """Give the codes above a hint."""
    return {finding.code for finding in found if finding.severity is not Severity.HINT}
