"""The interface's own texts: every string that the theme asks the translator for."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterator
from datetime import date

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.template import header_of
from fbss_publish.domain.guide import Kind
from fbss_publish.render.environment import theme_text
from fbss_publish.render.theme_files import THEME

DOMAIN = "ui"
_SAFETY = "Safety-critical."
# When the texts last changed; a template says it, so that it changes only with them.
TEXTS_CHANGED = date(2026, 11, 26)

UNREAD = "A computer made this braille. A braille reader has to check it before use."
READABLE = "All text can be read aloud and made larger. Pictures have a description in words."

# Texts that stand in style sheets and labels, not in a template: (text, note).
IN_CODE = (
    (UNREAD, "In braille, below the title. Safety-critical."),
    (READABLE, "About an e-book, for catalogues of libraries."),
    ("Page %(page)s of %(pages)s", "At the foot of every sheet of a handout."),
    ("Draft, not reviewed", "At the head of every sheet. Short. Safety-critical."),
    ("Not clinically reviewed", "At the head of every sheet. Short. Safety-critical."),
    ("QR code: this handout on the web", "Read aloud for a QR code."),
    ("Point here if you speak this language", "On a poster, below the name of the language."),
    ("Patient handouts", "Title of the list of all handouts in a language."),
    ("Every handout in this language.", "Description of that list, for search engines."),
    ("Accessibility of these pages", "Title of the page about accessibility."),
    (
        "How these pages can be read, what was checked, and whom you can ask.",
        "Description of the page about accessibility, for search engines.",
    ),
    (
        "Shown in English: the translation is out of date",
        "Stands before a warning whose translation no longer matches. Safety-critical.",
    ),
)


@functools.cache
def interface_template() -> Catalog:
    """Give the template of the interface's texts."""
    merged: dict[str, Entry] = {}
    for text, note in (*IN_CODE, *_in_templates()):
        known = merged.get(text, Entry(msgid=text))
        notes = dict.fromkeys((*known.notes, *([note] if note else [])))
        merged[text] = known.changed(notes=tuple(notes), references=("theme",))
    header = header_of(title="Interface texts", project="fbss-publish ui", created=TEXTS_CHANGED)
    entries = tuple(_with_safety(entry) for entry in merged.values())
    return Catalog(file="ui.pot", header=header, entries=entries)


def _with_safety(entry: Entry) -> Entry:
    kind = f"{Kind.INTERFACE[0].upper()}{Kind.INTERFACE[1:]}"
    critical = any(_SAFETY in note for note in entry.notes)
    notes = [note.replace(_SAFETY, "").strip() for note in entry.notes]
    safety = [f"{_SAFETY[:-1]}: a wrong word here can harm a patient."] if critical else []
    notes = [kind, *safety, *(f"Note: {note}" for note in notes if note)]
    return entry.changed(notes=tuple(notes))


def _in_templates() -> Iterator[tuple[str, str]]:
    from jinja2.ext import babel_extract

    options = {"trim_blocks": "true", "lstrip_blocks": "true"}
    for path in sorted(THEME.iterdir(), key=lambda item: item.name):
        if not path.name.endswith(".j2"):
            continue
        stream = io.BytesIO(theme_text(path.name).encode())
        for _, _, text, comments in babel_extract(stream, ("_", "_a"), ("NOTE:",), options):
            if isinstance(text, str):
                yield text, " ".join(c.removeprefix("NOTE:").strip() for c in comments)
