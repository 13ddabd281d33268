"""Findings as lines for a terminal, in the form that editors turn into links."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from fbss_publish.domain.finding import Finding

_LONGEST = 60


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Give two or three lines a finding: where and what, the message, the page that explains."""
    for finding in findings:
        place = f"{finding.file}:{finding.line}" if finding.line else finding.file
        locale = f" [{finding.locale}]" if finding.locale else ""
        yield f"{place}: {finding.severity} {finding.code}{locale}: {printable(finding.text)}"
        if finding.msgid:
            yield f"    in “{shortened(finding.msgid)}”"
        elif finding.element:
            yield f"    at {printable(finding.element)}"


def gathered(
    findings: Iterable[Finding], code: str, shown: int
) -> tuple[list[Finding], dict[str, int]]:
    """Keep the first few findings with a code in each file, and count the others by file."""
    kept: list[Finding] = []
    counts: Counter[str] = Counter()
    for finding in findings:
        counts[finding.file] += finding.code == code
        if finding.code != code or counts[finding.file] <= shown:
            kept.append(finding)
    return kept, {file: n - shown for file, n in counts.items() if n > shown}


def summary(findings: Iterable[Finding]) -> str:
    """Count findings by severity: “2 errors, 1 warning”, or “no findings”."""
    counts = Counter(str(finding.severity) for finding in findings)
    words = [f"{n} {name}{'s' if n > 1 else ''}" for name, n in _in_order(counts)]
    return ", ".join(words) or "no findings"


def shortened(text: str) -> str:
    """Give the start of a text, fit for one line of a terminal."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def printable(text: str) -> str:
    """Write control and format characters as their code points.

    Text from catalogs must not move the cursor or turn the line around.
    """
    if text.isprintable():
        return text
    return "".join(
        f"<U+{ord(c):04X}>" if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c
        for c in text
    )


def _in_order(counts: Counter[str]) -> list[tuple[str, int]]:
    return [(name, counts[name]) for name in ("error", "warning", "hint") if counts[name]]
