"""An edition with its files: made now, or put together from what was kept of an earlier build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from fbss_publish.build.cache.cache import Kept
from fbss_publish.build.sheets import MadeSheet, SheetJob
from fbss_publish.build.steps import Made
from fbss_publish.domain.finding import Finding
from fbss_publish.domain.formats import picture_of
from fbss_publish.report.json_form import finding_from

Present = Callable[[str, str], bool]
"""Says whether the output folder has a file of this name with this digest."""

KEPT = "sheet.pdf"
"""The name of a sheet in the cache."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeEdition:
    """The files of an edition, what was found while they were made, and the sheets' pages.

    `same` are files that the output folder has already, by their digests.
    """

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    pages: Mapping[str, int]
    same: Mapping[str, str] = field(default_factory=dict)

    def with_sheet(self, sheet: MadeEdition) -> MadeEdition:
        """Add what belongs to one of its sheets."""
        return MadeEdition(
            files={**self.files, **sheet.files},
            findings=(*self.findings, *sheet.findings),
            pages={**self.pages, **sheet.pages},
            same={**self.same, **sheet.same},
        )


def placed(kept: Kept, names: Mapping[str, str], present: Present) -> MadeEdition:
    """Give what was kept under other names; files that are present are not read."""
    digests = {name: kept.digests[own] for name, own in names.items()}
    same = {name: digest for name, digest in digests.items() if present(name, digest)}
    return MadeEdition(
        files={name: kept.files[own] for name, own in names.items() if name not in same},
        findings=tuple(map(finding_from, kept.value["findings"])),
        pages={},
        same=same,
    )


def placed_sheet(paper: str, name: str, present: Present, kept: Kept) -> MadeEdition:
    """Give what belongs to a sheet of an edition; `name` is that of its file in the output."""
    names = {name: KEPT, picture_of(name): picture_of(KEPT)}
    there = {name: own for name, own in names.items() if own in kept.digests}
    return replace(placed(kept, there, present), pages={paper: int(kept.value["pages"])})


def sheet_of(kept: Kept) -> MadeSheet:
    """Read a sheet from the cache. Raises LookupError, TypeError or ValueError."""
    return MadeSheet(
        data=kept.files.get(KEPT),
        pages=int(kept.value["pages"]),
        findings=tuple(map(finding_from, kept.value["findings"])),
        picture=kept.files.get(picture_of(KEPT)),
    )


def together(made: Made, sheets: Mapping[str, tuple[SheetJob, MadeSheet]]) -> MadeEdition:
    """Put a page and its sheets together; `sheets` are by their formats."""
    whole = MadeEdition(files=made.files, findings=made.findings, pages={})
    for paper, (job, sheet) in sheets.items():
        whole = whole.with_sheet(
            MadeEdition(
                files=sheet.files(job.name), findings=sheet.findings, pages={paper: sheet.pages}
            )
        )
    return whole
