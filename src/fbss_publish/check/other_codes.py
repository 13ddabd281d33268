"""The codes of findings that no rule makes: about the state of a catalog, a ledger, an edition."""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.domain.finding import Severity


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """A stable code: what it is about, how much it usually weighs, its title, what to do next."""

    code: str
    about: str
    severity: Severity
    title: str
    mend: str


_LEDGER, _EDITION, _CATALOG = "the ledger of sign-offs", "an edition", "a catalog"
_RETURNED = "a file that comes back from another translation tool"
_MESSAGE = "a message and its translation"

OTHER_CODES: tuple[Code, ...] = (
    Code(
        code="bad-signature",
        about=_LEDGER,
        severity=Severity.ERROR,
        title="A signed line of the ledger is what its person signed",
        mend="Restore the line from version control, or revoke it and have the message signed "
        "again.",
    ),
    Code(
        code="catalog-outdated",
        about=_CATALOG,
        severity=Severity.WARNING,
        title="Catalogs have the messages of their guide",
        mend="Run “fbss-publish update” for the language; it keeps every translation.",
    ),
    Code(
        code="catalog-syntax",
        about=_CATALOG,
        severity=Severity.ERROR,
        title="Catalogs can be read",
        mend="Correct the line that is named.",
    ),
    Code(
        code="edition-lost",
        about=_EDITION,
        severity=Severity.ERROR,
        title="The edition could be made",
        mend="Build the edition by itself with one process, or allow more memory or time.",
    ),
    Code(
        code="format-unavailable",
        about=_EDITION,
        severity=Severity.HINT,
        title="Every format that is asked for can be made",
        mend="Install the program that the detail names, or leave the format out in this language.",
    ),
    Code(
        code="import-empty",
        about=_RETURNED,
        severity=Severity.WARNING,
        title="A returned message has a text",
        mend="Nothing has to be done; a translation is deleted in the catalog itself.",
    ),
    Code(
        code="import-kept-fuzzy",
        about=_RETURNED,
        severity=Severity.HINT,
        title="A returned message stays fuzzy until it is accepted",
        mend="Look at the message, then take the file over with “--accept”.",
    ),
    Code(
        code="import-not-signed-off",
        about=_RETURNED,
        severity=Severity.HINT,
        title="No file signs off a translation",
        mend="Have a qualified person sign the translation off.",
    ),
    Code(
        code="import-set-back",
        about=_RETURNED,
        severity=Severity.WARNING,
        title="A file can call a translation unfinished",
        mend="Have the translator finish the message.",
    ),
    Code(
        code="import-sign-off-lost",
        about=_RETURNED,
        severity=Severity.WARNING,
        title="A changed text loses its sign-off",
        mend="Have a qualified person review the new text.",
    ),
    Code(
        code="import-source-changed",
        about=_RETURNED,
        severity=Severity.ERROR,
        title="A returned message translates the source as it is now",
        mend="Export again, and have the source translated as it is now.",
    ),
    Code(
        code="import-tags",
        about=_RETURNED,
        severity=Severity.WARNING,
        title="A returned message has the inline tags of its source",
        mend="Put the tags around the words that correspond.",
    ),
    Code(
        code="import-unknown",
        about=_RETURNED,
        severity=Severity.ERROR,
        title="A returned file has only messages of the catalog",
        mend="Export again, and let the translator work on the new file.",
    ),
    Code(
        code="import-unreadable",
        about=_RETURNED,
        severity=Severity.ERROR,
        title="A returned message can be read",
        mend="Correct the file in the translation tool, and take it over again.",
    ),
    Code(
        code="ledger-date",
        about=_LEDGER,
        severity=Severity.WARNING,
        title="A line of the ledger has a day that can be",
        mend="Correct the clock of the machine; a wrong line is revoked and signed again.",
    ),
    Code(
        code="ledger-shrunk",
        about=_LEDGER,
        severity=Severity.ERROR,
        title="A ledger only grows",
        mend="Put the line back from version control.",
    ),
    Code(
        code="missing-glyph",
        about=_EDITION,
        severity=Severity.ERROR,
        title="Every character can be drawn",
        mend="Use another character, or install a font that has this one.",
    ),
    Code(
        code="readability-gate",
        about=_EDITION,
        severity=Severity.WARNING,
        title="A text is not harder than its gate",
        mend="Rewrite the sentences that cost most; “fbss-publish readability” lists them.",
    ),
    Code(
        code="readability-ratchet",
        about=_EDITION,
        severity=Severity.WARNING,
        title="A text does not get harder",
        mend="Rewrite what changed; “fbss-publish readability” lists the sentences that cost most.",
    ),
    Code(
        code="sheet-failed",
        about="a sheet (PDF)",
        severity=Severity.ERROR,
        title="The sheet could be rendered",
        mend="Remove the reference that the detail names, or put the file beside the guide.",
    ),
    Code(
        code="stale",
        about=_MESSAGE,
        severity=Severity.WARNING,
        title="Translations follow their source",
        mend="Compare the old source with the new one, and correct the translation.",
    ),
    Code(
        code="unreviewed",
        about=_MESSAGE,
        severity=Severity.ERROR,
        title="In a release, every message is signed off by a named person",
        mend="Have a qualified person read the message and sign it off.",
    ),
    Code(
        code="untranslated",
        about=_MESSAGE,
        severity=Severity.WARNING,
        title="Every message is translated",
        mend="Translate the message.",
    ),
    Code(
        code="waiver-expired",
        about=_MESSAGE,
        severity=Severity.WARNING,
        title="A waiver that is over is renewed or its cause mended",
        mend="Correct the translation, or have a named person waive the finding again.",
    ),
    Code(
        code="web-font",
        about="a finished page",
        severity=Severity.WARNING,
        title="A page brings a font for every character it shows",
        mend="Install the font that the detail names, and build again.",
    ),
)
