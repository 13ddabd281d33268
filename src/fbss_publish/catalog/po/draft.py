"""An entry while its lines are being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.po.lexer import Lexer, Sort, Token
from fbss_publish.catalog.po.usual import flags_in, references_in

_ORDER = ("msgctxt", "msgid", "msgid_plural", "msgstr")


@dataclass(slots=True)
class Draft:
    """Collects tokens and says what is missing. `first` is the number of its first line."""

    first: int
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: dict[str, None] = field(default_factory=dict)
    before: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    forms: list[list[str]] = field(default_factory=list)
    open: list[str] | None = None
    open_previous: bool = False
    obsolete: bool | None = None
    obsolete_before: bool | None = None
    line: int = 0
    last: int = 0

    @property
    def complete(self) -> bool:
        """Say whether its msgstr has been seen, so that a comment starts another entry."""
        return bool(self.forms)

    def add(self, token: Token, lexer: Lexer) -> None:
        """Take in the next line. Raises CatalogError where it cannot stand here."""
        self.last = token.line
        if token.sort is Sort.STRING:
            self._add_string(token, lexer)
        else:
            self._add_comment(token, lexer)

    def starts_another(self, token: Token) -> bool:
        """Say whether this line belongs to the next entry."""
        if not self.complete:
            return False
        if token.sort is not Sort.STRING or token.keyword in ("msgctxt", "msgid"):
            return True
        return token.previous

    def _add_comment(self, token: Token, lexer: Lexer) -> None:
        if self.texts:
            lexer.fail(
                "A comment stands within a message.",
                token.line,
                None,
                "Move it above the message, or add the msgstr that is missing before it.",
            )
        if token.sort is Sort.COMMENT:
            self.comments.append(token.text)
        elif token.sort is Sort.NOTE:
            self.notes.append(token.text)
        elif token.sort is Sort.REFERENCES:
            self.references += references_in(token.text)
        else:
            self.flags |= dict.fromkeys(flags_in(token.text))

    def _add_string(self, token: Token, lexer: Lexer) -> None:
        if token.keyword is None:
            self._continue(token, lexer)
            return
        self._check_place(token, lexer)
        self.open, self.open_previous = [token.text], token.previous
        if token.previous:
            self.obsolete_before = token.obsolete
            self.before[token.keyword] = self.open
            return
        if token.keyword == "msgstr":
            self.forms.append(self.open)
        if token.keyword == "msgid":
            self.line = token.line
        self.obsolete = token.obsolete
        self.texts.setdefault(token.keyword, self.open)

    def _continue(self, token: Token, lexer: Lexer) -> None:
        if self.open is None or self.open_previous != token.previous:
            lexer.fail(
                "A quoted text stands here without its keyword.",
                token.line,
                None,
                "Write msgid or msgstr before it, or give it the marker of the line above.",
            )
        self._check_marker(token, lexer)
        self.open.append(token.text)

    def _check_marker(self, token: Token, lexer: Lexer) -> None:
        seen = [mark for mark in (self.obsolete, self.obsolete_before) if mark is not None]
        if seen and seen[0] != token.obsolete:
            lexer.fail(
                "Only a part of this message is marked as obsolete.",
                token.line,
                None,
                "Start every line of the message with #~ or none.",
            )

    def _check_place(self, token: Token, lexer: Lexer) -> None:
        self._check_marker(token, lexer)
        keyword = token.keyword or ""
        if token.previous:
            self._check_previous(token, keyword, lexer)
            return
        later = _ORDER[_ORDER.index(keyword) :]
        if keyword != "msgstr" and any(word in self.texts for word in later):
            lexer.fail(
                f"{keyword} stands where msgstr is expected.",
                token.line,
                None,
                f"Add the msgstr of the message in line {self.line or self.first}.",
            )
        if keyword in ("msgid_plural", "msgstr") and "msgid" not in self.texts:
            lexer.fail(f"{keyword} without msgid.", token.line, None, "Add the msgid before it.")
        if keyword == "msgstr":
            self._check_form(token, lexer)

    def _check_previous(self, token: Token, keyword: str, lexer: Lexer) -> None:
        if self.texts or keyword == "msgstr" or token.form is not None:
            what = f"A previous {keyword} (#|) cannot stand here."
        elif any(word in self.before for word in _ORDER[_ORDER.index(keyword) :]):
            what = f"A second previous {keyword} (#|), or one out of order."
        else:
            return
        mend = "Put #| msgctxt, #| msgid and #| msgid_plural before the message, once each."
        lexer.fail(what, token.line, None, mend)

    def _check_form(self, token: Token, lexer: Lexer) -> None:
        plural, wanted = "msgid_plural" in self.texts, len(self.forms)
        if not plural and token.form is not None:
            what, mend = "msgstr[n] without msgid_plural.", "Add msgid_plural, or write msgstr."
        elif plural and token.form is None:
            what, mend = "A plural message has no msgstr[0].", "Number its msgstr from [0]."
        elif plural and token.form != wanted:
            what = f"msgstr[{token.form}] stands where msgstr[{wanted}] is expected."
            mend = "Number the plural forms from 0 without gaps."
        elif not plural and wanted:
            what, mend = "A second msgstr.", "Keep one of the two."
        else:
            return
        lexer.fail(what, token.line, None, mend)

    def finish(self, lexer: Lexer, raw: str, lead: str) -> Entry:
        """Give the entry. Raises CatalogError where a part is missing."""
        if not self.complete:
            missing = "msgstr" if "msgid" in self.texts else "msgid"
            lexer.fail(
                f"The message has no {missing}.",
                self.line or self.first,
                None,
                f'Add it ({missing} ""), or delete the message.',
            )
        return Entry.read(
            raw=raw,
            lead=lead,
            msgctxt=_joined(self.texts.get("msgctxt")),
            msgid="".join(self.texts["msgid"]),
            msgid_plural=_joined(self.texts.get("msgid_plural")),
            msgstr=tuple("".join(form) for form in self.forms),
            comments=tuple(self.comments),
            notes=tuple(self.notes),
            references=tuple(self.references),
            flags=tuple(self.flags),
            previous=self._previous(),
            obsolete=bool(self.obsolete),
            line=self.line,
        )

    def _previous(self) -> Previous | None:
        if not self.before:
            return None
        parts = {word: _joined(self.before.get(word)) for word in _ORDER[:3]}
        return Previous(**parts)


def _joined(parts: list[str] | None) -> str | None:
    return None if parts is None else "".join(parts)
