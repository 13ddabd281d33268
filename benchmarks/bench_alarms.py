"""How often each translation rule speaks on professional translations that nobody touched.

Every alarm counts, also those that are right: the translations are not free of slips. The
data are the TICO-19 translation memories as gettext catalogs (`<tag>.po` in one folder).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from fbss_publish.build.po_files import catalog_findings
from fbss_publish.catalog.languages import locale_of
from fbss_publish.catalog.po.read import read_po
from fbss_publish.check.registry import CATALOG_RULES, TRANSLATION_RULES
from fbss_publish.domain.finding import Finding, Severity

CODES = [rule.code for rule in (*TRANSLATION_RULES, *CATALOG_RULES)]


def findings(path: Path) -> tuple[int, list[Finding]]:
    """Give the number of translations in a catalog, and what the rules say of them."""
    catalog = read_po(path, name=path.name)
    translated = sum(bool(entry.msgstr[0]) for entry in catalog.active)
    return translated, list(catalog_findings(catalog, locale_of(path.stem)))


def measured(path: Path) -> dict[str, object]:
    """Count the messages that a rule speaks of, and those above the level of a hint."""
    total, found = findings(path)
    said = Counter({code: len({f.line for f in found if f.code == code}) for code in CODES})
    loud = [f for f in found if f.severity is not Severity.HINT]
    louder = {code: len({f.line for f in loud if f.code == code}) for code in CODES}
    return {
        "locale": path.stem,
        "messages": total,
        "said": said,
        "loud": louder,
        "any": len({f.line for f in found}),
        "any_loud": len({f.line for f in loud}),
    }


def rows(results: Sequence[dict[str, object]]) -> Iterator[str]:
    """Give a Markdown table: for each rule and language, alarms above a hint (and all)."""
    heads = [f"{r['locale']}, above a hint | {r['locale']}, all" for r in results]
    yield f"| Code | {' | '.join(heads)} |"
    yield f"| --- |{' ---: | ---: |' * len(results)}"
    for code in CODES:
        cells = [c for r in results for c in (_share(r, "loud", code), _share(r, "said", code))]
        yield f"| {code} | {' | '.join(cells)} |"
    totals = [c for r in results for c in (_percent(r, "any_loud"), _percent(r, "any"))]
    yield f"| **any rule** | {' | '.join(totals)} |"


def _share(result: dict[str, object], kind: str, code: str) -> str:
    counts, total = result[kind], result["messages"]
    return f"{100 * counts[code] / total:.2f} %"


def _percent(result: dict[str, object], kind: str) -> str:
    return f"{100 * result[kind] / result['messages']:.2f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the catalogs")
    parser.add_argument("--locales", nargs="+", default=["es", "ar"])
    parser.add_argument("--json", action="store_true", help="print the counts instead")
    parser.add_argument("--show", metavar="CODE", help="print the findings of one rule")
    options = parser.parse_args()
    paths = [options.folder / f"{tag}.po" for tag in options.locales]
    if options.show:
        for finding in (f for path in paths for f in findings(path)[1]):
            if finding.code == options.show:
                print(f"{finding.file}:{finding.line}: {finding.severity}: {finding.text}")
        return
    results = [measured(path) for path in paths]
    print(json.dumps(results, indent=1) if options.json else "\n".join(rows(results)))


if __name__ == "__main__":
    main()
