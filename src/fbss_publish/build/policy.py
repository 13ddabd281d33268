"""What may ship: findings about the state of an edition's messages."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.edition import Edition, Rendition, State
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.guide import Unit

_WHY = {
    State.TRANSLATED: "is translated, but nobody has signed it off",
    State.DRAFT: "is a draft",
    State.STALE: "is out of date: the source has changed",
    State.MISSING: "is not translated",
    State.BROKEN: "cannot be used",
}
_DRAFT_CODES = {State.STALE: "stale", State.MISSING: "untranslated"}


def state_findings(edition: Edition, *, release: bool) -> Iterator[Finding]:
    """Report what is not translated or out of date; in a release, all that is not reviewed."""
    if edition.locale.source or edition.locale.pseudo:
        return
    seen: set[tuple[str | None, str]] = set()
    for unit, rendition in zip(edition.guide.units, edition.renditions, strict=True):
        if unit.key in seen or rendition.state.releasable:
            continue
        seen.add(unit.key)
        if release:
            severity = Severity.WARNING if rendition.settled else Severity.ERROR
            yield _finding(edition, unit, rendition, "unreviewed", severity)
        elif code := _DRAFT_CODES.get(rendition.state):
            yield _finding(edition, unit, rendition, code, Severity.WARNING)


def interface_findings(interface: Interface, path: str, *, release: bool) -> Iterator[Finding]:
    """Report interface texts that may not stand in a release, or have no translation."""
    for entry in interface.unreviewed:
        missing = interface.foreign(entry.msgid)
        if not (release or missing):
            continue
        yield Finding(
            code="unreviewed" if release else "untranslated",
            severity=Severity.ERROR if release else Severity.WARNING,
            text="The interface text is not translated. Translate it."
            if missing
            else "The interface text is not signed off. Have a qualified person review it.",
            file=path,
            line=entry.line,
            locale=interface.locale.tag,
            msgctxt=entry.msgctxt,
            msgid=entry.msgid,
        )


def outdated_findings(catalog: Catalog | None, edition: Edition) -> Iterator[Finding]:
    """Report a catalog that does not have the messages of the guide as it is now."""
    if catalog is None:
        return
    wanted = {unit.key for unit in edition.guide.units}
    known = set(catalog.by_key())
    if wanted - known or known - wanted:
        yield Finding(
            code="catalog-outdated",
            severity=Severity.WARNING,
            text=f"{len(wanted - known)} messages of the guide are not in this catalog and "
            f"{len(known - wanted)} of its own are not in the guide. "
            f"Run: fbss-publish update {edition.locale.tag}",
            file=catalog.file,
            line=1,
            locale=edition.locale.tag,
        )


def _finding(
    edition: Edition, unit: Unit, rendition: Rendition, code: str, severity: Severity
) -> Finding:
    what = f"The message {_WHY[rendition.state]}."
    if unit.critical:
        what = f"Safety-critical: {what[0].lower()}{what[1:]}"
    instead = " The page leaves it out." if rendition.dropped else " The page shows English."
    shown = "" if rendition.translated or severity is Severity.ERROR else instead
    if code == "unreviewed":
        mend = " Have it translated and signed off by a qualified person."
    else:
        mend = " Translate it." if rendition.state is State.MISSING else " Bring it up to date."
    return Finding(
        code=code,
        severity=severity,
        text=what + shown + mend,
        file=edition.catalog or f"locales/{edition.locale.tag}/LC_MESSAGES/{edition.guide.id}.po",
        line=rendition.line,
        locale=edition.locale.tag,
        msgctxt=unit.msgctxt,
        msgid=unit.msgid,
    )
