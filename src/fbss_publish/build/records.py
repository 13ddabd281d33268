"""What the manifest says of an edition, and of a sheet that could not be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fbss_publish.build.editions import Prepared
from fbss_publish.domain.edition import Edition, State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.manifest import About, EditionRecord
from fbss_publish.errors import SourceError
from fbss_publish.source.fill import text_of


def sheet_failed(prepared: Prepared, name: str, error: SourceError) -> Finding:
    """Turn what stopped a sheet into a finding, so that the other editions are made."""
    return Finding(
        code="sheet-failed",
        severity=Severity.ERROR,
        text=f"{name}: {error.what} {error.mend}".strip(),
        file=prepared.edition.guide.path,
        line=error.line,
        locale=prepared.edition.locale.tag,
    )


def record_of(
    prepared: Prepared, status: str, outputs: Mapping[str, str], findings: Iterable[Finding]
) -> EditionRecord:
    """Give the record of an edition that was built or held."""
    edition = prepared.edition
    states = {str(state): n for state in State if (n := edition.count(state))}
    return EditionRecord(
        guide=edition.guide.id,
        locale=edition.locale.tag,
        status=status,
        draft=edition.draft,
        states=states,
        outputs=outputs,
        findings=tuple(dict.fromkeys((*prepared.findings, *findings))),
        about=_about(edition),
    )


def _about(edition: Edition) -> About:
    front = edition.guide.front
    foreign = not edition.renditions[front.title].translated
    return About(
        title=text_of(edition, front.title),
        description=text_of(edition, front.description),
        language=edition.guide.language if foreign else edition.locale.tag,
        modified=front.modified.isoformat(),
    )
