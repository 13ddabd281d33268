"""What goes over from an old message to a new one, and what stays behind."""

from __future__ import annotations

import re

from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.vouch import vouches

_FROM_TEMPLATE = re.compile(
    r"(?:no-)?[\w+-]+-format|(?:no-)?wrap|[\w-]+:.*|safe-html|xml-text|md-text|rst-text"
    r"|read-only|strict-same|ignore-[\w-]+"
)
"""Flags that a template sets: those of gettext, and those of Weblate."""


_PLACE = re.compile(r", in: .*$")
"""The part of a note that says in which section a message stands (domain.notes)."""


def stands_elsewhere(old: Entry, merged: Entry) -> bool:
    """Say whether a message is the same as before but for the place where it stands.

    A moved paragraph, a renamed file or a new id must not touch a catalog: a translator has
    nothing to do, and the change would bury those that need one.
    """
    placed = merged.changed(references=old.references, notes=old.notes)
    known = bool(old.references)
    return known and placed == old and _without_place(old) == _without_place(merged)


def _without_place(entry: Entry) -> list[str]:
    return list(dict.fromkeys(_PLACE.sub("", note) for note in entry.notes))


def exact(old: Entry, new: Entry, forms: int | None) -> Entry:
    """Give the old message as it is, with the notes, references and flags of the template.

    A message that got, lost or changed its plural becomes fuzzy. `forms` is the number of
    plural forms of the language, if the catalog names it.
    """
    msgstr, lost = _fitted(old, new, forms)
    fuzzy = old.fuzzy or (old.msgid_plural != new.msgid_plural and any(msgstr))
    return old.changed(
        msgid_plural=new.msgid_plural,
        msgstr=msgstr,
        comments=(*old.comments, *lost),
        notes=new.notes,
        references=new.references,
        flags=_flags(old, new, fuzzy=fuzzy),
        previous=_kept_previous(old, new) if fuzzy else None,
        obsolete=False,
    )


def near(old: Entry, new: Entry, forms: int | None) -> tuple[Entry, bool]:
    """Give the new message with the old translation, fuzzy, and whether nothing is lost.

    Comments that vouch for the old translation do not come along, nor do flags that the
    translator set: where there are any, the old message has to stay as well.
    """
    msgstr, lost = _fitted(old, new, forms)
    comments = tuple(comment for comment in old.comments if not vouches(comment))
    own_flags = [flag for flag in old.flags if flag != "fuzzy" and not _template_flag(flag)]
    entry = new.detached().changed(
        msgstr=msgstr,
        comments=comments,
        flags=("fuzzy", *(flag for flag in new.flags if flag != "fuzzy")),
        previous=_belongs_to(old, new),
    )
    whole = len(comments) == len(old.comments) and not own_flags and not lost
    return entry, whole


def _flags(old: Entry, new: Entry, *, fuzzy: bool) -> tuple[str, ...]:
    """Keep the order of the old flags, so that nothing moves without need."""
    wanted = {flag for flag in new.flags if flag != "fuzzy"}
    wanted |= {flag for flag in old.flags if not _template_flag(flag)}
    wanted = wanted | {"fuzzy"} if fuzzy else wanted - {"fuzzy"}
    known = [flag for flag in old.flags if flag in wanted]
    added = [flag for flag in ("fuzzy", *new.flags) if flag in wanted and flag not in known]
    return (*known, *added)


def _template_flag(flag: str) -> bool:
    return _FROM_TEMPLATE.fullmatch(flag) is not None


def _fitted(old: Entry, new: Entry, forms: int | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the translations in the number the message needs, and comments for what is over."""
    if new.msgid_plural is None:
        over = [(number, text) for number, text in enumerate(old.msgstr) if number and text]
        return old.msgstr[:1], tuple(_comment(number, text) for number, text in over)
    wanted = forms or max(len(old.msgstr), 2)
    if old.msgid_plural is None:
        return old.msgstr * wanted, ()
    return old.msgstr + ("",) * (wanted - len(old.msgstr)), ()


def _comment(number: int, text: str) -> str:
    shown = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"msgstr[{number}] was: {shown}"


def _kept_previous(old: Entry, new: Entry) -> Previous | None:
    if old.previous or old.msgid_plural == new.msgid_plural:
        return old.previous
    return Previous(msgid=old.msgid, msgctxt=old.msgctxt, msgid_plural=old.msgid_plural)


def _belongs_to(old: Entry, new: Entry) -> Previous | None:
    """Give the source text the translation was made for: the oldest one known."""
    own = Previous(msgid=old.msgid, msgctxt=old.msgctxt, msgid_plural=old.msgid_plural)
    if not (old.fuzzy and old.previous and old.previous.msgid is not None):
        return own
    before = old.previous
    same = (before.msgctxt, before.msgid) == new.key and before.msgid_plural == new.msgid_plural
    return None if same else before
