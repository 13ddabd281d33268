"""The audio script: Speech Synthesis Markup Language (SSML 1.1) for a voice, or for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from fbss_publish.domain.terms import Termbase
from fbss_publish.render.formats.blocks import HEADING, ITEM, PICTURE, ROOM, ROW, TERM, Block, Run

_PAUSES = {HEADING: 900, ITEM: 500, ROW: 500, TERM: 300, PICTURE: 600}
_PAUSE = 400
"""Milliseconds of silence after a block."""


@dataclass(frozen=True, slots=True)
class Saying:
    """How a term is said: by other words that sound right (`say`), or in the alphabet of IPA."""

    term: str
    say: str = ""
    ipa: str = ""

    def marked(self, text: str) -> str:
        """Give the term as it stands in the text, marked with its pronunciation."""
        if self.ipa:
            ph = escape(self.ipa)
            return f'<phoneme alphabet="ipa" ph="{ph}">{escape(text, quote=False)}</phoneme>'
        return f'<sub alias="{escape(self.say)}">{escape(text, quote=False)}</sub>'


def sayings_of(terms: Termbase, tag: str) -> tuple[Saying, ...]:
    """Give the terms of a language that say how they are said, the longest first."""
    found: list[Saying] = []
    for concept in terms.concepts:
        if tag.partition("-")[0] == "en" or not concept.translate:
            names: Iterable[str] = (concept.english, *concept.variants)
            say, ipa = concept.say, concept.ipa
        else:
            wording = concept.wording(tag)
            names = (*wording.approved, *wording.allowed) if wording else ()
            say, ipa = (wording.say, wording.ipa) if wording else ("", "")
        # A pronunciation belongs to the first name: the others sound different.
        found += [Saying(name, say, ipa) for name in list(names)[:1] if say or ipa]
    return tuple(sorted(found, key=lambda saying: -len(saying.term)))


def ssml(blocks: Sequence[Block], *, lang: str, title: str, sayings: Sequence[Saying] = ()) -> str:
    """Give the script of a handout in `lang`."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" '
        f'xml:lang="{escape(lang)}">',
        f"<metadata><title>{escape(title, quote=False)}</title></metadata>",
    ]
    for block in blocks:
        if block.kind == ROOM:
            parts.append('<break time="1500ms"/>')
            continue
        pause = _PAUSES.get(block.kind, _PAUSE)
        parts.append(f'<p>{_spoken(block, lang, sayings)}</p><break time="{pause}ms"/>')
    return "\n".join([*parts, "</speak>"]) + "\n"


def _spoken(block: Block, lang: str, sayings: Sequence[Saying]) -> str:
    text = "".join(_run(run, lang, sayings) for run in block.runs)
    if block.kind == HEADING:
        return f'<emphasis level="moderate">{text}</emphasis>'
    if block.marker:
        return f'{escape(block.marker)}<break time="200ms"/> {text}'
    return text


def _run(run: Run, lang: str, sayings: Sequence[Saying]) -> str:
    if run.lang != lang:
        return f'<lang xml:lang="{escape(run.lang)}">{escape(run.text, quote=False)}</lang>'
    if not sayings:
        return escape(run.text, quote=False)
    by_name = {saying.term.casefold(): saying for saying in sayings}
    names = "|".join(re.escape(saying.term) for saying in sayings)
    pattern = re.compile(rf"(?<!\w)({names})(?!\w)", re.IGNORECASE)
    pieces = pattern.split(run.text)
    return "".join(
        by_name[piece.casefold()].marked(piece) if place % 2 else escape(piece, quote=False)
        for place, piece in enumerate(pieces)
    )
